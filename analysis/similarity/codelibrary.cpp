// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/codelibrary.h"

#include "analysis/similarity/codescan.h"
#include "analysis/similarity/soundcodeaxes.h"
#include "analysis/similarity/soundmodel.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <mutex>
#include <utility>

namespace analysis {

namespace {

constexpr std::size_t kAtOnce = CodeScan::kAtOnce;

/// What is known of some tracks that follow each other, from the query.
struct Stretch
{
    std::array<float, kAtOnce> plain;
    std::array<float, kAtOnce> normalised;
};

// The same sums in the same order as fusedDistance() of codeDistances(), track beside track.
void fuse(const CodeScan::Squares& squares, const PartValues& weights, Stretch& stretch)
{
    stretch.plain.fill(0.0F);
    for (std::size_t p = 0; p < kPartCount; ++p) {
        const float unit = soundcodeaxes::kCodeUnits[p];
        for (std::size_t i = 0; i < kAtOnce; ++i) {
            stretch.plain[i] += weights[p] * (std::sqrt(static_cast<float>(squares[p][i])) * unit);
        }
    }
}

/// Keeps the nearest of the tracks that are offered in order of position.
class Nearest final
{
public:
    /// @param isLeftOut  outlives this.
    Nearest(std::size_t query, std::size_t count, const std::vector<bool>& isLeftOut)
        : m_query(query)
        , m_count(count)
        , m_isLeftOut(isLeftOut)
    {
        m_found.reserve(2 * count);
        m_limit = count > 0 ? m_limit : -m_limit;
    }

    void offer(const RoughTrack& track)
    {
        if (track.normalised >= m_limit || track.position == m_query
            || m_isLeftOut[track.position]) {
            return;
        }
        m_found.push_back(track);
        // Once there are twice as many, the farther half goes, and what lies as far is passed over.
        if (m_found.size() == 2 * m_count) {
            const auto last = m_found.begin() + static_cast<std::ptrdiff_t>(m_count - 1);
            std::nth_element(m_found.begin(), last, m_found.end(), RoughTrack::isNearer);
            m_limit = last->normalised;
            m_found.resize(m_count);
        }
    }

    /// Nearest first; to be called last.
    std::vector<RoughTrack> sorted()
    {
        std::ranges::sort(m_found, RoughTrack::isNearer);
        m_found.resize(std::min(m_count, m_found.size()));
        return std::move(m_found);
    }

private:
    std::size_t m_query;
    std::size_t m_count;
    const std::vector<bool>& m_isLeftOut;
    std::vector<RoughTrack> m_found;
    float m_limit = std::numeric_limits<float>::infinity();
};

} // namespace

/// The spreads of all tracks under one choice of weights.
struct CodeLibrary::Weighed
{
    PartValues weights{};
    Spread allPairs;
    std::vector<float> means; ///< by position
    std::vector<float> variances;
};

/// The spreads that were asked for last: weights hardly ever change.
struct CodeLibrary::Latest
{
    std::mutex mutex;
    std::shared_ptr<const Weighed> weighed; ///< guarded by mutex; may be null
};

CodeLibrary::CodeLibrary(std::vector<SharedCode> codes, std::span<const std::size_t> references)
    : m_codes(std::move(codes))
    , m_references(references.begin(), references.end())
    , m_latest(std::make_unique<Latest>())
{
    assert(m_references.size() <= kMostReferences);
    for (const std::size_t reference : m_references) {
        m_referenceCodes.push_back(&codeAt(reference));
    }
    std::vector<PartValues> pairs;
    for (std::size_t i = 0; i < m_references.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            pairs.push_back(codeDistances(*m_referenceCodes[i], *m_referenceCodes[j]));
        }
    }
    m_allPairs = codeSpreadOf(pairs);
    m_correlation = PartCorrelation(pairs);
    m_spreads.reserve(m_codes.size());
    for (std::size_t i = 0; i < m_codes.size(); ++i) {
        m_spreads.push_back(spreadOf(codeAt(i), i));
    }
}

CodeLibrary::~CodeLibrary() = default;
CodeLibrary::CodeLibrary(CodeLibrary&&) noexcept = default;
CodeLibrary& CodeLibrary::operator=(CodeLibrary&&) noexcept = default;

void CodeLibrary::append(SharedCode code)
{
    m_spreads.push_back(spreadOf(*code.held, m_codes.size()));
    m_codes.push_back(std::move(code));
    m_latest->weighed.reset();
}

PartSpread CodeLibrary::spreadOf(const SoundCode& code, std::size_t position) const
{
    static_assert(kMostReferences <= kAtOnce);
    CodeScan::Squares squares;
    CodeScan(code).compare(m_referenceCodes, squares);
    std::array<PartValues, kMostReferences> distances;
    std::size_t count = 0;
    for (std::size_t i = 0; i < m_references.size(); ++i) {
        if (m_references[i] != position) {
            for (std::size_t p = 0; p < kPartCount; ++p) {
                distances[count][p] =
                    std::sqrt(static_cast<float>(squares[p][i])) * soundcodeaxes::kCodeUnits[p];
            }
            ++count;
        }
    }
    return codeSpreadOf(std::span(distances).first(count));
}

PartValues CodeLibrary::partShares(std::size_t left, std::size_t right) const
{
    std::array<PartValues, 2 * kMostReferences> others;
    std::size_t count = 0;
    for (std::size_t i = 0; i < m_references.size(); ++i) {
        if (m_references[i] == left || m_references[i] == right) {
            continue;
        }
        for (const std::size_t position : {left, right}) {
            others[count++] = codeDistances(codeAt(position), *m_referenceCodes[i]);
        }
    }
    return sharesAsNear(parts(left, right), std::span(others).first(count));
}

