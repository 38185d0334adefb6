// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/soundindex.h"

#include "analysis/similarity/closeproximity.h"
#include "analysis/similarity/straightline.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <mutex>
#include <numeric>
#include <utility>

namespace analysis {

namespace {

// The spread of code distances needs fewer references than that of the patterns.
constexpr std::size_t kRoughReferenceCount = 64;
// So many of the tracks nearest by code are compared by their patterns.
constexpr std::size_t kFewestCandidates = 500;
constexpr std::size_t kMostCandidates = 1000;
constexpr std::size_t kCandidateShare = 20;
// So many of the nearest of those are measured against all references.
constexpr std::size_t kFewestMeasured = 150;
constexpr std::size_t kMeasuredPerResult = 2;

// The finaliser of SplitMix64 (Steele, Lea and Flood 2014): neighbouring keys land far apart.
std::uint64_t scattered(std::int64_t key)
{
    std::uint64_t x = static_cast<std::uint64_t>(key) + 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31U);
}

bool isNearer(const SoundNeighbour& left, const SoundNeighbour& right)
{
    return left.distance != right.distance ? left.distance < right.distance
                                           : left.position < right.position;
}

// Sorts the first `count`, and drops the rest.
template <typename Track, typename Order>
void keepFirst(std::vector<Track>& tracks, std::size_t count, const Order& order)
{
    const std::size_t kept = std::min(count, tracks.size());
    std::partial_sort(
        tracks.begin(), tracks.begin() + static_cast<std::ptrdiff_t>(kept), tracks.end(), order);
    tracks.resize(kept);
}

} // namespace

/// The comparison of patterns, which changes as it learns, and its lock.
struct SoundIndex::Close
{
    std::mutex mutex;
    CloseComparison comparison; ///< guarded by mutex
    std::optional<CloseProximity> latest; ///< guarded by mutex

    /// Under these weights; those before are forgotten when they change. After prepare().
    CloseProximity& proximity(const PartValues& weights)
    {
        if (!latest || latest->weights() != weights) {
            latest.emplace(comparison, weights);
        }
        return *latest;
    }

    /// Makes the tracks ready. @return whether all are.
    bool prepare(std::span<const std::size_t> positions)
    {
        comparison.prepare(positions);
        return std::ranges::all_of(
            positions, [this](std::size_t position) { return comparison.isReady(position); });
    }
};

bool SoundIndex::isRoughlyNearer(const Rough& left, const Rough& right)
{
    return left.normalised != right.normalised ? left.normalised < right.normalised
                                               : left.position < right.position;
}

// Normalised distances of codes are near standard normal as they are: no sample of them is needed.
double SoundIndex::roughDistance(const Rough& track, const Spread& all)
{
    // mutualDistance() of the same number twice.
    const double nearer = normalBelow(static_cast<double>(track.normalised));
    return underCeiling(nearer * (2.0 - nearer), standardised(track.plain, all));
}

SoundIndex::SoundIndex(
    std::vector<SoundCode> codes, std::span<const std::int64_t> keys, FetchPatterns fetch)
    : SoundIndex(sharedCodes(std::move(codes)), keys, std::move(fetch))
{ }

SoundIndex::SoundIndex(
    std::vector<SharedCode> codes, std::span<const std::int64_t> keys, FetchPatterns fetch)
    : m_codes(std::move(codes))
    , m_isRemoved(m_codes.size(), false)
{
    assert(m_codes.size() == keys.size());
    chooseReferences(keys);
    measureReferences();
    m_spreads.reserve(m_codes.size());
    for (std::size_t i = 0; i < m_codes.size(); ++i) {
        m_spreads.push_back(codeSpread(codeAt(i), i));
    }
    if (fetch) {
        m_close.reset(new Close{{}, CloseComparison(m_references, std::move(fetch)), {}});
    }
}

SoundIndex::~SoundIndex() = default;
SoundIndex::SoundIndex(SoundIndex&&) noexcept = default;
SoundIndex& SoundIndex::operator=(SoundIndex&&) noexcept = default;

std::size_t SoundIndex::referenceCount(std::size_t size)
{
    constexpr std::size_t kAll = 400;
    constexpr std::size_t kFewest = 200;
    if (size <= kAll) {
        return size;
    }
    const std::size_t fewer = (size - kAll) / 4;
    return fewer < kAll - kFewest ? kAll - fewer : kFewest;
}

void SoundIndex::append(SharedCode code)
{
    m_spreads.push_back(codeSpread(*code.held, m_codes.size()));
    m_codes.push_back(std::move(code));
    m_isRemoved.push_back(false);
}

void SoundIndex::remove(std::size_t position)
{
    m_isRemoved.at(position) = true;
}

