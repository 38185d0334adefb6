// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/online/webrules.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace models::webrules {

namespace {

constexpr qint64 kMegabyte = 1024LL * 1024LL;
constexpr qint64 kFirstWaitMs = 1'000;
constexpr qint64 kMsPerSecond = 1'000;

/// What the service asks for; 0 where that cannot be understood.
qint64 askedMs(const QByteArray& retryAfter, const QDateTime& now)
{
    bool isNumber = false;
    const qint64 seconds = retryAfter.trimmed().toLongLong(&isNumber);
    if (isNumber) {
        // One more than is worth waiting for is as good as any larger number, and never too large.
        return std::clamp<qint64>(seconds, 0, kLongestWaitMs / kMsPerSecond + 1) * kMsPerSecond;
    }
    QDateTime date = QLocale::c().toDateTime(
        QString::fromLatin1(retryAfter.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    return date.isValid() ? std::max<qint64>(now.msecsTo(date), 0) : 0;
}

bool isHost(const QString& host, const QString& known)
{
    return known.startsWith(u'.') ? host.endsWith(known) : host == known;
}

} // namespace

qint64 largestAnswer(WebRequest::Answer answer)
{
    // A release with a thousand tracks takes about a megabyte, a picture 500 pixels wide a tenth.
    return answer == WebRequest::Answer::Json ? 8 * kMegabyte : 16 * kMegabyte;
}

bool isPassing(int status)
{
    constexpr std::array<int, 6> kPassing{0, 429, 500, 502, 503, 504};
    return std::ranges::find(kPassing, status) != kPassing.end();
}

std::optional<qint64> waitMs(int attempt, const QByteArray& retryAfter, const QDateTime& now)
{
    if (attempt >= kMostAttempts) {
        return std::nullopt;
    }
    const qint64 wait = std::max(kFirstWaitMs << (attempt - 1), askedMs(retryAfter, now));
    return wait <= kLongestWaitMs ? std::optional(wait) : std::nullopt;
}

bool mayFollow(Service service, const QUrl& from, const QUrl& to)
{
    const bool isSafe =
        to.scheme() == "https"_L1 || (to.scheme() == "http"_L1 && from.scheme() == "http"_L1);
    if (!isSafe || !to.isValid() || to.host().isEmpty()) {
        return false;
    }
    if (to.host() == from.host()) {
        return true;
    }
    const QStringList others = service::otherHosts(service);
    return std::ranges::any_of(
        others, [&to](const QString& known) { return isHost(to.host(), known); });
}

bool isExpectedType(WebRequest::Answer answer, const QString& contentType)
{
    const QString type = contentType.section(u';', 0, 0).trimmed().toLower();
    if (answer == WebRequest::Answer::Json) {
        return type == "application/json"_L1 || type == "text/json"_L1
            || type == "text/javascript"_L1;
    }
    return type == "image/jpeg"_L1 || type == "image/png"_L1 || type == "image/webp"_L1
        || type == "image/gif"_L1;
}

QByteArray userAgent(const QString& version, const QString& homepage)
{
    const QByteArray name = "Segue/" + version.toLatin1();
    return homepage.isEmpty() ? name : name + " ( " + homepage.toLatin1() + " )";
}

} // namespace models::webrules
