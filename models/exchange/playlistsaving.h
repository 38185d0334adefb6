// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/playlist/m3u.h"

#include <QByteArray>

namespace models {

/// Control characters and line breaks made spaces: a name for one line.
QString onOneLine(QString text);

/// The folder of a playlist file, ending with no slash.
QString folderOf(const QString& file);

/// How the path is written into a playlist of that folder, byte for byte as the file system has it;
/// one that holds a line break becomes a percent-encoded file: URL.
QByteArray pathLine(const QString& path, const QString& folder, PathStyle style);

/// The same as a percent-encoded URI reference, as XSPF and JSPF want it.
QByteArray pathUri(const QString& path, const QString& folder, PathStyle style);

/// Writes the file whole or not at all. @param file  absolute.
/// Errors: NotWritable, NotFound (no such folder), DiskFull; each sentence names the file.
Result<void> savePlaylistText(const QString& file, const QByteArray& content);

} // namespace models
