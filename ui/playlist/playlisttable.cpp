// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/playlisttable.h"

#include "models/library/library.h"
#include "ui/playlist/droppedtracks.h"
#include "ui/playlist/playlistdelegate.h"
#include "ui/playlist/playlisteditor.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QDropEvent>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

using Column = models::PlaylistModel::Column;

} // namespace

PlaylistTable::PlaylistTable(models::Library& library, PlaylistEditor& editor, QWidget* parent)
    : RowTable(parent)
    , m_library(library)
    , m_editor(editor)
    , m_delegate(new PlaylistDelegate(library, this))
{
    setModel(&editor.model());
    setAccessibleName(tr("Tracks of the playlist"));
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDragDropOverwriteMode(false);
    setItemDelegate(m_delegate);
    setColumns({{.column = static_cast<int>(Column::Position), .widthInDigits = 4},
        {.column = static_cast<int>(Column::Title), .widthInDigits = 26, .isFlexible = true},
        {.column = static_cast<int>(Column::Artist), .widthInDigits = 18, .isFlexible = true},
        {.column = static_cast<int>(Column::Duration), .widthInDigits = 7},
        {.column = static_cast<int>(Column::Tempo), .widthInDigits = 10},
        {.column = static_cast<int>(Column::Key), .widthInDigits = 6},
        {.column = static_cast<int>(Column::Reason), .widthInDigits = 46, .isFlexible = true}});
    setSortingEnabled(false); // the order is the playlist
    makeCommands();
    connect(this, &RowTable::rowActivated, this, &PlaylistTable::playRequested);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &PlaylistTable::updateCommands);
    connect(&m_editor, &PlaylistEditor::rowsTouched, this, &PlaylistTable::selectRange);
    updateCommands();
}

QList<models::TrackId> PlaylistTable::selectedTracks() const
{
    QList<models::TrackId> ids;
    const QList<int> rows = selectedRowNumbers();
    for (const int row : rows) {
        ids.append(m_editor.model().entries().at(row).trackId);
    }
    return ids;
}

void PlaylistTable::selectRange(int first, int count)
{
    const int rows = model()->rowCount();
    const bool isMadeAgain = count < 0; // what was selected stays so, as far as it is there
    if (rows == 0 || (isMadeAgain && selectionModel()->hasSelection())) {
        return;
    }
    // After a removal the row that moved up is the next to be removed.
    const int top = std::min(first, rows - 1);
    const int bottom = std::min(top + std::max(count, 1), rows) - 1;
    selectionModel()->setCurrentIndex(model()->index(top, 0), QItemSelectionModel::NoUpdate);
    selectionModel()->select(
        QItemSelection(model()->index(top, 0), model()->index(bottom, model()->columnCount() - 1)),
        QItemSelectionModel::ClearAndSelect);
    scrollTo(model()->index(top, 0));
}

void PlaylistTable::setLockedRows(const QSet<int>& rows)
{
    m_delegate->setLockedRows(rows);
    viewport()->update();
}

void PlaylistTable::moveSelectionUp()
{
    const QList<int> rows = selectedRowNumbers();
    if (!rows.isEmpty() && rows.constFirst() > 0) {
        m_editor.moveRows(rows, rows.constFirst() - 1);
    }
}

void PlaylistTable::moveSelectionDown()
{
    const QList<int> rows = selectedRowNumbers();
    if (!rows.isEmpty() && rows.constLast() + 1 < model()->rowCount()) {
        m_editor.moveRows(rows, rows.constLast() + 2);
    }
}

void PlaylistTable::removeSelection()
{
    m_editor.removeRows(selectedRowNumbers());
}

void PlaylistTable::dragEnterEvent(QDragEnterEvent* event)
{
    RowTable::dragEnterEvent(event);
    if (holdsTracks(*event->mimeData())) {
        event->acceptProposedAction();
    }
}

void PlaylistTable::dragMoveEvent(QDragMoveEvent* event)
{
    RowTable::dragMoveEvent(event);
    if (holdsTracks(*event->mimeData())) {
        event->acceptProposedAction();
    }
}

