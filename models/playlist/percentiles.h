// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"
#include "models/playlist/playlistrequest.h"

#include <vector>

namespace models {

/// Where tracks stand in the library by energy, tempo and brightness: courses go by rank, because
/// a quiet library has its peaks too. Immutable; any thread.
class Percentiles final
{
public:
    /// Of the tracks that are analysed; of an even choice of them where there are many.
    explicit Percentiles(const TrackList& tracks);

    /// 0 lowest .. 1 highest; .5 where it is not known.
    [[nodiscard]] double energy(const Track& track) const;
    [[nodiscard]] double tempo(const Track& track) const;
    [[nodiscard]] double brightness(const Track& track) const;

    /// What a curve is about: energy, tempo, or the mean of both.
    [[nodiscard]] double level(const Track& track, CurveOf what) const;

private:
    void add(const Track& track);

    std::vector<float> m_energies;
    std::vector<float> m_tempos;
    std::vector<float> m_centroids;
};

} // namespace models
