// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QPainter;

namespace models {
class TrackTableModel;
} // namespace models

namespace ui {

class Covers;
class RowTable;

/// The bands above the rows at which an album begins: cover, title, artist, year, length. A band
/// is the upper part of its row, so that keys, selection and drags know of rows alone. A click on
/// it selects the album. GUI thread.
class RowBands final : public QObject
{
    Q_OBJECT

public:
    /// All outlive this; the table shows the model.
    RowBands(RowTable& table, const models::TrackTableModel& model, Covers& covers);

    /// Pixels of the row that its band takes; 0 where it has none.
    [[nodiscard]] int heightAt(int row) const;

    /// Paints the bands that are in sight.
    void paint(QPainter& painter) const;

    /// Gives the rows the height that they need; after another font, too.
    void layOut();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] int bandHeight() const;
    void layOutSoon();
    void paintBand(QPainter& painter, const QRect& band, int row) const;
    void paintCover(QPainter& painter, const QRect& square, int row, int end) const;

    RowTable& m_table;
    const models::TrackTableModel& m_model;
    Covers& m_covers;
    bool m_isDue = false;
    bool m_isUneven = false; ///< some rows have a height of their own
};

} // namespace ui
