// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace analysis {

/// Loudness in LUFS of a K-weighted power (BS.1770-4, equation 2), and back.
double loudnessOf(double power);
double powerOf(double loudnessLufs);

/// Keeps the powers of any number of gating blocks in constant memory: sorted into steps of .05 LU
/// from the absolute gate of -70 LUFS on, each step with its count and its exact sum. Blocks under
/// the gate are not kept.
class EnergyHistogram final
{
public:
    EnergyHistogram();

    void add(double power);

    /// Adds all blocks of another one.
    void add(const EnergyHistogram& other);

    /// Mean power of the blocks from `gate` on; 0 when there are none.
    [[nodiscard]] double meanFrom(double gate) const;

    /// Power of the block below which `share` (0..1) of the blocks from `gate` on lie; 0 when there
    /// are none.
    [[nodiscard]] double quantileFrom(double gate, double share) const;

    /// Mean distance in dB of the blocks' loudness from its mean; absent without blocks.
    [[nodiscard]] std::optional<double> meanDeviationDb() const;

private:
    struct Step
    {
        std::uint64_t count = 0;
        double sum = 0.0;

        [[nodiscard]] double mean() const { return sum / static_cast<double>(count); }
    };

    [[nodiscard]] std::size_t firstFrom(double gate) const;

    std::vector<Step> m_steps;
};

} // namespace analysis
