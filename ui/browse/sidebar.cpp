// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/sidebar.h"

#include "models/items/trackmime.h"
#include "models/items/tracktablemodel.h"
#include "models/problems/problemlist.h"
#include "models/searches/searchstore.h"
#include "ui/delegates/sidebardelegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QContextMenuEvent>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QStandardItemModel>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPlaceRole = Qt::UserRole + 10;

QStandardItem* makeHeading(const QString& text)
{
    auto* item = new QStandardItem(text);
    item->setFlags(Qt::NoItemFlags); // the keys pass it by
    return item;
}

QStandardItem* makePlace(const Place& place, const QString& icon)
{
    auto* item = new QStandardItem(theme::icon(icon), placeTitle(place));
    item->setData(QVariant::fromValue(place), kPlaceRole);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

Place placeOf(const QModelIndex& index)
{
    return index.data(kPlaceRole).value<Place>();
}

} // namespace

Sidebar::Sidebar(models::PlaylistStore& playlists, const models::SearchStore& searches,
    const models::ProblemList& problems, QWidget* parent)
    : QTreeView(parent)
    , m_playlists(playlists)
    , m_searches(searches)
    , m_model(new QStandardItemModel(this))
    , m_library(makeHeading(tr("Library")))
    , m_kept(makeHeading(tr("Searches")))
    , m_lists(makeHeading(tr("Playlists")))
{
    setAccessibleName(tr("Library, searches and playlists"));
    setModel(m_model);
    setItemDelegate(new SidebarDelegate(this));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setExpandsOnDoubleClick(false);
    setIndentation(0);
    setFrameShape(NoFrame);
    setEditTriggers(EditKeyPressed);
    setDragDropMode(DropOnly);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    viewport()->setBackgroundRole(QPalette::Window);
    m_model->appendRow(m_library);
    m_model->appendRow(m_kept);
    m_model->appendRow(m_lists);
    fillLibrary();
    fillSearches();
    fillPlaylists();
    showProblemCount(problems.rowCount());
    expandAll();

    connect(&problems, &models::ProblemList::countChanged, this, &Sidebar::showProblemCount);
    connect(&m_playlists, &models::PlaylistStore::listChanged, this, &Sidebar::fillPlaylists);
    connect(&m_searches, &models::SearchStore::changed, this, &Sidebar::fillSearches);
    connect(m_model, &QStandardItemModel::itemChanged, this, &Sidebar::followChange);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &Sidebar::choose);
    connect(this, &QTreeView::clicked, this, &Sidebar::choose);
}

void Sidebar::showPlace(const Place& place)
{
    m_shown = place;
    const QScopedValueRollback guard(m_isFilling, true);
    const QStandardItem* known = itemOf(place);
    const QStandardItem* item = known != nullptr ? known : itemOf(Place{.kind = place.list});
    const QModelIndex index = item == nullptr ? QModelIndex() : item->index();
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

void Sidebar::setDraftShown(bool isShown)
{
    if (isShown != m_isDraftShown) {
        m_isDraftShown = isShown;
        fillPlaylists();
    }
}

void Sidebar::renameCurrent()
{
    if (currentIndex().flags().testFlag(Qt::ItemIsEditable)) {
        edit(currentIndex());
    }
}

QSize Sidebar::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 26, QTreeView::sizeHint().height()};
}

void Sidebar::keyPressEvent(QKeyEvent* event)
{
    const Place place = placeOf(currentIndex());
    if (event->key() == Qt::Key_Delete && place.kind == Place::Kind::Playlist) {
        emit deleteRequested(place.playlist);
        return;
    }
    if (event->key() == Qt::Key_Delete && place.kind == Place::Kind::SavedSearch) {
        emit searchDeleteRequested(place.savedSearch);
        return;
    }
    QTreeView::keyPressEvent(event);
}

void Sidebar::contextMenuEvent(QContextMenuEvent* event)
{
    // From the keyboard the menu belongs to the marked place, not to the place under the pointer.
    const bool isKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isKeyboard ? currentIndex() : indexAt(event->pos());
    const QPoint position =
        isKeyboard ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
    if (index.isValid() && index.parent().isValid()) {
        emit contextMenuWanted(placeOf(index), position);
    }
}

void Sidebar::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasFormat(
            QString::fromLatin1(models::TrackTableModel::kTrackIdsMimeType))) {
        event->acceptProposedAction();
    } else {
        event->ignore();
    }
}

void Sidebar::dragMoveEvent(QDragMoveEvent* event)
{
    QTreeView::dragMoveEvent(event);
    const Place place = placeOf(indexAt(event->position().toPoint()));
    event->setAccepted(place.kind == Place::Kind::Playlist && place.playlist != 0);
}

