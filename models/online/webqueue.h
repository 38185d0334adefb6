// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/online/answercache.h"
#include "models/online/onlinesettings.h"
#include "models/online/webrequest.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QUrl>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>

#include <deque>
#include <memory>

namespace models {

/// What the time is, and how to be called later; tests have their own.
struct WebClock
{
    std::function<qint64()> nowMs; ///< since 1970, UTC
    /// Calls on the thread of the context, unless that is gone by then.
    std::function<void(qint64 ms, QObject* context, std::function<void()> call)> later;

    [[nodiscard]] static WebClock real();
};

/// Sends questions to services: to each one at a time and no oftener than it likes, again when it
/// is busy, and not at all what is known from before. Nothing leaves the computer unless the
/// settings say so. Lives on the thread that it is used on; never blocks it but for the cache.
class WebQueue final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<QByteArray>&)>;
    using Ticket = quint64;

    struct Options
    {
        QString cachePath; ///< "" for no cache
        QString version; ///< of Segue, for those who are asked
        WebClock clock = WebClock::real();
    };

    explicit WebQueue(const Options& options);
    ~WebQueue() override;

    void setSettings(const OnlineSettings& settings);
    void setKey(Service service, const QString& key);

    /// Calls `done` once, later, on this thread.
    Ticket ask(const WebRequest& request, Done done);

    /// The question is dropped, its `done` called with Cancelled.
    void cancel(Ticket ticket);

    /// All questions are dropped.
    void cancelAll();

    [[nodiscard]] AnswerCache& cache() { return m_cache; }

    static constexpr qint64 kLongestAnswerMs = 30'000;

private:
    struct Job
    {
        Ticket ticket = 0;
        WebRequest request;
        Done done;
        int attempt = 0;
        int redirects = 0;
        QUrl url; ///< where it is to be sent now
        QByteArray body; ///< received so far
        QPointer<QNetworkReply> reply;
        bool isTooLarge = false;
        bool isTooSlow = false;
    };

    using JobPtr = std::shared_ptr<Job>;

    struct Line
    {
        std::deque<JobPtr> waiting;
        JobPtr sent;
        qint64 freeAtMs = 0; ///< nothing is sent before
        bool isTimed = false; ///< a call to sendNext() is on its way
    };

    bool answerFromCache(const JobPtr& job);
    void sendNext(Service service);
    void send(const JobPtr& job);
    void read(const JobPtr& job);
    void take(const JobPtr& job);
    void follow(const JobPtr& job, const QUrl& to);
    void tryAgain(const JobPtr& job, int status, const QByteArray& retryAfter);
    void succeed(const JobPtr& job, int status);
    void finish(const JobPtr& job, const Result<QByteArray>& result);

    [[nodiscard]] qint64 now() const { return m_options.clock.nowMs(); }

    Options m_options;
    OnlineSettings m_settings;
    QHash<Service, QString> m_keys;
    AnswerCache m_cache;
    QNetworkAccessManager m_network{this}; ///< a child: goes where this goes
    QHash<Service, Line> m_lines;
    Ticket m_lastTicket = 0;
};

} // namespace models
