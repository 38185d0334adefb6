// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/scopedcolumns.h"

#include "models/settings/settings.h"
#include "ui/browse/rowtable.h"
#include "ui/browse/trackview.h"

#include <array>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

using Column = models::TrackTableModel::Column;

constexpr std::array kKinds{Place::Kind::Group, Place::Kind::RecentlyAdded, Place::Kind::MostPlayed,
    Place::Kind::NeverPlayed};

/// What the columns are kept under; empty for places of other views.
QString stateName(Place::Kind kind)
{
    switch (kind) {
    case Place::Kind::Group:
        return u"columns/group"_s;
    case Place::Kind::RecentlyAdded:
        return u"columns/recent"_s;
    case Place::Kind::MostPlayed:
        return u"columns/played"_s;
    case Place::Kind::NeverPlayed:
        return u"columns/unplayed"_s;
    default:
        return {};
    }
}

/// What a list is about shows in a column, before the user changes them.
QList<Column> alsoShown(Place::Kind kind)
{
    switch (kind) {
    case Place::Kind::RecentlyAdded:
        return {Column::Added};
    case Place::Kind::MostPlayed:
        return {Column::PlayCount, Column::LastPlayed};
    default:
        return {};
    }
}

} // namespace

ScopedColumns::ScopedColumns(TrackView& view)
    : m_view(view)
{ }

void ScopedColumns::showPlace(Place::Kind kind)
{
    if (kind == m_shown || stateName(kind).isEmpty()) {
        return;
    }
    m_states[m_shown] = m_view.table().columnState();
    m_shown = kind;
    m_view.useColumns(m_states.value(kind), alsoShown(kind));
}

void ScopedColumns::save(models::Settings& settings) const
{
    for (const Place::Kind kind : kKinds) {
        settings.setState(
            stateName(kind), kind == m_shown ? m_view.table().columnState() : m_states.value(kind));
    }
}

void ScopedColumns::restore(const models::Settings& settings)
{
    for (const Place::Kind kind : kKinds) {
        m_states[kind] = settings.state(stateName(kind));
    }
    m_view.useColumns(m_states.value(m_shown), alsoShown(m_shown));
}

} // namespace ui
