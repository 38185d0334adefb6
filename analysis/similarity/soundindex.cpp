// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/soundindex.h"

#include "analysis/similarity/distance.h"
#include "analysis/similarity/shippedscales.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>

namespace analysis {

namespace {

// The finaliser of SplitMix64 (Steele, Lea and Flood 2014): neighbouring keys land far apart.
std::uint64_t scattered(std::int64_t key)
{
    std::uint64_t x = static_cast<std::uint64_t>(key) + 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31U);
}

double combined(float zQuery, float zTrack, float zAll)
{
    return std::max(mutualDistance(static_cast<double>(zQuery), static_cast<double>(zTrack)),
        ceilingDistance(static_cast<double>(zAll)));
}

bool isNearer(const SoundNeighbour& left, const SoundNeighbour& right)
{
    return left.distance != right.distance ? left.distance < right.distance
                                           : left.position < right.position;
}

// Keeps the nearest `count` seen so far in a heap with the farthest on top, and learns a bound that
// spares nearly all tracks the error function.
class NearestHeap final
{
public:
    explicit NearestHeap(std::size_t count)
        : m_count(count)
    {
        m_heap.reserve(count + 1);
    }

    // The mutual distance is at least the normal distribution at the larger z: one z that was too
    // far rules out all beyond it.
    [[nodiscard]] bool isHopeless(float z) const { return z >= m_bound; }

    void offer(const SoundNeighbour& candidate, float z)
    {
        if (m_heap.size() < m_count) {
            m_heap.push_back(candidate);
            std::push_heap(m_heap.begin(), m_heap.end(), isNearer);
            return;
        }
        if (!isNearer(candidate, m_heap.front())) {
            if (normalBelow(static_cast<double>(z)) > m_heap.front().distance) {
                m_bound = std::min(m_bound, z);
            }
            return;
        }
        std::pop_heap(m_heap.begin(), m_heap.end(), isNearer);
        m_heap.back() = candidate;
        std::push_heap(m_heap.begin(), m_heap.end(), isNearer);
    }

    std::vector<SoundNeighbour> sorted() &&
    {
        std::sort_heap(m_heap.begin(), m_heap.end(), isNearer);
        return std::move(m_heap);
    }

private:
    std::vector<SoundNeighbour> m_heap;
    std::size_t m_count;
    float m_bound = std::numeric_limits<float>::infinity();
};

} // namespace

SoundIndex::SoundIndex(std::span<const FeatureVector> vectors, std::span<const std::int64_t> keys)
    : m_normalizer(vectors)
    , m_blocks((vectors.size() + kSoundLanes - 1) / kSoundLanes)
    , m_allPairs(kShippedStatistics)
    , m_size(vectors.size())
{
    assert(vectors.size() == keys.size());
    for (std::size_t i = 0; i < m_size; ++i) {
        m_blocks[i / kSoundLanes].setVector(i % kSoundLanes, m_normalizer.normalised(vectors[i]));
    }
    chooseReferences(keys);
    measureReferences();
    measureTracks();
}

void SoundIndex::append(const FeatureVector& vector)
{
    const std::size_t position = m_size++;
    if (position / kSoundLanes == m_blocks.size()) {
        m_blocks.emplace_back();
    }
    const FeatureVector normalised = m_normalizer.normalised(vector);
    ProximitySums sums;
    for (const FeatureVector& reference : m_references) {
        sums.add(partDistances(normalised, reference), kShippedStatistics);
    }
    SoundBlock& block = m_blocks[position / kSoundLanes];
    block.setVector(position % kSoundLanes, normalised);
    block.setStatistics(position % kSoundLanes, pooledStatistics(sums, kShippedStatistics));
}

void SoundIndex::chooseReferences(std::span<const std::int64_t> keys)
{
    std::vector<std::size_t> order(m_size);
    std::iota(order.begin(), order.end(), std::size_t{0});
    const std::size_t count = std::min(kReferenceCount, m_size);
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count),
        order.end(), [keys](std::size_t left, std::size_t right) {
            return scattered(keys[left]) < scattered(keys[right]);
        });
    order.resize(count);
    m_referencePositions = std::move(order);
    for (const std::size_t position : m_referencePositions) {
        m_references.push_back(vectorAt(position));
    }
}

void SoundIndex::measureReferences()
{
    ProximitySums sums;
    for (std::size_t i = 0; i < m_references.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            sums.add(partDistances(m_references[i], m_references[j]), kShippedStatistics);
        }
    }
    m_allPairs = pooledStatistics(sums, kShippedStatistics);
}

