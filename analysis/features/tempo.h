// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features/onsetstrength.h"

#include <array>
#include <optional>
#include <vector>

namespace analysis {

/// A steady pulse.
struct Tempo
{
    float bpm = 0.0F; ///< 50..210
    float confidence = 0.0F; ///< 0..1: how probable it is among all tempi
};

/// How an onset curve repeats itself.
struct Periodicity
{
    std::vector<float> autocorrelation; ///< one value for each lag at kOnsetRateHz, 1 at lag 0
    std::vector<float> spectrum; ///< one amplitude for each kPeriodicityBinHz, 0..1
};

/// What the tempo is told from.
struct Periodicities
{
    std::array<Periodicity, kOnsetBandCount> bands; ///< as MeanAutocorrelation yields them
    float onsetRateHz = 0.0F; ///< onsets per second
};

/// The most probable of 50 tempi: each is scored by a weighted sum of how the curves repeat
/// themselves at its beat, its parts and its multiples (autocorrelation and Fourier tempogram,
/// Grosche & Mueller 2011), of how common the tempo is, and of the onsets there are for a beat. The
/// softmax of the scores are the probabilities; the weights come from labelled songs.
/// @return absent without a pulse.
std::optional<Tempo> tempoOf(const Periodicities& periodicities);

} // namespace analysis
