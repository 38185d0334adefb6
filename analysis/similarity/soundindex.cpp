// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/soundindex.h"

#include "analysis/similarity/closeproximity.h"
#include "analysis/similarity/straightline.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <mutex>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace analysis {

namespace {

// So many of the tracks nearest by code are compared by their patterns for each that is looked for:
// of the 20 nearest among 200 000 tracks that were grown from 363 by mixing any two of them, 400
// bring .997; of the 50 nearest among 20 000 from 3 000 tracks and pieces 1 000 bring .976.
constexpr std::size_t kCandidatesPerResult = 20;
constexpr std::size_t kFewestCandidates = 400;
constexpr std::size_t kMostCandidates = 1000;
constexpr std::size_t kFewestOfMany = 500; // of a library with fewer than 10 000 tracks at most
constexpr std::size_t kCandidateShare = 20;
// So many of the nearest of those are measured against all references: of the 20 of 200 000 above
// 120 bring all that are found, 80 .977; of the 50 200 do, 150 .969.
constexpr std::size_t kMeasuredPerResult = 6;
constexpr std::size_t kFewestMeasured = 75;
constexpr std::size_t kMostMeasuredMore = 150;
// For lists, which choose among many that are about as near.
constexpr std::size_t kListCandidates = 600;
constexpr std::size_t kListMeasured = 120;
constexpr std::size_t kMostSearches = 8; // kept, 2 kB each

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

/// What was found nearest to a track: who makes a list of it asks again.
struct SoundIndex::Search
{
    std::size_t query = 0;
    PartValues weights{};
    std::vector<SoundNeighbour> closest;
};

/// The comparison of patterns, which changes as it learns, and its lock.
struct SoundIndex::Close
{
    std::mutex mutex;
    CloseComparison comparison; ///< guarded by mutex
    std::optional<CloseProximity> latest; ///< guarded by mutex
    std::vector<Search> searches{}; ///< guarded by mutex; the latest ones

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

SoundIndex::SoundIndex(
    std::vector<SoundCode> codes, std::span<const std::int64_t> keys, FetchPatterns fetch)
    : SoundIndex(sharedCodes(std::move(codes)), keys, std::move(fetch))
{ }

SoundIndex::SoundIndex(
    std::vector<SharedCode> codes, std::span<const std::int64_t> keys, FetchPatterns fetch)
    : SoundIndex(std::move(codes), chosenReferences(keys), std::move(fetch))
{ }

SoundIndex::SoundIndex(
    std::vector<SharedCode> codes, std::vector<std::size_t> references, FetchPatterns fetch)
    : m_isRemoved(codes.size(), false)
    , m_codes(std::move(codes),
          std::span(references).first(std::min(CodeLibrary::kMostReferences, references.size())))
{
    if (fetch) {
        m_close.reset(
            new Close{{}, CloseComparison(std::move(references), std::move(fetch)), {}, {}});
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
    forgetSearches();
    m_codes.append(std::move(code));
    m_isRemoved.push_back(false);
}

void SoundIndex::remove(std::size_t position)
{
    forgetSearches();
    m_isRemoved.at(position) = true;
}

void SoundIndex::forgetSearches()
{
    if (m_close) {
        m_close->searches.clear();
    }
}

std::vector<std::size_t> SoundIndex::chosenReferences(std::span<const std::int64_t> keys)
{
    std::vector<std::size_t> order(keys.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const std::size_t count = referenceCount(order.size());
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count),
        order.end(), [keys](std::size_t left, std::size_t right) {
            return scattered(keys[left]) < scattered(keys[right]);
        });
    order.resize(count);
    return order;
}

double SoundIndex::rawRank(std::size_t left, std::size_t right, const PartValues& weights) const
{
    return rawRank(left, right, weights, m_codes.allPairs(weights));
}

double SoundIndex::rawRank(
    std::size_t left, std::size_t right, const PartValues& weights, const Spread& all) const
{
    return left == right
        ? 0.0
        : normalBelow(standardised(fusedDistance(m_codes.parts(left, right), weights), all));
}

PartValues SoundIndex::partRanks(std::size_t left, std::size_t right) const
{
    PartValues parts{};
    if (left == right) {
        return parts;
    }
    PartSpread all = m_codes.allPairs();
    const std::array pair{left, right};
    std::unique_lock<std::mutex> lock;
    if (m_close) {
        lock = std::unique_lock(m_close->mutex);
    }
    if (m_close && m_close->prepare(pair)) {
        parts = m_close->comparison.distances(left, std::span(pair).last(1)).front();
        all = m_close->comparison.partSpread();
    } else {
        parts = m_codes.parts(left, right);
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
    return m_codes.partShares(left, right);
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
    return roughDistance(left, right, weights);
}

double SoundIndex::roughDistance(
    std::size_t left, std::size_t right, const PartValues& weights) const
{
    return left == right
        ? 0.0
        : CodeLibrary::distance(m_codes.compare(left, right, weights), m_codes.allPairs(weights));
}

void SoundIndex::distancesFrom(
    std::size_t query, const PartValues& weights, std::span<double> distances) const
{
    assert(distances.size() == size());
    const Spread all = m_codes.allPairs(weights);
    std::vector<RoughTrack> rough(size());
    m_codes.compareAll(query, weights, rough);
    std::ranges::transform(rough, distances.begin(),
        [&all](const RoughTrack& track) { return CodeLibrary::distance(track, all); });
    for (const SoundNeighbour& neighbour : closest(query, weights, rough)) {
        distances[neighbour.position] = neighbour.distance;
    }
    distances[query] = 0.0;
}

void SoundIndex::distancesTo(std::span<const std::size_t> positions, std::size_t query,
    const PartValues& weights, std::span<double> distances) const
{
    assert(distances.size() == positions.size());
    m_codes.distancesTo(positions, query, weights, distances);
    std::unordered_map<std::size_t, double> close;
    for (const SoundNeighbour& neighbour : closest(query, weights, {})) {
        close.emplace(neighbour.position, neighbour.distance);
    }
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const auto found = close.find(positions[i]);
        distances[i] = found != close.end() ? found->second : distances[i];
    }
}

std::optional<std::vector<SoundNeighbour>> SoundIndex::closestKnown(
    std::size_t query, const PartValues& weights) const
{
    const std::lock_guard lock(m_close->mutex);
    const auto known = std::ranges::find_if(m_close->searches,
        [&](const Search& search) { return search.query == query && search.weights == weights; });
    return known != m_close->searches.end() ? std::optional(known->closest) : std::nullopt;
}

// The kCloseCount nearest. @param rough  all tracks seen from the query, where that is at hand.
std::vector<SoundNeighbour> SoundIndex::closest(
    std::size_t query, const PartValues& weights, std::span<const RoughTrack> rough) const
{
    if (m_close) {
        if (auto known = closestKnown(query, weights)) {
            return std::move(*known);
        }
    }
    const std::vector<RoughTrack> candidates = rough.empty()
        ? m_codes.nearest(query, kListCandidates, weights, m_isRemoved)
        : CodeLibrary::nearestOf(rough, query, kListCandidates, m_isRemoved);
    std::vector<SoundNeighbour> found =
        closely(query, candidates, {kCloseCount, kListMeasured}, weights);
    if (m_close) {
        const std::lock_guard lock(m_close->mutex);
        if (m_close->searches.size() == kMostSearches) {
            m_close->searches.erase(m_close->searches.begin());
        }
        m_close->searches.push_back({query, weights, found});
    }
    return found;
}

std::vector<SoundNeighbour> SoundIndex::nearest(
    std::size_t query, std::size_t count, const PartValues& weights) const
{
    const std::size_t most = std::clamp(size() / kCandidateShare, kFewestOfMany, kMostCandidates);
    const std::size_t candidates =
        std::clamp(std::min(count, most) * kCandidatesPerResult, kFewestCandidates, most);
    const std::vector<RoughTrack> rough =
        m_codes.nearest(query, std::min(std::max(candidates, count), size()), weights, m_isRemoved);
    const std::size_t closest = std::min(candidates, rough.size());
    const std::size_t sought = std::min(count, closest);
    const Effort effort{sought,
        std::max(
            kFewestMeasured, std::min(kMeasuredPerResult * sought, sought + kMostMeasuredMore))};

    std::vector<SoundNeighbour> result =
        closely(query, std::span(rough).first(closest), effort, weights);
    // Who asks for more than was compared closely gets it by code, behind the others.
    const Spread all = m_codes.allPairs(weights);
    for (std::size_t i = closest; i < rough.size() && result.size() < count; ++i) {
        const double floor = result.empty() ? 0.0 : result.back().distance;
        result.push_back(
            {rough[i].position, std::max(floor, CodeLibrary::distance(rough[i], all))});
    }
    return result;
}

std::vector<SoundNeighbour> SoundIndex::closely(std::size_t query,
    std::span<const RoughTrack> rough, const Effort& effort, const PartValues& weights) const
{
    const Spread all = m_codes.allPairs(weights);
    std::vector<SoundNeighbour> result;
    std::vector<RoughTrack> ready;
    std::unique_lock<std::mutex> lock;
    if (m_close) {
        lock = std::unique_lock(m_close->mutex);
        std::vector<std::size_t> positions{query};
        for (const RoughTrack& track : rough) {
            positions.push_back(track.position);
        }
        m_close->comparison.prepare(positions);
    }
    const bool isClose = m_close && m_close->comparison.isReady(query);
    for (const RoughTrack& track : rough) {
        if (isClose && m_close->comparison.isReady(track.position)) {
            ready.push_back(track);
        } else {
            result.push_back({track.position, CodeLibrary::distance(track, all)});
        }
    }
    if (!ready.empty()) {
        CloseProximity& proximity = m_close->proximity(weights);
        compare(query, ready, weights, proximity);
        keepFirst(ready, effort.measured, RoughTrack::isNearer);
        const CloseProximity::Known own = proximity.measure(query);
        for (const RoughTrack& track : ready) {
            result.push_back({track.position,
                proximity.distance(track.plain, own, proximity.measure(track.position))});
        }
    }
    keepFirst(result, effort.count, isNearer);
    return result;
}

void SoundIndex::compare(std::size_t query, std::vector<RoughTrack>& tracks,
    const PartValues& weights, CloseProximity& proximity) const
{
    const CloseComparison& comparison = m_close->comparison;
    // What code distances tell about the spread of pattern distances, learned from the references.
    StraightLine means;
    StraightLine deviations;
    for (std::size_t i = 0; i < comparison.references().size(); ++i) {
        const Spread code = m_codes.spread(comparison.references()[i], weights);
        means.add(code.mean, proximity.references()[i].mean);
        deviations.add(code.deviation, proximity.references()[i].deviation);
    }
    const Spread own = proximity.measure(query).plain;
    std::vector<std::size_t> positions;
    std::ranges::transform(tracks, std::back_inserter(positions), &RoughTrack::position);
    const std::vector<PartValues> parts = comparison.distances(query, positions);
    for (std::size_t i = 0; i < tracks.size(); ++i) {
        const Spread code = m_codes.spread(tracks[i].position, weights);
        const Spread expected{means.at(code.mean), deviations.at(code.deviation)};
        tracks[i].plain = fusedDistance(parts[i], weights);
        tracks[i].normalised = normalisedDistance(tracks[i].plain, own, expected);
    }
}

} // namespace analysis
