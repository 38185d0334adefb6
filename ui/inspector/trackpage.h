// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace models {
class Library;
}

namespace ui {

class SimilarList;
class SoundSection;

/// Everything that is known of one track: who it is, how it sounds, and what sounds like it.
class TrackPage final : public QWidget
{
    Q_OBJECT

public:
    explicit TrackPage(models::Library& library, QWidget* parent = nullptr);

    void showTrack(const models::TrackPtr& track);

signals:
    void playlistRequested(const QList<models::TrackId>& seeds);
    void trackActivated(models::TrackId id);

private:
    void showTags(const models::Track& track);
    void showState(const models::Track& track);

    models::TrackPtr m_track;
    QLabel* m_title;
    QLabel* m_artist;
    QLabel* m_album;
    QLabel* m_state;
    QPushButton* m_playlistButton;
    SoundSection* m_sound;
    QWidget* m_similarSection;
    SimilarList* m_similar;
    QLabel* m_format;
};

} // namespace ui
