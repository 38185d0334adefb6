// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <QByteArray>
#include <QList>

namespace models {

/// A track of a cue sheet. It goes on to the start of the next one in the same file: what lies
/// between its INDEX 00 and INDEX 01 is the gap before it, and heard with the track before.
struct CueTrack
{
    int number = 0; ///< 1..999
    qint64 startMs = 0; ///< INDEX 01, from the start of the file
    qint64 endMs = 0; ///< 0: to the end of the file
    Tags tags; ///< what the sheet says of it, and of all of them
};

/// The tracks of one of the files that a sheet names.
struct CueFile
{
    QString name; ///< as written; empty in a sheet that is inside its file
    QList<CueTrack> tracks; ///< rising in time

    /// Whether it is cut: one track from its start is the file as it is.
    [[nodiscard]] bool isCut() const
    {
        return tracks.size() > 1 || (!tracks.isEmpty() && tracks.constFirst().startMs > 0);
    }
};

/// No sheet of this size was ever written by hand or by a ripper.
inline constexpr qsizetype kLargestCueSheet = 1024 * 1024;

/// The files and their audio tracks of a cue sheet: UTF-8 or UTF-16 with or without a byte order
/// mark (UTF-16 with one), else Latin-1; any line end. What makes no sense is passed over: unknown
/// words, data tracks, tracks without an index, times that go back, numbers that were there.
/// @return nothing where nothing makes sense. Never fails.
[[nodiscard]] QList<CueFile> parseCueSheet(const QByteArray& bytes);

/// The audio tracks of FLAC's CUESHEET block (https://xiph.org/flac/format.html), which knows no
/// titles. @param block  without the header of the block. @param sampleRateHz  of the file.
/// @return a file without tracks where the block makes no sense.
[[nodiscard]] CueFile parseFlacCueSheet(const QByteArray& block, int sampleRateHz);

} // namespace models
