// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace analysis {

/// A steady pulse.
struct Tempo
{
    float bpm = 0.0F; ///< 50..210
    float confidence = 0.0F; ///< 0..1, grows with the distance from the best rival
};

/// The tempo at which a curve repeats itself after one, two, three and four beats, weighted by how
/// common the tempo is and by whether there are onsets enough to beat it.
/// @param autocorrelation  of the onset curve, one value for each lag at kOnsetRateHz, 1 at lag 0,
/// as MeanAutocorrelation yields it.
/// @param onsetRateHz  onsets per second.
/// @return absent without a pulse.
std::optional<Tempo> tempoOf(std::span<const float> autocorrelation, float onsetRateHz);

} // namespace analysis
