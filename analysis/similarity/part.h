// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace analysis {

/// The named parts of the distance: what a listener can weigh, and what a reason can name. Tempo,
/// key and energy are no parts: blended into the distance they made it worse (measured); they are
/// rules of the transition from track to track (analysis/sequence/transition.h).
enum class Part : std::uint8_t
{
    Timbre, ///< the sound's colour: instruments, voices, production
    Brightness, ///< where the energy lies, and how peaky or noisy it is
    Rhythm, ///< how much happens, and how sharply
    Harmony, ///< which intervals sound together, in whatever key
};

inline constexpr std::size_t kPartCount = 4;

/// One number for each part, in the order of Part.
using PartValues = std::array<float, kPartCount>;

[[nodiscard]] constexpr std::size_t indexOf(Part part)
{
    return static_cast<std::size_t>(part);
}

/// The name for command lines, JSON and the database: "timbre", "brightness", "rhythm", "harmony".
[[nodiscard]] std::string_view partName(Part part);

/// The part of this name, or nothing.
[[nodiscard]] std::optional<Part> partNamed(std::string_view name);

/// How much each part counts when the listener says nothing. Measured on 363 tracks of game music
/// (is the nearest track, are the nearest five, from the same album? .366, .262) and 100 songs (of
/// the same style? .79, .51). The optimum is flat: half or double of any one part costs under .03.
inline constexpr PartValues kDefaultWeights = {1.4F, 1.0F, 0.6F, 0.5F};

/// The listener's factors (1 = as by default) turned into weights: negative or non-finite ones
/// count as 0, and if nothing is left the defaults hold.
[[nodiscard]] PartValues weightsFromFactors(const PartValues& factors);

} // namespace analysis
