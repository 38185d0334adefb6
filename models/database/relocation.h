// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/doctor.h"

class QSqlDatabase;

/// Rewriting of paths after the music moved as a whole.
namespace models::relocation {

/// Replaces the folder `from` at the beginning of all paths by `to`, in one transaction. Errors:
/// DatabaseFailed when a track is known at a new path already; nothing is changed then.
Result<doctor::Relocated> run(QSqlDatabase& connection, const QString& from, const QString& to);

} // namespace models::relocation
