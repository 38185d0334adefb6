// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/details.h"

#include <optional>
#include <span>
#include <string>

namespace analysis {

/// Changes from one chord to another per second of `durationS`. Going silent, or from silence to a
/// chord, is no change of chord, but one chord, a pause and another are. Absent without a chord.
std::optional<float> chordChangeRateHz(std::span<const HarmonySpan> chords, double durationS);

/// Share, 0..1, of the time of all chords that goes to chords with a tone foreign to the key; in
/// minor the raised seventh belongs to the key too. Absent without a chord or a key.
std::optional<float> borrowedChordShare(
    std::span<const HarmonySpan> chords, double durationS, const Tonality& key);

/// The degree of a chord in a key, as analysts write it: "I", "ii", "bVII", "#IV"; small for minor
/// triads. "N" for no chord; empty when `key` has no root.
std::string romanNumeral(const HarmonySpan& chord, const HarmonySpan& key);

} // namespace analysis
