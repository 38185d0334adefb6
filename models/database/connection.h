// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"

#include <QSqlDatabase>
#include <QString>

namespace models::connection {

enum class Access : quint8
{
    Inspect, ///< opens the file without write access, so that nothing can change it
    Read, ///< shares the library with its writer; refuses to write
    Write,
};

/// Opens the database file at `path` as the connection `name`, with the settings every connection
/// has. It belongs to the calling thread until close().
Result<QSqlDatabase> open(const QString& path, const QString& name, Access access);

/// Closes a connection of which no copy and no query is left in use.
void close(const QString& name);

/// A name that no other connection has.
QString uniqueName(const QString& purpose);

/// The file behind a connection.
QString filePath(const QSqlDatabase& connection);

/// `path` as SQLite's URI: the one form in which every byte of a file name reaches it.
QString fileUri(const QString& path);

} // namespace models::connection
