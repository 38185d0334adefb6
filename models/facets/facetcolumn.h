// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/facets/facet.h"
#include "models/library/track.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace models {

/// The values of a facet, and which of them each track has. Tracks go by the ordinals of their
/// TrackIndex. Once shared it does not change any more, and any thread may read it; a copy that
/// takes notice of some changed tracks is cheap.
class FacetColumn final
{
public:
    /// Tells a value apart from the others of the facet, whatever the library: the folded text or
    /// the number of the step; empty where the value is absent.
    struct Value
    {
        QByteArray key;
        QString name; ///< as people read it
        QByteArray order; ///< its bytes sort like the values
    };

    explicit FacetColumn(Facet facet);

    [[nodiscard]] Facet facet() const { return m_facet; }

    /// Notes what a new or changed track has. Call rank() after the last.
    void put(quint32 ordinal, const Track& track);
    void rank();

    [[nodiscard]] const std::vector<Value>& values() const { return m_values; }

    /// Numbers of all values in the order of the column; the absent one is last.
    [[nodiscard]] const std::vector<quint32>& ranked() const { return m_ranked; }

    /// Numbers of the values of a track: several where a genre tag holds several; none of a track
    /// that the column does not know.
    [[nodiscard]] std::span<const quint32> valuesOf(quint32 ordinal) const;

    /// The number of the value with this key.
    [[nodiscard]] std::optional<quint32> find(const QByteArray& key) const;

private:
    [[nodiscard]] quint32 setOfText(const QString& text);
    [[nodiscard]] quint32 setOfStep(std::optional<int> step);
    [[nodiscard]] quint32 newSet(const QStringList& names);
    [[nodiscard]] quint32 numberOf(const Value& value);

    Facet m_facet;
    std::vector<Value> m_values;
    std::vector<quint32> m_ranked;
    std::vector<quint32> m_setOf; ///< by ordinal
    std::vector<std::vector<quint32>> m_sets; ///< values that tracks have together
    QHash<QByteArray, quint32> m_numbers; ///< of values, by key
    QHash<QString, quint32> m_setOfText; ///< by the text of the tag as it is
    QHash<int, quint32> m_setOfStep;
};

using FacetColumnPtr = std::shared_ptr<const FacetColumn>;

/// A track that is new or another one now.
struct FacetChange
{
    quint32 ordinal = 0;
    TrackPtr track;
};

/// What a column has to know.
struct FacetUpdate
{
    Facet facet = Facet::Genre;
    FacetColumnPtr known; ///< as it was before the changes; null: made from all
    const std::vector<TrackPtr>& all; ///< by ordinal; not looked at where the column is known
    const std::vector<FacetChange>& changes;
};

/// The column after the changes. Any thread. Comes back early, with a column that knows less, when
/// it is asked to stop.
FacetColumnPtr updatedColumn(const FacetUpdate& update, const std::stop_token& stop = {});

} // namespace models
