// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/online/service.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <functional>
#include <stop_token>
#include <utility>

namespace models {

/// One question to one service. A value.
struct WebRequest
{
    enum class Answer : quint8
    {
        Json,
        Picture,
    };

    Service service = Service::MusicBrainz;
    QString path; ///< below the address of the service: "/recording"
    QList<std::pair<QString, QString>> fields{}; ///< without the key of the service
    bool isPost = false; ///< the fields are the body, not a part of the address
    Answer answer = Answer::Json;
    qint64 keepS = 24 * 60 * 60; ///< how long an answer holds, seconds

    /// The fields as a form or an address has them.
    /// @param key  of the service; "" for none.
    [[nodiscard]] QByteArray encodedFields(const QString& key) const;

    /// Where to ask: the address of the service with path and, but for a post, fields.
    [[nodiscard]] QUrl url(const QString& base, const QString& key) const;

    /// The name of the answer in the cache; does not depend on the key.
    [[nodiscard]] QByteArray cacheName(const QString& base) const;
};

/// Asks, and waits for the answer; JSON also where the service says what is wrong. Errors:
/// NotReadable (not switched on, no key, no network, a busy service), BadSyntax (something else
/// than was asked for), NotFound, Cancelled. Each detail says what to do. Not for the GUI thread.
using Fetch = std::function<Result<QByteArray>(const WebRequest&, const std::stop_token&)>;

} // namespace models
