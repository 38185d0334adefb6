// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features/patterns/soundpatterns.h"
#include "analysis/similarity/soundcode.h"

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

namespace support {

/// A half precision float of 1 + share, 0 <= share < 1, times 2^exponent.
inline std::uint16_t halfBits(int exponent, unsigned share1024)
{
    return static_cast<std::uint16_t>((static_cast<unsigned>(exponent + 15) << 10U) | share1024);
}

/// Random patterns around those of one of several sounds: the same engine state and sound give the
/// same patterns. `spread` 0 gives the sound itself, 1 anything.
inline analysis::SoundPatterns randomPatterns(unsigned sound, double spread, std::mt19937& random)
{
    std::mt19937 ofSound(sound + 100U);
    const auto drawn = [&](double most, std::mt19937& noiseFrom) {
        const double own = static_cast<double>(ofSound() % 1000) / 999.0;
        const double noise = static_cast<double>(noiseFrom() % 1000) / 999.0;
        return most * ((1.0 - spread) * own + spread * noise);
    };
    const auto step = [&](double most) { return drawn(most, random); };
    analysis::SoundPatterns patterns;
    // Means 8..16, deviations 4..8: a unit of either is heard.
    std::ranges::generate(
        patterns.timbre.mean, [&] { return halfBits(3, static_cast<unsigned>(step(1023.0))); });
    std::ranges::generate(patterns.timbre.deviation,
        [&] { return halfBits(2, static_cast<unsigned>(step(1023.0))); });
    // Two of 32 dimensions at most correlate .1: any such matrix is positive definite.
    std::ranges::generate(
        patterns.timbre.correlation, [&] { return static_cast<std::int8_t>(step(3.0)); });
    const auto fill = [&](auto& steps) {
        std::ranges::generate(steps, [&] { return static_cast<std::uint8_t>(step(255.0)); });
    };
    fill(patterns.rhythm);
    fill(patterns.contrast);
    fill(patterns.harmony);
    fill(patterns.range);
    // Of the same sound, from numbers that are drawn again afterwards.
    std::mt19937 again = random;
    std::ranges::generate(
        patterns.traits, [&] { return static_cast<std::int8_t>(drawn(120.0, again) - 60.0); });
    return patterns;
}

/// Track i has sound i modulo `sounds`.
inline std::vector<analysis::SoundPatterns> soundLibrary(
    std::size_t count, unsigned sounds, double spread = 0.3)
{
    std::mt19937 random(5);
    std::vector<analysis::SoundPatterns> library;
    for (std::size_t i = 0; i < count; ++i) {
        library.push_back(randomPatterns(static_cast<unsigned>(i) % sounds, spread, random));
    }
    return library;
}

inline std::vector<analysis::SoundCode> codesOf(const std::vector<analysis::SoundPatterns>& library)
{
    std::vector<analysis::SoundCode> codes;
    std::ranges::transform(library, std::back_inserter(codes), analysis::soundCode);
    return codes;
}

} // namespace support
