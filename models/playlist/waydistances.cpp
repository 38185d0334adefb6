// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/waydistances.h"

namespace models {

std::vector<float> wayDistances(const SoundLibrary& sounds, std::size_t point,
    const analysis::PartValues& weights, std::size_t mostMeasured)
{
    std::vector<float> distances(sounds.size());
    if (sounds.size() > mostMeasured) {
        sounds.index().codes().distancesFrom(point, weights, distances);
        return distances;
    }
    std::vector<double> measured(sounds.size());
    sounds.index().distancesFrom(point, weights, measured);
    distances.assign(measured.begin(), measured.end());
    return distances;
}

std::vector<float> wayDistances(const SoundLibrary& sounds, std::size_t point,
    const analysis::PartValues& weights, std::span<const std::size_t> positions,
    std::size_t mostMeasured)
{
    std::vector<double> distances(positions.size());
    if (sounds.size() > mostMeasured) {
        sounds.index().codes().distancesTo(positions, point, weights, distances);
    } else {
        sounds.index().distancesTo(positions, point, weights, distances);
    }
    return {distances.begin(), distances.end()};
}

} // namespace models
