// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/namedqueries.h"
#include "models/library/trackindex.h"

#include <QList>
#include <QString>

namespace models {

/// One way to go on with a query.
struct Suggestion
{
    QString text; ///< as the query spells it
    QString hint; ///< what it means, or how many tracks it finds

    bool operator==(const Suggestion&) const = default;
};

/// Ways to go on with the word at the cursor, best first.
struct Completion
{
    qsizetype start = 0; ///< of what a suggestion takes the place of, up to the cursor
    QList<Suggestion> suggestions;
};

/// Completes the word that ends at the cursor: names of fields from their second letter on, and
/// after a field's colon the values that the library holds, those of most tracks first.
/// @param named  what search: can name.  @param most  suggestions. GUI thread, like the index:
/// takes some milliseconds with 200 000 tracks.
Completion completed(const QString& query, qsizetype cursor, const TrackIndex& index,
    const NamedQueries& named = {}, qsizetype most = 10);

/// The names of all fields with what they are good for; what completed() offers where nothing is
/// written yet.
QList<Suggestion> fieldSuggestions();

} // namespace models
