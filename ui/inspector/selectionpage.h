// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"
#include "ui/inspector/selectionsummary.h"
#include "ui/jobs/latestjob.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace ui {

/// What several selected tracks have in common. Summed up off the GUI thread, as the selection may
/// be the whole library.
class SelectionPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionPage(QWidget* parent = nullptr);

    void showTracks(const models::TrackList& tracks);

signals:
    void playlistRequested(const QList<models::TrackId>& seeds);

private:
    QLabel* addRow(QBoxLayout& rows, const QString& caption, const QString& name);
    void showSummary(const SelectionSummary& summary);
    void requestPlaylist();

    models::TrackList m_tracks;
    LatestJob<SelectionSummary> m_job;
    QLabel* m_count;
    QLabel* m_length;
    QPushButton* m_playlistButton;
    QLabel* m_artists;
    QLabel* m_albums;
    QLabel* m_tempo;
    QLabel* m_keys;
    QLabel* m_loudness;
    QLabel* m_energy;
    QLabel* m_pending;
};

} // namespace ui
