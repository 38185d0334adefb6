// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/renaming/wrappingdelegate.h"

#include <QStyle>
#include <QTableView>

namespace ui {

WrappingDelegate::WrappingDelegate(QTableView& table)
    : QStyledItemDelegate(&table)
    , m_table(table)
{ }

QSize WrappingDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int margin =
        m_table.style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &m_table) + 1;
    const int width = m_table.columnWidth(index.column());
    const QRect lines =
        option.fontMetrics.boundingRect(QRect(0, 0, width - 2 * margin - 1, QWIDGETSIZE_MAX),
            Qt::TextWordWrap, index.data(Qt::DisplayRole).toString());
    const QSize usual = QStyledItemDelegate::sizeHint(option, index);
    return {width, qMax(usual.height(), lines.height() + 2 * margin)};
}

void WrappingDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->features |= QStyleOptionViewItem::WrapText;
    option->textElideMode = Qt::ElideNone;
}

} // namespace ui
