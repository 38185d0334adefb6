// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlistbuilder.h"
#include "models/playlist/soundlibrary.h"

#include <QCoreApplication>

namespace models {

std::vector<std::string> distanceParts()
{
    std::vector<std::string> names;
    for (std::size_t p = 0; p < analysis::kPartCount; ++p) {
        names.emplace_back(analysis::partName(static_cast<analysis::Part>(p)));
    }
    return names;
}

struct NeighbourSearch::Index
{
    std::shared_ptr<const SoundLibrary> library;
    analysis::PartValues weights;
    TrackList unheard; ///< not known by sound; for the sentence of the error
};

NeighbourSearch::NeighbourSearch(
    const Snapshot& library, const std::map<std::string, double>& weights)
    : NeighbourSearch(library, std::make_shared<const SoundLibrary>(library), weights)
{ }

NeighbourSearch::NeighbourSearch(const Snapshot& library,
    std::shared_ptr<const SoundLibrary> sounds, const std::map<std::string, double>& weights)
    : m_index(new Index{std::move(sounds), weightsByPart(weights), {}})
{
    for (const TrackPtr& track : library.tracks()) {
        if (!m_index->library->positionOf(track->id)) {
            m_index->unheard.append(track);
        }
    }
}

NeighbourSearch::~NeighbourSearch() = default;

Result<QList<Neighbour>> NeighbourSearch::nearest(TrackId id, int count, std::stop_token stop) const
{
    const SoundLibrary& library = *m_index->library;
    const std::optional<std::size_t> position = library.positionOf(id);
    if (!position) {
        const Snapshot unheard(m_index->unheard);
        const TrackPtr track = unheard.find(id);
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
    QList<Neighbour> neighbours;
    for (const analysis::SoundNeighbour& near : library.index().nearest(
             *position, static_cast<std::size_t>(std::max(count, 0)), m_index->weights)) {
        neighbours.append({library.trackAt(near.position)->id, near.distance,
            library.parts(*position, near.position)});
    }
    return neighbours;
}

Result<QList<Neighbour>> similarTracks(const Snapshot& library, TrackId id, int count,
    const std::map<std::string, double>& weights, std::stop_token stop)
{
    return NeighbourSearch(library, weights).nearest(id, count, std::move(stop));
}

} // namespace models
