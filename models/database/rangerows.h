// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/bind.h"
#include "models/database/sqlerror.h"
#include "models/database/trackrange.h"

#include <QSqlQuery>

#include <vector>

namespace models {

/// Reads what a table holds of a range of tracks.
/// @param statement  with places for the first and the last track; says the order.
/// @param rowAt      makes a Row of the query at its present row.
template <typename Row, typename RowAt>
Result<std::vector<Row>> rowsInRange(
    QSqlDatabase& connection, const QString& statement, TrackRange range, RowAt rowAt)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    const Result<void> done = runSql(
        connection, query, statement, {bind::integer(range.first), bind::integer(range.last)});
    if (!done) {
        return done.error();
    }
    std::vector<Row> rows;
    while (query.next()) {
        rows.push_back(rowAt(query));
    }
    return rows;
}

} // namespace models
