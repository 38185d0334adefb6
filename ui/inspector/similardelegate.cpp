// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/similardelegate.h"

#include "models/text/text.h"
#include "ui/inspector/similarmodel.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/spacing.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

/// Paints the chip at the right end of `rect` and returns its width.
int paintChip(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
    const QModelIndex& index)
{
    const QVariant tonic = index.data(SimilarModel::TonicRole);
    if (!tonic.isValid()) {
        return 0;
    }
    const auto mode = static_cast<analysis::Mode>(index.data(SimilarModel::ModeRole).toInt());
    const theme::ChipColours colours =
        theme::keyColours(tonic.toInt(), mode, theme::isDark(option.palette));
    const int width = painter->fontMetrics().horizontalAdvance(u"12A"_s) + theme::kSpace2;
    QRect chip(0, 0, width, painter->fontMetrics().height());
    chip.moveCenter(rect.center());
    chip.moveRight(rect.right());
    painter->setPen(Qt::NoPen);
    painter->setBrush(colours.background);
    painter->drawRoundedRect(QRectF(chip), theme::kRadius, theme::kRadius);
    painter->setPen(colours.text);
    painter->drawText(chip, Qt::AlignCenter, models::text::camelot(tonic.toInt(), mode));
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
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle* style = item.widget != nullptr ? item.widget->style() : QApplication::style();
    item.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect content =
        option.rect.adjusted(theme::kSpace1, theme::kSpace1, -theme::kSpace1, -theme::kSpace1);
    painter->setFont(theme::font(theme::TextSize::Small));
    content.setRight(content.right() - paintChip(painter, content, item, index));

    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const QColor text = item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const int reasonHeight = painter->fontMetrics().height();
    painter->setPen(isSelected ? text : theme::secondaryText(item.palette));
    const QString artist = index.data(SimilarModel::ArtistRole).toString();
    const QString reason = index.data(SimilarModel::ReasonRole).toString();
    paintElided(painter,
        {content.left(), content.bottom() - reasonHeight + 1, content.width(), reasonHeight},
        artist.isEmpty() ? reason : tr("%1 · %2").arg(artist, reason));
    painter->setFont(item.font);
    painter->setPen(text);
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
