// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features/onsetcurve.h"
#include "analysis/features/onsetstrength.h"

#include <cmath>
#include <span>
#include <vector>

/// Onset curves drawn by hand, for what reads them.
namespace support {

struct Onset
{
    double seconds = 0.0;
    float strength = 1.0F;
};

/// A curve of `seconds` with a peak three frames wide for each onset, which have to ascend.
inline analysis::OnsetCurve onsetCurve(double seconds, std::span<const Onset> onsets)
{
    std::vector<float> values(static_cast<std::size_t>(seconds * analysis::kOnsetRateHz));
    for (const Onset& onset : onsets) {
        const double centre = onset.seconds * analysis::kOnsetRateHz;
        for (auto i = static_cast<std::ptrdiff_t>(centre) - 2;
             i < static_cast<std::ptrdiff_t>(centre) + 4; ++i) {
            const double distance = std::abs(static_cast<double>(i) - centre);
            if (i >= 0 && i < static_cast<std::ptrdiff_t>(values.size()) && distance < 1.5) {
                values[static_cast<std::size_t>(i)] +=
                    onset.strength * static_cast<float>(1.0 - distance / 1.5);
            }
        }
    }
    analysis::OnsetCurve curve;
    for (const float value : values) {
        curve.push(value);
    }
    return curve;
}

/// One onset a beat for `seconds`, the first after one beat; the first of `bar` beats is louder.
inline std::vector<Onset> beats(double bpm, double seconds, int bar = 1)
{
    std::vector<Onset> onsets;
    for (int beat = 1; beat * 60.0 / bpm < seconds; ++beat) {
        onsets.push_back({beat * 60.0 / bpm, beat % bar == 0 ? 1.0F : 0.5F});
    }
    return onsets;
}

} // namespace support
