// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/browser.h"

#include "models/library/library.h"
#include "models/library/roots.h"
#include "models/scan/scanner.h"
#include "models/settings/settings.h"
#include "ui/actions.h"
#include "ui/browse/columnmenu.h"
#include "ui/browse/duplicatesview.h"
#include "ui/browse/emptystate.h"
#include "ui/browse/groupview.h"
#include "ui/browse/groupviews.h"
#include "ui/browse/problemsview.h"
#include "ui/browse/rowtable.h"
#include "ui/browse/trackview.h"
#include "ui/browse/welcome.h"
#include "ui/facets/facetpanel.h"
#include "ui/facets/facetview.h"
#include "ui/playlist/playlisttable.h"
#include "ui/playlist/playlistview.h"
#include "ui/tidy/tidyview.h"

#include <QTreeView>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kFacetsState = u"facets/tracks"_s;
const QString kTracksState = u"columns/tracks"_s;

} // namespace

Browser::Browser(const Session& session, const Actions& actions, QUndoStack& undoStack,
    Covers& covers, QWidget* parent)
    : QStackedWidget(parent)
    , m_session(session)
    , m_actions(actions)
    , m_allMusic(makeTrackView(u"all"_s, covers))
    , m_scoped(makeTrackView(u"scoped"_s, covers))
    , m_scopedColumns(*m_scoped)
    , m_groups(new GroupViews(session, covers, *this))
    , m_duplicates(new DuplicatesView(session.duplicates, actions, this))
    , m_tidy(new TidyView(session.tidy, actions, this))
    , m_problems(new ProblemsView(session.problems, actions, this))
    , m_workshop(new PlaylistView(session.library, session.playlists, undoStack, this))
    , m_welcome(new EmptyState(this))
{
    for (QWidget* page : {static_cast<QWidget*>(m_allMusic), static_cast<QWidget*>(m_scoped),
             static_cast<QWidget*>(m_duplicates), static_cast<QWidget*>(m_tidy),
             static_cast<QWidget*>(m_problems), static_cast<QWidget*>(m_workshop),
             static_cast<QWidget*>(m_welcome)}) {
        addWidget(page);
        // What is read lies on the ground of lists; the workshop's controls need that of windows.
        page->setBackgroundRole(page == m_workshop ? QPalette::Window : QPalette::Base);
        page->setAutoFillBackground(true);
    }
    connect(m_groups, &GroupViews::selectionChanged, this, &Browser::selectionChanged);
    connect(m_groups, &GroupViews::placeRequested, this, &Browser::placeRequested);
    connect(m_groups, &GroupViews::searchCleared, this, &Browser::searchCleared);
    connect(m_duplicates, &DuplicatesView::selectionChanged, this, &Browser::selectionChanged);
    connect(m_duplicates, &DuplicatesView::playRequested, this, &Browser::playRequested);
    connect(m_tidy, &TidyView::selectionChanged, this, &Browser::selectionChanged);
    connect(m_tidy, &TidyView::placeRequested, this, &Browser::placeRequested);
    connect(m_problems, &ProblemsView::selectionChanged, this, &Browser::selectionChanged);
    connect(m_problems, &ProblemsView::fileActivated, this, &Browser::fileActivated);
    connect(m_welcome, &EmptyState::buttonClicked, this, &Browser::addFolderRequested);
    connect(&session.library, &models::Library::loaded, this, &Browser::updateWelcome);
    connect(&session.library, &models::Library::tracksAdded, this, &Browser::updateWelcome);
    connect(&session.library, &models::Library::tracksRemoved, this, &Browser::updateWelcome);
    connect(&session.roots, &models::Roots::changed, this, &Browser::updateWelcome);
    connect(&session.scanner, &models::Scanner::started, this, &Browser::updateWelcome);
    connect(&session.scanner, &models::Scanner::finished, this, &Browser::updateWelcome);
    connectWorkshop();
    m_allMusic->setScope(placeTitle(Place{}), {});
    showPlace(Place{});
}

