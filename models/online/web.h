// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/online/webqueue.h"

#include <QFuture>
#include <QThread>

namespace models {

/// Asks services on a thread of its own, on behalf of any other. Lives on the GUI thread.
class Web final
{
public:
    explicit Web(const WebQueue::Options& options);
    /// Drops what is under way. Nobody may be in fetch() any more.
    ~Web();
    Web(const Web&) = delete;
    Web& operator=(const Web&) = delete;

    /// Asks and waits; a stop ends the waiting at once. See Fetch. Any thread but the GUI's.
    Result<QByteArray> fetch(const WebRequest& request, const std::stop_token& stop);

    /// fetch() as a value to hand on.
    [[nodiscard]] Fetch fetcher();

    void setSettings(const OnlineSettings& settings);
    void setKey(Service service, const QString& key);

    void clearCache();
    [[nodiscard]] QFuture<qint64> cacheBytes() const;

    /// Where the platform keeps what can be fetched again.
    [[nodiscard]] static QString usualCachePath();

private:
    QThread m_thread;
    WebQueue* m_queue; ///< lives on m_thread and goes with it
};

} // namespace models
