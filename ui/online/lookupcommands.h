// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/tagging.h"
#include "ui/session.h"

#include <QObject>

class QUndoStack;

namespace ui {

class Actions;
class Browser;

/// Opens the look-up of the selected tracks. What was saved is one undo step. GUI thread.
class LookupCommands final : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    LookupCommands(
        const Session& session, const Actions& actions, Browser& browser, QUndoStack& undoStack);

signals:
    /// Something was done that Undo takes back; a sentence for the user.
    void done(const QString& sentence);

private:
    void updateAction();
    void openDialog();
    void takeSaved(const models::TagReport& report);

    Session m_session;
    const Actions& m_actions;
    Browser& m_browser;
    QUndoStack& m_undoStack;
};

} // namespace ui
