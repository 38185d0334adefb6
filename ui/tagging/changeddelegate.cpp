// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tagging/changeddelegate.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

/// Without the semicolon that only separates it from the next value.
QString plainWord(const QString& word)
{
    return word.endsWith(QChar(u';')) ? word.chopped(1) : word;
}

} // namespace

ChangedDelegate::ChangedDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{ }

void ChangedDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStringList words = cell.text.split(QChar(u' '));
    QStringList before =
        index.siblingAtColumn(index.column() - 1).data().toString().split(QChar(u' '));
    std::ranges::transform(before, before.begin(), plainWord);
    cell.text.clear();
    const QStyle* style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, cell.widget) + 1;
    QRect room = cell.rect.adjusted(margin, 0, -margin, 0);
    const bool isSelected = cell.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setClipRect(cell.rect);
    painter->setPen(cell.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    for (const QString& word : words) {
        QFont font = cell.font;
        const bool isNew = !before.contains(plainWord(word));
        font.setBold(isNew);
        font.setUnderline(isNew);
        painter->setFont(font);
        const QFontMetrics metrics(font);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            metrics.elidedText(word, Qt::ElideRight, room.width()));
        room.setLeft(room.left() + metrics.horizontalAdvance(word + QChar(u' ')));
        if (room.width() <= 0) {
            break;
        }
    }
    painter->restore();
}

} // namespace ui
