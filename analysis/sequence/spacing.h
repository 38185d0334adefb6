// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace analysis {

/// The group (artist, album) of a track that belongs to none: it blocks nobody and is never
/// blocked.
inline constexpr int kNoGroup = -1;

/// Who a track is by and what it is from, as numbers from 0; kNoGroup where that is not known or
/// does not matter.
struct TrackGroups
{
    int artist = kNoGroup;
    int album = kNoGroup;
};

/// How far apart tracks of one group must stand: at least this many others between two of them.
struct SpacingRules
{
    int artistGap = 0;
    int albumGap = 0;
};

/// How many tracks stand nearer to an earlier track of their artist, or of their album, than the
/// rules allow (one that breaks both counts twice).
[[nodiscard]] int spacingBreaks(
    std::span<const int> order, std::span<const TrackGroups> groups, const SpacingRules& rules);

/// Counts the same again and again, for orders of the same tracks: asks for memory once. One
/// thread.
class SpacingCount final
{
public:
    /// @param groups  of each track; outlives this.
    SpacingCount(std::span<const TrackGroups> groups, const SpacingRules& rules);

    /// As spacingBreaks().
    [[nodiscard]] int breaks(std::span<const int> order);

private:
    /// Where each artist, or each album, was seen last, on a clock that never goes back.
    struct LastSeen
    {
        int TrackGroups::*kind;
        int gap = 0;
        std::vector<std::int64_t> at{}; ///< by group
    };

    [[nodiscard]] int breaksOf(LastSeen& seen, std::span<const int> order) const;

    std::span<const TrackGroups> m_groups;
    LastSeen m_artists;
    LastSeen m_albums;
    std::int64_t m_now = 0;
};

/// The largest gap, at most `wanted`, with which the tracks can be laid out when the first track
/// stays in front. @param groups  group of each track, groups[0] is the first track's.
[[nodiscard]] int largestPossibleGap(std::span<const int> groups, int wanted);

/// Counts tracks by group while a list of a known length is being filled, and tells whether one
/// more can still be spaced.
class SpacingBudget final
{
public:
    /// @param length  tracks in the finished list.  @param gap  others between two of one group.
    SpacingBudget(int length, int gap);

    /// Whether a list with one more track of the group can still be laid out.
    [[nodiscard]] bool fits(int group) const;
    void take(int group);
    [[nodiscard]] int count(int group) const;

    void setGap(int gap) { m_gap = gap; }

private:
    int m_length;
    int m_gap;
    int m_first = kNoGroup;
    bool m_isEmpty = true;
    std::vector<int> m_counts; ///< by group
    int m_largest = 0; ///< of the counts
    int m_largestGroups = 0; ///< how many groups have that count
};

} // namespace analysis
