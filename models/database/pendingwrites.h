// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/writer.h"

#include <QFuture>
#include <QList>

namespace models {

class Database;

/// The writes of one owner that nobody has waited for yet. One thread.
class PendingWrites final
{
public:
    explicit PendingWrites(Database& database);

    /// Queues a job; its result also counts in the next finish().
    QFuture<Result<void>> submit(Writer::Job job);

    /// Waits for everything submitted. @return the first failure since the last call, if any.
    Result<void> finish();

private:
    Database& m_database;
    QList<QFuture<Result<void>>> m_pending;
};

} // namespace models
