// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/online/webrequest.h"

#include <optional>

class QDateTime;

/// What may be done on the web, apart from doing it. Pure functions.
namespace models::webrules {

/// How often a request is sent at most.
inline constexpr int kMostAttempts = 4;

/// How long a service may ask us to wait before we rather give up.
inline constexpr qint64 kLongestWaitMs = 60'000;

/// The largest answer that is taken, in bytes, unpacked.
[[nodiscard]] qint64 largestAnswer(WebRequest::Answer answer);

/// Whether a service that answers so (0: broke off) may be asked again.
[[nodiscard]] bool isPassing(int status);

/// How long to wait before the next attempt: 1, 2, 4 s, and what the service asks for when that is
/// longer; nothing when it is not worth waiting.
/// @param attempt  how often it was sent, 1 or more.
/// @param retryAfter  the header, seconds or a date; may be empty.
[[nodiscard]] std::optional<qint64> waitMs(
    int attempt, const QByteArray& retryAfter, const QDateTime& now);

/// Whether an answer may send us from here to there: the web only, never from https to http, and
/// only to the same host or one that belongs to the service.
[[nodiscard]] bool mayFollow(Service service, const QUrl& from, const QUrl& to);

/// Whether the type of the content is what was asked for.
[[nodiscard]] bool isExpectedType(WebRequest::Answer answer, const QString& contentType);

/// "Segue/0.1.0 ( https://segue.example )": name, version and whom to turn to, as MusicBrainz asks
/// of its guests.
/// @param homepage  of the project; "" where it has none: no address is made up.
[[nodiscard]] QByteArray userAgent(const QString& version, const QString& homepage);

} // namespace models::webrules
