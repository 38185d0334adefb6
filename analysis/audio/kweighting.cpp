// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/kweighting.h"

#include <cmath>
#include <numbers>

namespace analysis {

namespace {

/// Filter states below this are silence: left alone they would decay into denormal numbers, with
/// which a processor computes a hundred times slower.
constexpr double kInaudible = 1e-30;

} // namespace

// BS.1770 gives both filters for 48 kHz only. These are the analogue filters behind them, from
// which the bilinear transform makes those of any rate (De Man, "Evaluation of implementations of
// the EBU R128 loudness measurement", AES 145, 2018).

KWeighting::Biquad KWeighting::shelf(double sampleRateHz)
{
    constexpr double kFrequencyHz = 1681.974450955533;
    constexpr double kGainDb = 3.999843853973347;
    constexpr double kQuality = 0.7071752369554196;
    constexpr double kHighestShare = 0.45; // of the rate; from .5 on the filter is not stable
    if (kFrequencyHz > kHighestShare * sampleRateHz) {
        return {.b0 = 1.0}; // all there is lies below the shelf
    }
    const double k = std::tan(std::numbers::pi * kFrequencyHz / sampleRateHz);
    const double high = std::pow(10.0, kGainDb / 20.0);
    const double band = std::pow(high, 0.4996667741545416);
    const double scale = 1.0 / (1.0 + k / kQuality + k * k);
    return {.b0 = (high + band * k / kQuality + k * k) * scale,
        .b1 = 2.0 * (k * k - high) * scale,
        .b2 = (high - band * k / kQuality + k * k) * scale,
        .a1 = 2.0 * (k * k - 1.0) * scale,
        .a2 = (1.0 - k / kQuality + k * k) * scale};
}

KWeighting::Biquad KWeighting::highPass(double sampleRateHz)
{
    constexpr double kFrequencyHz = 38.13547087602444;
    constexpr double kQuality = 0.5003270373238773;
    const double k = std::tan(std::numbers::pi * kFrequencyHz / sampleRateHz);
    const double scale = 1.0 / (1.0 + k / kQuality + k * k);
    // The standard leaves the numerator at 1, -2, 1 without scaling it.
    return {.b0 = 1.0,
        .b1 = -2.0,
        .b2 = 1.0,
        .a1 = 2.0 * (k * k - 1.0) * scale,
        .a2 = (1.0 - k / kQuality + k * k) * scale};
}

KWeighting::KWeighting(int sampleRateHz, std::span<const double> channelWeights)
    : m_channels(channelWeights.size())
    , m_shelf(shelf(sampleRateHz))
    , m_highPass(highPass(sampleRateHz))
    , m_pairs((m_channels + 1) / 2)
{
    for (std::size_t channel = 0; channel < m_channels; ++channel) {
        m_pairs[channel / 2].weight[channel % 2] = channelWeights[channel];
    }
}

void KWeighting::process(std::span<const float> samples)
{
    for (std::size_t channel = 0; channel < m_channels; channel += 2) {
        Memory& memory = m_pairs[channel / 2];
        if (channel + 1 < m_channels) {
            filter<true>(memory, samples, channel);
        } else {
            filter<false>(memory, samples, channel);
        }
    }
}

template <bool isPair>
void KWeighting::filter(Memory& memory, std::span<const float> samples, std::size_t channel) const
{
    const Biquad shelf = m_shelf;
    const Biquad highPass = m_highPass;
    Memory now = memory;
    for (std::size_t i = channel; i < samples.size(); i += m_channels) {
        Pair x{static_cast<double>(samples[i]), 0.0};
        if constexpr (isPair) {
            x[1] = static_cast<double>(samples[i + 1]);
        }
        // What is known before the last output comes first, so that the chain from one output to
        // the next is one product and one difference long.
        const Pair middle =
            (shelf.b0 * x + shelf.b1 * now.x1 + shelf.b2 * now.x2 - shelf.a2 * now.middle2)
            - shelf.a1 * now.middle1;
        const Pair y = (middle - 2.0 * now.middle1 + now.middle2 - highPass.a2 * now.y2)
            - highPass.a1 * now.y1;
        now.x2 = now.x1;
        now.x1 = x;
        now.middle2 = now.middle1;
        now.middle1 = middle;
        now.y2 = now.y1;
        now.y1 = y;
        now.energy += y * y;
    }
    memory = now;
}

double KWeighting::takeEnergy()
{
    double energy = 0.0;
    for (Memory& memory : m_pairs) {
        const Pair weighted = memory.energy * memory.weight;
        energy += weighted[0] + weighted[1];
        memory.energy = Pair{};
        for (Pair* state : {&memory.middle1, &memory.middle2, &memory.y1, &memory.y2}) {
            for (int lane = 0; lane < 2; ++lane) {
                (*state)[lane] = std::abs((*state)[lane]) < kInaudible ? 0.0 : (*state)[lane];
            }
        }
    }
    return energy;
}

} // namespace analysis
