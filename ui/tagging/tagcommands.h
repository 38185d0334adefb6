// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/tagging.h"
#include "ui/session.h"

#include <QObject>

class QDialog;
class QUndoStack;

namespace ui {

class Actions;
class Browser;

/// Opens what writes into the selected tracks: the editor of their tags, their pictures, look-up,
/// what was heard of them, the window that renames their files; and the history of what was
/// written. What was saved or moved is one undo step. GUI thread.
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
    /// What one of the dialogs has done, and what Undo and the user are told of it.
    struct Deed
    {
        models::TagReport report;
        QString name; ///< of the undo step
        QString sentence;
    };

    void connectActions();
    void updateActions();
    void openEditor(const models::TrackList& tracks);
    void openCovers(const models::TrackList& tracks);
    void openLookup(const models::TrackList& tracks);
    void openSound(const models::TrackList& tracks);
    void openRenaming(const models::TrackList& tracks);
    void openHistory();
    static void show(QDialog& dialog);
    void take(const Deed& deed);
    [[nodiscard]] QString writtenFiles(int count) const;
    void takeFinished(const models::TagReport& report);

    Session m_session;
    const Actions& m_actions;
    Browser& m_browser;
    QUndoStack& m_undoStack;
};

} // namespace ui
