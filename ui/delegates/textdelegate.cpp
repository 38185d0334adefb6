// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/textdelegate.h"

namespace ui {

void TextDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto beside =
        QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::HasDecoration;
    if ((option->features & beside) != 0) {
        return; // what stands beside the text would change sides
    }
    // Fixed from here on.
    option->displayAlignment = QStyle::visualAlignment(option->direction, option->displayAlignment);
    option->direction = option->text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
}

void paintLine(QPainter& painter, const QRect& rect, const QStyleOptionViewItem& option,
    const QString& text, const QList<QTextLayout::FormatRange>& parts)
{
    QTextOption how(QStyle::visualAlignment(option.direction, option.displayAlignment));
    how.setTextDirection(option.direction);
    how.setWrapMode(QTextOption::NoWrap);
    QTextLayout layout(text, option.font);
    layout.setTextOption(how);
    layout.setFormats(parts);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    layout.draw(&painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2.0));
}

} // namespace ui
