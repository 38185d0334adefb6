// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace analysis {

struct Features;

/// Draws from the patterns of a track what comparisons need beside them: its code and its traits.
void describeComparables(Features& features);

} // namespace analysis
