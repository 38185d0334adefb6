// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/playlist/playliststore.h"
#include "ui/session.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace ui {

class CoverPicture;
class Covers;
class PlaylistLinks;
class SimilarList;
class SoundSection;

/// Everything that is known of one track: who it is, how it sounds, and what sounds like it.
class TrackPage final : public QWidget
{
    Q_OBJECT

public:
    /// @param covers  outlives the page.
    TrackPage(const Session& session, Covers& covers, QWidget* parent = nullptr);

    void showTrack(const models::TrackPtr& track);
    /// Shows nothing and fetches nothing.
    void clear();

    /// What corrects tempo and key of the track.
    void setCorrectionMenu(QMenu* menu);

    /// What changes the cover, for the button below it; and all that its menu offers.
    void setCoverActions(QAction* change, const QList<QAction*>& menu);

signals:
    void playlistRequested(const QList<models::TrackId>& seeds);
    void trackActivated(models::TrackId id);
    void playlistOpened(models::PlaylistId id);

private:
    void showTags(const models::Track& track);
    void showState(const models::Track& track);

    models::TrackPtr m_track;
    CoverPicture* m_cover;
    QLabel* m_title;
    QLabel* m_artist;
    QLabel* m_album;
    QLabel* m_state;
    QPushButton* m_playlistButton;
    QToolButton* m_coverButton;
    SoundSection* m_sound;
    QWidget* m_similarSection;
    SimilarList* m_similar;
    PlaylistLinks* m_playlists;
    QLabel* m_format;
};

} // namespace ui
