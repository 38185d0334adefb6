// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/online/web.h"

#include "models/online/weberror.h"

#include <QPromise>
#include <QStandardPaths>

#include <future>

using namespace Qt::StringLiterals;

namespace models {

namespace {

/// One question on its way between two threads.
struct Errand
{
    std::promise<Result<QByteArray>> promise;
    WebQueue::Ticket ticket = 0; ///< belongs to the queue's thread
    bool isAnswered = false; ///< belongs to the queue's thread
};

void start(WebQueue* queue, const std::shared_ptr<Errand>& errand, const WebRequest& request)
{
    errand->ticket = queue->ask(request, [errand](const Result<QByteArray>& result) {
        errand->isAnswered = true;
        errand->promise.set_value(result);
    });
}

void drop(WebQueue* queue, const std::shared_ptr<Errand>& errand)
{
    if (!errand->isAnswered) {
        queue->cancel(errand->ticket);
    }
}

} // namespace

Web::Web(const WebQueue::Options& options)
    : m_queue(new WebQueue(options))
{
    m_thread.setObjectName(u"web"_s);
    m_queue->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_queue, &QObject::deleteLater);
    m_thread.start();
}

Web::~Web()
{
    QMetaObject::invokeMethod(m_queue, &WebQueue::cancelAll, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

Result<QByteArray> Web::fetch(const WebRequest& request, const std::stop_token& stop)
{
    const auto errand = std::make_shared<Errand>();
    std::future<Result<QByteArray>> answer = errand->promise.get_future();
    WebQueue* const queue = m_queue;
    // In this order: the stop is asked of the queue after the question.
    QMetaObject::invokeMethod(queue, [queue, errand, request] { start(queue, errand, request); });
    const std::stop_callback stopping(stop, [queue, errand] {
        QMetaObject::invokeMethod(queue, [queue, errand] { drop(queue, errand); });
    });
    return answer.get();
}

Fetch Web::fetcher()
{
    return [this](const WebRequest& request, const std::stop_token& stop) {
        return fetch(request, stop);
    };
}

void Web::setSettings(const OnlineSettings& settings)
{
    QMetaObject::invokeMethod(
        m_queue, [queue = m_queue, settings] { queue->setSettings(settings); });
}

void Web::setKey(Service service, const QString& key)
{
    QMetaObject::invokeMethod(
        m_queue, [queue = m_queue, service, key] { queue->setKey(service, key); });
}

void Web::clearCache()
{
    QMetaObject::invokeMethod(m_queue, [queue = m_queue] { queue->cache().clear(); });
}

QFuture<qint64> Web::cacheBytes() const
{
    const auto promise = std::make_shared<QPromise<qint64>>();
    promise->start();
    QMetaObject::invokeMethod(m_queue, [queue = m_queue, promise] {
        promise->addResult(queue->cache().bytes());
        promise->finish();
    });
    return promise->future();
}

QString Web::usualCachePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/answers.db"_s;
}

} // namespace models
