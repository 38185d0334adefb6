// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/pushpull.h"

#include "analysis/features/onsetstrength.h"
#include "analysis/features/runningmean.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace analysis {

namespace {

constexpr std::ptrdiff_t kReach = 5; // frames, 58 ms: farther away it is another note
constexpr float kStrongShare = 0.5F; // of the mean onset on all beats
constexpr std::ptrdiff_t kGridReach = 4; // beats to either side that make the line
constexpr int kFewestOnLine = 5;
constexpr std::int64_t kFewestBeats = 16;
constexpr double kFrameMs = 1000.0 / kOnsetRateHz;

/// The onsets of a curve on the beats, as frames less the frame of the beat; absent where it hardly
/// sounds or rises up to the limit of the reach.
std::vector<std::optional<double>> onsetsOnBeats(
    const OnsetCurve& curve, std::span<const double> beatFrames)
{
    float sum = 0.0F;
    for (const double beat : beatFrames) {
        sum += curve.largestNear(std::lround(beat), kReach);
    }
    const float strong =
        std::max(kStrongShare * sum / static_cast<float>(beatFrames.size()), 1e-3F);
    std::vector<std::optional<double>> offsets(beatFrames.size());
    for (std::size_t i = 0; i < beatFrames.size(); ++i) {
        const std::ptrdiff_t middle = std::lround(beatFrames[i]);
        std::ptrdiff_t peak = middle - kReach;
        for (std::ptrdiff_t frame = peak + 1; frame <= middle + kReach; ++frame) {
            peak = curve.at(frame) > curve.at(peak) ? frame : peak;
        }
        const bool isPeak =
            curve.at(peak) >= curve.at(peak - 1) && curve.at(peak) >= curve.at(peak + 1);
        if (isPeak && curve.at(peak) >= strong) {
            offsets[i] = curve.peakNear(peak) - beatFrames[i];
        }
    }
    return offsets;
}

/// Where the onsets of the beats around beat `index` lead to expect that beat, as a frame: least
/// squares over their numbers. Absent with too few of them.
std::optional<double> expectedFrame(std::span<const double> beatFrames,
    std::span<const std::optional<double>> offsets, std::ptrdiff_t index)
{
    double count = 0.0;
    double sumX = 0.0;
    double sumXX = 0.0;
    double sumY = 0.0;
    double sumXY = 0.0;
    const auto size = static_cast<std::ptrdiff_t>(beatFrames.size());
    const std::ptrdiff_t last = std::min(index + kGridReach, size - 1);
    for (std::ptrdiff_t beat = std::max<std::ptrdiff_t>(index - kGridReach, 0); beat <= last;
         ++beat) {
        const auto place = static_cast<std::size_t>(beat);
        if (offsets[place]) {
            const auto x = static_cast<double>(beat - index);
            const double y = beatFrames[place] + *offsets[place];
            count += 1.0;
            sumX += x;
            sumXX += x * x;
            sumY += y;
            sumXY += x * y;
        }
    }
    if (count < kFewestOnLine) {
        return std::nullopt;
    }
    const double slope = (count * sumXY - sumX * sumY) / (count * sumXX - sumX * sumX);
    return (sumY - slope * sumX) / count;
}

} // namespace

std::optional<PushPull> pushPull(
    const OnsetCurve& low, const OnsetCurve& high, std::span<const double> beatFrames)
{
    if (std::ssize(beatFrames) < kFewestBeats) {
        return std::nullopt;
    }
    const std::vector<std::optional<double>> bass = onsetsOnBeats(low, beatFrames);
    const std::vector<std::optional<double>> treble = onsetsOnBeats(high, beatFrames);
    RunningMean offsets;
    for (std::size_t i = 0; i < beatFrames.size(); ++i) {
        const std::optional<double> expected =
            expectedFrame(beatFrames, bass, static_cast<std::ptrdiff_t>(i));
        if (bass[i] && treble[i] && expected) {
            offsets.add((beatFrames[i] + *treble[i] - *expected) * kFrameMs);
        }
    }
    return offsets.count() < kFewestBeats
        ? std::nullopt
        : std::optional(PushPull{.offsetMs = offsets.mean(), .spreadMs = offsets.deviation()});
}

} // namespace analysis
