// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/learned/learnedlikeness.h"

#include <algorithm>

namespace models {

namespace {

/// 2 016 pairs: their quantiles stand within a hundredth.
constexpr int kSampleSize = 64;

std::vector<double> pairDistances(const LearnedSource& source)
{
    std::vector<double> distances;
    if (!source.sample) {
        return distances;
    }
    const std::vector<analysis::Embedding> drawn = source.sample(kSampleSize);
    for (std::size_t one = 0; one < drawn.size(); ++one) {
        for (std::size_t other = 0; other < one; ++other) {
            if (const auto distance = analysis::cosineDistance(drawn[one], drawn[other])) {
                distances.push_back(*distance);
            }
        }
    }
    return distances;
}

} // namespace

LearnedLikeness::LearnedLikeness(LearnedSource source)
    : m_source(std::move(source))
    , m_spread({})
{
    std::vector<double> distances = pairDistances(m_source);
    m_isThere = !distances.empty();
    m_spread = analysis::DistanceSpread(std::move(distances));
}

std::vector<std::optional<double>> LearnedLikeness::ranks(
    TrackId track, std::span<const TrackId> others) const
{
    std::vector<std::optional<double>> ranks(others.size());
    if (!m_isThere || !m_source.read) {
        return ranks;
    }
    std::vector<TrackId> all{track};
    all.insert(all.end(), others.begin(), others.end());
    const std::vector<std::optional<analysis::Embedding>> heard = m_source.read(all);
    for (std::size_t i = 0; i < others.size(); ++i) {
        const auto& other = heard[i + 1];
        const auto distance =
            heard[0] && other ? analysis::cosineDistance(*heard[0], *other) : std::nullopt;
        if (distance) {
            ranks[i] = m_spread.rank(*distance);
        }
    }
    return ranks;
}

double withLearned(double distance, std::optional<double> rank, double weight)
{
    return rank ? (distance + weight * *rank) / (1.0 + weight) : distance;
}

} // namespace models
