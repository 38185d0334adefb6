// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tagging/tagcommands.h"

#include "models/tagging/retagger.h"
#include "ui/actions.h"
#include "ui/browse/browser.h"
#include "ui/renaming/renamedialog.h"
#include "ui/tagging/retagcommand.h"
#include "ui/tagging/tageditor.h"
#include "ui/tagging/taghistory.h"

#include <QAction>
#include <QUndoStack>

namespace ui {

TagCommands::TagCommands(
    const Session& session, const Actions& actions, Browser& browser, QUndoStack& undoStack)
    : QObject(&browser)
    , m_session(session)
    , m_actions(actions)
    , m_browser(browser)
    , m_undoStack(undoStack)
{
    connect(&browser, &Browser::selectionChanged, this, &TagCommands::updateActions);
    updateActions();
    if (session.retagger == nullptr) {
        actions[Command::TagHistory]->setEnabled(false);
        return;
    }
    connect(actions[Command::EditTags], &QAction::triggered, this, &TagCommands::openEditor);
    connect(actions[Command::RenameFiles], &QAction::triggered, this, &TagCommands::openRenaming);
    connect(actions[Command::TagHistory], &QAction::triggered, this, &TagCommands::openHistory);
    connect(session.retagger, &models::Retagger::finished, this, &TagCommands::takeFinished);
}

void TagCommands::updateActions()
{
    const bool isPossible = m_session.retagger != nullptr && m_browser.hasSelection();
    m_actions[Command::EditTags]->setEnabled(isPossible);
    m_actions[Command::RenameFiles]->setEnabled(isPossible);
}

void TagCommands::openEditor()
{
    const models::TrackList tracks = m_browser.selectedTracks();
    if (tracks.isEmpty()) {
        return;
    }
    auto* editor =
        new TagEditor(*m_session.retagger, m_session.library, tracks, m_browser.window());
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->setWindowModality(Qt::WindowModal);
    connect(editor, &TagEditor::saved, this, &TagCommands::takeSaved);
    editor->show();
}

void TagCommands::openRenaming()
{
    const models::TrackList tracks = m_browser.selectedTracks();
    if (tracks.isEmpty()) {
        return;
    }
    auto* dialog = new RenameDialog(m_session, tracks, m_browser.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    connect(dialog, &RenameDialog::moved, this, &TagCommands::takeMoved);
    dialog->show();
}

void TagCommands::openHistory()
{
    auto* history = new TagHistory(*m_session.retagger, m_browser.window());
    history->setAttribute(Qt::WA_DeleteOnClose);
    history->show();
}

void TagCommands::takeSaved(const models::TagReport& report)
{
    if (report.written == 0) {
        return;
    }
    m_undoStack.push(new RetagCommand(tr("Edit tags"), *m_session.retagger, report.action));
    emit done(tr("The tags of %Ln files were written.", nullptr, report.written));
}

void TagCommands::takeMoved(const models::TagReport& report)
{
    if (report.written == 0) {
        return;
    }
    m_undoStack.push(new RetagCommand(tr("Move files"), *m_session.retagger, report.action));
    emit done(tr("%Ln files were moved.", nullptr, report.written));
}

void TagCommands::takeFinished(const models::TagReport& report)
{
    // The first says enough; the history shows the others.
    if (!report.error.isEmpty()) {
        emit failed(report.error);
    } else if (!report.failures.isEmpty()) {
        emit failed(report.failures.constFirst().reason);
    }
}

} // namespace ui