void Browser::showPlace(const Place& place)
{
    const bool isOther =
        !place.isSameAs(m_place) || place.title != m_place.title || place.query != m_place.query;
    m_scopedColumns.showPlace(place.kind);
    m_place = place;
    if (TrackView* tracks = shownTracks()) {
        if (tracks == m_scoped && isOther) {
            m_scoped->setScope(placeTitle(place), placeQuery(place));
            m_scoped->showOwnOrder();
        }
        tracks->setSearch(place.search);
        tracks->showPlace(place);
    } else if (GroupView* groups = shownGroups()) {
        groups->setSearch(place.search);
    } else if (place.kind == Place::Kind::Playlist) {
        m_workshop->openSaved(place.playlist);
    } else if (place.kind == Place::Kind::Draft) {
        m_workshop->editor().showDraft();
    }
    updateWelcome();
    emit selectionChanged();
}

void Browser::playCurrent()
{
    if (const TrackView* tracks = shownTracks(); tracks != nullptr && tracks->currentRow() >= 0) {
        playRow(tracks->currentRow());
    }
}

void Browser::selectTrack(models::TrackId id)
{
    if (TrackView* tracks = shownTracks()) {
        tracks->selectTrack(id);
    }
}

void Browser::focusView()
{
    if (currentWidget() == m_welcome) {
        m_welcome->setFocus();
    } else if (TrackView* tracks = shownTracks()) {
        tracks->table().setFocus();
        if (!hasSelection()) {
            tracks->table().selectOnly(std::max(tracks->currentRow(), 0));
        }
    } else if (GroupView* groups = shownGroups()) {
        groups->list().setFocus();
        if (!groups->list().currentIndex().isValid()) {
            groups->table().selectOnly(0);
        }
    } else if (m_place.showsPlaylist()) {
        m_workshop->table().setFocus();
    } else if (m_place.kind == Place::Kind::Duplicates) {
        m_duplicates->table().setFocus(Qt::ShortcutFocusReason);
    } else if (m_place.kind == Place::Kind::Tidy) {
        m_tidy->tree().setFocus();
    } else {
        m_problems->table().setFocus(Qt::ShortcutFocusReason);
    }
}

QMenu* Browser::makeColumnMenu(QWidget* parent)
{
    const TrackView* tracks = shownTracks();
    return tracks == nullptr ? nullptr : ui::makeColumnMenu(tracks->table(), parent);
}

void Browser::setGrouped(bool isGrouped)
{
    if (TrackView* tracks = shownTracks()) {
        tracks->table().setGrouped(isGrouped);
    }
}

bool Browser::isGrouped() const
{
    const TrackView* tracks = shownTracks();
    return tracks != nullptr && tracks->table().isGrouped();
}

void Browser::setFacetsShown(bool isShown)
{
    if (TrackView* tracks = shownTracks()) {
        tracks->facets().setShown(isShown);
        if (isShown) {
            tracks->facets().views().constFirst()->table().setFocus();
        }
    }
}

bool Browser::areFacetsShown() const
{
    const TrackView* tracks = shownTracks();
    return tracks != nullptr && tracks->facets().isShown();
}

void Browser::saveState(models::Settings& settings) const
{
    settings.setState(kTracksState, m_allMusic->table().columnState());
    settings.setState(kFacetsState, m_allMusic->facets().state());
    m_scopedColumns.save(settings);
    m_groups->save(settings);
}

void Browser::restoreState(const models::Settings& settings)
{
    m_allMusic->table().restoreColumnState(settings.state(kTracksState));
    m_allMusic->facets().restoreState(settings.state(kFacetsState));
    m_scopedColumns.restore(settings);
}

