// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <QStringList>

namespace models {

/// What may be untidy in a library.
enum class TidyKind : quint8
{
    ArtistSpelling, ///< one artist, spelt in several ways
    GenreSpelling,
    AlbumArtist, ///< absent where it should not be
    AlbumYear, ///< several within an album
    TrackNumbers, ///< absent, twice or with gaps
    FileNames, ///< that say something else than the tags
    Covers, ///< absent
};

inline constexpr int kTidyKindCount = static_cast<int>(TidyKind::Covers) + 1;

/// What a suggestion makes of one field of one file.
struct TidyChange
{
    TrackPtr track;
    QString key; ///< see Fields
    QString from; ///< the value that goes, one of several perhaps; "": the field is absent
    QString to; ///< the same as `from`: this file is right already

    [[nodiscard]] bool isPending() const { return from != to; }
};

/// One inconsistency, and what would mend it.
struct TidyGroup
{
    TidyKind kind = TidyKind::ArtistSpelling;
    /// The same whenever the same thing is found again, also after files moved.
    QString subject;
    QString sentence; ///< for people
    TrackList tracks; ///< all that it concerns
    QList<TidyChange> changes{}; ///< none: Segue cannot know what is right
    /// What there is to choose from, the proposed one first; none: each file gets its own.
    QStringList choices{};
    double confidence = 1.0; ///< in [0, 1], that the proposal is right

    [[nodiscard]] bool isFixable() const;
    /// How many files would change.
    [[nodiscard]] int fileCount() const;
};

/// The group with another value for all; as it is where there is nothing to choose.
[[nodiscard]] TidyGroup withChoice(TidyGroup group, const QString& value);

/// The kind as the view's headings say it.
[[nodiscard]] QString tidyKindTitle(TidyKind kind);

/// The kind for JSON and the database; never translated.
[[nodiscard]] QString tidyKindName(TidyKind kind);

} // namespace models
