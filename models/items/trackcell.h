// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/tracktablemodel.h"
#include "models/library/trackfield.h"

#include <QVariant>

/// What the cells of a track table hold.
namespace models::trackcell {

/// What a column shows, as a field to sort by.
TrackField field(TrackTableModel::Column column);

/// What people read; empty where the value is absent.
QString text(const Track& track, TrackTableModel::Column column);

/// The number or the folded text; invalid where the value is absent.
QVariant sortValue(const Track& track, TrackTableModel::Column column);

/// What a screen reader says where the text alone says too little; otherwise the text.
QString spokenText(const Track& track, TrackTableModel::Column column);

/// What hovering adds to the text; empty when nothing.
QString toolTip(const Track& track, TrackTableModel::Column column);

/// Whether the column shows what the user says against what was heard.
bool isCorrected(const Track& track, TrackTableModel::Column column);

QString header(TrackTableModel::Column column);

/// The same with the column's place in an order of several, where it is not the first: "Year ▾2".
QString placedHeader(TrackTableModel::Column column, const TrackOrder& order);

/// What the column's short header means; empty when it speaks for itself.
QString headerToolTip(TrackTableModel::Column column);

bool isNumber(TrackTableModel::Column column);

} // namespace models::trackcell
