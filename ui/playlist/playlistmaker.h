// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
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
    explicit PlaylistMaker(models::Library& library, QObject* parent = nullptr);

    /// Starts; made() or failed() follows, unless cancelled.
    void make(const models::PlaylistRequest& request);
    void cancel();

    [[nodiscard]] bool isBusy() const { return m_job.isRunning(); }

signals:
    void made(const ui::PlaylistContent& content);
    void failed(const QString& sentence);
    /// True once the work takes long enough to be worth showing, false when it is over.
    void slowChanged(bool isSlow);

private:
    void finish(const models::Result<PlaylistContent>& result);

    models::Library& m_library;
    LatestJob<models::Result<PlaylistContent>> m_job;
    QTimer m_patience;
};

} // namespace ui
