// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"

#include <QSqlDatabase>
#include <QString>

/// What is done to the library file as a file, before and around SQLite.
namespace models::libraryfile {

/// Makes sure that `path` is a library of at most `currentVersion`, or a place where one can be
/// created (its folder is created when missing). An existing file is only read. Errors:
/// NotADatabase, NewerDatabase, NotReadable, NotWritable, DiskFull, DatabaseFailed.
Result<void> check(const QString& path, int currentVersion);

/// Copies the whole database to a new file beside it, named after its version.
/// @return the path of the copy.
Result<QString> backUp(const QSqlDatabase& connection, const QString& path, int version);

} // namespace models::libraryfile
