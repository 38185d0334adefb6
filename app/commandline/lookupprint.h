// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/commandcontext.h"
#include "app/commandline/lookupanswers.h"

namespace app {

/// Prints what was found: the first answers for each file, or for each album the first releases
/// and what its files are on the chosen one. @return for how many files or albums there is an
/// answer.
int printAnswers(
    const CommandContext& context, const QList<GroupAnswer>& groups, const LookupWish& wish);

/// Prints the files that nothing is written into, and why.
void printLeftAlone(const CommandContext& context, const QList<GroupAnswer>& groups);

} // namespace app
