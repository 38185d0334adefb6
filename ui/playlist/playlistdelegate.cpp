// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/playlistdelegate.h"

#include "models/items/playlistmodel.h"
#include "models/library/library.h"
#include "models/library/musicalkey.h"
#include "ui/delegates/cellart.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QPainter>

namespace ui {

using namespace Qt::StringLiterals;
using Column = models::PlaylistModel::Column;

PlaylistDelegate::PlaylistDelegate(models::Library& library, QObject* parent)
    : RowDelegate(parent)
    , m_library(library)
{ }

void PlaylistDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (static_cast<Column>(index.column()) != Column::Key) {
        RowDelegate::paint(painter, option, index);
        if (static_cast<Column>(index.column()) == Column::Position
            && m_lockedRows.contains(index.row())) {
            paintLock(*painter, option);
        }
        return;
    }
    paintGround(painter, option, index);
    const models::TrackPtr track =
        m_library.track(index.data(models::PlaylistModel::TrackIdRole).toLongLong());
    const auto key = track && track->features ? models::keyOf(*track->features) : std::nullopt;
    if (key) {
        painter->save();
        painter->setFont(option.font);
        paintKeyChip(*painter,
            option.rect.adjusted(theme::kSpace1, theme::kSpace1 / 2, 0, -theme::kSpace1 / 2),
            key->tonic, key->mode, option.palette);
        painter->restore();
    }
}

/// Left of the number, which stands at the right.
void PlaylistDelegate::paintLock(QPainter& painter, const QStyleOptionViewItem& option) const
{
    const int side = option.fontMetrics.ascent();
    const QRect place(
        option.rect.left() + theme::kSpace1, option.rect.center().y() - side / 2, side, side);
    theme::icon(u"lock"_s).paint(&painter, place);
}

void PlaylistDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    RowDelegate::initStyleOption(option, index);
    switch (static_cast<Column>(index.column())) {
    case Column::Title:
        if (index.data(models::PlaylistModel::SeedRole).toBool()) {
            option->font.setWeight(QFont::DemiBold);
        }
        break;
    case Column::Position:
    case Column::Duration:
    case Column::Tempo:
        option->font = theme::tabular(option->font);
        break;
    case Column::Artist:
    case Column::Key:
    case Column::Reason:
        break;
    }
    const auto column = static_cast<Column>(index.column());
    if (column == Column::Position || column == Column::Reason) {
        option->palette.setColor(QPalette::Text, quietCellText(*option));
    }
    if (index.data(models::PlaylistModel::MissingRole).toBool()) {
        option->palette.setColor(
            QPalette::Text, option->palette.color(QPalette::Disabled, QPalette::Text));
    }
}

} // namespace ui
