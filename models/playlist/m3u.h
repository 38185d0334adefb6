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
    QString path; ///< see models/files/filepath.h; absolute after reading, or a URL of the network
    int durationS = -1; ///< -1 = unknown
    QString artist;
    QString title;
    qint64 startMs = 0; ///< where a part of a file begins
    qint64 endMs = 0; ///< and ends; 0: with the file

    [[nodiscard]] bool isPart() const { return startMs > 0 || endMs > 0; }

    bool operator==(const M3uEntry&) const = default;
};

/// Reads an M3U or M3U8 (UTF-8 with or without BOM, else Latin-1; either line end; comments
/// skipped; file: URLs and relative paths resolved against the playlist's folder). A path is taken
/// literally if such a file exists; else with its percent signs decoded, its backslashes turned or
/// its bytes read as Latin-1, if such a file exists. Nothing says that the tracks exist.
/// Errors: NotFound, NotReadable, BadSyntax (not a text file); each sentence names the file.
Result<QList<M3uEntry>> readM3u(const QString& file);

} // namespace models
