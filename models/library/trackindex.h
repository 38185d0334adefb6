// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/textcolumn.h"
#include "models/library/trackfield.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace models {

class ShelfArtists;

/// Tracks made ready for quick searching and sorting: each keeps one ordinal (0, 1, 2, ... in the
/// order of arrival) for the life of the index, and each text field is folded once, when it is
/// first asked for. Not thread-safe: one thread, one index.
class TrackIndex final
{
public:
    using Ordinal = quint32;

    TrackIndex();
    explicit TrackIndex(const TrackList& tracks);
    ~TrackIndex();

    /// Adds the track, or takes it in place of the one with its id. Returns its ordinal.
    Ordinal put(const TrackPtr& track);

    /// The track is gone: its ordinal stays, with what it was, and no query matches it, until it is
    /// put in again.
    void remove(TrackId id);

    [[nodiscard]] bool isGone(Ordinal ordinal) const { return m_isGone[ordinal] != 0; }

    /// Also of tracks that are gone.
    [[nodiscard]] Ordinal count() const { return static_cast<Ordinal>(m_tracks.size()); }

    [[nodiscard]] const TrackPtr& track(Ordinal ordinal) const { return m_tracks[ordinal]; }

    /// All tracks by ordinal, for whoever looks at copies of them on another thread.
    [[nodiscard]] const std::vector<TrackPtr>& tracks() const { return m_tracks; }

    /// Length of the track, kept side by side with the others for quick sums.
    [[nodiscard]] qint64 durationMs(Ordinal ordinal) const { return m_durationsMs[ordinal]; }

    [[nodiscard]] std::optional<Ordinal> ordinalOf(TrackId id) const;

    /// A text field of all tracks.
    struct Texts
    {
        TextColumn column;
        std::vector<quint32> numbers; ///< by ordinal: number of the text in the column
    };

    /// Makes the texts of several fields in one pass over the tracks, before they are asked for.
    void prepare(const QList<TrackField>& fields);

    /// @param field  a text field.
    [[nodiscard]] const Texts& texts(TrackField field) const;

    /// Whose records the tracks are on.
    [[nodiscard]] const ShelfArtists& shelves() const;

    /// A number field of all tracks, by ordinal; NaN where absent.
    [[nodiscard]] const std::vector<double>& numbers(TrackField field) const;

private:
    void follow(Ordinal ordinal, const Track* before);
    void makeTexts(const QList<TrackField>& fields) const;

    std::vector<TrackPtr> m_tracks;
    std::vector<qint64> m_durationsMs;
    std::vector<char> m_isGone;
    QHash<TrackId, Ordinal> m_ordinals;
    mutable std::array<std::unique_ptr<Texts>, kTextFieldCount> m_texts;
    mutable std::unique_ptr<ShelfArtists> m_shelves; ///< null until asked for
    mutable std::array<std::vector<double>, kNumberFieldCount> m_numbers; ///< empty until asked for
};

} // namespace models
