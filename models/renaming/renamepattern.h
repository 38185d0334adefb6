// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/tagging/fields.h"

#include <QList>

namespace models {

/// What files shall be called: "{album_artist}/{album}/[{disc}-]{track} - {title}".
///
/// Names of fields (see fieldKey(); also {year}) stand in braces. Numbers of tracks have two
/// digits, or as many as the total of the album has; {track:3} says how many. {album|No album} has
/// a text for files without the field. What stands in brackets is left out where one of its fields
/// is absent. A file without an album artist takes the artist, and the other way round. Slashes
/// make folders; the suffix stays. Each name is made portable, see portableName().
class RenamePattern final
{
public:
    /// Of no file.
    RenamePattern() = default;

    /// Errors: BadSyntax, with what is wrong.
    static Result<RenamePattern> parse(const QString& text);

    /// Whether files go into folders; otherwise they stay in theirs.
    [[nodiscard]] bool hasFolders() const { return m_hasFolders; }

    /// The path of a file, relative to where its folders shall be.
    /// @param suffix  with its dot, or "".
    /// Errors: NothingToDo where a field is absent that must be there.
    [[nodiscard]] Result<QString> relativePath(const Fields& fields, const QString& suffix) const;

private:
    struct Piece
    {
        QString text{}; ///< as it stands; for a field, what stands for an absent one
        QString key{}; ///< "": only text
        bool isYear = false;
        bool hasText = false; ///< of a field
        int digits = 0; ///< 0: as usual
        int group = 0; ///< number of its brackets; 0: none
    };

    static Result<Piece> fieldPiece(const QString& name);
    static QString valueOf(const Piece& piece, const Fields& fields);

    QList<Piece> m_pieces;
    bool m_hasFolders = false;
};

} // namespace models
