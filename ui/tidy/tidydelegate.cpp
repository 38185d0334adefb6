// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tidy/tidydelegate.h"

#include "ui/theme/spacing.h"

#include <algorithm>

namespace ui {

QSize TidyDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(size.height(), option.fontMetrics.height() + theme::kSpace2));
    return size;
}

void TidyDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->font.setBold(!index.parent().isValid());
}

} // namespace ui
