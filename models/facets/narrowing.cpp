// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facets/narrowing.h"

#include <algorithm>

namespace models {

namespace {

/// By number of the value: whether it is chosen. Empty: nothing is chosen in the column.
std::vector<char> chosenValues(const FacetColumn& column, const FacetChoices& choices)
{
    const auto choice = std::find_if(choices.cbegin(), choices.cend(),
        [&column](const FacetChoice& one) { return one.facet == column.facet(); });
    if (choice == choices.cend() || choice->keys.isEmpty()) {
        return {};
    }
    std::vector<char> chosen(column.values().size(), 0);
    for (const QByteArray& key : choice->keys) {
        if (const std::optional<quint32> value = column.find(key)) {
            chosen[*value] = 1;
        }
    }
    return chosen;
}

FacetPane paneOf(
    const FacetColumnPtr& column, const std::vector<char>& tracks, const std::vector<char>& chosen)
{
    FacetPane pane{.column = column, .rows{}};
    std::vector<int> counts(column->values().size(), 0);
    for (quint32 ordinal = 0; ordinal < tracks.size(); ++ordinal) {
        if (tracks[ordinal] != 0) {
            ++pane.trackCount;
            for (const quint32 value : column->valuesOf(ordinal)) {
                ++counts[value];
            }
        }
    }
    for (const quint32 value : column->ranked()) {
        const bool isChosen = !chosen.empty() && chosen[value] != 0;
        if (counts[value] > 0 || isChosen) {
            pane.rows.push_back({.value = value, .count = counts[value], .isChosen = isChosen});
        }
    }
    return pane;
}

/// Takes those out that have none of the chosen values.
void keepChosen(
    std::vector<char>& tracks, const FacetColumn& column, const std::vector<char>& chosen)
{
    for (quint32 ordinal = 0; ordinal < tracks.size(); ++ordinal) {
        if (tracks[ordinal] != 0) {
            const std::span<const quint32> values = column.valuesOf(ordinal);
            const bool fits = std::any_of(values.begin(), values.end(),
                [&chosen](quint32 value) { return chosen[value] != 0; });
            tracks[ordinal] = fits ? 1 : 0;
        }
    }
}

} // namespace

Narrowing narrowed(const NarrowingRequest& request, const std::stop_token& stop)
{
    Narrowing narrowing;
    std::vector<char> tracks = request.tracks;
    for (const FacetColumnPtr& column : request.columns) {
        if (stop.stop_requested()) {
            break;
        }
        const std::vector<char> chosen = chosenValues(*column, request.choices);
        narrowing.panes.push_back(paneOf(column, tracks, chosen));
        if (!chosen.empty()) {
            if (narrowing.fits.empty()) {
                narrowing.fits.assign(tracks.size(), 1);
            }
            keepChosen(tracks, *column, chosen);
            keepChosen(narrowing.fits, *column, chosen);
        }
    }
    return narrowing;
}

} // namespace models
