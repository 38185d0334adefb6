// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/wayranks.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>
#include <utility>

namespace models {

namespace {

constexpr std::size_t kStretches = 20; // between two points
// Those behind on a stretch come in the order of their distances, after all these.
constexpr std::size_t kRanked = 1000;

/// The nearest to both points of those that lie on one stretch between them, offered in order of
/// position.
class Stretch final
{
public:
    void offer(float distance, std::size_t track)
    {
        if (distance >= m_limit) {
            return;
        }
        m_found.emplace_back(distance, track);
        // Once there are twice as many, the farther half goes, and what lies as far is passed over.
        if (m_found.size() == 2 * kRanked) {
            const auto last = m_found.begin() + static_cast<std::ptrdiff_t>(kRanked - 1);
            std::nth_element(m_found.begin(), last, m_found.end());
            m_limit = last->first;
            m_found.resize(kRanked);
        }
    }

    /// To be called last.
    void rank(std::vector<double>& ranks)
    {
        std::ranges::sort(m_found);
        m_found.resize(std::min(kRanked, m_found.size()));
        for (std::size_t i = 0; i < m_found.size(); ++i) {
            double& rank = ranks[m_found[i].second];
            rank = std::min(rank, static_cast<double>(i));
        }
    }

private:
    std::vector<std::pair<float, std::size_t>> m_found; ///< distance to both points, track
    float m_limit = std::numeric_limits<float>::infinity();
};

} // namespace

std::vector<double> wayRanks(const std::vector<std::vector<float>>& distances)
{
    assert(distances.size() >= 2);
    std::vector<double> ranks(distances.front().size(), std::numeric_limits<double>::infinity());
    for (std::size_t segment = 0; segment + 1 < distances.size(); ++segment) {
        const std::vector<float>& from = distances[segment];
        const std::vector<float>& to = distances[segment + 1];
        std::array<Stretch, kStretches> stretches;
        for (std::size_t track = 0; track < from.size(); ++track) {
            const float both = from[track] + to[track];
            const float share = both > 0.0F ? from[track] / both : 0.0F;
            const auto stretch = static_cast<std::size_t>(share * static_cast<float>(kStretches));
            stretches[std::min(stretch, kStretches - 1)].offer(both, track);
            ranks[track] =
                std::min(ranks[track], static_cast<double>(kRanked) + static_cast<double>(both));
        }
        for (Stretch& stretch : stretches) {
            stretch.rank(ranks);
        }
    }
    return ranks;
}

} // namespace models
