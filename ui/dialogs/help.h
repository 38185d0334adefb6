// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ui {

class Actions;
class Shortcuts;

/// Makes the commands that tell about the program work: shortcuts and about.
/// @param shortcuts  outlives the window.  @param window  whose shortcuts are listed; parent of the
/// dialogs.
void connectHelp(const Actions& actions, Shortcuts& shortcuts, QWidget* window);

} // namespace ui
