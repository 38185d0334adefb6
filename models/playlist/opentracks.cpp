// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/opentracks.h"

#include "models/library/query.h"

#include <QSet>

#include <algorithm>

namespace models {

Result<std::optional<QList<TrackId>>> openTracks(
    const Snapshot& library, const PlaylistRequest& request)
{
    std::optional<QList<TrackId>> open = request.candidates;
    if (!request.filter.trimmed().isEmpty()) {
        const auto query = Query::parse(request.filter, library.namedQueries());
        if (!query) {
            return Error{ErrorCode::BadSyntax, query.error().message};
        }
        const auto candidates = open
            ? std::optional(QSet<TrackId>(open->constBegin(), open->constEnd()))
            : std::nullopt;
        open.emplace();
        for (const TrackPtr& track : query->select(library.tracks())) {
            if (!candidates || candidates->contains(track->id)) {
                open->append(track->id);
            }
        }
    }
    if (open) {
        std::ranges::sort(*open);
    }
    return open;
}

} // namespace models
