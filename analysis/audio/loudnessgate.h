// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/audio/energyhistogram.h"

#include <array>
#include <cstddef>
#include <optional>

namespace analysis {

/// Gathers K-weighted power in steps of 100 ms into the gated measures of EBU R128: integrated
/// loudness (BS.1770-4: blocks of 400 ms, every 100 ms) and loudness range (EBU Tech 3342: blocks
/// of 3 s, every second). Constant memory. One thread.
class LoudnessGate final
{
public:
    /// @param power  K-weighted mean square of the next 100 ms, summed over the channels.
    void addStep(double power);

    /// Counts the blocks of another sound too, as for an album: each block of each of its tracks
    /// weighs the same, none reaches from one track into the next.
    void addBlocksOf(const LoudnessGate& other);

    /// LUFS; absent when no block reaches -70 LUFS.
    [[nodiscard]] std::optional<double> integratedLufs() const;

    /// LU, 0 when no block of 3 s reaches -70 LUFS.
    [[nodiscard]] double rangeLu() const;

private:
    static constexpr std::size_t kShortTermSteps = 30;
    static constexpr std::size_t kMomentarySteps = 4;
    static constexpr std::size_t kShortTermHop = 10;

    [[nodiscard]] double meanOfLast(std::size_t steps) const;

    std::array<double, kShortTermSteps> m_recent{}; ///< a ring
    std::size_t m_count = 0; ///< steps so far
    EnergyHistogram m_momentary;
    EnergyHistogram m_shortTerm;
};

} // namespace analysis
