// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/library/track.h"

#include <QHash>
#include <QSet>

#include <vector>

class QSqlDatabase;

/// The tables of the sounds that were compared whole.
namespace models::comparedtable {

/// A file whose sampled digest another file has too.
struct Tie
{
    TrackId track = 0;
    QString path;
    SoundDigest sampled;
};

/// A file that was read from end to end.
struct Compared
{
    TrackId track = 0;
    SoundDigest sampled;
    SoundDigest whole;
};

/// Sampled digests that belong to more than one sound.
Result<QSet<SoundDigest>> ambiguous(QSqlDatabase& connection);

/// Tracks with one sampled digest, of each all that were not compared yet. Not those that are
/// missing, and not parts of a file.
Result<std::vector<Tie>> ties(QSqlDatabase& connection);

/// Keeps what comparing gave. Where a track has another digest by now, nothing of it is kept.
Result<void> store(QSqlDatabase& connection, const std::vector<Compared>& compared);

/// Gives every compared track its whole digest where the sampled one turned out to belong to more
/// than one sound, and remembers that it does. @return the tracks whose digest changed, and theirs.
Result<QHash<TrackId, SoundDigest>> tellApart(QSqlDatabase& connection);

} // namespace models::comparedtable
