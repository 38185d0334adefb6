// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/playlist/playliststore.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace ui {

/// The playlists that hold a track, each with its place in it; a click opens one. Hidden while
/// there are none. GUI thread.
class PlaylistLinks final : public QWidget
{
    Q_OBJECT

public:
    /// @param playlists  outlives the widget.
    explicit PlaylistLinks(models::PlaylistStore& playlists, QWidget* parent = nullptr);

    /// @param id  0: no track.
    void showFor(models::TrackId id);

signals:
    void playlistOpened(models::PlaylistId id);

private:
    void refresh();

    models::PlaylistStore& m_playlists;
    models::TrackId m_track = 0;
    QVBoxLayout* m_links;
    QLabel* m_failure;
};

} // namespace ui