RoughTrack CodeLibrary::compare(
    std::size_t query, std::size_t position, const PartValues& weights) const
{
    return compare(query, position, *weighed(weights));
}

RoughTrack CodeLibrary::compare(std::size_t query, std::size_t position, const Weighed& known) const
{
    const float plain = fusedDistance(parts(query, position), known.weights);
    // As normalisedDistance().
    const float between = known.means[query] - known.means[position];
    const float pooled =
        0.5F * (known.variances[query] + known.variances[position]) + 0.25F * between * between;
    const float middle = 0.5F * (known.means[query] + known.means[position]);
    return {position, plain, (plain - middle) / std::sqrt(pooled)};
}

Spread CodeLibrary::allPairs(const PartValues& weights) const
{
    return weighed(weights)->allPairs;
}

std::shared_ptr<const CodeLibrary::Weighed> CodeLibrary::weighed(const PartValues& weights) const
{
    const std::lock_guard lock(m_latest->mutex);
    if (!m_latest->weighed || m_latest->weighed->weights != weights) {
        const SpreadCombiner combiner(m_correlation, weights);
        auto made = std::make_shared<Weighed>();
        made->weights = weights;
        made->allPairs = combiner.combined(m_allPairs);
        made->means.reserve(size());
        made->variances.reserve(size());
        for (const PartSpread& spread : m_spreads) {
            const Spread combined = combiner.combined(spread);
            made->means.push_back(combined.mean);
            made->variances.push_back(combined.deviation * combined.deviation);
        }
        m_latest->weighed = std::move(made);
    }
    return m_latest->weighed;
}

// Tells `take` of stretches of tracks: where each begins, how long it is, and what is known of it.
template <typename Take>
void CodeLibrary::scan(std::size_t query, const PartValues& weights, const Take& take) const
{
    const std::shared_ptr<const Weighed> spreads = weighed(weights);
    const CodeScan asked(codeAt(query));
    const float mean = spreads->means[query];
    const float variance = spreads->variances[query];
    CodeScan::Squares squares{};
    std::array<const SoundCode*, kAtOnce> codes;
    std::array<float, kAtOnce> means{};
    std::array<float, kAtOnce> variances{};
    Stretch stretch;
    for (std::size_t first = 0; first < size(); first += kAtOnce) {
        const std::size_t count = std::min(kAtOnce, size() - first);
        for (std::size_t i = 0; i < count; ++i) {
            codes[i] = &codeAt(first + i);
            means[i] = spreads->means[first + i];
            variances[i] = spreads->variances[first + i];
        }
        asked.compare(std::span(codes).first(count), squares);
        fuse(squares, weights, stretch);
        // As normalisedDistance().
        for (std::size_t i = 0; i < kAtOnce; ++i) {
            const float between = mean - means[i];
            const float pooled = 0.5F * (variance + variances[i]) + 0.25F * between * between;
            stretch.normalised[i] =
                (stretch.plain[i] - 0.5F * (mean + means[i])) / std::sqrt(pooled);
        }
        take(first, count, stretch);
    }
}

void CodeLibrary::distancesFrom(
    std::size_t query, const PartValues& weights, std::span<float> result) const
{
    assert(result.size() == size());
    const Spread all = allPairs(weights);
    scan(query, weights, [&](std::size_t first, std::size_t count, const Stretch& stretch) {
        for (std::size_t i = 0; i < count; ++i) {
            const RoughTrack track{first + i, stretch.plain[i], stretch.normalised[i]};
            result[first + i] = static_cast<float>(distance(track, all));
        }
    });
    result[query] = 0.0F;
}

void CodeLibrary::distancesTo(std::span<const std::size_t> positions, std::size_t query,
    const PartValues& weights, std::span<double> result) const
{
    assert(result.size() == positions.size());
    const std::shared_ptr<const Weighed> known = weighed(weights);
    std::ranges::transform(positions, result.begin(), [&](std::size_t position) {
        return position == query ? 0.0
                                 : distance(compare(query, position, *known), known->allPairs);
    });
}

void CodeLibrary::compareAll(
    std::size_t query, const PartValues& weights, std::span<RoughTrack> result) const
{
    assert(result.size() == size());
    scan(query, weights, [&](std::size_t first, std::size_t count, const Stretch& stretch) {
        for (std::size_t i = 0; i < count; ++i) {
            result[first + i] = {first + i, stretch.plain[i], stretch.normalised[i]};
        }
    });
}

std::vector<RoughTrack> CodeLibrary::nearest(std::size_t query, std::size_t count,
    const PartValues& weights, const std::vector<bool>& isLeftOut) const
{
    Nearest nearest(query, count, isLeftOut);
    scan(query, weights, [&](std::size_t first, std::size_t tracks, const Stretch& stretch) {
        for (std::size_t i = 0; i < tracks; ++i) {
            nearest.offer({first + i, stretch.plain[i], stretch.normalised[i]});
        }
    });
    return nearest.sorted();
}

std::vector<RoughTrack> CodeLibrary::nearestOf(std::span<const RoughTrack> all, std::size_t query,
    std::size_t count, const std::vector<bool>& isLeftOut)
{
    Nearest nearest(query, count, isLeftOut);
    for (const RoughTrack& track : all) {
        nearest.offer(track);
    }
    return nearest.sorted();
}

// Normalised distances of codes are near standard normal as they are: no sample of them is needed.
double CodeLibrary::distance(const RoughTrack& track, const Spread& all)
{
    // mutualDistance() of the same number twice.
    const double nearer = normalBelow(static_cast<double>(track.normalised));
    return underCeiling(nearer * (2.0 - nearer), standardised(track.plain, all));
}

} // namespace analysis
