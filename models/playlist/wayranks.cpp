// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/wayranks.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>
#include <utility>

namespace models {

namespace {

constexpr std::size_t kStretches = 20; // between two points
// Those behind on a stretch come in the order of their distances, after all these.
constexpr std::size_t kRanked = 1000;

using Stretch = std::vector<std::pair<float, std::size_t>>; // distance to both points, track

void rank(Stretch& stretch, std::vector<double>& ranks)
{
    const std::size_t count = std::min(kRanked, stretch.size());
    std::partial_sort(
        stretch.begin(), stretch.begin() + static_cast<std::ptrdiff_t>(count), stretch.end());
    for (std::size_t i = 0; i < stretch.size(); ++i) {
        const auto [distance, track] = stretch[i];
        const double own = i < count ? static_cast<double>(i)
                                     : static_cast<double>(kRanked) + static_cast<double>(distance);
        ranks[track] = std::min(ranks[track], own);
    }
}

} // namespace

std::vector<double> wayRanks(const std::vector<std::vector<float>>& distances)
{
    assert(distances.size() >= 2);
    std::vector<double> ranks(distances.front().size(), std::numeric_limits<double>::infinity());
    for (std::size_t segment = 0; segment + 1 < distances.size(); ++segment) {
        const std::vector<float>& from = distances[segment];
        const std::vector<float>& to = distances[segment + 1];
        std::array<Stretch, kStretches> stretches;
        for (std::size_t track = 0; track < from.size(); ++track) {
            const float both = from[track] + to[track];
            const float share = both > 0.0F ? from[track] / both : 0.0F;
            const auto stretch = static_cast<std::size_t>(share * static_cast<float>(kStretches));
            stretches[std::min(stretch, kStretches - 1)].emplace_back(both, track);
        }
        for (Stretch& stretch : stretches) {
            rank(stretch, ranks);
        }
    }
    return ranks;
}

} // namespace models
