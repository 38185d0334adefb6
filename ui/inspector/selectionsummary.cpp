// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/selectionsummary.h"

#include <QPair>
#include <QSet>

#include <algorithm>
#include <vector>

namespace ui {

namespace {

std::optional<ValueRange> rangeOf(std::vector<double> values)
{
    if (values.empty()) {
        return std::nullopt;
    }
    const auto [least, greatest] = std::ranges::minmax_element(values);
    ValueRange range{.least = *least, .greatest = *greatest};
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    range.median = *middle;
    if (values.size() % 2 == 0) {
        range.median = (range.median + *std::max_element(values.begin(), middle)) / 2.0;
    }
    return range;
}

/// The values of each descriptor, as far as the tracks have them.
struct Values
{
    std::vector<double> tempos;
    std::vector<double> loudnesses;
    std::vector<double> energies;

    void add(const analysis::Figures& features)
    {
        if (features.rhythm.tempoBpm) {
            tempos.push_back(static_cast<double>(*features.rhythm.tempoBpm));
        }
        if (features.loudness.integratedLufs) {
            loudnesses.push_back(static_cast<double>(*features.loudness.integratedLufs));
        }
        energies.push_back(static_cast<double>(features.energy));
    }
};

void countKey(SelectionSummary& summary, const analysis::Tonality& tonality)
{
    if (tonality.tonic) {
        const auto index = static_cast<std::size_t>(
            *tonality.tonic + analysis::kChromaCount * static_cast<int>(tonality.mode));
        ++summary.keys.at(index);
        ++summary.keyCount;
    }
}

} // namespace

SelectionSummary summarise(const models::TrackList& tracks, std::stop_token stop)
{
    SelectionSummary summary;
    Values values;
    QSet<QString> artists;
    QSet<QPair<QString, QString>> albums;
    for (const models::TrackPtr& track : tracks) {
        if (stop.stop_requested()) {
            return summary;
        }
        const models::Tags& tags = track->tags;
        ++summary.trackCount;
        summary.durationMs += track->audio.durationMs;
        summary.sizeBytes += track->stamp.size;
        if (!tags.artist.isEmpty()) {
            artists.insert(tags.artist);
        }
        if (!tags.album.isEmpty()) {
            albums.insert(
                {tags.albumArtist.isEmpty() ? tags.artist : tags.albumArtist, tags.album});
        }
        if (track->isAnalysed()) {
            ++summary.analysedCount;
            values.add(*track->features);
            countKey(summary, track->features->tonality);
        }
    }
    summary.artistCount = artists.size();
    summary.albumCount = albums.size();
    summary.tempoBpm = rangeOf(std::move(values.tempos));
    summary.loudnessLufs = rangeOf(std::move(values.loudnesses));
    summary.energy = rangeOf(std::move(values.energies));
    return summary;
}

} // namespace ui
