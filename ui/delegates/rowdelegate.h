// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/textdelegate.h"

namespace ui {

/// A cell of a table that is read by rows: the focus is drawn by the table around the row, and a
/// text that is cut short shows in full as a tool tip.
class RowDelegate : public TextDelegate
{
    Q_OBJECT

public:
    using TextDelegate::TextDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;

    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

    /// The cell's ground (selection, hover, alternation) without text.
    void paintGround(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

/// The colour of text in the cell: its palette group and its selection decide.
QColor cellText(const QStyleOptionViewItem& option);

/// The same for text of second rank. On a selected row it is the full text colour.
QColor quietCellText(const QStyleOptionViewItem& option);

} // namespace ui
