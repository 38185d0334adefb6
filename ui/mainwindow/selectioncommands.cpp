// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/selectioncommands.h"

#include "models/files/filepath.h"
#include "models/library/querylexer.h"
#include "models/playlist/playliststore.h"
#include "ui/actions.h"
#include "ui/browse/browser.h"
#include "ui/correction/corrections.h"
#include "ui/mainwindow/savedplaylists.h"
#include "ui/mainwindow/undocommands.h"
#include "ui/tagging/tagcommands.h"

#include <QAction>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMenu>
#include <QUndoStack>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QUrl folderUrl(const QString& path)
{
    return QUrl::fromEncoded(models::fileAddress(path.left(path.lastIndexOf(u'/') + 1)));
}

} // namespace

SelectionCommands::SelectionCommands(const Session& session, const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_parts(parts)
    , m_corrections(new Corrections(session, parts.actions, parts.browser, parts.undoStack))
    , m_tags(new TagCommands(session, parts.actions, parts.browser, parts.undoStack))
{
    connectActions();
    connect(&m_parts.browser, &Browser::selectionChanged, this, &SelectionCommands::updateActions);
    connect(&m_parts.browser, &Browser::ratingChosen, this, &SelectionCommands::rate);
    connect(&m_parts.browser, &Browser::fileActivated, this, &SelectionCommands::showInFolder);
    connect(&m_parts.browser, &Browser::trackMenuRequested, this, &SelectionCommands::popUpMenu);
    updateActions();
}

void SelectionCommands::popUpMenu(const QPoint& globalPosition)
{
    const Actions& actions = m_parts.actions;
    QMenu menu(&m_parts.browser);
    menu.addActions({actions[Command::PlaySelected], actions[Command::MakePlaylist]});
    addPlaylistMenu(menu);
    menu.addSeparator();
    menu.addMenu(tr("&Rate"))->addActions(actions.ratings());
    menu.addMenu(m_corrections->menu());
    menu.addActions({actions[Command::EditTags], actions[Command::EditCovers],
        actions[Command::LookUp], actions[Command::WriteSound], actions[Command::RenameFiles]});
    menu.addSeparator();
    menu.addActions({actions[Command::ShowAlbum], actions[Command::ShowArtist],
        actions[Command::ShowInFolder], actions[Command::RescanFolder]});
    if (actions[Command::RemoveMissing]->isEnabled()) {
        menu.addSeparator();
        menu.addAction(actions[Command::RemoveMissing]);
    }
    if (QMenu* columns = m_parts.browser.makeColumnMenu(&menu)) {
        menu.addSeparator();
        menu.addMenu(columns);
    }
    menu.exec(globalPosition);
}

void SelectionCommands::rate(const QList<models::TrackId>& ids, int halfStars)
{
    if (!ids.isEmpty()) {
        m_parts.undoStack.push(new RateCommand(m_session.library, ids, halfStars));
    }
}

void SelectionCommands::showInFolder()
{
    const QString path = m_parts.browser.currentPath();
    if (!path.isEmpty() && !QDesktopServices::openUrl(folderUrl(path))) {
        emit failed(tr("No program on this computer shows folders. The file is %1.")
                        .arg(models::displayPath(path)));
    }
}

void SelectionCommands::connectActions()
{
    const Actions& actions = m_parts.actions;
    connect(actions[Command::PlaySelected], &QAction::triggered, &m_parts.browser,
        &Browser::playCurrent);
    connect(actions[Command::MakePlaylist], &QAction::triggered, this,
        &SelectionCommands::makePlaylist);
    connect(actions[Command::ShowInFolder], &QAction::triggered, this,
        &SelectionCommands::showInFolder);
    connect(actions[Command::ShowAlbum], &QAction::triggered, this, &SelectionCommands::showAlbum);
    connect(
        actions[Command::ShowArtist], &QAction::triggered, this, &SelectionCommands::showArtist);
    const QList<QAction*> ratings = actions.ratings();
    for (qsizetype stars = 0; stars < ratings.size(); ++stars) {
        connect(ratings[stars], &QAction::triggered, this,
            [this, stars] { rate(m_parts.browser.seeds(), static_cast<int>(2 * stars)); });
    }
}

void SelectionCommands::updateActions()
{
    const Actions& actions = m_parts.actions;
    const Place& place = m_parts.browser.place();
    const bool isSelected = m_parts.browser.hasSelection();
    const bool isTracks = place.showsTracks() && isSelected;
    actions[Command::MakePlaylist]->setEnabled(isSelected);
    actions[Command::PlaySelected]->setEnabled(isTracks);
    actions[Command::ShowAlbum]->setEnabled(isTracks);
    actions[Command::ShowArtist]->setEnabled(isTracks);
    for (QAction* rating : actions.ratings()) {
        rating->setEnabled(isTracks);
    }
    actions[Command::ShowInFolder]->setEnabled(!m_parts.browser.currentPath().isEmpty());
}

void SelectionCommands::makePlaylist()
{
    const QList<models::TrackId> seeds = m_parts.browser.seeds();
    if (!seeds.isEmpty()) {
        emit playlistRequested(seeds);
    }
}

void SelectionCommands::showAlbum()
{
    const models::TrackPtr track = m_parts.browser.selectedTracks().value(0);
    if (!track || track->tags.album.isEmpty()) {
        return;
    }
    QString query = u"album:=%1"_s.arg(models::query::quoted(track->tags.album));
    if (!track->tags.albumArtist.isEmpty()) {
        query += u" albumartist:=%1"_s.arg(models::query::quoted(track->tags.albumArtist));
    } else {
        // Many albums share a title: those of the artist, and a compilation that lies together.
        const QString folder = track->path.folder();
        query += u" albumartist:=\"\" (artist:=%1 OR folder:=%2)"_s.arg(
            models::query::quoted(track->tags.artist), models::query::quoted(folder));
    }
    emit placeRequested(Place{.kind = Place::Kind::Group,
        .title = track->tags.album,
        .query = query,
        .list = Place::Kind::Albums});
}

void SelectionCommands::showArtist()
{
    const models::TrackPtr track = m_parts.browser.selectedTracks().value(0);
    if (!track || track->tags.artist.isEmpty()) {
        return;
    }
    emit placeRequested(Place{.kind = Place::Kind::Group,
        .title = track->tags.artist,
        .query = u"artist:=%1"_s.arg(models::query::quoted(track->tags.artist)),
        .list = Place::Kind::Artists});
}

void SelectionCommands::addPlaylistMenu(QMenu& menu)
{
    const QList<models::PlaylistSummary> playlists = m_session.playlists.playlists();
    if (playlists.isEmpty()) {
        return;
    }
    QMenu* lists = menu.addMenu(tr("&Add to playlist"));
    for (const models::PlaylistSummary& playlist : playlists) {
        // An ampersand in a name is a letter, not a shortcut.
        QAction* action = lists->addAction(QString(playlist.name).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this,
            [this, id = playlist.id] { m_parts.playlists.extend(id, m_parts.browser.seeds()); });
    }
}

} // namespace ui
