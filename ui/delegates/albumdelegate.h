// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace models {
class GroupTableModel;
}

namespace ui {

class Covers;

/// Paints an album of the grid: cover, or a picture of its sound, name, and artist with year.
class AlbumDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Both outlive the delegate.
    AlbumDelegate(const models::GroupTableModel& model, Covers& covers, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    /// Of a cell whose picture has this side.
    [[nodiscard]] QSize cellSize(int side, const QFontMetrics& metrics) const;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    void setPictureSide(int side) { m_side = side; }

private:
    void paintPicture(
        QPainter& painter, const QRect& square, const QStyleOptionViewItem& option, int row) const;
    void paintWords(
        QPainter& painter, const QRect& rect, const QStyleOptionViewItem& option, int row) const;

    const models::GroupTableModel& m_model;
    Covers& m_covers;
    int m_side = 160;
};

} // namespace ui
