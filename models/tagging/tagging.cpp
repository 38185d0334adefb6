// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/tagging.h"

#include "models/artwork/picturejournaltable.h"
#include "models/database/database.h"
#include "models/database/problemtable.h"
#include "models/database/tracktable.h"
#include "models/database/writer.h"
#include "models/problems/oddity.h"
#include "models/tagging/filereplacement.h"

#include <QDateTime>
#include <QElapsedTimer>

namespace models {

namespace {

/// Files between two transactions. What is not yet stored of them a scan would read again.
constexpr qsizetype kChunk = 32;
/// The same where their pictures are in memory meanwhile.
constexpr qsizetype kPictureChunk = 8;

/// A file on its way.
struct Item
{
    TagTarget target;
    JournalledChange journalled;
};

/// The one run of an order, an undo or a redo.
class Run final
{
public:
    Run(Database& database, const TagListener& listener, int total, const std::stop_token& stop)
        : m_database(database)
        , m_listener(listener)
        , m_stop(stop)
    {
        m_report.files = total;
        m_clock.start();
    }

    TagReport takeReport()
    {
        m_report.isCancelled = m_stop.stop_requested();
        constexpr double kMillisecondsPerSecond = 1000.0;
        m_report.seconds = static_cast<double>(m_clock.elapsed()) / kMillisecondsPerSecond;
        return std::move(m_report);
    }

    TagReport& report() { return m_report; }

    [[nodiscard]] bool isOver() const
    {
        return m_stop.stop_requested() || !m_report.error.isEmpty();
    }

    /// One file is dealt with.
    void advance()
    {
        ++m_done;
        if (m_listener.progressed) {
            m_listener.progressed(m_done, m_report.files);
        }
    }

    void fail(const QString& path, const Error& error)
    {
        if (error.code != ErrorCode::Cancelled) {
            m_report.failures.append({path, error.detail});
        }
    }

    void tell(const QString& path, const FieldChange& change) const
    {
        if (m_listener.changed) {
            m_listener.changed(path, change);
        }
    }

    /// Puts the changes into the journal. False when that failed.
    bool journal(const QString& name, QList<Item>& items);
    void write(const QList<Item>& items, bool keepsTime);
    /// The library's rows, and in the journal what became of the changes.
    void store(bool isJournalled);
    bool run(const std::function<Result<void>(QSqlDatabase&)>& job);

