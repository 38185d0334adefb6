// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/listener.h"

#include "models/database/database.h"
#include "models/database/writer.h"
#include "models/files/filepath.h"
#include "models/library/library.h"
#include "models/oncedone.h"
#include "models/problems/problem.h"
#include "models/scan/fileclock.h"
#include "models/scan/scanbatch.h"
#include "models/scan/scancrew.h"

#include <QtConcurrentRun>

namespace models {

namespace {

std::shared_ptr<const analysis::Result<analysis::Analysis>> hear(
    const ScanSteps& steps, const TrackPtr& track, const std::stop_token& stop)
{
    lowerThreadPriority();
    const std::atomic<bool> isPaused{false};
    FileClock clock(isPaused);
    const analysis::AnalysisOptions options{
        .depth = analysis::Depth::Full, .paused = nullptr, .range = rangeOf(*track)};
    return std::make_shared<const analysis::Result<analysis::Analysis>>(
        steps.makeAnalyse()(toStdPath(track->filePath()), options,
            clock.start(timeAllowed(expectedSeconds(*track)), stop)));
}

} // namespace

Listener::Listener(Database& database, Library& library, QObject* parent)
    : Listener(database, library, realScanSteps(), parent)
{ }

Listener::Listener(Database& database, Library& library, const ScanSteps& steps, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_library(library)
    , m_steps(steps)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { take(m_watcher.result()); });
}

Listener::~Listener()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void Listener::listen(TrackId id)
{
    if (!isListening(id)) {
        m_waiting.append(id);
        emit started(id);
        next();
    }
}

void Listener::stop(TrackId id)
{
    if (m_track && m_track->id == id) {
        m_stop.request_stop();
    } else if (m_waiting.removeOne(id)) {
        emit ended(id, {});
    }
}

void Listener::next()
{
    if (m_track || m_waiting.isEmpty()) {
        return;
    }
    m_track = m_library.track(m_waiting.constFirst());
    if (!m_track) {
        finish({});
        return;
    }
    m_stop = std::stop_source{};
    m_watcher.setFuture(
        QtConcurrent::run(&m_pool, [steps = m_steps, track = m_track, stop = m_stop.get_token()] {
            return hear(steps, track, stop);
        }));
}

void Listener::take(const Heard& heard)
{
    const TrackPtr now = m_library.track(m_track->id);
    if (m_stop.stop_requested() || !now || now->digest != m_track->digest) {
        finish({}); // or the file is another one now: the next scan listens to that
    } else if (*heard) {
        store(now, **heard);
    } else {
        Problem problem;
        problem.code = heard->error().code;
        finish(problemReason(problem));
    }
}

void Listener::store(const TrackPtr& track, const analysis::Analysis& analysis)
{
    const auto batch = std::make_shared<ScanBatch>();
    batch->tracks.push_back(analysisWrite(
        *track, analysis.features, std::make_shared<const analysis::Details>(analysis.details)));
    const QFuture<Result<void>> stored = m_database.writer().submit(
        [batch](QSqlDatabase& connection) { return storeBatch(connection, *batch); });
    onceDone(stored, this, [this, batch](const Result<void>& written) {
        const TrackWrite& write = batch->tracks.front();
        if (written && !write.isGone) {
            m_library.merge({write.track});
        }
        finish(written ? QString() : written.error().detail);
    });
}

void Listener::finish(const QString& failure)
{
    const TrackId id = m_waiting.takeFirst();
    m_track = nullptr;
    emit ended(id, failure);
    next();
}

} // namespace models
