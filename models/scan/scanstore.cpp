// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/scanstore.h"

#include "models/database/database.h"
#include "models/database/writer.h"
#include "models/scan/scanreports.h"

namespace models {
namespace {

// Each batch is a transaction, and work for whoever listens.
constexpr double kEveryS = 0.1;
constexpr double kLatestS = 0.5;

} // namespace

ScanStore::ScanStore(Database& database, std::shared_ptr<ScanReports> reports, int batchSize)
    : m_database(database)
    , m_reports(std::move(reports))
    , m_batchSize(batchSize)
{ }

bool ScanStore::isDue(const ScanLedger& ledger, double nowS)
{
    const qsizetype waiting = ledger.pendingCount();
    if (waiting == 0) {
        m_waitingSinceS = -1.0;
        return false;
    }
    if (m_waitingSinceS < 0.0) {
        m_waitingSinceS = nowS;
    }
    return nowS - m_waitingSinceS >= kLatestS
        || (waiting >= m_batchSize && nowS - m_lastS >= kEveryS);
}

Result<TrackList> ScanStore::store(ScanLedger& ledger, double nowS)
{
    ScanBatch batch = ledger.takeBatch();
    m_waitingSinceS = -1.0;
    m_lastS = nowS;
    if (batch.isEmpty()) {
        return TrackList();
    }
    const Result<void> stored = m_database.writer().run(
        [&batch](QSqlDatabase& connection) { return storeBatch(connection, batch); });
    if (!stored) {
        return stored.error();
    }
    m_storedSummary = ledger.summary();
    TrackList tracks;
    TrackList toAnalyse;
    for (const TrackWrite& write : batch.tracks) {
        if (write.isGone) {
            continue;
        }
        tracks.append(write.track);
        if (write.isAnalysedNext) {
            toAnalyse.append(tracks.last());
        }
    }
    if (!tracks.isEmpty()) {
        emit m_reports->stored(tracks);
    }
    if (!batch.problems.isEmpty() || !batch.solved.isEmpty() || batch.changesMissing) {
        emit m_reports->problemsChanged();
    }
    return toAnalyse;
}

} // namespace models
