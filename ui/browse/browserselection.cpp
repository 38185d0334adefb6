// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/library.h"
#include "models/library/trackpart.h"
#include "ui/browse/browser.h"
#include "ui/browse/duplicatesview.h"
#include "ui/browse/groupview.h"
#include "ui/browse/problemsview.h"
#include "ui/browse/trackview.h"
#include "ui/playlist/playlisttable.h"
#include "ui/playlist/playlistview.h"
#include "ui/tidy/tidyview.h"

#include <QTableView>

// What is selected in the view that is shown.

namespace ui {

models::TrackList Browser::selectedTracks() const
{
    if (const TrackView* tracks = shownTracks()) {
        return tracks->selectedTracks();
    }
    if (m_place.kind == Place::Kind::Duplicates) {
        return m_duplicates->selectedTracks();
    }
    if (m_place.kind == Place::Kind::Tidy) {
        return m_tidy->currentTracks();
    }
    models::TrackList result;
    const QList<models::TrackId> ids = seeds();
    for (const models::TrackId id : ids) {
        if (const models::TrackPtr track = m_session.library.track(id)) {
            result.append(track);
        }
    }
    return result;
}

QList<models::TrackId> Browser::seeds() const
{
    if (const GroupView* groups = shownGroups()) {
        return groups->selectedIds();
    }
    if (m_place.showsPlaylist()) {
        return m_workshop->table().selectedTracks();
    }
    QList<models::TrackId> result;
    if (const TrackView* tracks = shownTracks()) {
        const models::TrackList selected = tracks->selectedTracks();
        for (const models::TrackPtr& track : selected) {
            result.append(track->id);
        }
    }
    return result;
}

QList<models::TrackId> Browser::visibleIds() const
{
    const TrackView* const tracks = shownTracks();
    return tracks != nullptr ? tracks->visibleIds() : QList<models::TrackId>();
}

bool Browser::hasSelection() const
{
    if (m_place.kind == Place::Kind::Tidy) {
        return !m_tidy->currentTracks().isEmpty();
    }
    const QTableView* table = nullptr;
    if (const TrackView* tracks = shownTracks()) {
        table = &tracks->table();
    } else if (const GroupView* groups = shownGroups()) {
        table = &groups->table();
    } else if (m_place.showsPlaylist()) {
        table = &m_workshop->table();
    }
    return table != nullptr && table->selectionModel()->hasSelection();
}

QList<models::TrackId> Browser::selectedMissing() const
{
    if (m_place.kind == Place::Kind::Problems) {
        return m_problems->selectedMissing();
    }
    QList<models::TrackId> result;
    if (const TrackView* tracks = shownTracks()) {
        for (const models::TrackPtr& track : tracks->selectedTracks()) {
            if (track->isMissing) {
                result.append(track->id);
            }
        }
    }
    return result;
}

bool Browser::isMissingSelected() const
{
    if (const TrackView* tracks = shownTracks()) {
        return tracks->isMissingSelected();
    }
    return !selectedMissing().isEmpty();
}

QStringList Browser::selectedProblems() const
{
    return m_place.kind == Place::Kind::Problems ? m_problems->selectedFiles() : QStringList();
}

models::TrackPtr Browser::currentDuplicate() const
{
    return m_place.kind == Place::Kind::Duplicates ? m_duplicates->current() : nullptr;
}

models::TrackList Browser::duplicatesOfCurrent() const
{
    return m_place.kind == Place::Kind::Duplicates ? m_duplicates->currentGroup()
                                                   : models::TrackList();
}

QString Browser::currentPath() const
{
    if (m_place.kind == Place::Kind::Duplicates) {
        const models::TrackPtr track = m_duplicates->current();
        return track ? track->filePath() : QString();
    }
    if (m_place.kind == Place::Kind::Problems) {
        return models::fileOfPart(m_problems->currentPath());
    }
    const TrackView* tracks = shownTracks();
    const int row = tracks == nullptr ? -1 : tracks->currentRow();
    return row < 0 ? QString() : tracks->model().trackAt(row)->filePath();
}

} // namespace ui
