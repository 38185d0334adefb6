// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/groupview.h"

#include "ui/browse/albumgrid.h"
#include "ui/browse/rowtable.h"
#include "ui/browse/viewheading.h"
#include "ui/browse/viewlayout.h"
#include "ui/theme/icons.h"

#include <QHeaderView>
#include <QToolButton>

namespace ui {

using namespace Qt::StringLiterals;
using Kind = models::GroupTableModel::Kind;
using Column = models::GroupTableModel::Column;

namespace {

QList<ColumnSpec> groupColumns(Kind kind)
{
    const bool isAlbums = kind == Kind::Albums;
    const auto spec = [](Column column, int digits, bool isFlexible, bool isVisible) {
        return ColumnSpec{static_cast<int>(column), digits, isFlexible, isVisible};
    };
    return {spec(Column::Name, 34, true, true), spec(Column::Artist, 26, true, isAlbums),
        spec(Column::Year, 7, false, isAlbums), spec(Column::TrackCount, 9, false, true),
        spec(Column::Duration, 12, false, true)};
}

QString titleOf(Kind kind)
{
    switch (kind) {
    case Kind::Albums:
        return GroupView::tr("Albums");
    case Kind::Artists:
        return GroupView::tr("Artists");
    case Kind::Genres:
        return GroupView::tr("Genres");
    case Kind::AlbumArtists:
        return GroupView::tr("Album artists");
    case Kind::Decades:
        return GroupView::tr("Decades");
    case Kind::Years:
        return GroupView::tr("Years");
    case Kind::Folders:
        return GroupView::tr("Folders");
    }
    return {};
}

QString totalsOf(Kind kind, int count)
{
    switch (kind) {
    case Kind::Albums:
        return GroupView::tr("%Ln albums", nullptr, count);
    case Kind::Artists:
        return GroupView::tr("%Ln artists", nullptr, count);
    case Kind::Genres:
        return GroupView::tr("%Ln genres", nullptr, count);
    case Kind::AlbumArtists:
        return GroupView::tr("%Ln artists", nullptr, count);
    case Kind::Decades:
        return GroupView::tr("%Ln decades", nullptr, count);
    case Kind::Years:
        return GroupView::tr("%Ln years", nullptr, count);
    case Kind::Folders:
        return GroupView::tr("%Ln folders", nullptr, count);
    }
    return {};
}

EmptyState::Words wordsWhenEmpty(Kind kind)
{
    const QString sentence =
        GroupView::tr("They are read from the tags of your music and appear here.");
    switch (kind) {
    case Kind::Albums:
        return {u"albums"_s, GroupView::tr("No albums yet"), sentence};
    case Kind::Artists:
    case Kind::AlbumArtists:
        return {u"artists"_s, GroupView::tr("No artists yet"), sentence};
    case Kind::Genres:
        return {u"genres"_s, GroupView::tr("No genres yet"), sentence};
    case Kind::Decades:
    case Kind::Years:
        return {u"decades"_s, GroupView::tr("No years yet"), sentence};
    case Kind::Folders:
        return {u"folder"_s, GroupView::tr("No folders yet"),
            GroupView::tr("They appear here as soon as they hold music.")};
    }
    return {};
}

} // namespace

Kind groupKindOf(Place::Kind kind)
{
    switch (kind) {
    case Place::Kind::Albums:
        return Kind::Albums;
    case Place::Kind::Artists:
        return Kind::Artists;
    case Place::Kind::AlbumArtists:
        return Kind::AlbumArtists;
    case Place::Kind::Decades:
        return Kind::Decades;
    case Place::Kind::Years:
        return Kind::Years;
    case Place::Kind::Folders:
        return Kind::Folders;
    default:
        return Kind::Genres;
    }
}

Place::Kind placeKindOf(Kind kind)
{
    switch (kind) {
    case Kind::Albums:
        return Place::Kind::Albums;
    case Kind::Artists:
        return Place::Kind::Artists;
    case Kind::Genres:
        return Place::Kind::Genres;
    case Kind::AlbumArtists:
        return Place::Kind::AlbumArtists;
    case Kind::Decades:
        return Place::Kind::Decades;
    case Kind::Years:
        return Place::Kind::Years;
    case Kind::Folders:
        break;
    }
    return Place::Kind::Folders;
}

GroupView::GroupView(models::Library& library, Kind kind, Covers& covers, QWidget* parent)
    : QWidget(parent)
    , m_model(library, kind)
    , m_kind(kind)
    , m_layout(new ViewLayout(this))
    , m_table(new RowTable(this))
{
    m_layout->heading().setTitle(titleOf(kind));
    m_table->setAccessibleName(titleOf(kind));
    m_table->setModel(&m_model);
    m_table->setColumns(groupColumns(kind));
    m_table->sortByColumn(static_cast<int>(Column::Name), Qt::AscendingOrder);
    m_table->setRowSearch(
        [this](const QString& text, int from) { return m_model.rowStartingWith(text, from); });
    m_layout->addPage(m_table);
    if (kind == Kind::Albums) {
        makeGrid(covers);
    }

    connect(m_table, &RowTable::rowActivated, this, &GroupView::openRow);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &GroupView::selectionChanged);
    connect(&m_layout->empty(), &EmptyState::buttonClicked, this, &GroupView::searchCleared);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &GroupView::showTotals);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &GroupView::showTotals);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &GroupView::showTotals);
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, &GroupView::showTotals);
    showTotals();
}

