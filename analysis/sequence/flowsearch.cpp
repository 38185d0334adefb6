// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/flowsearch.h"

#include <algorithm>
#include <random>

namespace analysis {

namespace {

constexpr double kSmallestGain = 1e-7;
constexpr std::size_t kLongestSegment = 3;
// A round of improvement on 100 tracks takes about 2 ms; longer lists are shaken less often.
constexpr std::size_t kShakeBudget = 1000;
constexpr std::size_t kMostShakes = 20;
// Improving ends at the latest after so many rounds; seen are up to 15.
constexpr int kMostRounds = 60;

class Search final
{
public:
    Search(const FlowTask& task, std::vector<int> order)
        : m_task(task)
        , m_order(std::move(order))
        , m_breaks(spacingBreaks(m_order, task.groups, task.spacing))
    { }

    void improve()
    {
        for (int round = 0; round < kMostRounds; ++round) {
            const bool hasSwapped = swapPairs();
            const bool hasTurned = turnStretches();
            const bool hasMoved = moveSegments();
            if (!hasSwapped && !hasTurned && !hasMoved) {
                return;
            }
        }
    }

    // Three random exchanges.
    void shake(std::mt19937& random)
    {
        for (int exchange = 0; exchange < 3; ++exchange) {
            const std::size_t one = random() % m_order.size();
            const std::size_t other = random() % m_order.size();
            if (!isPinned(one) && !isPinned(other)) {
                std::swap(m_order[one], m_order[other]);
            }
        }
        m_breaks = spacingBreaks(m_order, m_task.groups, m_task.spacing);
        improve();
    }

    [[nodiscard]] Ordering result() const
    {
        double cost = 0.0;
        for (std::size_t place = 0; place < m_order.size(); ++place) {
            cost += placeCost(place) + stepAfter(place);
        }
        return {m_order, cost, m_breaks};
    }

private:
    [[nodiscard]] bool isPinned(std::size_t place) const
    {
        return !m_task.isPinned.empty() && m_task.isPinned[place] != 0;
    }

    [[nodiscard]] double placeCost(std::size_t place) const
    {
        return m_task.placeCosts.empty()
            ? 0.0
            : static_cast<double>(
                m_task
                    .placeCosts[static_cast<std::size_t>(m_order[place]) * m_order.size() + place]);
    }

    [[nodiscard]] double stepAfter(std::size_t place) const
    {
        if (place + 1 < m_order.size()) {
            return m_task.costs->at(m_order[place], m_order[place + 1]);
        }
        return m_task.isCircle ? m_task.costs->at(m_order[place], m_order.front()) : 0.0;
    }

    // Places and steps of [first, last], the step into it included.
    [[nodiscard]] double windowCost(std::size_t first, std::size_t last) const
    {
        double cost = 0.0;
        if (first > 0) {
            cost += stepAfter(first - 1);
        } else if (m_task.isCircle && last + 1 < m_order.size()) {
            cost += stepAfter(m_order.size() - 1);
        }
        for (std::size_t place = first; place <= last; ++place) {
            cost += placeCost(place) + stepAfter(place);
        }
        return cost;
    }

    // Tries a change of [first, last]; undone when it is no better.
    template <typename Change, typename Undo>
    bool attempt(std::size_t first, std::size_t last, const Change& change, const Undo& undo)
    {
        const double before = windowCost(first, last);
        change();
        const bool isTaken = isTakenFor(before - windowCost(first, last));
        if (!isTaken) {
            undo();
        }
        return isTaken;
    }

    // Whether the order as it is now, which saves so much, is better; its broken gaps are noted.
    bool isTakenFor(double gain)
    {
        if (gain <= kSmallestGain && m_breaks == 0) {
            return false;
        }
        const int breaks = spacingBreaks(m_order, m_task.groups, m_task.spacing);
        const bool isBetter = breaks < m_breaks || (breaks == m_breaks && gain > kSmallestGain);
        m_breaks = isBetter ? breaks : m_breaks;
        return isBetter;
    }

