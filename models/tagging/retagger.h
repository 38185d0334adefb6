// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/tagging.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <stop_token>

namespace models {

class Database;
class Library;
struct RenameOrder;

/// Writes tags and moves files for a window: one order after the other on a thread of its own; the
/// library follows. Lives on the GUI thread and never blocks it.
class Retagger final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    Retagger(Database& database, Library& library, QObject* parent = nullptr);
    /// Stops after the file that is being written, and waits.
    ~Retagger() override;

    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    /// finished() follows. What is ordered meanwhile waits for its turn.
    void write(const TagOrder& order);
    void rename(const RenameOrder& order);
    void undo(qint64 action);
    void redo(qint64 action);
    /// Ends what is running after the file that is being written; what waits goes on.
    void cancel();

    /// What was written lately, the newest first.
    [[nodiscard]] QFuture<Result<QList<TagAction>>> history() const;

signals:
    void progressed(int done, int total);
    void finished(const models::TagReport& report);

private:
    using Work = std::function<TagReport(const TagListener&, const std::stop_token&)>;

    void start(Work work);
    void startNext();
    void take(const TrackList& stored);
    [[nodiscard]] TagListener listener();

    Database& m_database;
    Library& m_library;
    QList<Work> m_waiting;
    bool m_isRunning = false;
    std::stop_source m_stop;
    QFutureWatcher<TagReport> m_watcher;
    mutable QThreadPool m_pool; // last: nothing runs any more when the others go
};

} // namespace models
