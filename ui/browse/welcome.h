// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/browse/emptystate.h"
#include "ui/session.h"

namespace ui {

/// What the window says while the library holds no tracks: why, and what can be done about it.
EmptyState::Words welcomeWords(const Session& session);

} // namespace ui
