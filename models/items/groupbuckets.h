// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/trackindex.h"

#include <QHash>

#include <vector>

namespace models {

/// Which tracks share an album title, an artist or a genre (without case and accents). A track is
/// in as many buckets as its genre tag has values; the absent value has a bucket too. Follows an
/// index whose tracks change. One thread.
class GroupBuckets final
{
public:
    using Ordinal = TrackIndex::Ordinal;

    struct Bucket
    {
        QString name; ///< as one of the tracks spells it; empty: absent
        QByteArray folded;
        std::vector<Ordinal> tracks;
    };

    /// @param index  outlives the buckets.  @param field  Album, Artist or Genre.
    /// Holds nothing until tracks are put in.
    GroupBuckets(const TrackIndex& index, TrackField field);

    /// Puts in up to `most` of the index's tracks that are not in yet; returns how many.
    Ordinal fill(Ordinal most);

    [[nodiscard]] quint32 count() const { return static_cast<quint32>(m_buckets.size()); }

    [[nodiscard]] const Bucket& at(quint32 bucket) const { return m_buckets[bucket]; }

    /// Takes notice that a track is new, changed or gone; returns the buckets it left, stays in and
    /// came into.
    std::vector<quint32> put(Ordinal ordinal);

private:
    std::vector<quint32> leave(Ordinal ordinal);
    const std::vector<quint32>& bucketsOfText(quint32 text, const QString& spelled);
    quint32 bucketOf(const QString& name);

    const TrackIndex* m_index;
    TrackField m_field;
    std::vector<Bucket> m_buckets;
    QHash<QByteArray, quint32> m_byName; ///< folded
    std::vector<std::vector<quint32>> m_byText; ///< by number of the text in the index
    std::vector<quint32> m_texts; ///< by ordinal: text that put the track where it is
};

} // namespace models
