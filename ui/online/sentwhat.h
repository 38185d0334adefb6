// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;

namespace ui {

/// What a look-up sends to whom, for the user to read before it is switched on; as rich text.
[[nodiscard]] QString sentWhat();

} // namespace ui
