// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/soundtags/soundtagscommand.h"

#include "models/tagging/retagger.h"
#include "ui/actions.h"
#include "ui/browse/browser.h"
#include "ui/soundtags/soundtagsdialog.h"
#include "ui/tagging/retagcommand.h"

#include <QAction>
#include <QUndoStack>

namespace ui {

SoundTagsCommand::SoundTagsCommand(
    const Session& session, const Actions& actions, Browser& browser, QUndoStack& undoStack)
    : QObject(&browser)
    , m_session(session)
    , m_actions(actions)
    , m_browser(browser)
    , m_undoStack(undoStack)
{
    connect(&browser, &Browser::selectionChanged, this, &SoundTagsCommand::updateAction);
    connect(actions[Command::WriteSound], &QAction::triggered, this, &SoundTagsCommand::open);
    updateAction();
}

void SoundTagsCommand::updateAction()
{
    m_actions[Command::WriteSound]->setEnabled(
        m_session.retagger != nullptr && m_browser.hasSelection());
}

void SoundTagsCommand::open()
{
    const models::TrackList tracks = m_browser.selectedTracks();
    if (tracks.isEmpty()) {
        return;
    }
    auto* dialog = new SoundTagsDialog(
        *m_session.retagger, m_session.library, m_session.settings, tracks, m_browser.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    connect(dialog, &SoundTagsDialog::saved, this, &SoundTagsCommand::takeSaved);
    dialog->show();
}

void SoundTagsCommand::takeSaved(const models::TagReport& report)
{
    if (report.written == 0) {
        return;
    }
    m_undoStack.push(
        new RetagCommand(tr("Write tempo, key and loudness"), *m_session.retagger, report.action));
    emit done(tr("Tempo, key and loudness were written into %Ln files.", nullptr, report.written));
}

} // namespace ui
