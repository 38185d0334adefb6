// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/spacing.h"

#include <algorithm>

namespace analysis {

SpacingCount::SpacingCount(std::span<const TrackGroups> groups, const SpacingRules& rules)
    : m_groups(groups)
    , m_artists{&TrackGroups::artist, rules.artistGap}
    , m_albums{&TrackGroups::album, rules.albumGap}
{
    for (LastSeen* const seen : {&m_artists, &m_albums}) {
        int most = kNoGroup;
        for (const TrackGroups& track : groups) {
            most = std::max(most, track.*seen->kind);
        }
        seen->at.assign(static_cast<std::size_t>(most + 1), 0);
        m_now = std::max(m_now, static_cast<std::int64_t>(seen->gap) + 1);
    }
}

int SpacingCount::breaks(std::span<const int> order)
{
    const int count = breaksOf(m_artists, order) + breaksOf(m_albums, order);
    // So far on that nothing of this order is near to the next one.
    m_now += static_cast<std::int64_t>(order.size()) + std::max(m_artists.gap, m_albums.gap) + 1;
    return count;
}

int SpacingCount::breaksOf(LastSeen& seen, std::span<const int> order) const
{
    if (seen.gap <= 0) {
        return 0;
    }
    int count = 0;
    std::int64_t now = m_now;
    for (const int track : order) {
        const int group = m_groups[static_cast<std::size_t>(track)].*seen.kind;
        if (group != kNoGroup) {
            std::int64_t& before = seen.at[static_cast<std::size_t>(group)];
            count += now - before <= seen.gap ? 1 : 0;
            before = now;
        }
        ++now;
    }
    return count;
}

int spacingBreaks(
    std::span<const int> order, std::span<const TrackGroups> groups, const SpacingRules& rules)
{
    return SpacingCount(groups, rules).breaks(order);
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
