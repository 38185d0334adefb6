// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/player/playbackengine.h"

#include <QMediaPlayer>

class QAudioOutput;
class QMediaDevices;

namespace ui {

/// Plays through Qt Multimedia on the system's default output, and follows it when it changes. The
/// sound system is only loaded with the first track, as that takes longer than opening the window.
class MediaEngine final : public PlaybackEngine
{
    Q_OBJECT

public:
    explicit MediaEngine(QObject* parent = nullptr);

    [[nodiscard]] bool hasOutput() const override;
    void start(const QString& path, qint64 fromMs) override;
    void pause() override;
    void resume() override;
    void stop() override;
    void seek(qint64 ms) override;
    void setVolumePercent(int percent) override;

private:
    void load();
    void followDefaultOutput();
    void applyVolume();
    void handleStatus(QMediaPlayer::MediaStatus status);
    void handleError(QMediaPlayer::Error error, const QString& text);

    QMediaPlayer* m_player = nullptr;
    QAudioOutput* m_output = nullptr;
    QMediaDevices* m_devices = nullptr;
    int m_volumePercent = 100;
    qint64 m_fromMs = 0; ///< where to begin once the file is loaded; 0: done, or at its start
    bool m_isHeld = false; ///< paused, perhaps before it is loaded
    bool m_isActive = false;
};

} // namespace ui
