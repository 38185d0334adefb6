// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/playlist/mending.h"
#include "ui/jobs/latestjob.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace models {
class Library;
}

namespace ui {

class PlaylistEditor;

/// Says which entries of the playlist shown are dead or double, and mends it on request as one undo
/// step. Hidden while there is nothing to say. GUI thread; looks through the library off it.
class MendBar final : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive this.
    MendBar(models::Library& library, PlaylistEditor& editor, QWidget* parent = nullptr);

private:
    void look();
    void finish(const QList<models::PlaylistEntry>& entries, const models::MendedPlaylist& found);
    void mend();

    models::Library& m_library;
    PlaylistEditor& m_editor;
    LatestJob<models::MendedPlaylist> m_job;
    models::MendedPlaylist m_found;
    QLabel* m_text;
    QPushButton* m_mend;
};

} // namespace ui
