// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/clusters.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <random>

namespace analysis {

namespace {

constexpr int kMostRounds = 6;
constexpr std::size_t kTriedMedoids = 24;

class Partition final
{
public:
    Partition(std::size_t size, const DistancesFrom& distances, std::uint32_t seed)
        : m_size(size)
        , m_distances(distances)
        , m_random(seed)
        , m_row(size)
    { }

    std::vector<Cluster> make(std::size_t count)
    {
        start(count);
        assign();
        for (int round = 0; round < kMostRounds && moveMedoids(); ++round) {
            assign();
        }
        return clusters();
    }

private:
    // Each next start is drawn with a chance that grows with the square of its distance.
    void start(std::size_t count)
    {
        m_medoids = {m_random() % m_size};
        std::vector<double> nearest(m_size, std::numeric_limits<double>::infinity());
        while (m_medoids.size() < count) {
            m_distances(m_medoids.back(), m_row);
            for (std::size_t i = 0; i < m_size; ++i) {
                nearest[i] = std::min(nearest[i], m_row[i] * m_row[i]);
            }
            for (const std::size_t medoid : m_medoids) {
                nearest[medoid] = 0.0;
            }
            const double sum = std::accumulate(nearest.begin(), nearest.end(), 0.0);
            if (sum <= 0.0) {
                return;
            }
            double drawn = sum * static_cast<double>(m_random()) / 4294967296.0;
            std::size_t chosen = 0;
            while (chosen + 1 < m_size && (drawn -= nearest[chosen]) >= 0.0) {
                ++chosen;
            }
            while (nearest[chosen] <= 0.0 && chosen > 0) {
                --chosen;
            }
            m_medoids.push_back(chosen);
        }
    }

    void assign()
    {
        m_cluster.assign(m_size, 0);
        m_distance.assign(m_size, std::numeric_limits<double>::infinity());
        for (std::size_t c = 0; c < m_medoids.size(); ++c) {
            m_distances(m_medoids[c], m_row);
            m_row[m_medoids[c]] = -1.0;
            for (std::size_t i = 0; i < m_size; ++i) {
                if (m_row[i] < m_distance[i]) {
                    m_distance[i] = m_row[i];
                    m_cluster[i] = c;
                }
            }
        }
    }

    bool moveMedoids()
    {
        bool hasMoved = false;
        for (std::size_t c = 0; c < m_medoids.size(); ++c) {
            std::vector<std::size_t> members;
            for (std::size_t i = 0; i < m_size; ++i) {
                if (m_cluster[i] == c) {
                    members.push_back(i);
                }
            }
            const std::size_t best = bestMedoid(members, m_medoids[c]);
            hasMoved = hasMoved || best != m_medoids[c];
            m_medoids[c] = best;
        }
        return hasMoved;
    }

    // Tries those nearest to the medoid of now: the new one is hardly ever far from it.
    std::size_t bestMedoid(std::vector<std::size_t>& members, std::size_t medoid)
    {
        const std::size_t tried = std::min(kTriedMedoids, members.size());
        std::partial_sort(members.begin(), members.begin() + static_cast<std::ptrdiff_t>(tried),
            members.end(), [this](std::size_t left, std::size_t right) {
                return m_distance[left] != m_distance[right] ? m_distance[left] < m_distance[right]
                                                             : left < right;
            });
        std::size_t best = medoid;
        double smallest = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < tried; ++i) {
            m_distances(members[i], m_row);
            double sum = 0.0;
            for (const std::size_t member : members) {
                sum += m_row[member];
            }
            if (sum < smallest) {
                smallest = sum;
                best = members[i];
            }
        }
        return best;
    }

    [[nodiscard]] std::vector<Cluster> clusters() const
    {
        std::vector<Cluster> found(m_medoids.size());
        for (std::size_t c = 0; c < m_medoids.size(); ++c) {
            found[c].medoid = m_medoids[c];
        }
        for (std::size_t i = 0; i < m_size; ++i) {
            found[m_cluster[i]].members.push_back(i);
        }
        for (Cluster& cluster : found) {
            std::stable_sort(cluster.members.begin(), cluster.members.end(),
                [this](std::size_t left, std::size_t right) {
                    return m_distance[left] < m_distance[right];
                });
        }
        std::stable_sort(found.begin(), found.end(), [](const Cluster& one, const Cluster& other) {
            return one.members.size() > other.members.size();
        });
        return found;
    }

    std::size_t m_size;
    const DistancesFrom& m_distances;
    std::mt19937 m_random;
    std::vector<double> m_row;
    std::vector<std::size_t> m_medoids;
    std::vector<std::size_t> m_cluster; ///< by thing
    std::vector<double> m_distance; ///< to its medoid
};

} // namespace

std::vector<Cluster> kMedoids(
    std::size_t size, std::size_t count, const DistancesFrom& distances, std::uint32_t seed)
{
    if (size == 0 || count == 0) {
        return {};
    }
    return Partition(size, distances, seed).make(std::min(count, size));
}

} // namespace analysis
