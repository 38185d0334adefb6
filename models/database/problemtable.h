// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/problems/problem.h"

class QSqlDatabase;

/// The table of the files that gave trouble. One problem a file.
namespace models::problemtable {

/// All problems, ordered by the bytes of their paths.
Result<QList<Problem>> readAll(QSqlDatabase& connection);

/// The missing tracks as problems of their files, ordered by the bytes of their paths; without
/// those whose file a cue sheet cuts up now.
Result<QList<Problem>> readMissing(QSqlDatabase& connection);

/// Stores a problem in place of any the file had. The same one of the same file stays ignored.
Result<void> store(QSqlDatabase& connection, const Problem& problem);

Result<void> remove(QSqlDatabase& connection, const QString& path);

/// Removes the problem of a file if it is a warning of this kind.
Result<void> removeWarning(QSqlDatabase& connection, const QString& path, analysis::ErrorCode code);

/// For a file that has another path now; it has no other problem there.
Result<void> move(QSqlDatabase& connection, const QString& from, const QString& to);

Result<void> setIgnored(QSqlDatabase& connection, const QStringList& paths, bool isIgnored);

} // namespace models::problemtable
