// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// Paints the sidebar: headings small and quiet, places with their icon, and a count at the right.
class SidebarDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kCountRole = Qt::UserRole + 1; ///< int; 0 or absent = no count

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;

private:
    static void paintHeading(
        QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index);
    static void paintPlace(
        QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index);
};

} // namespace ui
