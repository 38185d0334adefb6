// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/playlist/drawnseeds.h"
#include "ui/jobs/latestjob.h"
#include "ui/playlist/playlistdocument.h"

#include <QObject>
#include <QTimer>

namespace models {
class Library;
}

namespace ui {

/// Makes playlists off the GUI thread from the library as it is at that moment. A new request stops
/// the one before. GUI thread.
class PlaylistMaker final : public QObject
{
    Q_OBJECT

public:
    /// @param libraryPath  the listener's answers are beside it; they weigh the sound where the
    ///                     request does not.
    PlaylistMaker(models::Library& library, QString libraryPath, QObject* parent = nullptr);

    /// What the worker is given.
    struct Wish
    {
        models::PlaylistRequest request{};
        std::optional<models::SeedDraw> draw{}; ///< instead of the request's seeds
        int drawCount = 0;
        QString libraryPath{};
    };

    /// Starts; made() or failed() follows, unless cancelled.
    void make(const models::PlaylistRequest& request);
    /// The same from seeds that chance draws.
    void makeFromDrawn(const models::PlaylistRequest& request, models::SeedDraw how, int count);
    void cancel();

    [[nodiscard]] bool isBusy() const { return m_job.isRunning(); }

signals:
    /// One list, or several at once.
    void made(const QList<ui::PlaylistContent>& contents);
    void failed(const QString& sentence);
    /// True once the work takes long enough to be worth showing, false when it is over.
    void slowChanged(bool isSlow);

private:
    void start(const Wish& wish);
    void finish(const models::Result<QList<PlaylistContent>>& result);

    models::Library& m_library;
    QString m_libraryPath;
    LatestJob<models::Result<QList<PlaylistContent>>> m_job;
    QTimer m_patience;
};

} // namespace ui
