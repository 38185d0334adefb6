// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"

#include <QList>
#include <QString>

namespace models {

enum class PathStyle : quint8
{
    Auto, ///< relative for tracks at or below the playlist's folder, absolute for the others
    Relative,
    Absolute,
};

struct M3uEntry
{
    QString path; ///< absolute after reading
    int durationS = -1; ///< -1 = unknown
    QString artist;
    QString title;
};

/// Writes an extended M3U (#EXTM3U, #EXTINF, UTF-8, no BOM) to `file`, whole or not at all.
/// Errors: NotWritable, NotFound (no such folder), DiskFull.
Result<void> writeM3u(
    const QString& file, const QList<M3uEntry>& entries, PathStyle style = PathStyle::Auto);

/// Reads an M3U or M3U8 (UTF-8 with or without BOM, else Latin-1; either line end; comments
/// skipped; file: URLs and relative paths resolved against the playlist's folder). Errors:
/// NotFound, NotReadable, BadSyntax.
Result<QList<M3uEntry>> readM3u(const QString& file);

} // namespace models
