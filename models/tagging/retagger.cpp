// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/retagger.h"

#include "models/database/database.h"
#include "models/library/library.h"
#include "models/renaming/renaming.h"

#include <QElapsedTimer>
#include <QtConcurrentRun>

#include <memory>

namespace models {

Retagger::Retagger(Database& database, Library& library, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_library(library)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        m_isRunning = false;
        emit finished(m_watcher.result());
        startNext();
    });
}

Retagger::~Retagger()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void Retagger::write(const TagOrder& order)
{
    return start(
        [&database = m_database, order](const TagListener& listener, const std::stop_token& stop) {
            return writeTags(database, order, listener, stop);
        });
}

void Retagger::rename(const RenameOrder& order)
{
    start(
        [&database = m_database, order](const TagListener& listener, const std::stop_token& stop) {
            return renameFiles(database, order, listener, stop);
        });
}

void Retagger::undo(qint64 action)
{
    start([&database = m_database, library = m_library.snapshot(), action](
              const TagListener& listener, const std::stop_token& stop) {
        return undoAction(database, *library, action, listener, stop);
    });
}

void Retagger::redo(qint64 action)
{
    start([&database = m_database, library = m_library.snapshot(), action](
              const TagListener& listener, const std::stop_token& stop) {
        return redoAction(database, *library, action, listener, stop);
    });
}

void Retagger::cancel()
{
    m_stop.request_stop();
}

QFuture<Result<QList<TagAction>>> Retagger::history() const
{
    constexpr int kMost = 500;
    return QtConcurrent::run(&m_pool, [&database = m_database] {
        QSqlDatabase reader = database.reader();
        return tagjournaltable::actions(reader, kMost);
    });
}

void Retagger::start(Work work)
{
    m_waiting.append(std::move(work));
    startNext();
}

void Retagger::startNext()
{
    if (m_isRunning || m_waiting.isEmpty()) {
        return;
    }
    m_isRunning = true;
    m_stop = std::stop_source();
    m_watcher.setFuture(QtConcurrent::run(
        &m_pool, [work = m_waiting.takeFirst(), listener = listener(), stop = m_stop.get_token()] {
            return work(listener, stop);
        }));
}

void Retagger::take(const TrackList& stored)
{
    TrackList merged;
    for (const TrackPtr& row : stored) {
        // An analysis may have come in since the order was given.
        if (const TrackPtr now = m_library.track(row->id)) {
            auto track = std::make_shared<Track>(*now);
            track->path = row->path;
            track->isMissing = row->isMissing;
            track->tags = row->tags;
            track->stamp = row->stamp;
            merged.append(std::move(track));
        }
    }
    m_library.merge(merged);
}

TagListener Retagger::listener()
{
    // The destructor waits for the thread; what is on its way then goes with the object.
    TagListener listener;
    const auto clock = std::make_shared<QElapsedTimer>();
    listener.progressed = [this, clock](int done, int total) {
        constexpr qint64 kEveryMs = 50;
        if (!clock->isValid() || clock->hasExpired(kEveryMs) || done == total) {
            clock->start();
            QMetaObject::invokeMethod(
                this, [this, done, total] { emit progressed(done, total); }, Qt::QueuedConnection);
        }
    };
    listener.stored = [this](const TrackList& tracks) {
        QMetaObject::invokeMethod(
            this, [this, tracks] { take(tracks); }, Qt::QueuedConnection);
    };
    return listener;
}

} // namespace models
