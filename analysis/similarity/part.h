// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace analysis {

/// The named parts of the distance: what a listener can weigh, and what a reason can name. Tempo,
/// key and energy are no parts: they are rules of the transition from track to track
/// (analysis/sequence/transition.h).
enum class Part : std::uint8_t
{
    Timbre, ///< the sound's colour: instruments, voices, production
    Rhythm, ///< how the loudness of low and high bands moves
    Contrast, ///< how far tones stand out of noise
    Harmony, ///< which pitch classes sound together
    Range, ///< the register: how much sounds at each pitch
};

inline constexpr std::size_t kPartCount = 5;

/// One number for each part, in the order of Part.
using PartValues = std::array<float, kPartCount>;

[[nodiscard]] constexpr std::size_t indexOf(Part part)
{
    return static_cast<std::size_t>(part);
}

/// The name for command lines, JSON and the database: "timbre", "rhythm", "contrast", "harmony",
/// "register".
[[nodiscard]] std::string_view partName(Part part);

/// The part of this name, or nothing.
[[nodiscard]] std::optional<Part> partNamed(std::string_view name);

/// How much each part counts when the listener says nothing, in standard deviations of its
/// distance. The optimum is flat (README, "How well it works").
inline constexpr PartValues kDefaultWeights = {3.0F, 1.0F, 0.9F, 0.5F, 0.25F};

/// The listener's factors (1 = as by default) turned into weights: negative or non-finite ones
/// count as 0, and if nothing is left the defaults hold.
[[nodiscard]] PartValues weightsFromFactors(const PartValues& factors);

} // namespace analysis
