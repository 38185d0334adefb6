// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/trackindex.h"

#include <QHash>

#include <vector>

namespace models {

/// Whose record each track of an index is on: of the album artist; where that tag is absent, of the
/// artist, or of several where a folder holds tracks of one album by several (folders named like
/// "CD 1" count as their parent). One rule for the grid of albums and for lists grouped by album.
/// Follows the index. One thread.
class ShelfArtists final
{
public:
    using Ordinal = TrackIndex::Ordinal;

    /// Looks at all tracks of the index.
    explicit ShelfArtists(const TrackIndex& index);

    /// Takes notice that a track is new, changed or gone; others of its folder may be on another
    /// record then. @param index  the same at each call; it knows the track already.
    void put(const TrackIndex& index, Ordinal ordinal);

    /// Equal for tracks of one record, if they are of one album; sorts as the artists do.
    [[nodiscard]] const TrackIndex::Texts& texts() const { return m_texts; }

    /// Whether the record is of several artists, and no tag names one for it.
    [[nodiscard]] bool isOfSeveral(Ordinal ordinal) const;

private:
    /// The tracks of one album title in one folder that have no album artist.
    struct Part
    {
        std::vector<Ordinal> tracks;
        bool isOfSeveral = false;
        quint32 number = 0; ///< of the text, if it is
    };

    [[nodiscard]] quint32 partOf(const TrackIndex& index, Ordinal ordinal);
    void leave(const TrackIndex& index, Ordinal ordinal);
    void setOfSeveral(const TrackIndex& index, Part& part, bool isOfSeveral);

    std::vector<Part> m_parts;
    QHash<quint64, quint32> m_byPlace; ///< by what album title and folder are hashed to
    std::vector<quint32> m_partOf; ///< by ordinal
    QByteArray m_lastFolder; ///< that was hashed
    std::size_t m_lastFolderHash = 0;
    TrackIndex::Texts m_texts;
};

/// What a record of several artists says in their place.
QString variousArtists();

} // namespace models
