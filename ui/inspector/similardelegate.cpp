// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/similardelegate.h"

#include "ui/delegates/cellart.h"
#include "ui/inspector/similarmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/spacing.h"

#include <QPainter>

namespace ui {

namespace {

/// Paints the chip at the right end of `rect` and returns its width.
int paintChip(
    QPainter& painter, const QRect& rect, const QPalette& palette, const QModelIndex& index)
{
    const QVariant tonic = index.data(SimilarModel::TonicRole);
    if (!tonic.isValid()) {
        return 0;
    }
    const auto mode = static_cast<analysis::Mode>(index.data(SimilarModel::ModeRole).toInt());
    const int width = keyChipWidth(painter.font());
    const QRect place(rect.right() - width + 1, rect.top(), width, rect.height());
    paintKeyChip(painter, place, tonic.toInt(), mode, palette);
    return width + theme::kSpace2;
}

void paintElided(QPainter* painter, const QRect& rect, const QString& text)
{
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

void SimilarDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    paintGround(painter, option, index);
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    painter->save();
    QRect content =
        option.rect.adjusted(theme::kSpace1, theme::kSpace1, -theme::kSpace1, -theme::kSpace1);
    painter->setFont(theme::font(theme::TextSize::Small));
    content.setRight(content.right() - paintChip(*painter, content, item.palette, index));

    const int reasonHeight = painter->fontMetrics().height();
    painter->setPen(quietCellText(item));
    const QString artist = index.data(SimilarModel::ArtistRole).toString();
    const QString reason = index.data(SimilarModel::ReasonRole).toString();
    paintElided(painter,
        {content.left(), content.bottom() - reasonHeight + 1, content.width(), reasonHeight},
        artist.isEmpty() ? reason : tr("%1 · %2").arg(artist, reason));
    painter->setFont(item.font);
    painter->setPen(cellText(item));
    paintElided(painter,
        {content.left(), content.top(), content.width(), painter->fontMetrics().height()},
        index.data(Qt::DisplayRole).toString());
    painter->restore();
}

QSize SimilarDelegate::sizeHint(
    const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const
{
    const QFontMetrics small(theme::font(theme::TextSize::Small));
    return {0, option.fontMetrics.height() + small.height() + (2 * theme::kSpace1)};
}

} // namespace ui
