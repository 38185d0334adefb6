// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/hearing.h"

#include "models/playlist/playlistpool.h"
#include "models/playlist/waydistances.h"
#include "models/playlist/wayranks.h"

#include <algorithm>

namespace models {

namespace {

// More seeds than this cost time and say nothing new: an even choice of them speaks for all.
constexpr std::size_t kMostCompared = 32;

std::vector<std::size_t> comparedOf(const std::vector<std::size_t>& positions)
{
    std::vector<std::size_t> compared(std::min(positions.size(), kMostCompared));
    for (std::size_t i = 0; i < compared.size(); ++i) {
        compared[i] = positions[i * positions.size() / compared.size()];
    }
    return compared;
}

} // namespace

Result<Hearing> Hearing::around(const SoundLibrary& sounds,
    const std::vector<std::size_t>& positions, const PlaylistRequest& request,
    const std::stop_token& stop)
{
    Hearing hearing;
    if (positions.empty()) {
        return hearing;
    }
    const analysis::PartValues weights = weightsByPart(request.weights);
    std::vector<Heard>& heard = hearing.m_nearest;
    heard.resize(sounds.size());
    std::vector<double> distances(sounds.size());
    for (const std::size_t position : comparedOf(positions)) {
        if (stop.stop_requested()) {
            return playlistCancelled();
        }
        sounds.index().distancesFrom(position, weights, distances);
        for (std::size_t other = 0; other < heard.size(); ++other) {
            if (distances[other] < heard[other].distance) {
                heard[other] = {distances[other], position};
            }
        }
    }
    return hearing;
}

Result<Hearing> Hearing::alongWay(const SoundLibrary& sounds,
    const std::vector<std::size_t>& positions, const PlaylistRequest& request,
    const std::stop_token& stop)
{
    Hearing hearing;
    const analysis::PartValues weights = weightsByPart(request.weights);
    hearing.m_points = comparedOf(positions);
    for (const std::size_t point : hearing.m_points) {
        if (stop.stop_requested()) {
            return playlistCancelled();
        }
        hearing.m_way.push_back(wayDistances(sounds, point, weights));
    }
    hearing.m_ranks = wayRanks(hearing.m_way);
    return hearing;
}

Heard Hearing::nearest(std::size_t position) const
{
    if (!m_nearest.empty()) {
        return m_nearest[position];
    }
    Heard nearest;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        if (const auto distance = static_cast<double>(m_way[i][position]);
            distance < nearest.distance) {
            nearest = {distance, m_points[i]};
        }
    }
    return nearest;
}

} // namespace models
