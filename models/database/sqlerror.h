// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"

#include <QVariant>

class QSqlDatabase;
class QSqlError;
class QSqlQuery;

namespace models {

/// What SQLite said, as a sentence for the user that names the library file and what to do. Codes:
/// DiskFull, NotWritable, NotReadable, NotADatabase, DatabaseFailed.
[[nodiscard]] Error sqlError(const QSqlDatabase& connection, const QSqlError& error);

/// Runs one statement without parameters.
Result<void> runSql(QSqlDatabase& connection, const QString& statement);

/// Prepares `statement` in `query`.
Result<void> prepareSql(const QSqlDatabase& connection, QSqlQuery& query, const QString& statement);

/// Runs a prepared query with what is bound to it.
Result<void> runSql(const QSqlDatabase& connection, QSqlQuery& query);

/// Prepares `statement` in `query`, binds the values in their order, and runs it.
Result<void> runSql(const QSqlDatabase& connection, QSqlQuery& query, const QString& statement,
    const QVariantList& values = {});

} // namespace models
