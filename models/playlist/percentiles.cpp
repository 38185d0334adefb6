// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/percentiles.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace models {

namespace {

constexpr double kUnknown = 0.5;
// The rank among so many is within a percent of that among all, in 99 of 100 cases, and told in a
// tenth of the time where there are 200 000.
constexpr qsizetype kMostRanked = 20000;

// The middle of the run of equal values, so that ties stand together.
double rankOf(const std::vector<float>& sorted, float value)
{
    if (sorted.size() < 2) {
        return kUnknown;
    }
    const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), value);
    const auto below = static_cast<double>(first - sorted.begin());
    const auto notAbove = static_cast<double>(last - sorted.begin());
    return (below + notAbove) / 2.0 / static_cast<double>(sorted.size());
}

} // namespace

Percentiles::Percentiles(const TrackList& tracks)
{
    if (tracks.size() <= kMostRanked) {
        std::ranges::for_each(tracks, [this](const TrackPtr& track) { add(*track); });
    } else {
        // Multiples of the golden section fall evenly, and on no track number of albums more often
        // than on others.
        for (qsizetype i = 0; i < kMostRanked; ++i) {
            const double turns = static_cast<double>(i) * (std::numbers::phi - 1.0);
            const double share = turns - std::floor(turns);
            const auto at = static_cast<qsizetype>(share * static_cast<double>(tracks.size()));
            add(*tracks.at(std::min(at, tracks.size() - 1)));
        }
    }
    std::sort(m_energies.begin(), m_energies.end());
    std::sort(m_tempos.begin(), m_tempos.end());
    std::sort(m_centroids.begin(), m_centroids.end());
}

void Percentiles::add(const Track& track)
{
    if (!track.features || track.isMissing) {
        return;
    }
    m_energies.push_back(track.features->energy);
    m_centroids.push_back(track.features->timbre.centroidHz);
    if (track.features->rhythm.tempoBpm) {
        m_tempos.push_back(*track.features->rhythm.tempoBpm);
    }
}

double Percentiles::energy(const Track& track) const
{
    return track.features ? rankOf(m_energies, track.features->energy) : kUnknown;
}

double Percentiles::tempo(const Track& track) const
{
    return track.features && track.features->rhythm.tempoBpm
        ? rankOf(m_tempos, *track.features->rhythm.tempoBpm)
        : kUnknown;
}

double Percentiles::brightness(const Track& track) const
{
    return track.features ? rankOf(m_centroids, track.features->timbre.centroidHz) : kUnknown;
}

double Percentiles::level(const Track& track, CurveOf what) const
{
    switch (what) {
    case CurveOf::Energy:
        return energy(track);
    case CurveOf::Tempo:
        return tempo(track);
    case CurveOf::Both:
        return (energy(track) + tempo(track)) / 2.0;
    }
    return kUnknown;
}

} // namespace models
