// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/duplicatesview.h"

#include "ui/actions.h"
#include "ui/browse/rowtable.h"
#include "ui/browse/viewheading.h"
#include "ui/browse/viewlayout.h"
#include "ui/delegates/duplicatedelegate.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QHeaderView>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;
using Column = models::DuplicateList::Column;

namespace {

ColumnSpec spec(Column column, int digits, bool isFlexible)
{
    return {static_cast<int>(column), digits, isFlexible, true};
}

} // namespace

DuplicatesView::DuplicatesView(
    models::DuplicateList& duplicates, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_duplicates(duplicates)
    , m_layout(new ViewLayout(this))
    , m_table(new RowTable(this))
{
    m_layout->heading().setTitle(tr("Duplicates"));
    auto* keep = new QToolButton;
    keep->setDefaultAction(actions[Command::KeepThis]);
    keep->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    keep->setFocusPolicy(Qt::StrongFocus);
    m_layout->heading().addButton(keep);
    auto* again = new QToolButton;
    again->setText(tr("Look again"));
    again->setIcon(theme::icon(u"rescan"_s));
    again->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    again->setFocusPolicy(Qt::StrongFocus);
    m_layout->heading().addButton(again);

    m_table->setObjectName(u"duplicates"_s);
    m_table->setAccessibleName(tr("Duplicates"));
    m_table->setItemDelegate(new DuplicateDelegate(m_table));
    m_table->setModel(&m_duplicates);
    m_table->setColumns({spec(Column::Title, 14, true), spec(Column::Artist, 12, true),
        spec(Column::Reason, 20, false), spec(Column::Codec, 7, false),
        spec(Column::BitRate, 10, false), spec(Column::Duration, 6, false),
        spec(Column::Rating, 9, false), spec(Column::PlayCount, 6, false),
        spec(Column::File, 14, true)});
    // The groups keep their order.
    m_table->setSortingEnabled(false);
    m_table->horizontalHeader()->setSortIndicatorShown(false);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({actions[Command::KeepThis], actions[Command::ShowInFolder]});
    m_layout->addPage(m_table);

    connect(again, &QToolButton::clicked, &m_duplicates, &models::DuplicateList::search);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &DuplicatesView::selectionChanged);
    connect(
        &m_duplicates, &QAbstractItemModel::modelReset, this, &DuplicatesView::selectionChanged);
    connect(m_table, &RowTable::rowActivated, this, &DuplicatesView::playGroup);
    connect(&m_duplicates, &models::DuplicateList::searchStarted, this, &DuplicatesView::showState);
    connect(&m_duplicates, &models::DuplicateList::groupsChanged, this, &DuplicatesView::showState);
    connect(&m_duplicates, &models::DuplicateList::progressed, this, &DuplicatesView::showProgress);
    showState();
}

models::TrackPtr DuplicatesView::current() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 ? nullptr : m_duplicates.trackAt(row);
}

models::TrackList DuplicatesView::currentGroup() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 ? models::TrackList() : m_duplicates.groupAt(row);
}

models::TrackList DuplicatesView::selectedTracks() const
{
    models::TrackList tracks;
    for (const int row : m_table->selectedRowNumbers()) {
        tracks.append(m_duplicates.trackAt(row));
    }
    return tracks;
}

void DuplicatesView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_isSearched, true)) {
        m_duplicates.search();
    }
}

void DuplicatesView::playGroup(int row)
{
    const models::TrackPtr track = m_duplicates.trackAt(row);
    QList<models::TrackId> queue;
    for (const models::TrackPtr& one : m_duplicates.groupAt(row)) {
        if (!one->isMissing) {
            queue.append(one->id);
        }
    }
    if (!queue.isEmpty()) {
        emit playRequested(queue, std::max(0, static_cast<int>(queue.indexOf(track->id))));
    }
}

void DuplicatesView::showState()
{
    const int groups = m_duplicates.groupCount();
    if (m_duplicates.isSearching()) {
        m_layout->heading().setTotals(tr("Looking for duplicates"));
    } else {
        //: Heading of the duplicates: how many sets of tracks that are the same there are.
        m_layout->heading().setTotals(groups > 0 ? tr("%Ln groups", nullptr, groups) : QString());
    }
    if (groups > 0) {
        m_layout->showPage(m_table);
    } else if (m_duplicates.isSearching()) {
        m_layout->showEmpty({.icon = u"search"_s,
            .heading = tr("Looking for duplicates"),
            .sentence = tr("The first time takes a moment: every recording is compared with every "
                           "other one by its sound.")});
    } else {
        m_layout->showEmpty({.icon = u"check"_s,
            .heading = tr("No duplicates"),
            .sentence = tr("No track is here twice, neither as the same file nor as the same "
                           "recording in another format.")});
    }
}

void DuplicatesView::showProgress(int done, int total)
{
    const QLocale locale;
    m_layout->heading().setTotals(
        tr("Looking for duplicates: %1 of %2").arg(locale.toString(done), locale.toString(total)));
}

} // namespace ui
