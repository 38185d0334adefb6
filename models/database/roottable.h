// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"

#include <QStringList>

class QSqlDatabase;

/// The table of the folders that make up the library.
namespace models::roottable {

/// The paths in the order they were added.
Result<QStringList> readAll(QSqlDatabase& connection);

/// Adds a folder; one that is there already stays as it is.
Result<void> insert(QSqlDatabase& connection, const QString& path, qint64 addedMs);

Result<void> remove(QSqlDatabase& connection, const QString& path);

} // namespace models::roottable