void PlaylistTable::dropEvent(QDropEvent* event)
{
    if (event->source() == this) {
        m_editor.moveRows(selectedRowNumbers(), dropRow(*event));
    } else {
        m_editor.insertTracks(
            dropRow(*event), droppedTracks(*event->mimeData(), *m_library.snapshot()));
    }
    // Never a move for Qt, which would remove the rows a second time.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    setState(NoState);
    viewport()->update();
}

QAction* PlaylistTable::addCommand(const QString& text, const QKeySequence& key)
{
    auto* command = new QAction(text, this);
    command->setShortcut(key);
    command->setShortcutContext(Qt::WidgetShortcut);
    addAction(command);
    return command;
}

void PlaylistTable::makeCommands()
{
    setContextMenuPolicy(Qt::ActionsContextMenu);
    m_play = addCommand(tr("&Play"), {});
    m_makePlaylist = addCommand(tr("Playlist &from this"), {});
    m_moveUp = addCommand(tr("Move &up"), QKeySequence(Qt::ALT | Qt::Key_Up));
    m_moveDown = addCommand(tr("Move &down"), QKeySequence(Qt::ALT | Qt::Key_Down));
    m_swap = addCommand(tr("&Swap for the next best"), QKeySequence(Qt::ALT | Qt::Key_S));
    m_lock = addCommand(tr("&Lock or unlock its place"), QKeySequence(Qt::ALT | Qt::Key_L));
    m_next = addCommand(tr("&Choose what comes next"), QKeySequence(Qt::ALT | Qt::Key_N));
    m_fits = addCommand(tr("It f&its"), QKeySequence(Qt::ALT | Qt::Key_Plus));
    m_misfits = addCommand(tr("It does n&ot fit"), QKeySequence(Qt::ALT | Qt::Key_Minus));
    m_fits->setToolTip(tr("Playlists learn what you listen for"));
    m_misfits->setToolTip(m_fits->toolTip());
    m_remove = addCommand(tr("&Remove from the playlist"), QKeySequence(QKeySequence::Delete));
    m_play->setIcon(theme::icon(u"play"_s));
    m_makePlaylist->setIcon(theme::icon(u"make-playlist"_s));
    m_moveUp->setIcon(theme::icon(u"up"_s));
    m_moveDown->setIcon(theme::icon(u"down"_s));
    m_remove->setIcon(theme::icon(u"remove"_s));
    connect(m_play, &QAction::triggered, this,
        [this] { emit playRequested(selectedRowNumbers().value(0)); });
    connect(m_makePlaylist, &QAction::triggered, this,
        [this] { emit playlistRequested(selectedTracks()); });
    connect(m_moveUp, &QAction::triggered, this, &PlaylistTable::moveSelectionUp);
    connect(m_moveDown, &QAction::triggered, this, &PlaylistTable::moveSelectionDown);
    connect(m_swap, &QAction::triggered, this,
        [this] { emit swapRequested(selectedRowNumbers().value(0, -1)); });
    connect(
        m_lock, &QAction::triggered, this, [this] { emit lockRequested(selectedRowNumbers()); });
    connect(m_next, &QAction::triggered, this, &PlaylistTable::nextRequested);
    connect(m_fits, &QAction::triggered, this, [this] { emit judged(selectedRowNumbers(), true); });
    connect(
        m_misfits, &QAction::triggered, this, [this] { emit judged(selectedRowNumbers(), false); });
    connect(m_remove, &QAction::triggered, this, &PlaylistTable::removeSelection);
}

void PlaylistTable::updateCommands()
{
    const bool hasSelection = selectionModel()->hasSelection();
    for (QAction* command : {m_play, m_makePlaylist, m_moveUp, m_moveDown, m_swap, m_lock, m_fits,
             m_misfits, m_remove}) {
        command->setEnabled(hasSelection);
    }
}

int PlaylistTable::dropRow(const QDropEvent& event) const
{
    const QModelIndex index = indexAt(event.position().toPoint());
    if (!index.isValid()) {
        return model()->rowCount();
    }
    const bool isBelow = event.position().y() > visualRect(index).center().y();
    return isBelow ? index.row() + 1 : index.row();
}

} // namespace ui
