// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/pendingwrites.h"

#include "models/database/database.h"

#include <utility>

namespace models {

PendingWrites::PendingWrites(Database& database)
    : m_database(database)
{ }

QFuture<Result<void>> PendingWrites::submit(Writer::Job job)
{
    m_pending.removeIf([](const QFuture<Result<void>>& pending) {
        return pending.isFinished() && pending.result().hasValue();
    });
    m_pending.append(m_database.writer().submit(std::move(job)));
    return m_pending.constLast();
}

Result<void> PendingWrites::finish()
{
    Result<void> first;
    for (const QFuture<Result<void>>& pending : std::exchange(m_pending, {})) {
        const Result<void> outcome = pending.result();
        if (first && !outcome) {
            first = outcome;
        }
    }
    return first;
}

} // namespace models
