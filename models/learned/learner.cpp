// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/learned/learner.h"

#include "models/database/database.h"
#include "models/database/embeddingtable.h"
#include "models/database/writer.h"
#include "models/learned/learning.h"
#include "models/scan/scancrew.h"

#include <QtConcurrent>

namespace models {

Learner::Learner(Database& database, QObject* parent)
    : QObject(parent)
    , m_database(database)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this,
        [this](int done) { emit progressed(done, m_watcher.progressMaximum()); });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &Learner::conclude);
}

Learner::~Learner()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

bool Learner::isSupported()
{
    return analysis::Network::isAvailable();
}

QString Learner::unsupportedSentence()
{
    return tr(
        "This Segue was built without OpenCV's dnn module, which runs learned models. Install "
        "libopencv-dnn-dev and build Segue again.");
}

QString Learner::modelPath() const
{
    const auto model = embeddingtable::model(m_database.reader());
    return model && *model ? (*model)->path : QString();
}

void Learner::choose(const QString& path)
{
    if (isRunning()) {
        m_next = path;
        m_stop.request_stop();
    } else {
        start(path);
    }
}

void Learner::resume()
{
    const QString path = modelPath();
    if (!isRunning() && !path.isEmpty()) {
        start(path);
    }
}

void Learner::cancel()
{
    m_next.reset();
    m_stop.request_stop();
}

void Learner::start(const QString& path)
{
    m_stop = {};
    m_watcher.setFuture(QtConcurrent::run(&m_pool,
        [&database = m_database, path, stop = m_stop.get_token()](
            QPromise<LearningSummary>& promise) {
            lowerThreadPriority();
            const auto report = [&promise](int done, int total) {
                promise.setProgressRange(0, total);
                promise.setProgressValue(done);
            };
            promise.addResult(
                path.isEmpty() ? forgetModel(database) : learn(database, path, report, stop));
        }));
}

void Learner::conclude()
{
    if (m_next) {
        start(*std::exchange(m_next, std::nullopt));
        return;
    }
    emit chosen(modelPath());
    emit finished(m_watcher.result());
}

} // namespace models