void GroupView::makeGrid(Covers& covers)
{
    m_grid = new AlbumGrid(m_model, covers, this);
    m_grid->setSelectionModel(m_table->selectionModel());
    m_layout->addPage(m_grid);
    connect(m_grid, &AlbumGrid::rowActivated, this, &GroupView::openRow);
    const auto addButton = [this](const QString& icon, const QString& name) {
        auto* button = new QToolButton(this);
        button->setIcon(theme::icon(icon));
        button->setToolTip(name);
        button->setAccessibleName(name);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_layout->heading().addButton(button);
        return button;
    };
    m_asCovers = addButton(u"grid"_s, tr("Show covers"));
    m_asTable = addButton(u"columns"_s, tr("Show a table"));
    connect(m_asCovers, &QToolButton::clicked, this, [this] { setShowsCovers(true); });
    connect(m_asTable, &QToolButton::clicked, this, [this] { setShowsCovers(false); });
    setShowsCovers(true);
}

QAbstractItemView& GroupView::list() const
{
    if (m_showsCovers) {
        return *m_grid;
    }
    return *m_table;
}

void GroupView::setShowsCovers(bool showsCovers)
{
    if (m_grid == nullptr) {
        return;
    }
    const bool hadFocus = list().hasFocus();
    m_showsCovers = showsCovers;
    m_asCovers->setChecked(showsCovers);
    m_asTable->setChecked(!showsCovers);
    showTotals();
    if (hadFocus) {
        list().setFocus();
    }
    if (const QModelIndex current = m_table->currentIndex(); current.isValid()) {
        list().scrollTo(current);
    }
}

void GroupView::setSearch(const QString& text)
{
    if (text != m_search) {
        m_search = text;
        m_model.setFilter(text);
        showTotals();
    }
}

QList<models::TrackId> GroupView::selectedIds() const
{
    QList<models::TrackId> result;
    for (const int row : m_table->selectedRowNumbers()) {
        result.append(m_model.tracksAt(row));
    }
    return result;
}

void GroupView::openRow(int row)
{
    const QModelIndex name = m_model.index(row, static_cast<int>(Column::Name));
    emit groupActivated(name.data(Qt::DisplayRole).toString(),
        name.data(models::GroupTableModel::QueryTextRole).toString());
}

void GroupView::showTotals()
{
    const int count = m_model.rowCount();
    m_layout->heading().setTotals(count > 0 ? totalsOf(m_kind, count) : QString());
    if (count > 0 || m_model.isGrouping()) {
        m_layout->showPage(&list());
        return;
    }
    if (m_search.isEmpty()) {
        m_layout->showEmpty(wordsWhenEmpty(m_kind));
    } else {
        m_layout->showEmpty({.icon = u"search"_s,
            .heading = tr("Nothing matches “%1”").arg(m_search.trimmed()),
            .sentence = tr("Names are searched here. Under All music you can search everything."),
            .button = tr("Clear search")});
    }
}

} // namespace ui
