// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/playlist/playlistrequest.h"
#include "ui/jobs/latestjob.h"

#include <QObject>

class QMenu;

namespace models {
class Library;
}

namespace ui {

class PlaylistEditor;

/// Grows the playlist shown by hand: offers three tracks that could come next, appends the one that
/// is chosen, and offers again until the menu is closed. GUI thread; the search runs off it.
class NextPick final : public QObject
{
    Q_OBJECT

public:
    /// All outlive this. @param menuParent  where the offers appear.
    NextPick(models::Library& library, PlaylistEditor& editor, QWidget* menuParent);

    /// Starts; offered() or failed() follows.
    void start();

    /// What is offered now.
    [[nodiscard]] const QList<models::PlaylistEntry>& offers() const { return m_offers; }

    /// Appends the offer and starts again.
    void choose(int offer);

signals:
    void offered();
    void failed(const QString& sentence);

private:
    void finish(const models::Result<QList<models::PlaylistEntry>>& offers);
    void showMenu();
    void search();

    models::Library& m_library;
    PlaylistEditor& m_editor;
    QMenu* m_menu;
    LatestJob<models::Result<QList<models::PlaylistEntry>>> m_job;
    QList<models::PlaylistEntry> m_offers;
    QList<models::TrackId> m_refused; ///< offered since start() and not chosen
};

} // namespace ui
