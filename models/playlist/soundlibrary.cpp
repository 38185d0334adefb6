// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/soundlibrary.h"

#include <algorithm>

namespace models {

namespace {

analysis::FetchPatterns fetchFrom(const PatternSource& patterns, const TrackList& tracks)
{
    if (!patterns) {
        return {};
    }
    return [patterns, tracks](std::span<const std::size_t> positions) {
        std::vector<TrackId> ids;
        ids.reserve(positions.size());
        for (const std::size_t position : positions) {
            ids.push_back(tracks.at(static_cast<qsizetype>(position))->id);
        }
        return patterns(ids);
    };
}

} // namespace

bool isKnownBySound(const Track& track)
{
    return track.isAnalysed() && track.features->soundCode.held
        && track.features->version == analysis::kFeatureVersion;
}

SoundLibrary::SoundLibrary(const Snapshot& library)
    : SoundLibrary(contentOf(library), library.patterns())
{ }

SoundLibrary::SoundLibrary(Content content, const PatternSource& patterns)
    : m_content(std::move(content))
    , m_index(std::move(m_content.codes), m_content.keys, fetchFrom(patterns, m_content.tracks))
{
    m_content.keys = {};
}

SoundLibrary::Content SoundLibrary::contentOf(const Snapshot& library)
{
    Content content;
    const auto count = static_cast<std::size_t>(library.analysedCount());
    content.tracks.reserve(library.analysedCount());
    content.codes.reserve(count);
    content.keys.reserve(count);
    for (const TrackPtr& track : library.tracks()) {
        if (isKnownBySound(*track)) {
            content.tracks.append(track);
            content.codes.push_back(track->features->soundCode);
            content.keys.push_back(track->id);
        }
    }
    if (content.tracks.size() == library.tracks().size()) {
        content.tracks = library.tracks(); // one list for both
    }
    return content;
}

std::optional<std::size_t> SoundLibrary::positionOf(TrackId id) const
{
    const TrackList& tracks = m_content.tracks;
    const auto found = std::lower_bound(tracks.begin(), tracks.end(), id,
        [](const TrackPtr& track, TrackId wanted) { return track->id < wanted; });
    if (found == tracks.end() || (*found)->id != id) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - tracks.begin());
}

std::map<std::string, double> SoundLibrary::parts(std::size_t left, std::size_t right) const
{
    const analysis::PartValues ranks = m_index.partRanks(left, right);
    std::map<std::string, double> byName;
    for (std::size_t p = 0; p < analysis::kPartCount; ++p) {
        byName.emplace(analysis::partName(static_cast<analysis::Part>(p)), ranks[p]);
    }
    return byName;
}

analysis::PartValues weightsByPart(const std::map<std::string, double>& weights)
{
    analysis::PartValues factors;
    factors.fill(1.0F);
    for (const auto& [name, weight] : weights) {
        if (const auto part = analysis::partNamed(name)) {
            factors[analysis::indexOf(*part)] = static_cast<float>(weight);
        }
    }
    return analysis::weightsFromFactors(factors);
}

} // namespace models
