// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facets/facetdelegate.h"

#include "models/facets/facetlist.h"
#include "models/library/musicalkey.h"
#include "models/text/text.h"
#include "ui/delegates/cellart.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/spacing.h"

#include <QPainter>

namespace ui {

using models::FacetList;

void FacetDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QVariant place = index.data(FacetList::WheelPlaceRole);
    const bool isName = index.column() == static_cast<int>(FacetList::Column::Name);
    if (!isName || !place.isValid()) {
        RowDelegate::paint(painter, option, index);
        return;
    }
    paintGround(painter, option, index);
    const int number = place.toInt();
    const models::MusicalKey key = models::keyAtCamelot(
        number / 2, number % 2 == 0 ? analysis::Mode::Minor : analysis::Mode::Major);
    const QRect content = option.rect.adjusted(theme::kSpace1, 0, -theme::kSpace1, 0);
    painter->save();
    painter->setFont(option.font);
    paintKeyChip(*painter, content, key.tonic, key.mode, option.palette);
    painter->setPen(cellText(option));
    const QRect rest = content.adjusted(keyChipWidth(option.font) + theme::kSpace2, 0, 0, 0);
    painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
        option.fontMetrics.elidedText(
            models::text::keyName(key.tonic, key.mode), Qt::ElideRight, rest.width()));
    painter->restore();
}

void FacetDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    RowDelegate::initStyleOption(option, index);
    if (index.row() == 0) {
        option->font.setWeight(QFont::DemiBold);
    }
    if (index.column() == static_cast<int>(FacetList::Column::TrackCount)) {
        option->font = theme::tabular(option->font);
        option->palette.setColor(QPalette::Text, theme::secondaryText(option->palette));
    }
}

} // namespace ui
