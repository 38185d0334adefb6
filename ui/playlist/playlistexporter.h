// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/playlistfile.h"
#include "ui/jobs/latestjob.h"

#include <QObject>

namespace ui {

class ExportDialog;

/// Writes playlists to files, off the GUI thread, and asks where to and how. GUI thread.
class PlaylistExporter final : public QObject
{
    Q_OBJECT

public:
    explicit PlaylistExporter(QObject* parent = nullptr);

    /// Starts; exported() or failed() follows.
    void write(const QString& file, const QList<models::M3uEntry>& lines,
        const models::PlaylistWriting& writing);

    /// Asks where to and how, and writes when the user says so.
    /// @param name  of the playlist.
    void ask(QWidget* parent, const QString& name, const QList<models::M3uEntry>& lines);

signals:
    void exported(const QString& file);
    void failed(const QString& sentence);

private:
    void start(ExportDialog* dialog, const QString& name, const QList<models::M3uEntry>& lines);

    LatestJob<models::Result<void>> m_job;
    QString m_folder; ///< where the last one went
};

} // namespace ui
