// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/groupbuckets.h"

#include <QStringList>

namespace models {

/// Tracks that belong together: an album, what an artist made, a genre.
struct TrackGroup
{
    QByteArray key; ///< tells it from the other groups of its bucket
    QString name; ///< empty: the tag is absent
    QString artist; ///< of an album
    QString query; ///< selects exactly these tracks
    int firstYear = 0; ///< 0: none of the tracks has a year
    int lastYear = 0;
    qint64 durationMs = 0;
    std::vector<TrackIndex::Ordinal> tracks; ///< empty: the group is gone

    bool operator==(const TrackGroup&) const = default;
};

/// The groups of a bucket of artists or genres: one. @param fieldName  as queries spell it.
std::vector<TrackGroup> plainGroups(
    const TrackIndex& index, const GroupBuckets::Bucket& bucket, const QString& fieldName);

/// The albums of one title, by whose records they are: see ShelfArtists.
std::vector<TrackGroup> albumGroups(const TrackIndex& index, const GroupBuckets::Bucket& bucket);

} // namespace models
