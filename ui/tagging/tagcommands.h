// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/tagging.h"
#include "ui/session.h"

#include <QObject>

class QUndoStack;

namespace ui {

class Actions;
class Browser;

/// Opens the editor of the selected tracks' tags, the window that renames their files, and the
/// history of what was written. What was saved or moved is one undo step. GUI thread.
class TagCommands final : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    TagCommands(
        const Session& session, const Actions& actions, Browser& browser, QUndoStack& undoStack);

signals:
    /// Something was done that Undo takes back; a sentence for the user.
    void done(const QString& sentence);
    /// Something could not be written; a sentence for the user.
    void failed(const QString& sentence);

private:
    void updateActions();
    void openEditor();
    void openRenaming();
    void openHistory();
    void takeSaved(const models::TagReport& report);
    void takeMoved(const models::TagReport& report);
    void takeFinished(const models::TagReport& report);

    Session m_session;
    const Actions& m_actions;
    Browser& m_browser;
    QUndoStack& m_undoStack;
};

} // namespace ui
