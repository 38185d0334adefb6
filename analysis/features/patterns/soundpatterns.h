// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/shared.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace analysis {

inline constexpr std::size_t kCepstra = 24;
inline constexpr std::size_t kCepstrumDeltas = 8;
inline constexpr std::size_t kTimbreDimensions = kCepstra + kCepstrumDeltas;
inline constexpr std::size_t kTimbrePairs = kTimbreDimensions * (kTimbreDimensions - 1) / 2;
inline constexpr std::size_t kFluctuationBands = 16;
inline constexpr std::size_t kFluctuationTempos = 37;
inline constexpr std::size_t kFluctuationSize = kFluctuationBands * kFluctuationTempos;
inline constexpr std::size_t kContrastPatternBands = 20;
inline constexpr std::size_t kContrastPatternRanks = 5;
inline constexpr std::size_t kContrastPatternSize = kContrastPatternBands * kContrastPatternRanks;
inline constexpr std::size_t kCooccurrenceSize = std::size_t{12} * 13 / 2;
inline constexpr std::size_t kRegisterSize = 72;

/// The Gaussian of a track's cepstra as it is kept: means and deviations as half precision floats
/// (their bits), correlations in steps of 1/127, below the diagonal row by row.
struct TimbreGaussian
{
    std::array<std::uint16_t, kTimbreDimensions> mean{};
    std::array<std::uint16_t, kTimbreDimensions> deviation{};
    std::array<std::int8_t, kTimbrePairs> correlation{};

    bool operator==(const TimbreGaussian&) const = default;
};

inline constexpr std::size_t kTimbreTraits = 96;
inline constexpr std::size_t kRhythmTraits = 64;
inline constexpr std::size_t kContrastTraits = 32;
inline constexpr std::size_t kHarmonyTraits = 32;
inline constexpr std::size_t kRangeTraits = 32;

/// What stays the same throughout a track, part after part: see soundTraits().
using SoundTraits = std::array<std::int8_t,
    kTimbreTraits + kRhythmTraits + kContrastTraits + kHarmonyTraits + kRangeTraits>;

/// How a track sounds, in the five parts that the distance compares. Rhythm to range stand on fixed
/// scales, 0..255 (see soundpatterns.cpp).
struct SoundPatterns
{
    TimbreGaussian timbre;
    std::array<std::uint8_t, kFluctuationSize> rhythm{};
    std::array<std::uint8_t, kContrastPatternSize> contrast{};
    std::array<std::uint8_t, kCooccurrenceSize> harmony{};
    std::array<std::uint8_t, kRegisterSize> range{};
    SoundTraits traits{}; ///< drawn from the others

    bool operator==(const SoundPatterns&) const = default;
};

/// Patterns that copies share, or none.
using SharedPatterns = Shared<SoundPatterns>;

inline constexpr std::size_t kPatternSteps =
    kFluctuationSize + kContrastPatternSize + kCooccurrenceSize + kRegisterSize;
inline constexpr std::size_t kPackedPatternsSize =
    4 * kTimbreDimensions + kTimbrePairs + kPatternSteps + std::tuple_size_v<SoundTraits>;

using PackedPatterns = std::array<std::uint8_t, kPackedPatternsSize>;

/// The patterns as bytes, the same on every machine.
[[nodiscard]] PackedPatterns packed(const SoundPatterns& patterns);

/// What packed() made; nothing when the number of bytes is another or a float among them is no
/// number.
[[nodiscard]] std::optional<SoundPatterns> unpacked(std::span<const std::uint8_t> bytes);

/// Steps of a fixed scale: `lowest` and less is 0, `highest` and more 255, halves to even.
struct PatternScale
{
    float lowest;
    float highest;

    void apply(std::span<const float> values, std::span<std::uint8_t> steps) const;
};

// .1 and 99.9 percentiles of each part's values over 463 tracks of game music and rendered songs.
inline constexpr PatternScale kRhythmScale{4.24F, 339.2F};
inline constexpr PatternScale kContrastScale{0.0F, 26.87F};
inline constexpr PatternScale kHarmonyScale{0.0225F, 0.1963F};
inline constexpr PatternScale kRegisterScale{0.0376F, 13.54F};

} // namespace analysis
