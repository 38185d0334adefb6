// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/scan/scanledger.h"

#include <memory>

namespace models {

class Database;
class ScanReports;

/// Brings what the ledger collects into the database: in batches, one transaction each, and says so
/// after the commit. Waits for the writer; not for the GUI thread.
class ScanStore final
{
public:
    /// @param batchSize  how many changes are worth a transaction.
    ScanStore(Database& database, std::shared_ptr<ScanReports> reports, int batchSize);

    /// Whether enough is waiting in the ledger, or something long enough. Time is in seconds on any
    /// steady clock.
    [[nodiscard]] bool isDue(const ScanLedger& ledger, double nowS);

    /// Stores what waits. @return the tracks of it that are to be analysed. Errors: those of the
    /// writer; nothing of the batch is stored then.
    Result<TrackList> store(ScanLedger& ledger, double nowS);

    /// The counts of what is in the database.
    [[nodiscard]] const ScanSummary& storedSummary() const { return m_storedSummary; }

private:
    Database& m_database;
    std::shared_ptr<ScanReports> m_reports;
    ScanSummary m_storedSummary;
    int m_batchSize;
    double m_lastS = 0.0;
    double m_waitingSinceS = -1.0; // < 0: nothing waits
};

} // namespace models