void SoundIndex::chooseReferences(std::span<const std::int64_t> keys)
{
    std::vector<std::size_t> order(m_codes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const std::size_t count = referenceCount(order.size());
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count),
        order.end(), [keys](std::size_t left, std::size_t right) {
            return scattered(keys[left]) < scattered(keys[right]);
        });
    order.resize(count);
    m_references = std::move(order);
    m_roughCount = std::min(kRoughReferenceCount, count);
    for (std::size_t i = 0; i < m_roughCount; ++i) {
        m_roughReferences.push_back(codeAt(m_references[i]));
    }
}

void SoundIndex::measureReferences()
{
    std::vector<PartValues> pairs;
    for (std::size_t i = 0; i < m_roughCount; ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            pairs.push_back(codeDistances(m_roughReferences[i], m_roughReferences[j]));
        }
    }
    m_allSpread = codeSpreadOf(pairs);
    m_correlation = PartCorrelation(pairs);
}

PartSpread SoundIndex::codeSpread(const SoundCode& code, std::size_t position) const
{
    std::array<PartValues, kRoughReferenceCount> distances;
    std::size_t count = 0;
    for (std::size_t i = 0; i < m_roughCount; ++i) {
        if (m_references[i] != position) {
            distances[count++] = codeDistances(code, m_roughReferences[i]);
        }
    }
    return codeSpreadOf(std::span(distances).first(count));
}

double SoundIndex::rawRank(std::size_t left, std::size_t right, const PartValues& weights) const
{
    if (left == right) {
        return 0.0;
    }
    const float plain = fusedDistance(codeDistances(codeAt(left), codeAt(right)), weights);
    return normalBelow(standardised(plain, m_correlation.combined(m_allSpread, weights)));
}

PartValues SoundIndex::partRanks(std::size_t left, std::size_t right) const
{
    PartValues parts{};
    if (left == right) {
        return parts;
    }
    PartSpread all = m_allSpread;
    const std::array pair{left, right};
    std::unique_lock<std::mutex> lock;
    if (m_close) {
        lock = std::unique_lock(m_close->mutex);
    }
    if (m_close && m_close->prepare(pair)) {
        parts = m_close->comparison.distances(left, std::span(pair).last(1)).front();
        all = m_close->comparison.partSpread();
    } else {
        parts = codeDistances(codeAt(left), codeAt(right));
    }
    for (std::size_t p = 0; p < kPartCount; ++p) {
        parts[p] = static_cast<float>(
            normalBelow(standardised(parts[p], {all.mean[p], all.deviation[p]})));
    }
    return parts;
}

PartValues SoundIndex::partShares(std::size_t left, std::size_t right) const
{
    const std::array pair{left, right};
    if (m_close) {
        const std::lock_guard lock(m_close->mutex);
        if (m_close->prepare(pair)) {
            return m_close->comparison.shares(left, right);
        }
    }
    const PartValues own = codeDistances(codeAt(left), codeAt(right));
    std::array<PartValues, 2 * kRoughReferenceCount> others;
    std::size_t count = 0;
    for (std::size_t i = 0; i < m_roughCount; ++i) {
        if (m_references[i] == left || m_references[i] == right) {
            continue;
        }
        for (const std::size_t position : pair) {
            others[count++] = codeDistances(codeAt(position), m_roughReferences[i]);
        }
    }
    return sharesAsNear(own, std::span(others).first(count));
}

double SoundIndex::distance(std::size_t left, std::size_t right, const PartValues& weights) const
{
    if (left == right) {
        return 0.0;
    }
    const std::array pair{left, right};
    if (m_close) {
        const std::lock_guard lock(m_close->mutex);
        if (m_close->prepare(pair)) {
            CloseProximity& proximity = m_close->proximity(weights);
            const PartValues parts =
                m_close->comparison.distances(left, std::span(pair).last(1)).front();
            return proximity.distance(
                fusedDistance(parts, weights), proximity.measure(left), proximity.measure(right));
        }
    }
    return roughDistance(
        roughly(left, right, weights), m_correlation.combined(m_allSpread, weights));
}

SoundIndex::Rough SoundIndex::roughly(
    std::size_t query, std::size_t position, const PartValues& weights) const
{
    const float plain = fusedDistance(codeDistances(codeAt(query), codeAt(position)), weights);
    return {position, plain,
        normalisedDistance(plain, m_correlation.combined(m_spreads[query], weights),
            m_correlation.combined(m_spreads[position], weights))};
}

std::vector<SoundIndex::Rough> SoundIndex::roughlyFrom(
    std::size_t query, const PartValues& weights) const
{
    const SoundCode& asked = codeAt(query);
    const SpreadCombiner combiner(m_correlation, weights);
    const Spread own = combiner.combined(m_spreads[query]);
    std::vector<Rough> result;
    result.reserve(m_codes.size());
    for (std::size_t i = 0; i < m_codes.size(); ++i) {
        const float plain = fusedDistance(codeDistances(asked, codeAt(i)), weights);
        const Spread theirs = combiner.combined(m_spreads[i]);
        result.push_back({i, plain, normalisedDistance(plain, own, theirs)});
    }
    return result;
}

