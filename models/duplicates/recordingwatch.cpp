// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duplicates/recordingwatch.h"

#include "models/database/database.h"
#include "models/duplicates/samesounds.h"
#include "models/library/library.h"
#include "models/oncedone.h"
#include "models/scan/scancrew.h"

#include <QThread>
#include <QtConcurrentRun>

#include <utility>

namespace models {

RecordingWatch::RecordingWatch(Database& database, Library& library, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_library(library)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
}

RecordingWatch::~RecordingWatch()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void RecordingWatch::follow(const ScanSummary& scan)
{
    if (scan.analysed == 0 && m_hasSearched) {
        return;
    }
    std::exchange(m_stop, std::stop_source()).request_stop();
    const auto found = QtConcurrent::run(&m_pool,
        [&database = m_database, snapshot = m_library.snapshot(), stop = m_stop.get_token()] {
            lowerThreadPriority();
            return findSameSounds(database, *snapshot, stop);
        });
    onceDone(found, this, [this](const Result<SameSounds>& sounds) {
        // One that was stopped has a successor; one that failed is tried again after the next scan.
        if (sounds) {
            m_hasSearched = true;
            m_library.setDigests(sounds->digests);
            m_library.setRecordings(sounds->recordings);
            emit searched();
        }
    });
}

} // namespace models
