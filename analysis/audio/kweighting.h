// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace analysis {

/// The K weighting of ITU-R BS.1770-4, annex 1: a shelf for the head and a high-pass, then the sum
/// of squares over the channels, each with the weight of its position. Two channels go through the
/// filters side by side. One thread.
class KWeighting final
{
public:
    /// @param channelWeights  one for each channel: 1, 1.41 for surrounds, 0 for the LFE.
    KWeighting(int sampleRateHz, std::span<const double> channelWeights);

    /// Filters interleaved frames of all channels and adds up their weighted squares.
    void process(std::span<const float> samples);

    /// The sum since the last call of this function; it begins anew.
    double takeEnergy();

private:
    /// Two channels at once.
    using Pair [[gnu::vector_size(2 * sizeof(double))]] = double;

    /// A biquad of direct form 1 whose feedback is a single multiplication and addition deep: the
    /// filters are bound by latency, not by work.
    struct Biquad
    {
        double b0 = 0.0;
        double b1 = 0.0;
        double b2 = 0.0;
        double a1 = 0.0;
        double a2 = 0.0;
    };

    struct Memory
    {
        Pair x1{};
        Pair x2{};
        Pair middle1{}; ///< between the two filters
        Pair middle2{};
        Pair y1{};
        Pair y2{};
        Pair energy{};
        Pair weight{};
    };

    template <bool isPair>
    void filter(Memory& memory, std::span<const float> samples, std::size_t channel) const;
    static Biquad shelf(double sampleRateHz);
    static Biquad highPass(double sampleRateHz);

    std::size_t m_channels;
    Biquad m_shelf;
    Biquad m_highPass;
    std::vector<Memory> m_pairs;
};

} // namespace analysis
