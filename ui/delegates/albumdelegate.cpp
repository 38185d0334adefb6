// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/albumdelegate.h"

#include "models/items/grouptablemodel.h"
#include "ui/covers/covers.h"
#include "ui/covers/soundpicture.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/spacing.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;
using Column = models::GroupTableModel::Column;

namespace {

constexpr int kPadding = theme::kSpace2;
constexpr qsizetype kMostTracks = 30; ///< that a picture is made of

/// The track whose cover stands for the album: the first on the disc that says it has one.
models::TrackPtr coverTrack(const models::TrackList& tracks)
{
    const auto found = std::ranges::find_if(
        tracks, [](const models::TrackPtr& track) { return track->tags.hasCover; });
    return found != tracks.end() ? *found : tracks.value(0);
}

QImage squareOf(const QImage& cover)
{
    const int side = std::min(cover.width(), cover.height());
    return cover.copy((cover.width() - side) / 2, (cover.height() - side) / 2, side, side);
}

} // namespace

AlbumDelegate::AlbumDelegate(const models::GroupTableModel& model, Covers& covers, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_covers(covers)
{ }

void AlbumDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect cell = option.rect.adjusted(2, 2, -2, -2);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected || option.state.testFlag(QStyle::State_MouseOver)) {
        constexpr double kHoverAmount = 0.07;
        painter->setPen(Qt::NoPen);
        painter->setBrush(isSelected ? option.palette.color(QPalette::Highlight)
                                     : theme::mixed(option.palette.color(QPalette::Base),
                                         option.palette.color(QPalette::Text), kHoverAmount));
        painter->drawRoundedRect(cell, theme::kRadius, theme::kRadius);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        constexpr double kLineWidth = 1.5;
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(option.palette.color(QPalette::Text), kLineWidth));
        painter->drawRoundedRect(cell, theme::kRadius, theme::kRadius);
    }
    const QRect square(option.rect.left() + (option.rect.width() - m_side) / 2,
        option.rect.top() + kPadding, m_side, m_side);
    paintPicture(*painter, square, option, index.row());
    QRect words = square;
    words.setTop(square.bottom() + theme::kSpace1);
    words.setBottom(option.rect.bottom());
    paintWords(*painter, words, option, index.row());
    painter->restore();
}

QSize AlbumDelegate::cellSize(int side, const QFontMetrics& metrics) const
{
    const int small = QFontMetrics(theme::font(theme::TextSize::Small)).height();
    return {side + 2 * kPadding,
        kPadding + side + theme::kSpace1 + metrics.height() + small + kPadding};
}

QSize AlbumDelegate::sizeHint(
    const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const
{
    return cellSize(m_side, option.fontMetrics);
}

void AlbumDelegate::paintPicture(
    QPainter& painter, const QRect& square, const QStyleOptionViewItem& option, int row) const
{
    const models::TrackList tracks = m_model.members(row, kMostTracks);
    QPainterPath card;
    card.addRoundedRect(square, theme::kRadius, theme::kRadius);
    painter.save();
    painter.setClipPath(card);
    const QImage cover = m_covers.cover(coverTrack(tracks));
    if (cover.isNull()) {
        paintSoundPicture(painter, square, albumSound(tracks), option.palette);
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(square, squareOf(cover));
    }
    painter.restore();
}

void AlbumDelegate::paintWords(
    QPainter& painter, const QRect& rect, const QStyleOptionViewItem& option, int row) const
{
    const auto text = [this, row](Column column) {
        return m_model.index(row, static_cast<int>(column)).data(Qt::DisplayRole).toString();
    };
    QRect line = rect;
    line.setHeight(option.fontMetrics.height());
    painter.setFont(option.font);
    painter.setPen(cellText(option));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
        option.fontMetrics.elidedText(text(Column::Name), Qt::ElideRight, line.width()));
    QStringList parts{text(Column::Artist), text(Column::Year)};
    parts.removeAll(QString());
    painter.setFont(theme::font(theme::TextSize::Small));
    painter.setPen(quietCellText(option));
    line.translate(0, line.height());
    line.setHeight(painter.fontMetrics().height());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(parts.join(u" · "_s), Qt::ElideRight, line.width()));
}

} // namespace ui