    [[nodiscard]] const std::stop_token& stop() const { return m_stop; }

private:
    Database& m_database;
    const TagListener& m_listener;
    std::stop_token m_stop;
    TagReport m_report;
    QElapsedTimer m_clock;
    int m_done = 0;
    QList<qint64> m_written;
    QList<qint64> m_left;
    TrackList m_rows;
};

bool Run::run(const std::function<Result<void>(QSqlDatabase&)>& job)
{
    const Result<void> done = m_database.writer().run(job);
    if (!done) {
        m_report.error = done.error().detail;
    }
    return done.hasValue();
}

bool Run::journal(const QString& name, QList<Item>& items)
{
    QList<JournalledChange> changes;
    for (const Item& item : items) {
        changes.append(item.journalled);
    }
    Result<qint64> action = m_report.action;
    const bool isDone = run([&](QSqlDatabase& connection) -> Result<void> {
        action = tagjournaltable::openAction(connection, m_report.action, name);
        if (!action) {
            return action.error();
        }
        Result<void> added = tagjournaltable::addChanges(connection, *action, changes);
        for (qsizetype i = 0; added && i < changes.size(); ++i) {
            if (const auto& pictures = changes.at(i).change.pictures) {
                added = picturejournaltable::add(connection, changes.at(i).id, *pictures);
            }
        }
        return added;
    });
    if (!isDone) {
        return false;
    }
    m_report.action = *action;
    for (qsizetype i = 0; i < items.size(); ++i) {
        items[i].journalled.id = changes.at(i).id;
    }
    return true;
}

void Run::write(const QList<Item>& items, bool keepsTime)
{
    for (const Item& item : items) {
        // What is not begun leaves the journal again.
        const Result<WrittenFile> written = m_stop.stop_requested()
            ? Result<WrittenFile>(Error{ErrorCode::Cancelled, {}})
            : writeFields(item.target.path, item.journalled.change, keepsTime, m_stop);
        if (!written) {
            fail(item.target.path, written.error());
            m_left.append(item.journalled.id);
        } else {
            ++m_report.written;
            m_written.append(item.journalled.id);
            tell(item.target.path, item.journalled.change);
            if (item.target.track) {
                auto row = std::make_shared<Track>(*item.target.track);
                row->tags = written->tags;
                row->stamp = written->stamp;
                m_rows.append(std::move(row));
            }
        }
        advance();
    }
}

void Run::store(bool isJournalled)
{
    const bool isDone = run([&](QSqlDatabase& connection) -> Result<void> {
        if (isJournalled) {
            Result<void> noted = tagjournaltable::setWritten(connection, m_written);
            if (noted) {
                noted = tagjournaltable::removeChanges(connection, m_report.action, m_left);
            }
            if (!noted) {
                return noted;
            }
        }
        for (const TrackPtr& row : std::as_const(m_rows)) {
            const Result<void> stored = tracktable::update(connection, *row);
            if (!stored && stored.error().code != ErrorCode::NotFound) {
                return stored;
            }
            if (!isUntagged(*row)) {
                const Result<void> solved = problemtable::removeWarning(
                    connection, row->path, static_cast<analysis::ErrorCode>(Oddity::Untagged));
                if (!solved) {
                    return solved;
                }
            }
        }
        return {};
    });
    if (isDone && m_listener.stored && !m_rows.isEmpty()) {
        m_listener.stored(m_rows);
    }
    // An action all of whose files stayed as they were has left the journal.
    m_report.action = m_report.written > 0 ? m_report.action : 0;
    m_written.clear();
    m_left.clear();
    m_rows.clear();
}

void removeLeftovers(const Database& database)
{
    QSqlDatabase reader = database.reader();
    if (const Result<QStringList> paths = tagjournaltable::unfinished(reader)) {
        for (const QString& path : *paths) {
            FileReplacement::removeLeftover(path);
        }
    }
}

qsizetype chunkOf(const TagOrder& order)
{
    return order.pictures ? kPictureChunk : kChunk;
}

/// What the order makes of a file; nothing where that is nothing.
Result<std::optional<FieldChange>> changeOf(
    const TagOrder& order, const TagTarget& target, const std::stop_token& stop)
{
    FieldChange change;
    const Result<Fields> fields =
        order.seesFrames ? readFieldsAndFrames(target.path, stop) : readFields(target.path, stop);
    if (!fields) {
        return fields.error();
    }
    if (order.edit) {
        change.after = effectiveEdit(*fields, order.edit(target, *fields));
        for (const QString& key : change.after.keys()) {
            change.before.insert(key, fields->value(key));
        }
    }
    if (order.pictures) {
        const Result<QList<Picture>> now = readPictures(target.path, stop);
        if (!now) {
            return now.error();
        }
        const QList<Picture> wanted = order.pictures(target, *now);
        if (wanted != *now) {
            change.pictures = PictureChange{*now, wanted};
        }
    }
    const bool isNothing = change.after.isEmpty() && !change.pictures;
    return isNothing ? std::optional<FieldChange>() : std::optional(change);
}

/// The changes of some files, as far as there is something to change.
QList<Item> itemsFor(Run& run, const TagOrder& order, qsizetype first)
{
    QList<Item> items;
    const qsizetype end = std::min(first + chunkOf(order), order.targets.size());
    for (qsizetype i = first; i < end && !run.isOver(); ++i) {
        const TagTarget& target = order.targets.at(i);
        const Result<std::optional<FieldChange>> change = changeOf(order, target, run.stop());
        if (!change) {
            run.fail(target.path, change.error());
            run.advance();
            continue;
        }
        if (!*change) {
            ++run.report().unchanged;
            run.advance();
            continue;
        }
        Item item;
        item.target = target;
        item.journalled.path = target.path;
        item.journalled.track = target.track ? target.track->id : 0;
        item.journalled.change = **change;
        items.append(item);
    }
    return items;
}

/// With the pictures that belong to it, and turned round for an undo.
Result<void> prepare(QSqlDatabase& reader, JournalledChange& change, bool isUndo)
{
    Result<std::optional<PictureChange>> pictures = picturejournaltable::read(reader, change.id);
    if (!pictures) {
        return pictures.error();
    }
    change.change.pictures = *std::move(pictures);
    if (isUndo) {
        std::swap(change.change.before, change.change.after);
        if (change.change.pictures) {
            std::swap(change.change.pictures->before, change.change.pictures->after);
        }
    }
    return {};
}

TagReport rewrite(Database& database, const Snapshot& library, qint64 action, bool isUndo,
    const TagListener& listener, const std::stop_token& stop)
{
    QSqlDatabase reader = database.reader();
    const Result<QList<JournalledChange>> changes = tagjournaltable::changes(reader, action);
    Run run(database, listener, changes ? static_cast<int>(changes->size()) : 0, stop);
    if (!changes) {
        run.report().error = changes.error().detail;
        return run.takeReport();
    }
    removeLeftovers(database);
    for (qsizetype first = 0; first < changes->size() && !run.isOver(); first += kPictureChunk) {
        QList<Item> items;
        for (const JournalledChange& change : changes->mid(first, kPictureChunk)) {
            Item item;
            item.journalled = change;
            if (const Result<void> done = prepare(reader, item.journalled, isUndo); !done) {
                run.report().error = done.error().detail;
                return run.takeReport();
            }
            item.target = {change.path,
                change.track != 0 ? library.find(change.track) : library.findPath(change.path)};
            items.append(item);
        }
        run.write(items, false);
        run.store(false);
    }
    run.report().action = action;
    if (!run.isOver()) {
        run.run([action, isUndo](QSqlDatabase& connection) {
            return tagjournaltable::setUndone(
                connection, action, isUndo ? QDateTime::currentMSecsSinceEpoch() : 0);
        });
    }
    return run.takeReport();
}

} // namespace

TagReport writeTags(Database& database, const TagOrder& order, const TagListener& listener,
    const std::stop_token& stop)
{
    Run run(database, listener, static_cast<int>(order.targets.size()), stop);
    if (!order.isPreview) {
        removeLeftovers(database);
    }
    for (qsizetype first = 0; first < order.targets.size() && !run.isOver();
         first += chunkOf(order)) {
        QList<Item> items = itemsFor(run, order, first);
        if (order.isPreview) {
            for (const Item& item : std::as_const(items)) {
                run.tell(item.target.path, item.journalled.change);
                run.advance();
            }
        } else if (!items.isEmpty() && run.journal(order.name, items)) {
            run.write(items, order.keepsTime);
            run.store(true);
        }
    }
    return run.takeReport();
}

TagReport undoTags(Database& database, const Snapshot& library, qint64 action,
    const TagListener& listener, const std::stop_token& stop)
{
    return rewrite(database, library, action, true, listener, stop);
}

TagReport redoTags(Database& database, const Snapshot& library, qint64 action,
    const TagListener& listener, const std::stop_token& stop)
{
    return rewrite(database, library, action, false, listener, stop);
}

} // namespace models
