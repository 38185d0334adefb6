// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/playlist/playliststore.h"
#include "ui/session.h"

#include <QWidget>

class QMenu;
class QScrollArea;
class QStackedWidget;

namespace ui {

class Covers;
class SelectionPage;
class TrackPage;

/// What is known of the selected tracks: all about one, a summary of several, or a word on what
/// appears here. Follows the library while it shows a track.
class InspectorPanel final : public QWidget
{
    Q_OBJECT

public:
    /// @param covers  outlives the panel.
    InspectorPanel(const Session& session, Covers& covers, QWidget* parent = nullptr);

    void showTracks(const models::TrackList& selected);

    /// What corrects tempo and key of the track that is shown.
    void setCorrectionMenu(QMenu* menu);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void playlistRequested(const QList<models::TrackId>& seeds);
    void trackActivated(models::TrackId id);
    void playlistOpened(models::PlaylistId id);

private:
    void follow(const models::TrackList& changed);

    models::TrackList m_shown;
    QStackedWidget* m_pages;
    QWidget* m_emptyPage;
    QScrollArea* m_trackScroll;
    TrackPage* m_trackPage;
    QScrollArea* m_selectionScroll;
    SelectionPage* m_selectionPage;
};

} // namespace ui
