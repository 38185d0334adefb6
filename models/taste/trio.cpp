// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/taste/trio.h"

#include "models/playlist/drawnseeds.h"
#include "models/playlist/soundlibrary.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <random>
#include <span>

namespace models {

namespace {

/// So many tracks are drawn, and so many trios of them are weighed: a few milliseconds.
constexpr int kDrawn = 60;
constexpr int kTrios = 120;

/// How much an answer about the trio would tell, 0..1: the entropy of what the parts say about
/// which pair is nearest, less how far apart that pair is.
double worth(const SoundLibrary& sounds, const std::array<std::size_t, 3>& places)
{
    const analysis::SoundIndex& index = sounds.index();
    const std::array pairs{index.partRanks(places[0], places[1]),
        index.partRanks(places[1], places[2]), index.partRanks(places[0], places[2])};
    std::array<double, 3> votes{};
    double apart = 0.0;
    const std::size_t parts = pairs[0].size();
    for (std::size_t part = 0; part < parts; ++part) {
        std::size_t nearest = 0;
        for (std::size_t pair = 1; pair < pairs.size(); ++pair) {
            nearest = pairs[pair][part] < pairs[nearest][part] ? pair : nearest;
        }
        votes[nearest] += 1.0;
        apart += static_cast<double>(pairs[nearest][part]);
    }
    const auto count = static_cast<double>(parts);
    double entropy = 0.0;
    for (const double vote : votes) {
        entropy -= vote > 0.0 ? vote / count * std::log(vote / count) : 0.0;
    }
    return entropy / std::log(static_cast<double>(votes.size())) - (apart / count);
}

} // namespace

Result<Trio> oddOneOutTrio(
    const SoundLibrary& sounds, quint32 randomSeed, const std::stop_token& stop)
{
    const QList<TrackId> drawn = drawnSeeds(sounds, SeedDraw::Random, kDrawn, randomSeed);
    std::vector<std::size_t> places;
    for (const TrackId id : drawn) {
        if (const auto place = sounds.positionOf(id)) {
            places.push_back(*place);
        }
    }
    if (places.size() < std::tuple_size_v<Trio>) {
        return Error{ErrorCode::NothingToDo,
            QCoreApplication::translate("models::taste",
                "Three tracks must be analysed before one of them can be the odd one.")};
    }
    std::mt19937 random(randomSeed);
    std::array<std::size_t, 3> best{};
    double bestWorth = -2.0; // below the least, -1
    for (int i = 0; i < kTrios; ++i) {
        if (stop.stop_requested()) {
            return Error{ErrorCode::Cancelled, {}};
        }
        for (std::size_t k = 0; k < best.size(); ++k) { // the first three of a shuffle
            std::swap(places[k], places[k + random() % (places.size() - k)]);
        }
        const std::array trio{places[0], places[1], places[2]};
        if (const double one = worth(sounds, trio); one > bestWorth) {
            bestWorth = one;
            best = trio;
        }
    }
    return Trio{
        sounds.trackAt(best[0])->id, sounds.trackAt(best[1])->id, sounds.trackAt(best[2])->id};
}

TasteAnswer oddOneOutAnswer(const Trio& trio, int odd)
{
    const auto at = [&trio, odd](
                        int step) { return trio.at(static_cast<std::size_t>((odd + step) % 3)); };
    return {TasteAnswer::Kind::OddOneOut, at(1), at(2), at(0)};
}

} // namespace models
