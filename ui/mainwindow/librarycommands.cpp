// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/librarycommands.h"

#include "models/duplicates/duplicatelist.h"
#include "models/files/trash.h"
#include "models/library/library.h"
#include "models/playlist/playliststore.h"
#include "models/problems/problemlist.h"
#include "models/settings/settings.h"
#include "ui/actions.h"
#include "ui/browse/browser.h"
#include "ui/mainwindow/undocommands.h"
#include "ui/scan/scancontrol.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

LibraryCommands::LibraryCommands(const Session& session, const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_parts(parts)
    , m_ask([this](const QString& question, const QString& details, const QString& verb) {
        QMessageBox box(QMessageBox::Question, u"Segue"_s, question, QMessageBox::Cancel,
            m_parts.browser.window());
        box.setInformativeText(details);
        const QPushButton* yes = box.addButton(verb, QMessageBox::AcceptRole);
        box.setDefaultButton(QMessageBox::Cancel);
        box.exec();
        return box.clickedButton() == yes;
    })
{
    connectActions();
    connect(&m_parts.browser, &Browser::selectionChanged, this, &LibraryCommands::updateActions);
    connect(&m_session.problems, &models::ProblemList::writeFailed, this, &LibraryCommands::failed);
    connect(&m_session.duplicates, &models::DuplicateList::failed, this, &LibraryCommands::failed);
    // Entries of playlists and missing tracks go and come with the tracks.
    connect(&m_session.library, &models::Library::playlistsTouched, &m_session.playlists,
        &models::PlaylistStore::reload);
    connect(&m_session.library, &models::Library::playlistsTouched, &m_session.problems,
        &models::ProblemList::refresh);
    updateActions();
}

void LibraryCommands::connectActions()
{
    const Actions& actions = m_parts.actions;
    connect(actions[Command::RemoveMissing], &QAction::triggered, this,
        &LibraryCommands::removeMissing);
    connect(actions[Command::KeepThis], &QAction::triggered, this, &LibraryCommands::keepCurrent);
    connect(actions[Command::IgnoreProblem], &QAction::triggered, this,
        &LibraryCommands::ignoreProblems);
    actions[Command::PauseAnalysis]->setChecked(m_session.settings.isAnalysisPaused());
    connect(actions[Command::PauseAnalysis], &QAction::toggled, &m_parts.scan,
        &ScanControl::setAnalysisPaused);
    connect(
        actions[Command::RescanFolder], &QAction::triggered, this, &LibraryCommands::rescanFolder);
}

void LibraryCommands::updateActions()
{
    const Actions& actions = m_parts.actions;
    const Browser& browser = m_parts.browser;
    actions[Command::RemoveMissing]->setEnabled(browser.isMissingSelected());
    actions[Command::KeepThis]->setEnabled(browser.duplicatesOfCurrent().size() > 1);
    actions[Command::IgnoreProblem]->setEnabled(!browser.selectedProblems().isEmpty());
    actions[Command::RescanFolder]->setEnabled(!browser.currentPath().isEmpty());
}

void LibraryCommands::removeMissing()
{
    const QList<models::TrackId> ids = m_parts.browser.selectedMissing();
    if (ids.isEmpty()) {
        return;
    }
    const models::Result<models::Loss> loss = m_session.library.loss(ids);
    if (!loss) {
        emit failed(loss.error().detail);
        return;
    }
    const auto count = static_cast<int>(ids.size());
    const QString details = tr("%Ln ratings", nullptr, loss->ratings) + u"\n"_s
        + tr("Plays of %Ln tracks", nullptr, loss->played) + u"\n"_s
        + tr("%Ln places in playlists", nullptr, loss->playlistEntries) + u"\n\n"_s
        + tr("These go with them. Undo brings everything back.");
    if (!m_ask(tr("Remove %Ln missing tracks from the library?", nullptr, count), details,
            tr("Remove"))) {
        return;
    }
    m_parts.undoStack.push(new RemoveTracksCommand(m_session.library, ids, 0));
    emit done(tr("Removed %Ln tracks from the library.", nullptr, count));
}

void LibraryCommands::keepCurrent()
{
    models::TrackList others = m_parts.browser.duplicatesOfCurrent();
    const models::TrackPtr kept = m_parts.browser.currentDuplicate();
    if (!kept || others.size() < 2 || m_trashing.isRunning()) {
        return;
    }
    if (kept->isMissing) {
        emit failed(tr("The file of this track is gone. Keep another one of the group."));
        return;
    }
    others.removeIf([&kept](const models::TrackPtr& track) { return track->id == kept->id; });
    const auto files = static_cast<int>(std::count_if(others.cbegin(), others.cend(),
        [](const models::TrackPtr& track) { return !track->isMissing; }));
    const QString details = tr("Ratings, plays and places in playlists of the others pass to it. "
                               "Undo brings their entries back, but their files stay in the trash "
                               "until you restore them there.");
    const QString question = files > 0
        ? tr("Keep “%1” and move %Ln files to the trash?", nullptr, files).arg(kept->displayTitle())
        : tr("Keep “%1” and remove the missing ones from the library?").arg(kept->displayTitle());
    if (!m_ask(question, details, files > 0 ? tr("Move to trash") : tr("Remove"))) {
        return;
    }
    m_trashing.start([others](const std::stop_token&) { return moveToTrash(others); },
        [this, id = kept->id](const Trashed& trashed) { takeOver(id, trashed); });
}

LibraryCommands::Trashed LibraryCommands::moveToTrash(const models::TrackList& tracks)
{
    Trashed trashed;
    for (const models::TrackPtr& track : tracks) {
        const models::Result<void> moved =
            track->isMissing ? models::Result<void>() : models::moveToTrash(*track);
        if (moved) {
            trashed.gone.append(track->id);
        } else {
            trashed.troubles.append(moved.error().detail);
        }
    }
    return trashed;
}

void LibraryCommands::takeOver(models::TrackId heir, const Trashed& trashed)
{
    if (!trashed.gone.isEmpty()) {
        m_parts.undoStack.push(new RemoveTracksCommand(m_session.library, trashed.gone, heir));
        emit done(
            tr("Kept one and removed %Ln others.", nullptr, static_cast<int>(trashed.gone.size())));
    }
    if (!trashed.troubles.isEmpty()) {
        emit failed(trashed.troubles.join(u'\n'));
    }
}

void LibraryCommands::ignoreProblems()
{
    const QStringList paths = m_parts.browser.selectedProblems();
    if (!paths.isEmpty()) {
        m_parts.undoStack.push(new IgnoreProblemsCommand(m_session.problems, paths));
        emit done(tr("Ignored %Ln files.", nullptr, static_cast<int>(paths.size())));
    }
}

void LibraryCommands::rescanFolder()
{
    const QString path = m_parts.browser.currentPath();
    if (!path.isEmpty()) {
        m_parts.scan.rescanFolders({path.left(path.lastIndexOf(u'/'))});
    }
}

} // namespace ui
