// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/excerpts.h"

#include <algorithm>

namespace analysis {

namespace {

// What costs less than half of decoding the whole.
constexpr double kShare = 0.42;

constexpr double kShortestTrackS = 30.0;
constexpr double kLongestS = 30.0;
constexpr double kCentres[] = {0.30, 0.65};

// A tempo takes windows of 12 s: two stretches shorter than this tell less than one of both.
constexpr double kShortestOfTwoS = 24.0;
constexpr double kMiddle = 0.5;

} // namespace

std::vector<Excerpt> excerptsOf(double durationS, Depth depth)
{
    if (depth != Depth::Fast || !(durationS >= kShortestTrackS)) {
        return {};
    }
    const auto around = [durationS](double centre, double lengthS) {
        return Excerpt{.startS = durationS * centre - lengthS / 2.0, .lengthS = lengthS};
    };
    const double half = std::min(kLongestS, durationS * kShare / 2.0);
    if (half < kShortestOfTwoS) {
        return {around(kMiddle, 2.0 * half)};
    }
    return {around(kCentres[0], half), around(kCentres[1], half)};
}

} // namespace analysis
