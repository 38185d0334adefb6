// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/duplicatedelegate.h"

#include "models/duplicates/duplicatelist.h"
#include "ui/theme/colours.h"

namespace ui {

using models::DuplicateList;

void DuplicateDelegate::initStyleOption(
    QStyleOptionViewItem* option, const QModelIndex& index) const
{
    RowDelegate::initStyleOption(option, index);
    if (index.data(DuplicateList::GroupRole).toInt() % 2 != 0) {
        option->backgroundBrush = option->palette.alternateBase();
    }
    option->font.setBold(index.data(DuplicateList::BestRole).toBool());
    if (index.data(DuplicateList::MissingRole).toBool()) {
        option->palette.setColor(QPalette::Text, theme::secondaryText(option->palette));
    }
}

} // namespace ui
