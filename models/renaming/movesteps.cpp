// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/renaming/movesteps.h"

#include "models/database/problemtable.h"
#include "models/database/tracktable.h"
#include "models/database/writer.h"
#include "models/files/filepath.h"
#include "models/renaming/filemove.h"
#include "models/scan/finder.h"

#include <sys/stat.h>

#include <QMap>

namespace models {

MoveSteps::MoveSteps(
    Database& database, const TagListener& listener, int total, const std::stop_token& stop)
    : m_database(database)
    , m_listener(listener)
    , m_stop(stop)
    , m_total(total)
{
    m_clock.start();
}

TagReport MoveSteps::takeReport()
{
    constexpr double kMillisecondsPerSecond = 1000.0;
    m_report.isCancelled = m_stop.stop_requested();
    m_report.seconds = static_cast<double>(m_clock.elapsed()) / kMillisecondsPerSecond;
    return std::move(m_report);
}

bool MoveSteps::isOver() const
{
    return !m_report.error.isEmpty() || (m_stop.stop_requested() && m_aside.isEmpty());
}

bool MoveSteps::run(const std::function<Result<void>(QSqlDatabase&)>& job)
{
    const Result<void> done = m_database.writer().run(job);
    if (!done) {
        m_report.error = done.error().detail;
    }
    return done.hasValue();
}

void MoveSteps::fail(const QString& path, const Error& error)
{
    if (error.code != ErrorCode::Cancelled) {
        m_report.failures.append({path, error.detail});
    }
}

void MoveSteps::advance()
{
    ++m_done;
    if (m_listener.progressed) {
        m_listener.progressed(m_done, m_total);
    }
}

bool MoveSteps::journal(const QString& name, QList<JournalledMove>& steps)
{
    Result<qint64> action = m_report.action;
    const bool isDone = run([&](QSqlDatabase& connection) -> Result<void> {
        action = tagjournaltable::openAction(connection, m_report.action, name);
        return action ? movetable::add(connection, *action, steps) : Result<void>(action.error());
    });
    m_report.action = isDone ? *action : m_report.action;
    return isDone;
}

bool MoveSteps::take(const JournalledMove& step, const TrackPtr& track)
{
    bool isTaken = false;
    switch (step.kind) {
    case MoveKind::Music:
    case MoveKind::Companion:
    case MoveKind::Aside:
        isTaken = moveFile(step, track);
        break;
    case MoveKind::FolderMade: {
        const bool isNew = !filemove::isThere(step.to);
        const Result<void> made = filemove::makeFolder(step.to);
        if (!made) {
            fail(step.to, made.error());
        }
        isTaken = made && isNew;
        break;
    }
    case MoveKind::FolderRemoved:
        isTaken = filemove::removeEmptyFolder(step.to);
        break;
    }
    (isTaken ? m_taken : m_left).append(step.id);
    return isTaken;
}

bool MoveSteps::moveFile(const JournalledMove& step, const TrackPtr& track)
{
    // Who waits aside goes on whatever happens.
    const bool waits = m_aside.contains(step.from);
    const Result<void> moved =
        filemove::move(step.from, step.to, waits ? std::stop_token() : m_stop);
    if (!moved) {
        fail(waits ? m_aside.value(step.from).from : step.from, moved.error());
        if (waits) {
            takeBackAside(step, track);
        }
        return false;
    }
    if (step.kind == MoveKind::Aside) {
        m_aside.insert(step.to, step);
    }
    const QString first = waits ? m_aside.take(step.from).from : step.from;
    if (step.kind == MoveKind::Music) {
        ++m_report.written;
    }
    if (m_listener.moved && step.kind != MoveKind::Aside) {
        m_listener.moved(first, step.to);
    }
    note(step.from, step.to, track);
    return true;
}

void MoveSteps::takeBackAside(const JournalledMove& step, const TrackPtr& track)
{
    const JournalledMove aside = m_aside.take(step.from);
    const Result<void> back = filemove::move(aside.to, aside.from);
    if (!back) {
        fail(aside.to, back.error());
        return;
    }
    note(aside.to, aside.from, track);
    m_taken.removeAll(aside.id);
    m_left.append(aside.id);
}

/// What the library's row shall say.
void MoveSteps::note(const QString& from, const QString& to, const TrackPtr& track)
{
    TrackPtr row;

    struct stat status
    { };

    if (track && ::stat(toStdPath(to).c_str(), &status) == 0) {
        const TrackPtr now = m_now.value(track->id, track);
        auto changed = std::make_shared<Track>(*now);
        changed->path = to;
        changed->stamp = stampOf(status);
        changed->isMissing = false;
        m_now.insert(track->id, changed);
        row = changed;
    }
    m_rows.append({from, to, row});
}

void MoveSteps::store(bool isJournalled)
{
    const bool isDone = run([&](QSqlDatabase& connection) -> Result<void> {
        Result<void> noted;
        if (isJournalled) {
            noted = movetable::setDone(connection, m_taken);
        }
        if (noted && isJournalled && !m_left.isEmpty()) {
            noted = movetable::remove(connection, m_report.action, m_left);
        }
        // In the order of the steps no two rows have one path at any time.
        for (const Row& row : std::as_const(m_rows)) {
            if (noted) {
                noted = problemtable::move(connection, row.from, row.to);
            }
            if (noted && row.track) {
                noted = tracktable::update(connection, *row.track);
                if (!noted && noted.error().code == ErrorCode::NotFound) {
                    noted = Result<void>(); // the user removed it meanwhile
                }
            }
        }
        return noted;
    });
    QMap<TrackId, TrackPtr> latest;
    for (const Row& row : std::as_const(m_rows)) {
        if (row.track) {
            latest.insert(row.track->id, row.track);
        }
    }
    if (isDone && m_listener.stored && !latest.isEmpty()) {
        m_listener.stored(latest.values());
    }
    m_rows.clear();
    m_taken.clear();
    m_left.clear();
}

} // namespace models
