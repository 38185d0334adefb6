// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/playlist/playliststore.h"
#include "ui/session.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QAction;
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

    /// What changes the cover of the track that is shown, for a button; and all that the menu of
    /// the cover offers.
    void setCoverActions(QAction* change, const QList<QAction*>& menu);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void playlistRequested(const QList<models::TrackId>& seeds);
    void trackActivated(models::TrackId id);
    void playlistOpened(models::PlaylistId id);

private:
    void follow(const models::TrackList& changed);
    void takeNews();

    models::TrackList m_shown;
    QHash<models::TrackId, models::TrackPtr> m_news; ///< that are perhaps shown, and not yet so
    QTimer m_newsSoon;
    QStackedWidget* m_pages;
    QWidget* m_emptyPage;
    QScrollArea* m_trackScroll;
    TrackPage* m_trackPage;
    QScrollArea* m_selectionScroll;
    SelectionPage* m_selectionPage;
};

} // namespace ui
