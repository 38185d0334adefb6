// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/online/webqueue.h"

#include <QPointer>

#include <algorithm>
#include <functional>
#include <utility>

namespace support {

/// Stands still until it is told otherwise; what is to be called at once is.
class HandClock final
{
public:
    [[nodiscard]] models::WebClock clock()
    {
        return {[this] { return m_nowMs; },
            [this](qint64 ms, QObject* context, const std::function<void()>& call) {
                if (ms == 0) {
                    QMetaObject::invokeMethod(context, call, Qt::QueuedConnection);
                } else {
                    m_calls.append({m_nowMs + ms, context, call});
                }
            }};
    }

    [[nodiscard]] qint64 nowMs() const { return m_nowMs; }

    /// Whether somebody wants to be called in so many ms.
    [[nodiscard]] bool isAwaited(qint64 ms) const
    {
        return std::ranges::any_of(
            m_calls, [at = m_nowMs + ms](const Call& call) { return call.atMs == at; });
    }

    void forward(qint64 ms)
    {
        m_nowMs += ms;
        const QList<Call> calls = std::exchange(m_calls, {});
        for (const Call& call : calls) {
            if (call.atMs > m_nowMs) {
                m_calls.append(call);
            } else if (call.context != nullptr) {
                call.call();
            }
        }
    }

private:
    struct Call
    {
        qint64 atMs;
        QPointer<QObject> context;
        std::function<void()> call;
    };

    qint64 m_nowMs = 1'800'000'000'000;
    QList<Call> m_calls;
};

} // namespace support
