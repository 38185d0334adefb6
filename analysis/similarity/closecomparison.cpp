// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/closecomparison.h"

#include "analysis/similarity/codedistance.h"
#include "analysis/similarity/soundtraitaxes.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <iterator>
#include <utility>

namespace analysis {

namespace {

std::vector<ModelBlock> blocksOf(std::span<const SoundModel* const> models)
{
    std::vector<ModelBlock> blocks((models.size() + kModelLanes - 1) / kModelLanes);
    for (std::size_t i = 0; i < models.size(); ++i) {
        blocks[i / kModelLanes].set(i % kModelLanes, *models[i]);
    }
    return blocks;
}

/// Those of the tracks that have patterns.
struct Models
{
    std::vector<SoundModel> models;
    std::vector<std::size_t> places; ///< of each, among all that were looked for
};

Models modelsOf(const std::vector<std::optional<SoundPatterns>>& found)
{
    Models known;
    std::vector<SoundPatterns> patterns;
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (found[i]) {
            patterns.push_back(*found[i]);
            known.places.push_back(i);
        }
    }
    known.models = soundModels(patterns);
    return known;
}

} // namespace

CloseComparison::CloseComparison(std::vector<std::size_t> references, FetchPatterns fetch)
    : m_fetch(std::move(fetch))
    , m_references(std::move(references))
{ }

void CloseComparison::prepare(std::span<const std::size_t> positions)
{
    if (!m_hasReferences) {
        takeReferences();
    }
    std::vector<std::size_t> missing;
    for (const std::size_t position : positions) {
        if (!m_kept.contains(position)) {
            missing.push_back(position);
        }
    }
    if (m_kept.size() + missing.size() > kMostKept) {
        m_kept.clear();
        missing.assign(positions.begin(), positions.end());
    }
    if (missing.empty()) {
        return;
    }
    const std::vector<std::optional<SoundPatterns>> found = m_fetch(missing);
    assert(found.size() == missing.size());
    const Models known = modelsOf(found);
    for (std::size_t i = 0; i < known.places.size(); ++i) {
        m_kept[missing[known.places[i]]] = std::make_unique<Kept>(Kept{known.models[i], {}});
    }
}

void CloseComparison::takeReferences()
{
    m_hasReferences = true;
    const std::vector<std::optional<SoundPatterns>> found = m_fetch(m_references);
    const Models known = modelsOf(found);
    const std::vector<SoundModel>& models = known.models;
    std::vector<std::size_t> there;
    for (const std::size_t place : known.places) {
        there.push_back(m_references[place]);
    }
    std::vector<const SoundModel*> pointers;
    std::ranges::transform(
        models, std::back_inserter(pointers), [](const SoundModel& model) { return &model; });
    m_referenceBlocks = blocksOf(pointers);
    m_references = std::move(there);
    std::vector<PartValues> pairs;
    for (std::size_t i = 0; i < models.size(); ++i) {
        m_referenceRows.push_back(distancesToAll(models[i], m_referenceBlocks, models.size()));
        m_referenceRows[i][i] = {};
        pairs.insert(pairs.end(), m_referenceRows[i].begin(),
            m_referenceRows[i].begin() + static_cast<std::ptrdiff_t>(i));
    }
    PartValues deviations;
    deviations.fill(1.0F);
    m_partSpread = spreadByPart(pairs, soundtraitaxes::kPartMeans, deviations);
}

bool CloseComparison::isReady(std::size_t position) const
{
    return m_kept.contains(position);
}

std::vector<PartValues> CloseComparison::distancesToAll(
    const SoundModel& model, std::span<const ModelBlock> blocks, std::size_t count) const
{
    std::vector<PartValues> result;
    result.reserve(blocks.size() * kModelLanes);
    for (const ModelBlock& block : blocks) {
        const auto lanes = partDistances(block, model);
        result.insert(result.end(), lanes.begin(), lanes.end());
    }
    result.resize(count);
    return result;
}

std::vector<PartValues> CloseComparison::distances(
    std::size_t position, std::span<const std::size_t> others) const
{
    std::vector<const SoundModel*> models;
    models.reserve(others.size());
    for (const std::size_t other : others) {
        models.push_back(&m_kept.at(other)->model);
    }
    return distancesToAll(m_kept.at(position)->model, blocksOf(models), others.size());
}

std::span<const PartValues> CloseComparison::row(std::size_t position)
{
    Kept& kept = *m_kept.at(position);
    if (kept.row.empty()) {
        kept.row = distancesToAll(kept.model, m_referenceBlocks, m_references.size());
        const auto self = std::ranges::find(m_references, position);
        if (self != m_references.end()) {
            kept.row[static_cast<std::size_t>(self - m_references.begin())] = {};
        }
    }
    return kept.row;
}

PartValues CloseComparison::shares(std::size_t left, std::size_t right)
{
    const std::array other{right};
    const PartValues own = distances(left, other).front();
    std::vector<PartValues> others;
    for (const std::size_t position : {left, right}) {
        const std::span<const PartValues> all = row(position);
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (m_references[i] != left && m_references[i] != right) {
                others.push_back(all[i]);
            }
        }
    }
    return sharesAsNear(own, others);
}

} // namespace analysis
