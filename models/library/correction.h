// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

/// Tempo and key of a track when the user knows better. The correction belongs to the track, not to
/// an analysis: the next one changes what was heard, never what the user said.
namespace models {

/// What the analysis heard, whatever the user says; null until analysed.
[[nodiscard]] std::shared_ptr<const analysis::Figures> heardFeatures(const Track& track);

/// Gives the track what an analysis heard (null: none any more), under the user's correction.
void setHeardFeatures(Track& track, std::shared_ptr<const analysis::Figures> heard);

/// Gives the track another correction; an empty one takes it back.
void setCorrection(Track& track, const Correction& correction);

/// By how much the user's tempo turns the beats that were heard: 2 where they tapped twice as fast,
/// 1 without a correction, or where it is no simple multiple of what was heard.
[[nodiscard]] double beatFactor(const Track& track);

} // namespace models
