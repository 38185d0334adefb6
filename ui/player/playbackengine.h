// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace ui {

/// What makes sound of one file at a time: the seam between the queue and the sound system. GUI
/// thread; every answer comes as a signal, never from inside a call.
class PlaybackEngine : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Whether there is a device to play on.
    [[nodiscard]] virtual bool hasOutput() const = 0;

    /// Loads the file (a path as in models/files/filepath.h) and starts it there.
    virtual void start(const QString& path, qint64 fromMs) = 0;
    virtual void pause() = 0;
    virtual void resume() = 0;
    /// Lets go of the file. No signal follows for it.
    virtual void stop() = 0;
    virtual void seek(qint64 ms) = 0;
    /// @param percent  0..100 as people hear it.
    virtual void setVolumePercent(int percent) = 0;

signals:
    void positionChanged(qint64 ms);
    void durationChanged(qint64 ms);
    /// The file was played to its end.
    void ended();
    /// The file cannot be played.
    /// @param detail  the sound system's own words, may be empty.
    void failed(const QString& detail);
};

} // namespace ui
