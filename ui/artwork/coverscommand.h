// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/tagging.h"
#include "ui/session.h"

#include <QObject>

class QUndoStack;

namespace ui {

class Actions;
class Browser;

/// Opens the dialog for the pictures in the selected tracks. What was saved is one undo step. GUI
/// thread.
class CoversCommand final : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    CoversCommand(
        const Session& session, const Actions& actions, Browser& browser, QUndoStack& undoStack);

signals:
    /// Something was done that Undo takes back; a sentence for the user.
    void done(const QString& sentence);

private:
    void updateAction();
    void open();
    void takeSaved(const models::TagReport& report);
    [[nodiscard]] models::TrackList albumOf(const models::TrackList& tracks) const;

    Session m_session;
    const Actions& m_actions;
    Browser& m_browser;
    QUndoStack& m_undoStack;
};

} // namespace ui