void SoundIndex::distancesFrom(
    std::size_t query, const PartValues& weights, std::span<double> distances) const
{
    assert(distances.size() == size());
    const Spread all = m_correlation.combined(m_allSpread, weights);
    std::vector<Rough> rough = roughlyFrom(query, weights);
    std::ranges::transform(
        rough, distances.begin(), [&all](const Rough& track) { return roughDistance(track, all); });
    for (const SoundNeighbour& neighbour :
        nearestOf(query, std::move(rough), kCloseCount, weights)) {
        distances[neighbour.position] = neighbour.distance;
    }
    distances[query] = 0.0;
}

std::vector<SoundNeighbour> SoundIndex::nearest(
    std::size_t query, std::size_t count, const PartValues& weights) const
{
    return nearestOf(query, roughlyFrom(query, weights), count, weights);
}

std::vector<SoundNeighbour> SoundIndex::nearestOf(
    std::size_t query, std::vector<Rough> rough, std::size_t count, const PartValues& weights) const
{
    std::erase_if(rough, [this, query](const Rough& track) {
        return track.position == query || m_isRemoved[track.position];
    });
    const std::size_t candidates =
        std::clamp(size() / kCandidateShare, kFewestCandidates, kMostCandidates);
    keepFirst(rough, std::max(candidates, count), isRoughlyNearer);
    const std::size_t closest = std::min(candidates, rough.size());

    std::vector<SoundNeighbour> result =
        closely(query, std::span(rough).first(closest), std::min(count, closest), weights);
    // Who asks for more than was compared closely gets it by code, behind the others.
    const Spread all = m_correlation.combined(m_allSpread, weights);
    for (std::size_t i = closest; i < rough.size() && result.size() < count; ++i) {
        const double floor = result.empty() ? 0.0 : result.back().distance;
        result.push_back({rough[i].position, std::max(floor, roughDistance(rough[i], all))});
    }
    return result;
}

std::vector<SoundNeighbour> SoundIndex::closely(std::size_t query, std::span<const Rough> rough,
    std::size_t count, const PartValues& weights) const
{
    const Spread all = m_correlation.combined(m_allSpread, weights);
    std::vector<SoundNeighbour> result;
    std::vector<Rough> ready;
    std::unique_lock<std::mutex> lock;
    if (m_close) {
        lock = std::unique_lock(m_close->mutex);
        std::vector<std::size_t> positions{query};
        for (const Rough& track : rough) {
            positions.push_back(track.position);
        }
        m_close->comparison.prepare(positions);
    }
    const bool isClose = m_close && m_close->comparison.isReady(query);
    for (const Rough& track : rough) {
        if (isClose && m_close->comparison.isReady(track.position)) {
            ready.push_back(track);
        } else {
            result.push_back({track.position, roughDistance(track, all)});
        }
    }
    if (!ready.empty()) {
        CloseProximity& proximity = m_close->proximity(weights);
        compare(query, ready, weights, proximity);
        keepFirst(ready, std::max(kFewestMeasured, kMeasuredPerResult * count), isRoughlyNearer);
        const CloseProximity::Known own = proximity.measure(query);
        for (const Rough& track : ready) {
            result.push_back({track.position,
                proximity.distance(track.plain, own, proximity.measure(track.position))});
        }
    }
    keepFirst(result, count, isNearer);
    return result;
}

void SoundIndex::compare(std::size_t query, std::vector<Rough>& tracks, const PartValues& weights,
    CloseProximity& proximity) const
{
    const CloseComparison& comparison = m_close->comparison;
    // What code distances tell about the spread of pattern distances, learned from the references.
    StraightLine means;
    StraightLine deviations;
    for (std::size_t i = 0; i < comparison.references().size(); ++i) {
        const Spread code = m_correlation.combined(m_spreads[comparison.references()[i]], weights);
        means.add(code.mean, proximity.references()[i].mean);
        deviations.add(code.deviation, proximity.references()[i].deviation);
    }
    const Spread own = proximity.measure(query).plain;
    std::vector<std::size_t> positions;
    std::ranges::transform(tracks, std::back_inserter(positions), &Rough::position);
    const std::vector<PartValues> parts = comparison.distances(query, positions);
    for (std::size_t i = 0; i < tracks.size(); ++i) {
        const Spread code = m_correlation.combined(m_spreads[tracks[i].position], weights);
        const Spread expected{means.at(code.mean), deviations.at(code.deviation)};
        tracks[i].plain = fusedDistance(parts[i], weights);
        tracks[i].normalised = normalisedDistance(tracks[i].plain, own, expected);
    }
}

} // namespace analysis
