// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/tagging.h"
#include "models/tidy/tidygroup.h"
#include "ui/actions.h"
#include "ui/jobs/latestjob.h"
#include "ui/session.h"

#include <QObject>

#include <optional>

class QUndoStack;

namespace ui {

class Browser;
class TidyView;

/// Carries out what the view of suggestions offers: writes the tags, or remembers that a suggestion
/// is not wanted. Each is one undo step. GUI thread.
class TidyCommands final : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    TidyCommands(const Session& session, const Actions& actions, Browser& browser, TidyView& view,
        QUndoStack& undoStack);

signals:
    /// Something was done that Undo takes back; a sentence for the user.
    void done(const QString& sentence);
    /// Something failed; a sentence for the user.
    void failed(const QString& sentence);

private:
    [[nodiscard]] std::optional<Command> remedyFor(const QList<models::TidyGroup>& groups) const;
    void updateActions();
    void fix();
    void write(const models::TagOrder& order);
    void ignore();
    void takeFinished(const models::TagReport& report);

    Session m_session;
    const Actions& m_actions;
    Browser& m_browser;
    TidyView& m_view;
    QUndoStack& m_undoStack;
    QString m_name; ///< of what is being written; "": nothing of ours
    LatestJob<models::TagOrder> m_ordering;
};

} // namespace ui
