// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThreadPool>

namespace ui {

/// Small pictures of covers: from memory at once, else fetched from the disk cache or the music
/// files off the GUI thread, what was asked for last first. Lives on the GUI thread.
class Covers final : public QObject
{
    Q_OBJECT

public:
    /// Longest side of a picture, in pixels.
    static constexpr int kSize = 320;
    static constexpr qsizetype kMemoryBytes = 48 * 1024 * 1024;

    /// The platform's place for what can be made again.
    static QString usualFolder();

    /// @param folder  of the disk cache; made when there is something to keep.
    /// @param memoryBytes  what the pictures in memory may take together.
    explicit Covers(
        QString folder, QObject* parent = nullptr, qsizetype memoryBytes = kMemoryBytes);
    ~Covers() override;

    /// The cover of a track, or a null image while it is not known; changed() follows when that
    /// asked for it and there is one.
    QImage cover(const models::TrackPtr& track);

    /// Bytes of the pictures in memory.
    [[nodiscard]] qsizetype memoryBytes() const { return m_pictures.totalCost(); }

    /// What a cover is kept under in memory: the sound's digest, the time of the file's last
    /// change and its inode. On disk it also depends on the picture that lies in the folder.
    static QByteArray keyOf(const models::Track& track);

signals:
    /// A cover arrived.
    void changed();

private:
    struct Wanted
    {
        QByteArray key;
        models::TrackPtr track;
    };

    void startNext();
    void take(const QByteArray& key, const QImage& picture);

    QString m_folder;
    QCache<QByteArray, QImage> m_pictures;
    QSet<QByteArray> m_none; ///< keys of tracks without a cover
    QSet<QByteArray> m_running;
    QList<Wanted> m_wanted; ///< the newest last
    QThreadPool m_pool;
};

} // namespace ui
