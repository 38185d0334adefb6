// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/playlist/playlistrequest.h"

#include <QJsonObject>

namespace models {

/// The wishes of a request that do not name tracks, as JSON; what stands at its default is left
/// out.
QJsonObject requestToJson(const PlaylistRequest& request);

/// The request with these wishes. Unknown keys mean nothing, so that presets of newer versions work
/// as far as they can.
/// @param isUnderstood  false when the mode, the curve or what it is of is not known; may be null.
PlaylistRequest requestFromJson(const QJsonObject& json, bool* isUnderstood = nullptr);

} // namespace models
