// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/steps.h"

#include "models/playlist/playliststeps.h"

#include <QPair>
#include <QSet>

namespace ui {

namespace {

using Step = QPair<models::TrackId, models::TrackId>;

analysis::TransitionTraits traitsOf(const models::TrackPtr& track)
{
    return track && track->features ? analysis::transitionTraits(*track->features)
                                    : analysis::TransitionTraits{};
}

} // namespace

void refreshSteps(QList<models::PlaylistEntry>& entries, const QList<models::PlaylistEntry>& before,
    const models::Snapshot& library)
{
    QSet<Step> known;
    models::TrackId last = 0;
    for (const models::PlaylistEntry& entry : before) {
        known.insert({last, entry.trackId});
        last = entry.trackId;
    }
    models::TrackPtr previous;
    for (models::PlaylistEntry& entry : entries) {
        const models::TrackPtr track = library.find(entry.trackId);
        if (!known.contains({previous ? previous->id : 0, entry.trackId})) {
            models::describeStep(entry.reason, traitsOf(previous), traitsOf(track));
            entry.transition.reset();
        }
        previous = track;
    }
}

} // namespace ui
