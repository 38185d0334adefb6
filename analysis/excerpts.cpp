// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/excerpts.h"

namespace analysis {

namespace {

constexpr double kLengthS = 30.0;
constexpr double kCentres[] = {0.30, 0.65};

// From here on the stretches do not touch each other, and seeking pays.
constexpr double kShortestTrackS = 90.0;

} // namespace

std::vector<Excerpt> excerptsOf(double durationS, Depth depth)
{
    if (depth != Depth::Fast || !(durationS >= kShortestTrackS)) {
        return {};
    }
    std::vector<Excerpt> excerpts;
    for (const double centre : kCentres) {
        excerpts.push_back({.startS = durationS * centre - kLengthS / 2.0, .lengthS = kLengthS});
    }
    return excerpts;
}

} // namespace analysis
