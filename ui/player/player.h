// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"
#include "ui/player/playmeter.h"

#include <QObject>

#include <memory>

namespace models {
class Library;
class Settings;
} // namespace models

namespace ui {

class PlaybackEngine;

/// Plays a queue of tracks: the state of playback, what comes next, and what counts as a play. A
/// file that cannot be played is reported and skipped. GUI thread.
class Player final : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8
    {
        Stopped,
        Playing,
        Paused
    };
    Q_ENUM(State)

    /// Plays through Qt Multimedia. Library and settings outlive the player.
    Player(models::Library& library, models::Settings& settings, QObject* parent = nullptr);
    /// Plays through `engine`; for tests.
    Player(models::Library& library, models::Settings& settings,
        std::unique_ptr<PlaybackEngine> engine, QObject* parent = nullptr);
    ~Player() override;

    /// Takes over the queue and starts at `index`; an index outside of it does nothing.
    void play(const QList<models::TrackId>& queue, int index);
    /// Pauses, goes on, or starts the queue again after its end.
    void togglePause();
    void stop();
    /// The track after this one; after the last one playback stops.
    void next();
    /// Back to the beginning of the track; within its first three seconds the track before.
    void previous();
    /// @param ms  kept inside the track.
    void seek(qint64 ms);
    /// @param percent  0..100; remembered in the settings.
    void setVolumePercent(int percent);

    /// The current track, or null when nothing plays.
    [[nodiscard]] models::TrackPtr current() const;
    /// 0 when nothing plays.
    [[nodiscard]] models::TrackId currentId() const;

    [[nodiscard]] qint64 positionMs() const { return m_positionMs; }

    [[nodiscard]] qint64 durationMs() const { return m_durationMs; }

    [[nodiscard]] State state() const { return m_state; }

    [[nodiscard]] bool isPlaying() const { return m_state == State::Playing; }

    [[nodiscard]] int volumePercent() const { return m_volumePercent; }

    [[nodiscard]] bool hasNext() const { return m_index + 1 < m_queue.size(); }

    [[nodiscard]] bool hasQueue() const { return !m_queue.isEmpty(); }

signals:
    void currentChanged(models::TrackId id);
    void positionChanged(qint64 ms);
    void durationChanged(qint64 ms);
    void stateChanged(ui::Player::State state);
    void volumeChanged(int percent);
    /// @param sentence  for the user: what happened, to which file, what to do.
    void errorOccurred(const QString& sentence);

private:
    /// To the next track, whoever wants it.
    void goOn();
    void startAt(qsizetype index);
    void setState(State state);
    void updatePosition(qint64 ms);
    void updateDuration(qint64 ms);
    void skipFailed(const QString& detail);
    void halt();
    void begin(const models::TrackPtr& track);
    [[nodiscard]] qint64 endMs() const;

    models::Library& m_library;
    models::Settings& m_settings;
    std::unique_ptr<PlaybackEngine> m_engine;
    QList<models::TrackId> m_queue;
    qsizetype m_index = -1;
    State m_state = State::Stopped;
    qint64 m_positionMs = 0;
    qint64 m_durationMs = 0;
    std::shared_ptr<const models::TrackPart> m_part; ///< of the current track; null: it is a file
    QString m_file; ///< that the engine has
    bool m_goesOn = false; ///< the current part was heard to its end
    int m_volumePercent = 100;
    int m_failuresInRow = 0;
    PlayMeter m_meter;
};

} // namespace ui
