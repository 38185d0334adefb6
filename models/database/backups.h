// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"

#include <QDateTime>
#include <QStringList>

/// Copies of the library beside it, in the folder NAME-backups: at most one a day is made of itself
/// after a scan, and the oldest make room. Nothing here touches the library.
namespace models::backups {

/// The folder of a library's backups.
QString folderOf(const QString& libraryPath);

/// The backups there are, oldest first.
QStringList all(const QString& libraryPath);

/// Whether the newest is older than a day.
bool isDue(const QString& libraryPath, const QDateTime& now);

/// Copies the library as it is now, while others go on using it. Beyond five the oldest copies go.
/// @return the path of the copy. Errors: NotReadable, NotWritable, DiskFull, DatabaseFailed; then
/// nothing was left behind and nothing removed.
Result<QString> make(const QString& libraryPath, const QDateTime& now);

} // namespace models::backups
