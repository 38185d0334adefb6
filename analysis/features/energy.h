// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"

namespace analysis {

/// How driving a track feels, 0 (calm) .. 1 (driving): a logistic function of a weighted sum of
/// integrated loudness, onset rate, flux and centroid. The scale is fixed: it does not depend on
/// the other tracks of a library. 0 in silence.
float energyOf(const Loudness& loudness, const Rhythm& rhythm, const Timbre& timbre);

} // namespace analysis
