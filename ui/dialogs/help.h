// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ui {

class Actions;

/// Makes the commands that tell about the program work: shortcuts and about.
/// @param window  whose shortcuts are listed; parent of the dialogs.
void connectHelp(const Actions& actions, QWidget* window);

} // namespace ui
