// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace models {

/// A queue between threads. Thread-safe.
template <typename Item> class Channel final
{
public:
    void push(Item item)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_items.push_back(std::move(item));
        }
        m_arrived.notify_one();
    }

    /// Nothing more will come: take() answers with nothing once the queue is empty.
    void close()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isClosed = true;
        }
        m_arrived.notify_all();
    }

    /// The opposite of close().
    void reopen()
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = false;
    }

    /// The next item; waits for it. Nothing when the channel is closed and empty, or on stop.
    std::optional<Item> take(const std::stop_token& stop)
    {
        std::unique_lock lock(m_mutex);
        m_arrived.wait(lock, stop, [this] { return !m_items.empty() || m_isClosed; });
        if (stop.stop_requested() || m_items.empty()) {
            return std::nullopt;
        }
        Item item = std::move(m_items.front());
        m_items.pop_front();
        return item;
    }

    /// Moves the waiting items of which `isFirst` holds before the others; each kind keeps its
    /// order.
    template <typename Predicate> void bringForward(Predicate isFirst)
    {
        const std::lock_guard lock(m_mutex);
        std::stable_partition(m_items.begin(), m_items.end(), isFirst);
    }

    /// Everything there is, as soon as there is something; nothing when `deadline` goes by.
    std::vector<Item> takeAll(std::chrono::steady_clock::time_point deadline)
    {
        std::unique_lock lock(m_mutex);
        m_arrived.wait_until(lock, deadline, [this] { return !m_items.empty(); });
        std::vector<Item> items(
            std::make_move_iterator(m_items.begin()), std::make_move_iterator(m_items.end()));
        m_items.clear();
        return items;
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_arrived;
    std::deque<Item> m_items;
    bool m_isClosed = false;
};

} // namespace models
