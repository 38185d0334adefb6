// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/trackindex.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace models {

/// Which tracks share an album title, an artist, a genre, a year or a decade (without case and
/// accents). A track is in as many buckets as its genre tag has values; the absent value has a
/// bucket too. Follows an index whose tracks change. One thread.
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

    /// How a track's field says where it belongs.
    enum class Sorting : quint8
    {
        WholeText,
        EachValue, ///< of a genre tag that holds several
        OrArtist, ///< the artist where the text is absent
        Decade, ///< of a year; the name is its first year
        Year,
    };

    /// @param index  outlives the buckets.  @param field  a text, or the year for years and
    /// decades. Holds nothing until tracks are put in.
    GroupBuckets(const TrackIndex& index, TrackField field, Sorting sorting = Sorting::WholeText);

    /// Puts in up to `most` of the index's tracks that are not in yet; returns how many.
    Ordinal fill(Ordinal most);

    [[nodiscard]] quint32 count() const { return static_cast<quint32>(m_buckets.size()); }

    [[nodiscard]] const Bucket& at(quint32 bucket) const { return m_buckets[bucket]; }

    /// Takes notice that a track is new, changed or gone; returns the buckets it left, stays in and
    /// came into.
    std::vector<quint32> put(Ordinal ordinal);

private:
    std::vector<quint32> leave(Ordinal ordinal);
    [[nodiscard]] quint32 valueOf(Ordinal ordinal) const;
    [[nodiscard]] QStringList namesOf(Ordinal ordinal) const;
    const std::vector<quint32>& bucketsOfValue(quint32 value, Ordinal ordinal);
    quint32 bucketOf(const QString& name);

    const TrackIndex* m_index;
    TrackField m_field;
    Sorting m_sorting;
    std::vector<Bucket> m_buckets;
    QHash<QByteArray, quint32> m_byName; ///< folded
    std::vector<std::vector<quint32>> m_byValue;
    std::vector<quint32> m_values; ///< by ordinal: value that put the track where it is
};

} // namespace models
