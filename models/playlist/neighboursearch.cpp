// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/learned/learnedlikeness.h"
#include "models/playlist/playlistbuilder.h"
#include "models/playlist/soundlibrary.h"

#include <QCoreApplication>

#include <algorithm>

namespace models {

std::vector<std::string> distanceParts()
{
    std::vector<std::string> names;
    for (std::size_t p = 0; p < analysis::kPartCount; ++p) {
        names.emplace_back(analysis::partName(static_cast<analysis::Part>(p)));
    }
    return names;
}

std::vector<std::string> searchParts()
{
    std::vector<std::string> names = distanceParts();
    names.emplace_back(kLearnedPart);
    return names;
}

namespace {

double learnedWeight(const std::map<std::string, double>& weights)
{
    const auto found = weights.find(std::string(kLearnedPart));
    return found == weights.end() ? 1.0 : std::max(found->second, 0.0);
}

/// Moves the model's likings forward.
void orderByModel(
    QList<Neighbour>& neighbours, TrackId track, const LearnedLikeness& learned, double weight)
{
    std::vector<TrackId> ids;
    for (const Neighbour& neighbour : neighbours) {
        ids.push_back(neighbour.trackId);
    }
    const std::vector<std::optional<double>> ranks = learned.ranks(track, ids);
    for (qsizetype i = 0; i < neighbours.size(); ++i) {
        const std::optional<double> rank = ranks[static_cast<std::size_t>(i)];
        neighbours[i].distance = withLearned(neighbours[i].distance, rank, weight);
        if (rank) {
            neighbours[i].parts.emplace(kLearnedPart, *rank);
        }
    }
    std::ranges::stable_sort(neighbours, {}, &Neighbour::distance);
}

} // namespace

struct NeighbourSearch::Index
{
    std::shared_ptr<const SoundLibrary> library;
    analysis::PartValues weights;
    LearnedLikeness learned;
    double learnedWeight = 1.0;
    Snapshot snapshot; ///< for the sentence of an error
};

NeighbourSearch::NeighbourSearch(
    const Snapshot& library, const std::map<std::string, double>& weights)
    : NeighbourSearch(library, std::make_shared<const SoundLibrary>(library), weights)
{ }

NeighbourSearch::NeighbourSearch(const Snapshot& library,
    std::shared_ptr<const SoundLibrary> sounds, const std::map<std::string, double>& weights)
    : m_index(new Index{std::move(sounds), weightsByPart(weights),
        LearnedLikeness(library.learned()), learnedWeight(weights), library})
{ }

NeighbourSearch::~NeighbourSearch() = default;

Result<QList<Neighbour>> NeighbourSearch::nearest(TrackId id, int count, std::stop_token stop) const
{
    const SoundLibrary& library = *m_index->library;
    const std::optional<std::size_t> position = library.positionOf(id);
    if (!position) {
        const TrackPtr track = m_index->snapshot.find(id);
        if (!track) {
            return Error{ErrorCode::NotFound,
                QCoreApplication::translate(
                    "models::playlist", "This track is not in the library any more.")};
        }
        return Error{ErrorCode::NothingToDo,
            QCoreApplication::translate("models::playlist",
                "“%1” has not been analysed yet. Scan the library, then ask again.")
                .arg(track->displayTitle())};
    }
    if (stop.stop_requested()) {
        return Error{ErrorCode::Cancelled,
            QCoreApplication::translate("models::playlist", "The search was cancelled.")};
    }
    // A model chooses among those that sound alike: it is asked about as many as are compared
    // closely.
    const bool isLearned = m_index->learned.isThere() && m_index->learnedWeight > 0.0;
    const auto wanted = static_cast<std::size_t>(std::max(count, 0));
    const std::size_t asked =
        isLearned ? std::max(wanted, analysis::SoundIndex::kCloseCount) : wanted;
    QList<Neighbour> neighbours;
    for (const analysis::SoundNeighbour& near :
        library.index().nearest(*position, asked, m_index->weights)) {
        neighbours.append({library.trackAt(near.position)->id, near.distance,
            library.parts(*position, near.position)});
    }
    if (isLearned) {
        orderByModel(neighbours, id, m_index->learned, m_index->learnedWeight);
        neighbours.resize(std::min(neighbours.size(), static_cast<qsizetype>(wanted)));
    }
    for (Neighbour& neighbour : neighbours) {
        neighbour.distance = analysis::shownDistance(neighbour.distance);
    }
    return neighbours;
}

Result<QList<Neighbour>> similarTracks(const Snapshot& library, TrackId id, int count,
    const std::map<std::string, double>& weights, std::stop_token stop)
{
    return NeighbourSearch(library, weights).nearest(id, count, std::move(stop));
}

} // namespace models
