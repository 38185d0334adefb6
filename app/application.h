// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/commandline.h"

namespace app {

/// Builds everything that a window stands on (settings, library, scanner, window, in this order),
/// runs until the window is closed, and takes it down in the opposite order. Needs a QApplication.
/// @return the exit code of the process.
int runWindow(const WindowArguments& arguments);

} // namespace app
