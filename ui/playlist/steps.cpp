// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/steps.h"

#include "analysis/sequence/transition.h"
#include "models/library/musicalkey.h"

#include <QPair>
#include <QSet>

namespace ui {

namespace {

using Step = QPair<models::TrackId, models::TrackId>;

void describeStep(
    models::PlaylistReason& reason, const analysis::Features* from, const analysis::Features* to)
{
    reason.tempoChangePercent.reset();
    reason.isKeyCompatible.reset();
    reason.loudnessChangeLu.reset();
    if (from == nullptr || to == nullptr) {
        return;
    }
    if (from->rhythm.tempoBpm && to->rhythm.tempoBpm) {
        reason.tempoChangePercent = analysis::foldedTempoChangePercent(
            static_cast<double>(*from->rhythm.tempoBpm), static_cast<double>(*to->rhythm.tempoBpm));
    }
    const std::optional<models::MusicalKey> fromKey = models::keyOf(*from);
    const std::optional<models::MusicalKey> toKey = models::keyOf(*to);
    if (fromKey && toKey) {
        reason.isKeyCompatible = models::compatibleKeys(*fromKey).contains(*toKey);
    }
    if (from->loudness.integratedLufs && to->loudness.integratedLufs) {
        reason.loudnessChangeLu = static_cast<double>(*to->loudness.integratedLufs)
            - static_cast<double>(*from->loudness.integratedLufs);
    }
}

const analysis::Features* featuresOf(const models::TrackPtr& track)
{
    return track ? track->features.get() : nullptr;
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
            describeStep(entry.reason, featuresOf(previous), featuresOf(track));
            entry.transition.reset();
        }
        previous = track;
    }
}

} // namespace ui
