// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/artwork/coverscommand.h"

#include "models/library/library.h"
#include "models/tagging/retagger.h"
#include "models/tagging/soundfieldsalbum.h"
#include "ui/actions.h"
#include "ui/artwork/coversdialog.h"
#include "ui/browse/browser.h"
#include "ui/tagging/retagcommand.h"

#include <QAction>
#include <QUndoStack>

#include <algorithm>

namespace ui {

CoversCommand::CoversCommand(
    const Session& session, const Actions& actions, Browser& browser, QUndoStack& undoStack)
    : QObject(&browser)
    , m_session(session)
    , m_actions(actions)
    , m_browser(browser)
    , m_undoStack(undoStack)
{
    connect(&browser, &Browser::selectionChanged, this, &CoversCommand::updateAction);
    connect(actions[Command::EditCovers], &QAction::triggered, this, &CoversCommand::open);
    updateAction();
}

void CoversCommand::updateAction()
{
    m_actions[Command::EditCovers]->setEnabled(
        m_session.retagger != nullptr && m_browser.hasSelection());
}

/// All tracks of the album that all of the tracks are of; none where there is no such album.
models::TrackList CoversCommand::albumOf(const models::TrackList& tracks) const
{
    const QString key = models::albumFolderKey(*tracks.constFirst());
    const auto isOfIt = [&key](const models::TrackPtr& track) {
        return !track->part && models::albumFolderKey(*track) == key;
    };
    models::TrackList album;
    if (!key.isEmpty() && std::ranges::all_of(tracks, isOfIt)) {
        std::ranges::copy_if(
            m_session.library.snapshot()->tracks(), std::back_inserter(album), isOfIt);
    }
    return album;
}

void CoversCommand::open()
{
    const models::TrackList tracks = m_browser.selectedTracks();
    if (tracks.isEmpty()) {
        return;
    }
    auto* dialog = new CoversDialog(
        *m_session.retagger, m_session.settings, {tracks, albumOf(tracks)}, m_browser.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    connect(dialog, &CoversDialog::saved, this, &CoversCommand::takeSaved);
    dialog->show();
}

void CoversCommand::takeSaved(const models::TagReport& report)
{
    if (report.written == 0) {
        return;
    }
    m_undoStack.push(new RetagCommand(tr("Change pictures"), *m_session.retagger, report.action));
    emit done(tr("The pictures in %Ln files were changed.", nullptr, report.written));
}

} // namespace ui
