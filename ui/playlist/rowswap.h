// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/playlist/swap.h"
#include "ui/jobs/latestjob.h"

#include <QObject>

namespace models {
class Library;
}

namespace ui {

class PlaylistEditor;

/// Locks single rows of the playlist shown at their places, so that they stay when it is made
/// again, and swaps one for the next best track. GUI thread; the search runs off it.
class RowSwap final : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    RowSwap(models::Library& library, PlaylistEditor& editor, QObject* parent = nullptr);

    [[nodiscard]] bool isLocked(int row) const;

    /// Locks the rows, or unlocks them when all of them are locked; one undo step.
    void toggleLocks(const QList<int>& rows);

    /// Starts; an edit of the playlist follows, or failed().
    void swap(int row);

signals:
    void failed(const QString& sentence);

private:
    void finish(int row, models::TrackId old, const models::Result<models::PlaylistEntry>& entry);

    models::Library& m_library;
    PlaylistEditor& m_editor;
    LatestJob<models::Result<models::PlaylistEntry>> m_job;
    QList<models::TrackId> m_refused; ///< swapped away in the playlist shown
};

} // namespace ui
