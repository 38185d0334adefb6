// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/sequence/ordering.h"

namespace analysis {

/// A first order: from track 0 always the cheapest step that the gaps allow. A group of which so
/// many tracks are left that it must be taken now, or could not be spaced any more, goes first.
[[nodiscard]] std::vector<int> greedyOrder(
    const StepCosts& costs, std::span<const TrackGroups> groups, const SpacingRules& rules);

} // namespace analysis
