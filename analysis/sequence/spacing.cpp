// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/spacing.h"

#include <algorithm>
#include <cassert>

namespace analysis {

namespace {

// Distance from each track back to the one before of the same group, checked against the gap.
class LastSeen final
{
public:
    explicit LastSeen(int gap)
        : m_gap(gap)
    { }

    bool isTooNear(int group, int position)
    {
        if (group == kNoGroup) {
            return false;
        }
        const auto index = static_cast<std::size_t>(group);
        if (index >= m_positions.size()) {
            m_positions.resize(index + 1, -1);
        }
        const int before = m_positions[index];
        m_positions[index] = position;
        return before >= 0 && position - before <= m_gap;
    }

private:
    int m_gap;
    std::vector<int> m_positions;
};

} // namespace

int spacingBreaks(
    std::span<const int> order, std::span<const TrackGroups> groups, const SpacingRules& rules)
{
    LastSeen artists(rules.artistGap);
    LastSeen albums(rules.albumGap);
    int breaks = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const TrackGroups& track = groups[static_cast<std::size_t>(order[i])];
        const auto position = static_cast<int>(i);
        breaks += artists.isTooNear(track.artist, position) ? 1 : 0;
        breaks += albums.isTooNear(track.album, position) ? 1 : 0;
    }
    return breaks;
}

int largestPossibleGap(std::span<const int> groups, int wanted)
{
    for (int gap = wanted; gap > 0; --gap) {
        SpacingBudget budget(static_cast<int>(groups.size()), gap);
        const bool isPossible = std::all_of(groups.begin(), groups.end(), [&budget](int group) {
            const bool fits = budget.fits(group);
            budget.take(group);
            return fits;
        });
        if (isPossible) {
            return gap;
        }
    }
    return 0;
}

SpacingBudget::SpacingBudget(int length, int gap)
    : m_length(length)
    , m_gap(gap)
{ }

// The bound of scheduling with a cool-down: if the largest groups have m tracks, and k groups are
// as large, they need m - 1 rows of gap + 1 places and a last row with k. A first track that is of
// none of them takes one more place in front.
bool SpacingBudget::fits(int group) const
{
    if (group == kNoGroup || m_gap <= 0) {
        return true;
    }
    const int grown = count(group) + 1;
    const int largest = std::max(m_largest, grown);
    const int asLarge = grown > m_largest ? 1 : m_largestGroups + (grown == m_largest ? 1 : 0);
    const int firstCount = m_isEmpty || group == m_first ? grown : count(m_first);
    const int inFront = firstCount == largest ? 0 : 1;
    return inFront + (largest - 1) * (m_gap + 1) + asLarge <= m_length;
}

void SpacingBudget::take(int group)
{
    if (m_isEmpty) {
        m_first = group;
        m_isEmpty = false;
    }
    if (group == kNoGroup) {
        return;
    }
    const auto index = static_cast<std::size_t>(group);
    if (index >= m_counts.size()) {
        m_counts.resize(index + 1, 0);
    }
    const int grown = ++m_counts[index];
    if (grown > m_largest) {
        m_largest = grown;
        m_largestGroups = 1;
    } else if (grown == m_largest) {
        ++m_largestGroups;
    }
}

int SpacingBudget::count(int group) const
{
    const auto index = static_cast<std::size_t>(group);
    return group != kNoGroup && index < m_counts.size() ? m_counts[index] : 0;
}

} // namespace analysis
