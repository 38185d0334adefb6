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
    : TextDelegate(parent)
{ }

void ChangedDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString whole = cell.text;
    QStringList before =
        index.siblingAtColumn(index.column() - 1).data().toString().split(QChar(u' '));
    std::ranges::transform(before, before.begin(), plainWord);
    cell.text.clear();
    const QStyle* style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    QFont bold = cell.font;
    bold.setBold(true);
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, cell.widget) + 1;
    const QRect room = cell.rect.adjusted(margin, 0, -margin, 0);
    const QString text = QFontMetrics(bold).elidedText(whole, Qt::ElideRight, room.width());
    QTextCharFormat format;
    format.setFontWeight(QFont::Bold);
    format.setFontUnderline(true);
    QList<QTextLayout::FormatRange> parts;
    int start = 0;
    for (const QString& word : whole.split(QChar(u' '))) {
        const int end = start + static_cast<int>(word.size());
        if (!before.contains(plainWord(word)) && start < text.size()) {
            parts.append({.start = start,
                .length = std::min(end, static_cast<int>(text.size())) - start,
                .format = format});
        }
        start = end + 1;
    }
    const bool isSelected = cell.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setClipRect(cell.rect);
    painter->setPen(cell.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    paintLine(*painter, room, cell, text, parts);
    painter->restore();
}

} // namespace ui