TrackView* Browser::makeTrackView(const QString& name, Covers& covers)
{
    auto* view = new TrackView(m_session.library, this);
    view->setObjectName(name);
    view->offerGrouping(covers);
    connect(&view->table(), &RowTable::groupingChanged, this, &Browser::groupingChanged);
    view->table().addActions(m_actions.listActions());
    view->table().setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &TrackView::selectionChanged, this, &Browser::selectionChanged);
    connect(view, &TrackView::playRequested, this, &Browser::playRow);
    connect(view, &TrackView::searchCleared, this, &Browser::searchCleared);
    connect(view, &TrackView::placeRequested, this, &Browser::placeRequested);
    connect(view, &TrackView::widened, this, &Browser::widened);
    connect(&view->facets(), &FacetPanel::choicesChanged, this, &Browser::choicesChanged);
    connect(view, &TrackView::ratingChosen, this,
        [this](models::TrackId id, int halfStars) { emit ratingChosen({id}, halfStars); });
    connect(&view->table(), &QWidget::customContextMenuRequested, this, &Browser::showTrackMenu);
    return view;
}

void Browser::connectWorkshop()
{
    connect(m_workshop, &PlaylistView::trackActivated, this, &Browser::playRequested);
    connect(m_workshop, &PlaylistView::making, this,
        [this] { emit placeRequested({.kind = Place::Kind::Draft}); });
    connect(m_workshop->table().selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &Browser::selectionChanged);
}

void Browser::playRow(int row)
{
    if (const TrackView* tracks = shownTracks()) {
        emit playRequested(tracks->shownIds(), row);
    }
}

void Browser::showTrackMenu(const QPoint& position)
{
    const TrackView* tracks = shownTracks();
    if (tracks != nullptr && hasSelection()) {
        emit trackMenuRequested(tracks->table().viewport()->mapToGlobal(position));
    }
}

void Browser::updateWelcome()
{
    // Files can give trouble before there is any track.
    const bool needsTracks = !m_place.showsPlaylist() && m_place.kind != Place::Kind::Problems;
    if (!needsTracks || !m_session.library.snapshot()->tracks().isEmpty()) {
        const QWidget* focused = window()->focusWidget();
        const bool hadFocus = currentWidget() == m_welcome && focused != nullptr
            && (focused == m_welcome || m_welcome->isAncestorOf(focused));
        setCurrentWidget(viewOf(m_place));
        if (hadFocus) {
            focusView();
        }
        return;
    }
    m_welcome->setWords(welcomeWords(m_session));
    setCurrentWidget(m_welcome);
}

QWidget* Browser::viewOf(const Place& place)
{
    switch (place.kind) {
    case Place::Kind::AllMusic:
        return m_allMusic;
    case Place::Kind::RecentlyAdded:
    case Place::Kind::MostPlayed:
    case Place::Kind::NeverPlayed:
    case Place::Kind::Group:
    case Place::Kind::SavedSearch:
        return m_scoped;
    case Place::Kind::Duplicates:
        return m_duplicates;
    case Place::Kind::Tidy:
        return m_tidy;
    case Place::Kind::Problems:
        return m_problems;
    case Place::Kind::Draft:
    case Place::Kind::Playlist:
        return m_workshop;
    case Place::Kind::Albums:
    case Place::Kind::Artists:
    case Place::Kind::Genres:
    case Place::Kind::AlbumArtists:
    case Place::Kind::Decades:
    case Place::Kind::Years:
    case Place::Kind::Folders:
        break;
    }
    return &m_groups->view(groupKindOf(place.kind));
}

TrackView* Browser::shownTracks() const
{
    if (m_place.kind == Place::Kind::AllMusic) {
        return m_allMusic;
    }
    return m_place.showsTracks() ? m_scoped : nullptr;
}

GroupView* Browser::shownGroups() const
{
    return m_place.showsGroups() ? &m_groups->view(groupKindOf(m_place.kind)) : nullptr;
}

} // namespace ui
