// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <QWidget>

#include <optional>

namespace ui {

/// A playlist at one glance: energy as hills, tempo as a line, the keys as a row of chips, track
/// after track from left to right.
class PlaylistPicture final : public QWidget
{
    Q_OBJECT

public:
    explicit PlaylistPicture(QWidget* parent = nullptr);

    /// @param tracks  in order; null where a track left the library.
    void setTracks(const models::TrackList& tracks);
    /// The row that stands out, -1 for none.
    void setCurrentRow(int row);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void rowClicked(int row);

protected:
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Range
    {
        double low = 0.0;
        double high = 0.0;
    };

    [[nodiscard]] QRectF plotArea() const;
    [[nodiscard]] QRectF keyRow() const;
    [[nodiscard]] QRectF column(const QRectF& area, qsizetype row) const;
    [[nodiscard]] int rowAt(int x) const;
    void paintEnergy(QPainter& painter) const;
    void paintTempo(QPainter& painter) const;
    void paintKeys(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;
    void describe();

    models::TrackList m_tracks;
    std::optional<Range> m_tempo; ///< the tempos that occur
    std::optional<Range> m_energy;
    int m_currentRow = -1;
};

} // namespace ui