void SoundIndex::measureTracks()
{
    std::vector<bool> isReference(m_size, false);
    for (const std::size_t position : m_referencePositions) {
        isReference[position] = true;
    }
    for (std::size_t b = 0; b < m_blocks.size(); ++b) {
        std::array<ProximitySums, kSoundLanes> sums =
            summedDistances(m_blocks[b], m_references, kShippedStatistics);
        for (std::size_t lane = 0; lane < kSoundLanes && b * kSoundLanes + lane < m_size; ++lane) {
            if (isReference[b * kSoundLanes + lane]) {
                sums[lane].add(PartValues{}, kShippedStatistics, -1.0F); // the one to itself
            }
            m_blocks[b].setStatistics(lane, pooledStatistics(sums[lane], kShippedStatistics));
        }
    }
}

FeatureVector SoundIndex::vectorAt(std::size_t position) const
{
    assert(position < m_size);
    return m_blocks[position / kSoundLanes].vector(position % kSoundLanes);
}

Spread SoundIndex::spreadAt(std::size_t position, const PartValues& weights) const
{
    assert(position < m_size);
    return spreadOf(m_blocks[position / kSoundLanes].statistics(position % kSoundLanes), weights);
}

SoundQuery SoundIndex::queryFor(std::size_t position, const PartValues& weights) const
{
    return {
        vectorAt(position), weights, spreadAt(position, weights), spreadOf(m_allPairs, weights)};
}

double SoundIndex::distance(std::size_t left, std::size_t right, const PartValues& weights) const
{
    const float fused = fusedDistance(partDistances(vectorAt(left), vectorAt(right)), weights);
    if (fused <= 0.0F) {
        return 0.0;
    }
    const Spread one = spreadAt(left, weights);
    const Spread other = spreadAt(right, weights);
    const Spread all = spreadOf(m_allPairs, weights);
    return combined((fused - one.mean) / one.deviation, (fused - other.mean) / other.deviation,
        (fused - all.mean) / all.deviation);
}

PartValues SoundIndex::partRanks(std::size_t left, std::size_t right) const
{
    const PartValues parts = partDistances(vectorAt(left), vectorAt(right));
    PartValues ranks{};
    for (std::size_t p = 0; p < kPartCount; ++p) {
        PartValues alone{};
        alone[p] = 1.0F;
        const Spread all = spreadOf(m_allPairs, alone);
        const float z = (parts[p] - all.mean) / all.deviation;
        ranks[p] = parts[p] > 0.0F ? static_cast<float>(normalBelow(static_cast<double>(z))) : 0.0F;
    }
    return ranks;
}

double SoundIndex::rawRank(std::size_t left, std::size_t right, const PartValues& weights) const
{
    const float fused = fusedDistance(partDistances(vectorAt(left), vectorAt(right)), weights);
    const Spread all = spreadOf(m_allPairs, weights);
    return fused > 0.0F ? normalBelow(static_cast<double>((fused - all.mean) / all.deviation))
                        : 0.0;
}

void SoundIndex::distancesFrom(
    std::size_t query, const PartValues& weights, std::span<double> distances) const
{
    assert(distances.size() == m_size);
    const SoundQuery asked = queryFor(query, weights);
    for (std::size_t b = 0; b < m_blocks.size(); ++b) {
        const StandardisedLanes lanes = standardised(m_blocks[b], asked);
        const std::size_t count = std::min(kSoundLanes, m_size - b * kSoundLanes);
        for (std::size_t lane = 0; lane < count; ++lane) {
            distances[b * kSoundLanes + lane] = lanes.fused[lane] > 0.0F
                ? combined(lanes.zQuery[lane], lanes.zTrack[lane], lanes.zAll[lane])
                : 0.0;
        }
    }
}

std::vector<SoundNeighbour> SoundIndex::nearest(
    std::size_t query, std::size_t count, const PartValues& weights) const
{
    NearestHeap heap(std::min(count, m_size));
    if (count == 0) {
        return {};
    }
    const SoundQuery asked = queryFor(query, weights);
    for (std::size_t b = 0; b < m_blocks.size(); ++b) {
        const StandardisedLanes lanes = standardised(m_blocks[b], asked);
        const std::size_t filled = std::min(kSoundLanes, m_size - b * kSoundLanes);
        for (std::size_t lane = 0; lane < filled; ++lane) {
            const float z = std::max(lanes.zQuery[lane], lanes.zTrack[lane]);
            const std::size_t position = b * kSoundLanes + lane;
            if (heap.isHopeless(z) || position == query) {
                continue;
            }
            const double distance = lanes.fused[lane] > 0.0F
                ? combined(lanes.zQuery[lane], lanes.zTrack[lane], lanes.zAll[lane])
                : 0.0;
            heap.offer({position, distance}, z);
        }
    }
    return std::move(heap).sorted();
}

} // namespace analysis
