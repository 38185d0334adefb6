// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"

#include <QSqlDatabase>

namespace models {

struct Salvaged
{
    qint64 tracks = 0;
    qint64 rows = 0; ///< of all tables
    qint64 lost = 0; ///< rows that refer to something that could not be read
    bool isComplete = true; ///< no table broke off
};

/// Copies every row that can be read from a damaged library into a fresh one of the current
/// version, table by table: forward until the damage, then backward from the end. Rows that then
/// refer to nothing are left out. Errors: those of sqlError() for `to`.
Result<Salvaged> salvage(const QSqlDatabase& from, QSqlDatabase& to);

} // namespace models
