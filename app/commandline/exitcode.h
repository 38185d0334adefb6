// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace app {

/// What the process answers. Files that could not be read are listed; they are no failure.
enum class ExitCode : int
{
    Done = 0,
    Failed = 1,
    Usage = 2,
    Cancelled = 130
};

} // namespace app
