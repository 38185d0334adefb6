// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/online/service.h"

#include <QMap>

class QSettings;

namespace models {

/// What the user allows Segue to ask the web, and where. Nothing is sent unless isOn. The keys of
/// services are no settings; see KeyStore. A value.
struct OnlineSettings
{
    bool isOn = false; ///< the user has seen what is sent, and switched it on
    bool isOffline = false; ///< only what was answered before is used
    QMap<Service, QString> urls; ///< where a service is, if not at the usual place

    [[nodiscard]] QString url(Service service) const;

    bool operator==(const OnlineSettings&) const = default;
};

[[nodiscard]] OnlineSettings readOnlineSettings(const QSettings& settings);
void writeOnlineSettings(QSettings& settings, const OnlineSettings& online);

/// Whether a service can be at this address: http or https with a host, no user, no query.
[[nodiscard]] bool isServiceUrl(const QString& text);

} // namespace models
