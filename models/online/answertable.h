// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"

#include <QByteArray>

#include <optional>

class QSqlDatabase;

/// The table of what services answered, in a file of its own among the caches: whatever is lost
/// with it can be asked again.
namespace models::answertable {

struct Answer
{
    QByteArray body;
    qint64 untilMs = 0; ///< since 1970, UTC; afterwards it is to be asked again
};

/// Makes the table where it is missing.
Result<void> create(QSqlDatabase& connection);

Result<std::optional<Answer>> read(QSqlDatabase& connection, const QByteArray& name);

/// Stores an answer in place of any of that name, and removes the oldest until all bodies together
/// are no larger than `mostBytes`.
/// @param nowMs  since 1970, UTC.
Result<void> store(QSqlDatabase& connection, const QByteArray& name, const Answer& answer,
    qint64 nowMs, qint64 mostBytes);

/// Removes all.
Result<void> clear(QSqlDatabase& connection);

/// All bodies together.
Result<qint64> bytes(QSqlDatabase& connection);

} // namespace models::answertable