void Sidebar::dropEvent(QDropEvent* event)
{
    const Place place = placeOf(indexAt(event->position().toPoint()));
    const QList<models::TrackId> ids = models::trackmime::ids(*event->mimeData());
    if (place.kind == Place::Kind::Playlist && !ids.isEmpty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
        emit tracksDropped(place.playlist, ids);
    }
}

void Sidebar::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTreeView::closeEditor(editor, hint);
    setFocus();
}

void Sidebar::fillLibrary()
{
    const auto add = [this](Place::Kind kind, const QString& icon) {
        m_library->appendRow(makePlace(Place{.kind = kind}, icon));
    };
    add(Place::Kind::AllMusic, u"tracks"_s);
    add(Place::Kind::Albums, u"albums"_s);
    add(Place::Kind::Artists, u"artists"_s);
    add(Place::Kind::AlbumArtists, u"artists"_s);
    add(Place::Kind::Genres, u"genres"_s);
    add(Place::Kind::Decades, u"decades"_s);
    add(Place::Kind::Years, u"decades"_s);
    add(Place::Kind::Folders, u"folder"_s);
    add(Place::Kind::RecentlyAdded, u"recent"_s);
    add(Place::Kind::MostPlayed, u"repeat"_s);
    add(Place::Kind::NeverPlayed, u"unplayed"_s);
    add(Place::Kind::Duplicates, u"duplicates"_s);
    add(Place::Kind::Tidy, u"tidy"_s);
    add(Place::Kind::Problems, u"problems"_s);
}

void Sidebar::fillSearches()
{
    const QScopedValueRollback guard(m_isFilling, true);
    m_kept->removeRows(0, m_kept->rowCount());
    for (const models::SavedSearch& search : m_searches.searches()) {
        QStandardItem* item = makePlace(Place{.kind = Place::Kind::SavedSearch,
                                            .title = search.name,
                                            .query = search.query,
                                            .savedSearch = search.id},
            u"search"_s);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setToolTip(search.query);
        m_kept->appendRow(item);
    }
    showFilled(*m_kept);
}

void Sidebar::fillPlaylists()
{
    const QScopedValueRollback guard(m_isFilling, true);
    m_lists->removeRows(0, m_lists->rowCount());
    if (m_isDraftShown) {
        m_lists->appendRow(makePlace(Place{.kind = Place::Kind::Draft}, u"make-playlist"_s));
    }
    const QList<models::PlaylistSummary> playlists = m_playlists.playlists();
    for (const models::PlaylistSummary& playlist : playlists) {
        QStandardItem* item = makePlace(
            Place{.kind = Place::Kind::Playlist, .title = playlist.name, .playlist = playlist.id},
            u"playlist"_s);
        item->setFlags(item->flags() | Qt::ItemIsEditable | Qt::ItemIsDropEnabled);
        item->setData(playlist.trackCount, SidebarDelegate::kCountRole);
        m_lists->appendRow(item);
    }
    showFilled(*m_lists);
}

void Sidebar::showFilled(const QStandardItem& heading)
{
    // A heading over nothing says nothing.
    setRowHidden(heading.row(), {}, heading.rowCount() == 0);
    expandAll();
    showPlace(m_shown);
}

void Sidebar::showProblemCount(int count)
{
    const QScopedValueRollback guard(m_isFilling, true);
    if (QStandardItem* item = itemOf(Place{.kind = Place::Kind::Problems})) {
        item->setData(count, SidebarDelegate::kCountRole);
    }
}

void Sidebar::followChange(QStandardItem* item)
{
    const Place place = item->data(kPlaceRole).value<Place>();
    if (m_isFilling || item->text() == place.title) {
        return;
    }
    const QString wanted = item->text();
    const QScopedValueRollback guard(m_isFilling, true);
    item->setText(place.title); // until the store says otherwise
    if (place.kind == Place::Kind::SavedSearch) {
        emit searchRenameRequested(place.savedSearch, wanted);
    } else {
        emit renameRequested(place.playlist, wanted);
    }
}

void Sidebar::choose(const QModelIndex& index)
{
    if (m_isFilling || !index.isValid() || !index.parent().isValid()) {
        return;
    }
    emit placeChosen(placeOf(index));
}

QStandardItem* Sidebar::itemOf(const Place& place) const
{
    for (const QStandardItem* parent : {m_library, m_kept, m_lists}) {
        for (int row = 0; row < parent->rowCount(); ++row) {
            QStandardItem* item = parent->child(row);
            if (placeOf(item->index()).isSameAs(place)) {
                return item;
            }
        }
    }
    return nullptr;
}

} // namespace ui
