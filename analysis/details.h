// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace analysis {

/// Version of the meaning of Details, which is kept apart from the features and never compared.
inline constexpr int kDetailsVersion = 1;

/// One column of the picture of a track. All values are 0..1.
struct WaveformPoint
{
    float peak = 0.0F; ///< largest magnitude of the mono mix
    float rms = 0.0F;
    float low = 0.0F; ///< share of the power below 250 Hz; the three sum to 1, or are 0 in silence
    float middle = 0.0F; ///< 250 Hz .. 2.5 kHz
    float high = 0.0F; ///< above

    bool operator==(const WaveformPoint&) const = default;
};

/// A key or a chord from `startS` on, until the next of its list or the end of the track.
struct HarmonySpan
{
    double startS = 0.0;
    std::optional<int> root; ///< pitch class, 0 = C .. 11 = B; absent: no key, no chord
    Mode mode = Mode::Major; ///< meaningful with a root only

    bool operator==(const HarmonySpan&) const = default;
};

/// A part of a track, until the next of its list or the end.
struct Segment
{
    double startS = 0.0;
    int label = 0; ///< parts that sound alike share a label; 0, 1, 2 in order of appearance
    float loudnessLufs = 0.0F; ///< mean over the part, -70 at the least

    bool operator==(const Segment&) const = default;
};

/// What the analysis says about the course of one track: arrays that are kept for each track and
/// loaded one track at a time, never for the whole library. But for beats, bars and tempi their
/// length is bounded, whatever the length of the track. Empty where the depth does not compute
/// them.
struct Details
{
    std::vector<WaveformPoint> waveform; ///< standard: evenly spaced over the track
    float loudnessStepS = 1.0F; ///< seconds between two values of loudnessLufs
    std::vector<float> loudnessLufs; ///< standard: short-term loudness (3 s), -70 at the least
    std::vector<HarmonySpan> keys; ///< full
    std::vector<HarmonySpan> chords; ///< full
    std::vector<Segment> segments; ///< full
    std::optional<double> excerptStartS; ///< full: start of the most typical 15 s
    std::vector<double> beatTimesS; ///< standard: of the whole track
    float tempoStepS = 0.0F; ///< seconds between two values of tempiBpm
    std::vector<float> tempiBpm; ///< standard: with beats only; told, but not kept in the library
    std::vector<std::uint32_t> downbeats; ///< beats that begin a bar, by index; told, but not kept
    std::string fingerprint; ///< Chromaprint of the first 120 s, in its compressed text form

    bool operator==(const Details&) const = default;
};

} // namespace analysis
