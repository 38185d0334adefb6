// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/online/lookupcommands.h"

#include "ui/actions.h"
#include "ui/browse/browser.h"
#include "ui/online/lookupdialog.h"
#include "ui/tagging/retagcommand.h"

#include <QAction>
#include <QUndoStack>

namespace ui {

LookupCommands::LookupCommands(
    const Session& session, const Actions& actions, Browser& browser, QUndoStack& undoStack)
    : QObject(&browser)
    , m_session(session)
    , m_actions(actions)
    , m_browser(browser)
    , m_undoStack(undoStack)
{
    connect(&browser, &Browser::selectionChanged, this, &LookupCommands::updateAction);
    connect(actions[Command::LookUp], &QAction::triggered, this, &LookupCommands::openDialog);
    updateAction();
}

void LookupCommands::updateAction()
{
    const bool canLookUp =
        m_session.web != nullptr && m_session.keys != nullptr && m_session.retagger != nullptr;
    m_actions[Command::LookUp]->setEnabled(canLookUp && m_browser.hasSelection());
}

void LookupCommands::openDialog()
{
    const models::TrackList tracks = m_browser.selectedTracks();
    if (tracks.isEmpty()) {
        return;
    }
    auto* dialog = new LookupDialog(m_session, tracks, m_browser.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    connect(dialog, &LookupDialog::saved, this, &LookupCommands::takeSaved);
    dialog->show();
}

void LookupCommands::takeSaved(const models::TagReport& report)
{
    if (report.written == 0) {
        return;
    }
    m_undoStack.push(new RetagCommand(tr("Look up"), *m_session.retagger, report.action));
    emit done(tr("The tags of %Ln files were written.", nullptr, report.written));
}

} // namespace ui
