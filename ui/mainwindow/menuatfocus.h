// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ui {

/// Opens the menu that the pointer would find at what has the focus in the window; of a list, at
/// its current row. Returns when it is closed.
void popUpMenuAtFocus(const QWidget& window);

} // namespace ui
