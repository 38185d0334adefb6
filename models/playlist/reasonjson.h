// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/playlist/playlistrequest.h"

namespace models {

/// The reason as compact JSON for the database; empty for an empty reason.
QString reasonToJson(const PlaylistReason& reason);

/// The reason back. What cannot be understood is left out: a reason is a comment, not a fact that
/// anything depends on.
PlaylistReason reasonFromJson(const QString& json);

} // namespace models
