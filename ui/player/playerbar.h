// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"
#include "ui/player/player.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QSlider;
class QToolButton;

namespace models {
class Library;
}

namespace ui {

class ElidedLabel;
class KeyChip;
class SeekSlider;

/// What plays, and the controls of the player, in one line.
class PlayerBar final : public QWidget
{
    Q_OBJECT

public:
    /// Player and library outlive the bar.
    PlayerBar(Player& player, models::Library& library, QWidget* parent = nullptr);

private:
    QToolButton* makeButton(const QString& icon, const QString& text);
    QBoxLayout* makeNames();
    QBoxLayout* makeSeeking();
    QBoxLayout* makeVolume();
    void connectPlayer();
    void showTrack(models::TrackId id);
    void showState(Player::State state);
    void showPosition(qint64 ms);
    void showDuration(qint64 ms);
    void showVolume(int percent);
    void follow(const models::TrackList& changed);
    void toggleMute();

    Player& m_player;
    models::Library& m_library;
    ElidedLabel* m_title;
    ElidedLabel* m_artist;
    QToolButton* m_previous;
    QToolButton* m_play;
    QToolButton* m_next;
    QLabel* m_elapsed;
    SeekSlider* m_seek;
    QLabel* m_length;
    KeyChip* m_key;
    QLabel* m_tempo;
    QToolButton* m_mute;
    QSlider* m_volume;
    int m_unmutedPercent = 0;
};

} // namespace ui
