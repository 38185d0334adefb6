// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/soundlibrary.h"

#include <algorithm>

namespace models {

SoundLibrary::SoundLibrary(const Snapshot& library)
    : SoundLibrary(contentOf(library))
{ }

SoundLibrary::SoundLibrary(Content content)
    : m_content(std::move(content))
    , m_index(m_content.vectors, m_content.keys)
{
    m_content.vectors = {};
    m_content.keys = {};
}

SoundLibrary::Content SoundLibrary::contentOf(const Snapshot& library)
{
    Content content;
    const auto count = static_cast<std::size_t>(library.analysedCount());
    content.tracks.reserve(library.analysedCount());
    content.vectors.reserve(count);
    content.keys.reserve(count);
    for (const TrackPtr& track : library.tracks()) {
        if (!track->isAnalysed()) {
            continue;
        }
        if (const auto vector = analysis::featureVector(*track->features)) {
            content.tracks.append(track);
            content.vectors.push_back(*vector);
            content.keys.push_back(track->id);
        }
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
