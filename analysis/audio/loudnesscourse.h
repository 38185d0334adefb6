// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/audio/energyhistogram.h"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace analysis {

/// Follows the loudness over the time of a track, in steps of 100 ms: the curve of short-term
/// loudness, how far it moves, fades, and the loudness of both ends. Constant memory: the curve
/// halves its resolution when it gets long. One thread.
class LoudnessCourse final
{
public:
    /// Longest curve in values: 20 minutes at one a second, then coarser.
    static constexpr std::size_t kMostValues = 1200;

    /// @param power  K-weighted mean square of the next 100 ms, summed over the channels.
    void addStep(double power);

    /// Loudness of 3 s in LUFS, -70 at the least, one value for each stepS() seconds; of a track
    /// under 3 s that of its whole length, under 100 ms nothing.
    [[nodiscard]] std::vector<float> curveLufs() const;

    [[nodiscard]] float stepS() const { return static_cast<float>(m_stride); }

    /// Mean loudness between two times, to the resolution of the curve; -70 at the least.
    [[nodiscard]] double meanLufs(double fromS, double toS) const;

    /// Mean distance in dB of the loudness of 200 ms from its mean over the track (Streich 2006,
    /// with the K-weighting for the ear); passages under -70 LUFS are left out. Absent without any.
    [[nodiscard]] std::optional<double> dynamicComplexityDb() const;

    /// Whether the sound comes up from, or dies away into, silence over at least 4 s.
    [[nodiscard]] bool fadesIn() const;
    [[nodiscard]] bool fadesOut() const;

    /// Mean loudness of the first and the last 20 s in LUFS, -70 at the least.
    [[nodiscard]] double introLufs() const;
    [[nodiscard]] double outroLufs() const;

private:
    static constexpr std::size_t kEndSteps = 200;
    static constexpr std::size_t kShortTermSteps = 30;
    static constexpr std::size_t kStepsPerSecond = 10;

    using Powers = std::vector<double>;

    [[nodiscard]] Powers lastPowers() const;

    std::array<double, kEndSteps> m_first{};
    std::array<double, kEndSteps> m_last{}; ///< a ring
    std::size_t m_count = 0; ///< steps so far
    double m_previous = 0.0; ///< the first half of 200 ms
    EnergyHistogram m_levels;
    Powers m_curve;
    std::size_t m_stride = 1; ///< seconds that a value of the curve covers
    double m_sum = 0.0; ///< of the value that is not complete
    std::size_t m_summed = 0;
};

} // namespace analysis
