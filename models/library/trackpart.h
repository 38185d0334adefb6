// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace models {

/// A track that is only a stretch of its file, as a cue sheet says. Its path is that of the file
/// with "#" and the number: no file of music ends like that.
struct TrackPart
{
    int number = 0; ///< of the sheet, 1..999
    qint64 startMs = 0; ///< from the start of the file
    qint64 endMs = 0; ///< 0: to the end of the file
    int siblings = 0; ///< tracks that the sheet makes of this file, with this one
    QString sheet; ///< path of the cue sheet; empty: it is inside the file

    bool operator==(const TrackPart&) const = default;
};

/// The path of a part.
[[nodiscard]] QString partPath(const QString& file, int number);

/// The path of the file behind a track's path: without the number of a part.
[[nodiscard]] QString fileOfPart(const QString& path);

} // namespace models
