// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace models {

/// What a filter column can divide tracks by.
enum class Facet : quint8
{
    Genre,
    Artist,
    AlbumArtist,
    Album,
    Composer,
    Decade,
    Year,
    Tempo, ///< in steps of ten beats per minute
    Key, ///< around the Camelot wheel
    Energy, ///< in tenths
    Loudness, ///< in steps of 2 LUFS
    Rating,
    Format,
    Folder,
};

inline constexpr int kFacetCount = static_cast<int>(Facet::Folder) + 1;

/// The heading of its filter column.
QString facetName(Facet facet);

/// What the tracks without a value are shown as.
QString absentFacetName(Facet facet);

/// The name under which settings know it; never translated.
QString facetId(Facet facet);
std::optional<Facet> facetWithId(const QString& id);

/// Values that the user chose in one filter column: tracks with any of them.
struct FacetChoice
{
    Facet facet = Facet::Genre;
    QList<QByteArray> keys; ///< see FacetColumn::Value

    bool operator==(const FacetChoice&) const = default;
};

/// What is chosen in the columns from left to right: tracks that fit all of them.
using FacetChoices = QList<FacetChoice>;

/// The choices with another one in its column (none where it has no keys), in the order of the
/// columns; what no column shows is left out.
FacetChoices withChoice(
    const FacetChoices& choices, const FacetChoice& other, const QList<Facet>& columns);

} // namespace models
