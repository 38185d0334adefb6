// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/renaming/movetable.h"
#include "models/tagging/tagging.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>

#include <functional>
#include <stop_token>

namespace models {

/// Takes steps on the disk and brings journal and library after them. One run of an order, an undo
/// or a redo; one thread.
class MoveSteps final
{
public:
    /// All outlive this. @param total  steps that will be taken.
    MoveSteps(
        Database& database, const TagListener& listener, int total, const std::stop_token& stop);

    TagReport takeReport();

    TagReport& report() { return m_report; }

    /// Whether to end here: never while a file that stepped aside is on its way.
    [[nodiscard]] bool isOver() const;

    /// Puts the steps into the journal and fills in their ids. False when that failed.
    bool journal(const QString& name, QList<JournalledMove>& steps);

    /// Takes one step. @param track  null: not in the library. @return whether it was taken.
    bool take(const JournalledMove& step, const TrackPtr& track);

    /// Takes a step out of the journal again.
    void leave(const JournalledMove& step) { m_left.append(step.id); }

    /// Stores the library's rows of the steps since the last time, and in the journal which of them
    /// were taken; not there in an undo or a redo, whose steps stand in it.
    void store(bool isJournalled);

    /// The track as this run has left it, or null.
    [[nodiscard]] TrackPtr moved(TrackId id) const { return m_now.value(id); }

    void fail(const QString& path, const Error& error);
    /// One step is dealt with.
    void advance();
    bool run(const std::function<Result<void>(QSqlDatabase&)>& job);

private:
    bool moveFile(const JournalledMove& step, const TrackPtr& track);
    void takeBackAside(const JournalledMove& step, const TrackPtr& track);
    void note(const QString& from, const QString& to, const TrackPtr& track);

    Database& m_database;
    const TagListener& m_listener;
    std::stop_token m_stop;
    TagReport m_report;
    QElapsedTimer m_clock;
    int m_done = 0;
    int m_total = 0;
    QHash<TrackId, TrackPtr> m_now;
    QHash<QString, JournalledMove> m_aside; // by the path where they wait

    struct Row
    {
        QString from;
        QString to;
        TrackPtr track;
    };

    QList<Row> m_rows; // not yet stored, in the order of the steps
    QList<qint64> m_taken;
    QList<qint64> m_left;
};

} // namespace models
