// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <QTextLayout>

namespace ui {

/// A cell whose text runs in its own direction, whichever way the window runs: a Latin title or a
/// gain of "-7.03 dB" from left to right. It stands at the side where the view has its texts.
class TextDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

/// Paints one line of text as such a cell has it, with parts of it in formats of their own.
void paintLine(QPainter& painter, const QRect& rect, const QStyleOptionViewItem& option,
    const QString& text, const QList<QTextLayout::FormatRange>& parts);

} // namespace ui
