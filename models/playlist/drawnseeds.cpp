// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/drawnseeds.h"

#include "models/playlist/chance.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace models {

namespace {

// Positions in the order of chance.
std::vector<std::size_t> shuffled(
    const SoundLibrary& sounds, quint32 randomSeed, const std::optional<QList<TrackId>>& among)
{
    QSet<TrackId> open;
    if (among) {
        open = QSet<TrackId>(among->begin(), among->end());
    }
    std::vector<std::pair<double, std::size_t>> drawn;
    for (std::size_t position = 0; position < sounds.size(); ++position) {
        const Track& track = *sounds.trackAt(position);
        if (!track.isMissing && (!among || open.contains(track.id))) {
            drawn.emplace_back(chance(randomSeed, track.id, 0), position);
        }
    }
    std::ranges::sort(drawn);
    std::vector<std::size_t> positions;
    std::ranges::transform(
        drawn, std::back_inserter(positions), &std::pair<double, std::size_t>::second);
    return positions;
}

// Each next one the farthest from all before; outliers, far from everybody, are as many corners as
// there are, so that it is sought among some by chance only.
std::vector<std::size_t> farApart(
    const SoundLibrary& sounds, const std::vector<std::size_t>& drawn, std::size_t count)
{
    constexpr std::size_t kOffered = 40;
    const std::size_t offered = std::min(drawn.size(), std::max(kOffered, 2 * count));
    std::vector<double> nearest(offered, std::numeric_limits<double>::infinity());
    std::vector<std::size_t> chosen;
    std::size_t next = 0;
    while (chosen.size() < count && chosen.size() < offered) {
        chosen.push_back(drawn[next]);
        for (std::size_t i = 0; i < offered; ++i) {
            nearest[i] = std::min(nearest[i], sounds.index().rawRank(drawn[next], drawn[i]));
        }
        nearest[next] = -1.0;
        next = static_cast<std::size_t>(std::ranges::max_element(nearest) - nearest.begin());
    }
    return chosen;
}

} // namespace

QList<TrackId> drawnSeeds(const SoundLibrary& sounds, SeedDraw how, int count, quint32 randomSeed,
    const std::optional<QList<TrackId>>& among)
{
    std::vector<std::size_t> drawn = shuffled(sounds, randomSeed, among);
    const std::size_t wanted = std::min(static_cast<std::size_t>(std::max(count, 0)), drawn.size());
    if (how == SeedDraw::Mixed) {
        drawn = farApart(sounds, drawn, wanted);
    }
    drawn.resize(std::min(drawn.size(), wanted));
    QList<TrackId> ids;
    for (const std::size_t position : drawn) {
        ids.append(sounds.trackAt(position)->id);
    }
    return ids;
}

} // namespace models
