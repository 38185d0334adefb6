// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/library/root.h"

#include <QHash>
#include <QStringList>

class QSqlDatabase;

/// The table of the folders that make up the library.
namespace models::roottable {

/// The paths in the order they were added.
Result<QStringList> readAll(QSqlDatabase& connection);

/// The folders with what the user chose about them, in the order they were added.
Result<QList<Root>> all(QSqlDatabase& connection);

/// Stores what the user chose about a folder that is there.
Result<void> setChoices(QSqlDatabase& connection, const Root& root);

/// Adds a folder; one that is there already stays as it is.
Result<void> insert(QSqlDatabase& connection, const QString& path, qint64 addedMs);

/// The devices (st_dev) that the folders were on when they were last seen; 0 where not known.
Result<QHash<QString, quint64>> devices(QSqlDatabase& connection);
Result<void> setDevice(QSqlDatabase& connection, const QString& path, quint64 device);

Result<void> remove(QSqlDatabase& connection, const QString& path);

} // namespace models::roottable
