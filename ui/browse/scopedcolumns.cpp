// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/scopedcolumns.h"

#include "models/settings/settings.h"
#include "ui/browse/rowtable.h"
#include "ui/browse/trackview.h"
#include "ui/facets/facetpanel.h"

#include <array>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

using Column = models::TrackTableModel::Column;

constexpr std::array kKinds{Place::Kind::Group, Place::Kind::RecentlyAdded, Place::Kind::MostPlayed,
    Place::Kind::NeverPlayed, Place::Kind::SavedSearch};

/// What it is kept under, behind "columns/" or "facets/"; empty for places of other views.
QString listName(Place::Kind kind)
{
    switch (kind) {
    case Place::Kind::Group:
        return u"group"_s;
    case Place::Kind::RecentlyAdded:
        return u"recent"_s;
    case Place::Kind::MostPlayed:
        return u"played"_s;
    case Place::Kind::NeverPlayed:
        return u"unplayed"_s;
    case Place::Kind::SavedSearch:
        return u"saved"_s;
    default:
        return {};
    }
}

QString columnsName(Place::Kind kind)
{
    return u"columns/"_s + listName(kind);
}

QString facetsName(Place::Kind kind)
{
    return u"facets/"_s + listName(kind);
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
    if (kind == m_shown || listName(kind).isEmpty()) {
        return;
    }
    m_states[m_shown] = m_view.table().columnState();
    m_facets[m_shown] = m_view.facets().state();
    m_shown = kind;
    m_view.facets().restoreState(m_facets.value(kind));
    m_view.useColumns(m_states.value(kind), alsoShown(kind));
}

void ScopedColumns::save(models::Settings& settings) const
{
    for (const Place::Kind kind : kKinds) {
        const bool isShown = kind == m_shown;
        settings.setState(
            columnsName(kind), isShown ? m_view.table().columnState() : m_states.value(kind));
        settings.setState(
            facetsName(kind), isShown ? m_view.facets().state() : m_facets.value(kind));
    }
}

void ScopedColumns::restore(const models::Settings& settings)
{
    for (const Place::Kind kind : kKinds) {
        m_states[kind] = settings.state(columnsName(kind));
        m_facets[kind] = settings.state(facetsName(kind));
    }
    m_view.facets().restoreState(m_facets.value(m_shown));
    m_view.useColumns(m_states.value(m_shown), alsoShown(m_shown));
}

} // namespace ui
