// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/localtempo.h"

#include "analysis/features/autocorrelation.h"
#include "analysis/features/curvereading.h"
#include "analysis/features/onsetstrength.h"
#include "analysis/spectrum/fft.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <span>

namespace analysis {

namespace {

constexpr int kWindow = 4 * kLocalTempoHop;
constexpr int kTransform = 2048;

// Tempi from half to twice that of the track, 48 an octave: 1.4 % apart.
constexpr int kStepsPerOctave = 48;
constexpr int kStates = 2 * kStepsPerOctave + 1;
constexpr int kMiddle = kStepsPerOctave;

// The path may move by 4 steps, 6 %, from one value to the next at a price for each step, or jump
// anywhere at a fixed one: a ramp is followed, a new piece in a mix found, a bar without drums
// ignored. In units of autocorrelation, which is 1 for perfect repetition.
constexpr int kReach = 4;
constexpr float kStepPrice = 0.02F;
constexpr float kJumpPrice = 0.6F;

// What an octave away from the tempo of the track costs at each value.
constexpr float kOctavePrice = 0.6F;

using Scores = std::array<float, kStates>;

double lagOf(float bpm, int state)
{
    const double ratio = std::exp2(static_cast<double>(state - kMiddle) / kStepsPerOctave);
    return 60.0 * kOnsetRateHz / (static_cast<double>(bpm) * ratio);
}

/// The autocorrelation of one window after another.
class LocalAutocorrelation final
{
public:
    /// Of the window around `centre`; 0 everywhere where the curve does not move.
    std::span<const float> around(const OnsetCurve& curve, std::ptrdiff_t centre);

private:
    RealFft m_fft{kTransform};
    std::vector<float> m_powers = std::vector<float>(kTransform / 2 + 1);
    std::vector<float> m_lags = std::vector<float>(kTransform / 2);
};

std::span<const float> LocalAutocorrelation::around(const OnsetCurve& curve, std::ptrdiff_t centre)
{
    const std::span<float> input = m_fft.input();
    float sum = 0.0F;
    for (int i = 0; i < kWindow; ++i) {
        input[static_cast<std::size_t>(i)] = curve.at(centre - kWindow / 2 + i);
        sum += input[static_cast<std::size_t>(i)];
    }
    for (int i = 0; i < kWindow; ++i) {
        input[static_cast<std::size_t>(i)] -= sum / kWindow;
    }
    std::fill(input.begin() + kWindow, input.end(), 0.0F);
    const std::span<const std::complex<float>> correlation = autocorrelated(m_fft, m_powers);
    const float power = correlation[0].real();
    for (std::size_t lag = 0; lag < m_lags.size(); ++lag) {
        const float unbiased = static_cast<float>(kWindow)
            / static_cast<float>(std::max(kWindow - static_cast<int>(lag), kWindow / 4));
        m_lags[lag] = power > 1e-6F ? correlation[lag].real() / power * unbiased : 0.0F;
    }
    return m_lags;
}

/// Mean autocorrelation at one to four beats, less what the distance from the track's tempo costs.
Scores scoresOf(std::span<const float> lags, float bpm)
{
    Scores scores{};
    for (int state = 0; state < kStates; ++state) {
        float sum = 0.0F;
        for (int beats = 1; beats <= 4; ++beats) {
            sum += static_cast<float>(valueAt(lags, lagOf(bpm, state) * beats));
        }
        const float octaves = static_cast<float>(state - kMiddle) / kStepsPerOctave;
        scores[static_cast<std::size_t>(state)] = sum / 4.0F - kOctavePrice * octaves * octaves;
    }
    return scores;
}

/// Adds to `scores` the best way to each state from `before`; returns whence.
std::array<std::uint8_t, kStates> extend(const Scores& before, Scores& scores)
{
    const auto top = static_cast<int>(std::ranges::max_element(before) - before.begin());
    std::array<std::uint8_t, kStates> from{};
    for (int state = 0; state < kStates; ++state) {
        int best = top;
        float value = before[static_cast<std::size_t>(top)] - kJumpPrice;
        const int last = std::min(state + kReach, kStates - 1);
        for (int other = std::max(state - kReach, 0); other <= last; ++other) {
            const float way = before[static_cast<std::size_t>(other)]
                - kStepPrice * static_cast<float>(std::abs(other - state));
            if (way > value) {
                value = way;
                best = other;
            }
        }
        from[static_cast<std::size_t>(state)] = static_cast<std::uint8_t>(best);
        // Only differences count: taking off the best keeps a path of hours within a float.
        scores[static_cast<std::size_t>(state)] += value - before[static_cast<std::size_t>(top)];
    }
    return from;
}

} // namespace

std::vector<float> localTempi(const OnsetCurve& curve, float bpm)
{
    if (static_cast<double>(curve.size()) < 4.0 * kOnsetRateHz) {
        return {};
    }
    const std::size_t count = (curve.size() + kLocalTempoHop - 1) / kLocalTempoHop;
    LocalAutocorrelation autocorrelation;
    std::vector<std::array<std::uint8_t, kStates>> ways(count);
    Scores path{};
    for (std::size_t i = 0; i < count; ++i) {
        const auto centre = static_cast<std::ptrdiff_t>(i) * kLocalTempoHop + kLocalTempoHop / 2;
        Scores scores = scoresOf(autocorrelation.around(curve, centre), bpm);
        if (i > 0) {
            ways[i] = extend(path, scores);
        }
        path = scores;
    }
    auto state = static_cast<std::size_t>(std::ranges::max_element(path) - path.begin());
    std::vector<float> tempi(count);
    for (std::size_t i = count; i-- > 0;) {
        tempi[i] = static_cast<float>(60.0 * kOnsetRateHz / lagOf(bpm, static_cast<int>(state)));
        state = ways[i][state];
    }
    return tempi;
}

} // namespace analysis
