// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/sidebardelegate.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/spacing.h"

#include <QIcon>
#include <QLocale>
#include <QPainter>

namespace ui {

namespace {

constexpr int kIconSize = theme::kSpace4 + 2;

bool isHeading(const QModelIndex& index)
{
    return !index.parent().isValid();
}

/// The rounded ground of a row, a little inside of the panel.
QRect groundOf(const QStyleOptionViewItem& option)
{
    return option.rect.adjusted(theme::kSpace2, 1, -theme::kSpace2, -1);
}

int textLeft(const QStyleOptionViewItem& option)
{
    return groundOf(option).left() + theme::kSpace2 + kIconSize + theme::kSpace2;
}

void paintGround(QPainter& painter, const QStyleOptionViewItem& option)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const QColor highlight = option.palette.color(QPalette::Highlight);
    painter.setPen(Qt::NoPen);
    if (isSelected) {
        painter.setBrush(highlight);
    } else if (isHovered) {
        constexpr double kHoverAmount = 0.08;
        painter.setBrush(theme::mixed(option.palette.color(QPalette::Window),
            option.palette.color(QPalette::WindowText), kHoverAmount));
    } else {
        painter.setBrush(Qt::NoBrush);
    }
    painter.drawRoundedRect(groundOf(option), theme::kRadius, theme::kRadius);
    // The selection alone does not say whether the keys go here.
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        constexpr double kLineWidth = 1.5;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(option.palette.color(QPalette::WindowText), kLineWidth));
        painter.drawRoundedRect(groundOf(option), theme::kRadius, theme::kRadius);
    }
}

} // namespace

void SidebarDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isHeading(index)) {
        paintHeading(*painter, option, index);
    } else {
        paintPlace(*painter, option, index);
    }
    painter->restore();
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int line = option.fontMetrics.height();
    const int padding = isHeading(index) ? theme::kSpace4 : theme::kSpace3;
    return {QStyledItemDelegate::sizeHint(option, index).width(), line + padding};
}

void SidebarDelegate::updateEditorGeometry(
    QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const
{
    QRect rect = groundOf(option);
    rect.setLeft(textLeft(option) - theme::kSpace1);
    editor->setGeometry(rect);
}

void SidebarDelegate::paintHeading(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    QFont font = theme::font(theme::TextSize::Small);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    QPalette palette = option.palette; // that the keys pass it by does not make it paler
    palette.setCurrentColorGroup(QPalette::Active);
    painter.setPen(theme::secondaryText(palette));
    const QRect rect =
        option.rect.adjusted(2 * theme::kSpace2, 0, -theme::kSpace2, -theme::kSpace1);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignBottom, index.data().toString());
}

void SidebarDelegate::paintPlace(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    paintGround(painter, option);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QRect ground = groundOf(option);
    QRect icon(0, 0, kIconSize, kIconSize);
    icon.moveCenter(ground.center());
    icon.moveLeft(ground.left() + theme::kSpace2);
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(&painter, icon, Qt::AlignCenter, isSelected ? QIcon::Selected : QIcon::Normal);

    const QColor text =
        option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::WindowText);
    QRect rest(ground);
    rest.setLeft(textLeft(option));
    rest.setRight(ground.right() - theme::kSpace2);
    if (const int count = index.data(kCountRole).toInt(); count > 0) {
        const QString words = QLocale().toString(count);
        painter.setFont(theme::tabular(theme::font(theme::TextSize::Small)));
        painter.setPen(isSelected ? text : theme::secondaryText(option.palette));
        painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter, words);
        rest.setRight(
            rest.right() - painter.fontMetrics().horizontalAdvance(words) - theme::kSpace2);
    }
    painter.setFont(option.font);
    painter.setPen(text);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, rest.width()));
}

} // namespace ui
