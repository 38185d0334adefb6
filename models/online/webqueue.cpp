// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/online/webqueue.h"

#include "models/online/weberror.h"
#include "models/online/webrules.h"

#include <QDateTime>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace models {

namespace {

constexpr int kMostRedirects = 5;
constexpr int kGood = 200;
constexpr int kRedirecting = 300;
constexpr int kBad = 400;
constexpr qint64 kMsPerSecond = 1'000;

QNetworkRequest networkRequest(const WebRequest& asked, const QUrl& url, const QString& version)
{
    QNetworkRequest request(url);
    request.setRawHeader(
        "User-Agent", webrules::userAgent(version, QStringLiteral(SEGUE_HOMEPAGE)));
    request.setRawHeader("Accept",
        asked.answer == WebRequest::Answer::Json ? "application/json" : "image/jpeg, image/png");
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setDecompressedSafetyCheckThreshold(webrules::largestAnswer(asked.answer));
    return request;
}

int statusOf(const QNetworkReply& reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// Whether it may work if it is tried again: the answer broke off on its way.
bool isBrokenOff(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::RemoteHostClosedError
        || error == QNetworkReply::TemporaryNetworkFailureError;
}

} // namespace

WebClock WebClock::real()
{
    return {[] { return QDateTime::currentMSecsSinceEpoch(); },
        [](qint64 ms, QObject* context, const std::function<void()>& call) {
            QTimer::singleShot(std::chrono::milliseconds(ms), context, call);
        }};
}

WebQueue::WebQueue(const Options& options)
    : m_options(options)
    , m_cache(options.cachePath)
{ }

WebQueue::~WebQueue()
{
    for (Line& line : m_lines) {
        if (line.sent && line.sent->reply != nullptr) {
            line.sent->reply->disconnect(this);
        }
    }
}

void WebQueue::setSettings(const OnlineSettings& settings)
{
    m_settings = settings;
}

void WebQueue::setKey(Service service, const QString& key)
{
    m_keys.insert(service, key);
}

WebQueue::Ticket WebQueue::ask(const WebRequest& request, Done done)
{
    const auto job = std::make_shared<Job>();
    job->ticket = ++m_lastTicket;
    job->request = request;
    job->done = std::move(done);
    m_lines[request.service].waiting.push_back(job);
    m_options.clock.later(0, this, [this, service = request.service] { sendNext(service); });
    return job->ticket;
}

void WebQueue::cancel(Ticket ticket)
{
    for (Line& line : m_lines) {
        if (line.sent && line.sent->ticket == ticket) {
            const JobPtr job = line.sent;
            if (job->reply != nullptr) {
                job->reply->disconnect(this);
                job->reply->abort();
                job->reply->deleteLater();
            }
            finish(job, weberror::cancelled());
            return;
        }
        const auto found = std::ranges::find_if(
            line.waiting, [ticket](const JobPtr& job) { return job->ticket == ticket; });
        if (found != line.waiting.end()) {
            const JobPtr job = *found;
            line.waiting.erase(found);
            job->done(weberror::cancelled());
            return;
        }
    }
}

void WebQueue::cancelAll()
{
    QList<Ticket> tickets;
    for (const Line& line : std::as_const(m_lines)) {
        if (line.sent) {
            tickets.append(line.sent->ticket);
        }
        for (const JobPtr& job : line.waiting) {
            tickets.append(job->ticket);
        }
    }
    for (const Ticket ticket : std::as_const(tickets)) {
        cancel(ticket);
    }
}

/// Whether the cache, or the settings, spare us the question.
bool WebQueue::answerFromCache(const JobPtr& job)
{
    if (!m_settings.isOn) {
        job->done(weberror::switchedOff());
        return true;
    }
    const Service service = job->request.service;
    const auto known = m_cache.find(job->request.cacheName(m_settings.url(service)));
    if (known && (m_settings.isOffline || known->untilMs > now())) {
        job->done(known->body);
        return true;
    }
    if (m_settings.isOffline) {
        job->done(weberror::notKnownOffline(service));
        return true;
    }
    if (!service::keyField(service).isEmpty() && m_keys.value(service).isEmpty()) {
        job->done(weberror::keyMissing(service));
        return true;
    }
    return false;
}

void WebQueue::sendNext(Service service)
{
    while (true) {
        Line& line = m_lines[service];
        if (line.sent || line.waiting.empty()) {
            return;
        }
        const JobPtr job = line.waiting.front();
        if (job->attempt == 0) {
            line.waiting.pop_front();
            if (answerFromCache(job)) {
                continue;
            }
            line.waiting.push_front(job);
        }
        if (const qint64 wait = line.freeAtMs - now(); wait > 0) {
            if (!std::exchange(line.isTimed, true)) {
                m_options.clock.later(wait, this, [this, service] {
                    m_lines[service].isTimed = false;
                    sendNext(service);
                });
            }
            return;
        }
        line.waiting.pop_front();
        line.sent = job;
        ++job->attempt;
        job->redirects = 0;
        job->url = job->request.url(m_settings.url(service), m_keys.value(service));
        line.freeAtMs = now() + service::intervalMs(service);
        send(job);
        return;
    }
}

void WebQueue::send(const JobPtr& job)
{
    job->body.clear();
    QNetworkRequest request = networkRequest(job->request, job->url, m_options.version);
    QNetworkReply* reply = nullptr;
    if (job->request.isPost) {
        request.setHeader(
            QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        reply =
            m_network.post(request, job->request.encodedFields(m_keys.value(job->request.service)));
    } else {
        reply = m_network.get(request);
    }
    job->reply = reply;
    connect(reply, &QNetworkReply::readyRead, this, [this, job] { read(job); });
    connect(reply, &QNetworkReply::finished, this, [this, job] { take(job); });
    m_options.clock.later(kLongestAnswerMs, reply, [job, reply] {
        job->isTooSlow = true;
        reply->abort();
    });
}

/// In small parts: what is packed is unpacked as it is read, and a small answer may become huge.
void WebQueue::read(const JobPtr& job)
{
    constexpr qint64 kPart = 64LL * 1024LL;
    const qint64 most = webrules::largestAnswer(job->request.answer);
    while (job->reply != nullptr && !job->isTooLarge) {
        const QByteArray part = job->reply->read(kPart);
        if (part.isEmpty()) {
            return;
        }
        job->body += part;
        if (job->body.size() > most) {
            job->isTooLarge = true;
            job->body.clear();
            job->reply->abort();
        }
    }
}

void WebQueue::take(const JobPtr& job)
{
    QNetworkReply* const reply = job->reply;
    reply->deleteLater();
    if (!job->isTooLarge && !job->isTooSlow && reply->isOpen()) {
        read(job);
    }
    const Service service = job->request.service;
    const int status = statusOf(*reply);
    const QNetworkReply::NetworkError error = reply->error();
    if (job->isTooLarge) {
        finish(job, weberror::tooLarge(service));
    } else if (job->isTooSlow) {
        finish(job, weberror::tooSlow(service));
    } else if (status >= kRedirecting && status < kBad) {
        follow(job, QUrl::fromEncoded(reply->rawHeader("Location")));
    } else if (isBrokenOff(error) || (status >= kBad && webrules::isPassing(status))) {
        tryAgain(job, isBrokenOff(error) ? 0 : status, reply->rawHeader("Retry-After"));
    } else if (status < kGood) {
        finish(job, weberror::ofNetwork(service, error));
    } else if (status < kRedirecting && error != QNetworkReply::NoError) {
        // The body could not be unpacked, or would have become far larger than it came.
        finish(job, weberror::tooLarge(service));
    } else {
        succeed(job, status);
    }
}

void WebQueue::follow(const JobPtr& job, const QUrl& to)
{
    const QUrl target = job->url.resolved(to);
    const Service service = job->request.service;
    // The fields of a post, the key among them, go to nobody else.
    if (job->request.isPost || !webrules::mayFollow(service, job->url, target)) {
        finish(job, weberror::sentElsewhere(service, target.toString(QUrl::RemoveQuery)));
        return;
    }
    if (++job->redirects > kMostRedirects) {
        finish(job, weberror::notAnAnswer(service));
        return;
    }
    job->url = target;
    send(job);
}

void WebQueue::tryAgain(const JobPtr& job, int status, const QByteArray& retryAfter)
{
    const Service service = job->request.service;
    const std::optional<qint64> wait =
        webrules::waitMs(job->attempt, retryAfter, QDateTime::fromMSecsSinceEpoch(now()));
    if (!wait) {
        finish(job,
            status == 0 ? weberror::ofNetwork(service, QNetworkReply::RemoteHostClosedError)
                        : weberror::busy(service));
        return;
    }
    Line& line = m_lines[service];
    line.sent.reset();
    line.waiting.push_front(job);
    line.freeAtMs = std::max(line.freeAtMs, now() + *wait);
    sendNext(service);
}

void WebQueue::succeed(const JobPtr& job, int status)
{
    const WebRequest& request = job->request;
    const QString type = job->reply->header(QNetworkRequest::ContentTypeHeader).toString();
    const bool isExpected = webrules::isExpectedType(request.answer, type);
    if (status >= kBad) {
        // JSON says more than the status does.
        isExpected&& request.answer == WebRequest::Answer::Json
            ? finish(job, job->body)
            : finish(job, weberror::ofStatus(request.service, status));
        return;
    }
    if (!isExpected) {
        finish(job, weberror::notAnAnswer(request.service));
        return;
    }
    m_cache.store(request.cacheName(m_settings.url(request.service)),
        {job->body, now() + request.keepS * kMsPerSecond}, now());
    finish(job, job->body);
}

void WebQueue::finish(const JobPtr& job, const Result<QByteArray>& result)
{
    const Service service = job->request.service;
    m_lines[service].sent.reset();
    job->done(result);
    sendNext(service);
}

} // namespace models
