// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/searches/savedsearch.h"

class QSqlDatabase;

/// The SQL of saved_searches. The writing functions take the writer's connection, inside its
/// transaction.
namespace models::searchtable {

/// All of them, in no order. Errors: DatabaseFailed and its like.
Result<QList<SavedSearch>> all(const QSqlDatabase& connection);

/// Adds it, or puts it in the place of the one with its id.
Result<void> put(QSqlDatabase& connection, const SavedSearch& search);
Result<void> remove(QSqlDatabase& connection, SavedSearchId id);

} // namespace models::searchtable
