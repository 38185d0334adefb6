// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/greedyorder.h"

#include <algorithm>
#include <limits>

namespace analysis {

namespace {

// What is left of each group of one kind (artists, or albums), and where it was last used.
class GroupLedger final
{
public:
    GroupLedger(std::span<const TrackGroups> groups, int TrackGroups::*kind, int gap)
        : m_groups(groups)
        , m_kind(kind)
        , m_gap(gap)
    {
        for (const TrackGroups& track : groups) {
            const int group = track.*kind;
            if (group != kNoGroup) {
                const std::size_t size =
                    std::max(m_left.size(), static_cast<std::size_t>(group) + 1);
                m_left.resize(size, 0);
                m_last.resize(size, -1);
                ++m_left[static_cast<std::size_t>(group)];
            }
        }
    }

    void take(int track, int position)
    {
        const int group = groupOf(track);
        if (group != kNoGroup) {
            --m_left[static_cast<std::size_t>(group)];
            m_last[static_cast<std::size_t>(group)] = position;
        }
    }

    [[nodiscard]] bool isAllowed(int track, int position) const
    {
        const int group = groupOf(track);
        if (group == kNoGroup) {
            return true;
        }
        const int last = m_last[static_cast<std::size_t>(group)];
        return last < 0 || position - last > m_gap;
    }

    /// The size from which on a group must be taken now if `places` are left; groups as large share
    /// the last row (see SpacingBudget).
    [[nodiscard]] int criticalSize(int places) const
    {
        const int largest = m_left.empty() ? 0 : *std::max_element(m_left.begin(), m_left.end());
        const auto asLarge = static_cast<int>(std::count(m_left.begin(), m_left.end(), largest));
        return largest > 0 && (largest - 1) * (m_gap + 1) + asLarge >= places
            ? largest
            : std::numeric_limits<int>::max();
    }

    [[nodiscard]] int left(int track) const
    {
        const int group = groupOf(track);
        return group == kNoGroup ? 0 : m_left[static_cast<std::size_t>(group)];
    }

private:
    [[nodiscard]] int groupOf(int track) const
    {
        return m_groups[static_cast<std::size_t>(track)].*m_kind;
    }

    std::span<const TrackGroups> m_groups;
    int TrackGroups::*m_kind;
    int m_gap;
    std::vector<int> m_left;
    std::vector<int> m_last;
};

// The next track's price: broken rules cost more than any step, and urgency less than a broken
// rule.
constexpr double kBrokenRule = 1e6;
constexpr double kUrgency = 1e5;

} // namespace

std::vector<int> greedyOrder(
    const StepCosts& costs, std::span<const TrackGroups> groups, const SpacingRules& rules)
{
    const auto count = static_cast<int>(costs.count());
    std::vector<int> order;
    if (count == 0) {
        return order;
    }
    GroupLedger artists(groups, &TrackGroups::artist, rules.artistGap);
    GroupLedger albums(groups, &TrackGroups::album, rules.albumGap);
    std::vector<bool> isTaken(costs.count(), false);
    int current = 0;
    for (int position = 0;; ++position) {
        order.push_back(current);
        isTaken[static_cast<std::size_t>(current)] = true;
        artists.take(current, position);
        albums.take(current, position);
        if (position + 1 == count) {
            return order;
        }
        const int places = count - position - 1;
        const int criticalArtist = artists.criticalSize(places);
        const int criticalAlbum = albums.criticalSize(places);
        int best = -1;
        double bestCost = 0.0;
        for (int track = 0; track < count; ++track) {
            if (isTaken[static_cast<std::size_t>(track)]) {
                continue;
            }
            double cost = costs.at(current, track);
            cost += artists.isAllowed(track, position + 1) ? 0.0 : kBrokenRule;
            cost += albums.isAllowed(track, position + 1) ? 0.0 : kBrokenRule;
            cost -= artists.left(track) >= criticalArtist ? kUrgency : 0.0;
            cost -= albums.left(track) >= criticalAlbum ? kUrgency : 0.0;
            if (best < 0 || cost < bestCost) {
                best = track;
                bestCost = cost;
            }
        }
        current = best;
    }
}

} // namespace analysis
