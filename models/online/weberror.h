// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/online/service.h"

#include <QtNetwork/QNetworkReply>

/// What goes wrong on the web, in sentences that say what to do.
namespace models::weberror {

[[nodiscard]] Error switchedOff();
[[nodiscard]] Error notKnownOffline(Service service);
[[nodiscard]] Error keyMissing(Service service);
[[nodiscard]] Error keyRefused(Service service);
[[nodiscard]] Error busy(Service service);
[[nodiscard]] Error tooLarge(Service service);
[[nodiscard]] Error tooSlow(Service service);
[[nodiscard]] Error sentElsewhere(Service service, const QString& host);
/// Something else than was asked for, such as the page of a hotel's network.
[[nodiscard]] Error notAnAnswer(Service service);
[[nodiscard]] Error nothingFound(Service service);
[[nodiscard]] Error cancelled();
/// What the network says.
[[nodiscard]] Error ofNetwork(Service service, QNetworkReply::NetworkError error);
/// What the status of HTTP says, for 400 and above.
[[nodiscard]] Error ofStatus(Service service, int status);

} // namespace models::weberror
