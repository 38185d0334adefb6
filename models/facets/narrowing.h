// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/facets/facetcolumn.h"

#include <stop_token>

namespace models {

/// A value that a filter column shows.
struct FacetRow
{
    quint32 value = 0; ///< its number in the column
    int count = 0; ///< tracks that have it, among those that the columns to the left let through
    bool isChosen = false;

    bool operator==(const FacetRow&) const = default;
};

/// What one filter column shows.
struct FacetPane
{
    FacetColumnPtr column;
    std::vector<FacetRow> rows; ///< in the order of the column; chosen ones even without tracks
    int trackCount = 0; ///< that the columns to the left let through
};

/// What the filter columns show, and which tracks pass through all of them.
struct Narrowing
{
    std::vector<FacetPane> panes;
    /// By ordinal: whether the track fits all choices, whatever is searched. Empty: nothing is
    /// chosen, all of them do.
    std::vector<char> fits;
};

/// What to narrow.
struct NarrowingRequest
{
    std::vector<FacetColumnPtr> columns; ///< from left to right
    FacetChoices choices; ///< of these columns; others count for nothing
    std::vector<char> tracks; ///< by ordinal: whether it is among those to be counted
};

/// Counts the values of each column among the tracks that the columns to its left let through.
/// Any thread. Comes back early, with what it has, when it is asked to stop.
Narrowing narrowed(const NarrowingRequest& request, const std::stop_token& stop = {});

} // namespace models