    // Far apart only the surroundings of the two places matter.
    bool swapPair(std::size_t one, std::size_t other)
    {
        const auto exchange = [&] { std::swap(m_order[one], m_order[other]); };
        if (other - one < 3 || (m_task.isCircle && (one == 0 || other + 1 == m_order.size()))) {
            return attempt(one, other, exchange, exchange);
        }
        const double before = windowCost(one, one) + windowCost(other, other);
        exchange();
        const bool isTaken = isTakenFor(before - windowCost(one, one) - windowCost(other, other));
        if (!isTaken) {
            exchange();
        }
        return isTaken;
    }

    bool swapPairs()
    {
        bool hasImproved = false;
        for (std::size_t one = 0; one + 1 < m_order.size(); ++one) {
            for (std::size_t other = one + 1; other < m_order.size() && !isPinned(one); ++other) {
                hasImproved = (!isPinned(other) && swapPair(one, other)) || hasImproved;
            }
        }
        return hasImproved;
    }

    bool turnStretches()
    {
        bool hasImproved = false;
        for (std::size_t first = 0; first + 1 < m_order.size(); ++first) {
            for (std::size_t last = first; last < m_order.size() && !isPinned(last); ++last) {
                const auto turn = [&] { std::reverse(at(first), at(last + 1)); };
                hasImproved = (last > first && attempt(first, last, turn, turn)) || hasImproved;
            }
        }
        return hasImproved;
    }

    // Moving a segment is rotating the stretch between its old and its new place.
    bool moveSegments()
    {
        bool hasImproved = false;
        for (std::size_t first = 0; first + 1 < m_order.size(); ++first) {
            for (std::size_t last = first; last < m_order.size() && !isPinned(last); ++last) {
                for (std::size_t length = 1; length <= kLongestSegment && length <= last - first;
                     ++length) {
                    hasImproved = moveToEnd(first, last, length) || hasImproved;
                    hasImproved = moveToFront(first, last, length) || hasImproved;
                }
            }
        }
        return hasImproved;
    }

    bool moveToEnd(std::size_t first, std::size_t last, std::size_t length)
    {
        return attempt(
            first, last, [&] { std::rotate(at(first), at(first + length), at(last + 1)); },
            [&] { std::rotate(at(first), at(last + 1 - length), at(last + 1)); });
    }

    bool moveToFront(std::size_t first, std::size_t last, std::size_t length)
    {
        return attempt(
            first, last, [&] { std::rotate(at(first), at(last + 1 - length), at(last + 1)); },
            [&] { std::rotate(at(first), at(first + length), at(last + 1)); });
    }

    std::vector<int>::iterator at(std::size_t place)
    {
        return m_order.begin() + static_cast<std::ptrdiff_t>(place);
    }

    const FlowTask& m_task;
    std::vector<int> m_order;
    int m_breaks;
};

bool isBetter(const Ordering& one, const Ordering& other)
{
    return one.spacingBreaks != other.spacingBreaks ? one.spacingBreaks < other.spacingBreaks
                                                    : one.cost < other.cost - kSmallestGain;
}

} // namespace

Ordering improvedOrder(const FlowTask& task, std::vector<int> order, std::uint32_t seed)
{
    if (order.size() < 2) {
        return Search(task, std::move(order)).result();
    }
    const std::size_t shakes = std::min(kMostShakes, kShakeBudget / order.size());
    Search search(task, std::move(order));
    search.improve();
    Ordering best = search.result();
    std::mt19937 random(seed);
    for (std::size_t i = 0; i < shakes; ++i) {
        Search shaken(task, best.order);
        shaken.shake(random);
        if (Ordering found = shaken.result(); isBetter(found, best)) {
            best = std::move(found);
        }
    }
    return best;
}

} // namespace analysis
