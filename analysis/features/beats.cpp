// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/beats.h"

#include "analysis/features/localtempo.h"
#include "analysis/features/onsetstrength.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace analysis {

namespace {

// How dear an unequal distance is: the price of ln(distance / period)^2, in onsets of one standard
// deviation.
constexpr double kTightness = 100.0;

// Frames of the score that are kept: twice the longest period, at 25 BPM, is less.
constexpr std::size_t kRing = 512;

// A beat at the ends counts as sounding from this share of the mean strength of all beats.
constexpr double kSoundingShare = 0.5;

/// The onset at a frame, smoothed over its neighbours: beats may lie a frame off.
double smoothed(const OnsetCurve& curve, std::ptrdiff_t frame)
{
    return 0.25 * static_cast<double>(curve.at(frame - 1))
        + 0.5 * static_cast<double>(curve.at(frame))
        + 0.25 * static_cast<double>(curve.at(frame + 1));
}

double deviationOf(const OnsetCurve& curve)
{
    double squares = 0.0;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const auto value = static_cast<double>(curve.at(static_cast<std::ptrdiff_t>(i)));
        squares += value * value;
    }
    return std::sqrt(squares / static_cast<double>(curve.size()));
}

/// The best chain of beats that ends in each frame, frame by frame.
class Chain final
{
public:
    /// Appends a frame; returns how many frames before it the beat before lies, 0 for none.
    std::uint16_t extend(double onset, double period);

    /// Score of the chain that ends `back` frames before the last one.
    [[nodiscard]] double score(std::size_t back) const
    {
        return m_scores[(m_count - 1 - back) % kRing];
    }

private:
    std::array<double, kRing> m_scores{};
    std::size_t m_count = 0;
    double m_period = 0.0;
    std::array<double, kRing> m_prices{}; ///< by distance, for m_period
};

std::uint16_t Chain::extend(double onset, double period)
{
    const auto nearest = static_cast<std::size_t>(std::lround(period / 2.0));
    const auto furthest = std::min(static_cast<std::size_t>(std::lround(period * 2.0)), kRing - 1);
    if (period != m_period) {
        m_period = period;
        for (std::size_t distance = nearest; distance <= furthest; ++distance) {
            const double octaves = std::log(static_cast<double>(distance) / period);
            m_prices[distance] = kTightness * octaves * octaves;
        }
    }
    double best = 0.0;
    std::uint16_t from = 0;
    for (std::size_t distance = nearest; distance <= furthest && distance <= m_count; ++distance) {
        const double way = m_scores[(m_count - distance) % kRing] - m_prices[distance];
        if (way > best) {
            best = way;
            from = static_cast<std::uint16_t>(distance);
        }
    }
    m_scores[m_count % kRing] = onset + best;
    ++m_count;
    return from;
}

double periodAt(std::span<const float> tempiBpm, std::size_t frame)
{
    const std::size_t index = std::min(frame / kLocalTempoHop, tempiBpm.size() - 1);
    return 60.0 * kOnsetRateHz / static_cast<double>(tempiBpm[index]);
}

/// Takes off the beats at both ends that are hardly heard.
void trim(const OnsetCurve& curve, std::vector<std::ptrdiff_t>& frames)
{
    double sum = 0.0;
    for (const std::ptrdiff_t frame : frames) {
        sum += static_cast<double>(curve.largestNear(frame, 2));
    }
    const double threshold = kSoundingShare * sum / static_cast<double>(frames.size());
    const auto sounds = [&](std::ptrdiff_t frame) {
        return static_cast<double>(curve.largestNear(frame, 2)) >= threshold;
    };
    const auto last = std::find_if(frames.rbegin(), frames.rend(), sounds).base();
    frames.erase(last, frames.end());
    frames.erase(frames.begin(), std::find_if(frames.begin(), frames.end(), sounds));
}

} // namespace

std::vector<double> beatFrames(const OnsetCurve& curve, std::span<const float> tempiBpm)
{
    const double deviation = curve.size() == 0 ? 0.0 : deviationOf(curve);
    if (deviation <= 0.0 || tempiBpm.empty()) {
        return {};
    }
    Chain chain;
    std::vector<std::uint16_t> ways(curve.size());
    for (std::size_t frame = 0; frame < ways.size(); ++frame) {
        const double onset = smoothed(curve, static_cast<std::ptrdiff_t>(frame)) / deviation;
        ways[frame] = chain.extend(onset, periodAt(tempiBpm, frame));
    }
    // The last beat is the best of the last period.
    const double period = periodAt(tempiBpm, ways.size() - 1);
    std::size_t back = 0;
    for (std::size_t i = 1; i < std::min({ways.size(), static_cast<std::size_t>(period), kRing});
         ++i) {
        back = chain.score(i) > chain.score(back) ? i : back;
    }
    std::vector<std::ptrdiff_t> frames;
    auto frame = static_cast<std::ptrdiff_t>(ways.size() - 1 - back);
    frames.push_back(frame);
    while (ways[static_cast<std::size_t>(frame)] > 0) {
        frame -= ways[static_cast<std::size_t>(frame)];
        frames.push_back(frame);
    }
    std::ranges::reverse(frames);
    trim(curve, frames);
    std::vector<double> result(frames.size());
    std::ranges::transform(
        frames, result.begin(), [&curve](std::ptrdiff_t at) { return curve.peakNear(at); });
    return result;
}

double onsetTimeS(double frame)
{
    return std::max(0.0, frame / kOnsetRateHz);
}

} // namespace analysis
