// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/removedtracks.h"
#include "ui/jobs/latestjob.h"
#include "ui/session.h"

#include <QObject>

#include <functional>

class QUndoStack;

namespace ui {

class Actions;
class Browser;
class ScanControl;

/// What changes what the library holds: tracks that are gone are removed, of duplicates one is
/// kept, problems are ignored, a folder is looked through again. Enables its actions as the
/// selection allows. GUI thread.
class LibraryCommands final : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    struct Parts
    {
        const Actions& actions;
        Browser& browser;
        ScanControl& scan;
        QUndoStack& undoStack;
    };

    /// Asks the user; a question, what hangs on it, and the verb of the button that says yes.
    using Ask = std::function<bool(const QString&, const QString&, const QString&)>;

    LibraryCommands(const Session& session, const Parts& parts, QObject* parent = nullptr);

    /// For tests: another way to ask.
    void setAsk(Ask ask) { m_ask = std::move(ask); }

    /// Removes those of the selected tracks that are missing.
    void removeMissing();
    /// Of the current group of duplicates, keeps the current track.
    void keepCurrent();
    void ignoreProblems();
    /// Looks again through the folder of the current track.
    void rescanFolder();

signals:
    /// Something was done that can be undone.
    void done(const QString& sentence);
    void failed(const QString& sentence);

private:
    struct Trashed
    {
        QList<models::TrackId> gone;
        QStringList troubles;
    };

    void connectActions();
    void updateActions();
    void takeOver(models::TrackId heir, const Trashed& trashed);
    static Trashed moveToTrash(const models::TrackList& tracks);

    Session m_session;
    Parts m_parts;
    Ask m_ask;
    LatestJob<Trashed> m_trashing;
};

} // namespace ui
