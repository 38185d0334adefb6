// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/selection.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <unordered_set>

namespace analysis {

namespace {

constexpr int kLongestList = 100000;

// How many tracks the finished list will have; with an amount, guessed from the pool's mean.
int expectedCount(std::span<const Candidate> pool, const SelectionRules& rules)
{
    if (rules.amount <= 0.0) {
        return std::max(rules.count, 0);
    }
    const double total = std::accumulate(pool.begin(), pool.end(), 0.0,
        [](double sum, const Candidate& track) { return sum + std::max(track.amount, 0.0); });
    if (total <= 0.0) {
        return 1;
    }
    const double mean = total / static_cast<double>(pool.size());
    return std::max(
        1, static_cast<int>(std::lround(std::min<double>(rules.amount / mean, kLongestList))));
}

class Chooser final
{
public:
    Chooser(std::span<const Candidate> pool, const SelectionRules& rules)
        : m_pool(pool)
        , m_rules(rules)
        , m_length(expectedCount(pool, rules))
        , m_artists(m_length, rules.spacing.artistGap)
        , m_albums(m_length, rules.spacing.albumGap)
        , m_isTaken(pool.size(), false)
    {
        for (std::size_t i = 0; i < pool.size(); ++i) {
            (pool[i].isSeed ? m_seeds : m_others).push_back(static_cast<int>(i));
        }
        std::stable_sort(m_others.begin(), m_others.end(), [pool](int left, int right) {
            return pool[static_cast<std::size_t>(left)].score
                < pool[static_cast<std::size_t>(right)].score;
        });
    }

    Selection choose()
    {
        takeSeeds();
        fill();
        while (!isFull() && hasUntaken() && relaxOneStep()) {
            fill();
        }
        settleSpacing();
        return m_selection;
    }

private:
    [[nodiscard]] const Candidate& track(int index) const
    {
        return m_pool[static_cast<std::size_t>(index)];
    }

    // With minutes a track still gets in when that comes nearer to the wanted length than leaving
    // it out; into a limit it has to fit.
    [[nodiscard]] bool hasRoomFor(int index) const
    {
        if (m_rules.amount <= 0.0) {
            return static_cast<int>(m_selection.chosen.size()) < m_rules.count;
        }
        const double counted = track(index).amount * (m_rules.isAmountLimit ? 1.0 : 0.5);
        return m_amount + counted <= m_rules.amount;
    }

    [[nodiscard]] bool isFull() const
    {
        if (m_rules.amount <= 0.0) {
            return static_cast<int>(m_selection.chosen.size()) >= m_rules.count;
        }
        return std::none_of(m_others.begin(), m_others.end(),
            [this](int index) { return isNew(index) && hasRoomFor(index); });
    }

    [[nodiscard]] bool isNew(int index) const
    {
        const int recording = track(index).recording;
        return !m_isTaken[static_cast<std::size_t>(index)]
            && (recording == kNoGroup || !m_recordings.contains(recording));
    }

    [[nodiscard]] bool hasUntaken() const
    {
        return std::any_of(
            m_others.begin(), m_others.end(), [this](int index) { return isNew(index); });
    }

    [[nodiscard]] bool obeysRules(int index) const
    {
        const TrackGroups& groups = track(index).groups;
        const bool isOneTooMany = m_rules.maxPerArtist > 0 && groups.artist != kNoGroup
            && m_artists.count(groups.artist) >= m_rules.maxPerArtist;
        return !isOneTooMany && m_artists.fits(groups.artist) && m_albums.fits(groups.album);
    }

    void take(int index)
    {
        const Candidate& candidate = track(index);
        m_selection.chosen.push_back(index);
        m_isTaken[static_cast<std::size_t>(index)] = true;
        m_artists.take(candidate.groups.artist);
        m_albums.take(candidate.groups.album);
        m_amount += std::max(candidate.amount, 0.0);
        if (candidate.recording != kNoGroup) {
            m_recordings.insert(candidate.recording);
        }
    }

    // What was asked for by name comes in whatever the rules say; the first seed in any case.
    void takeSeeds()
    {
        for (const int seed : m_seeds) {
            if (!isNew(seed)) {
                continue;
            }
            if (m_selection.chosen.empty() || hasRoomFor(seed)) {
                take(seed);
            } else {
                ++m_selection.seedsLeftOut;
            }
        }
    }

    void fill()
    {
        if (m_rules.stepPenalty) {
            fillAsChain();
            return;
        }
        for (const int index : m_others) {
            if (isNew(index) && hasRoomFor(index) && obeysRules(index)) {
                take(index);
            }
        }
    }

    void fillAsChain()
    {
        int last = m_selection.chosen.empty() ? -1 : m_selection.chosen.back();
        for (;;) {
            int next = -1;
            double least = std::numeric_limits<double>::infinity();
            for (const int index : m_others) {
                if (!isNew(index) || !hasRoomFor(index) || !obeysRules(index)) {
                    continue;
                }
                const double penalty = last < 0 ? 0.0 : m_rules.stepPenalty(last, index);
                if (penalty < least) {
                    least = penalty;
                    next = index;
                }
                if (penalty <= 0.0) {
                    break;
                }
            }
            if (next < 0) {
                return;
            }
            take(next);
            last = next;
        }
    }

    void noteRelaxed(Relaxation what)
    {
        if (std::find(m_selection.relaxed.begin(), m_selection.relaxed.end(), what)
            == m_selection.relaxed.end()) {
            m_selection.relaxed.push_back(what);
        }
    }

    bool relaxOneStep()
    {
        if (m_rules.spacing.albumGap > 0) {
            m_albums.setGap(--m_rules.spacing.albumGap);
            noteRelaxed(Relaxation::AlbumGap);
            return true;
        }
        if (m_rules.spacing.artistGap > 0) {
            m_artists.setGap(--m_rules.spacing.artistGap);
            noteRelaxed(Relaxation::ArtistGap);
            return true;
        }
        if (m_rules.maxPerArtist > 0) {
            m_rules.maxPerArtist = 0;
            noteRelaxed(Relaxation::MaxPerArtist);
            return true;
        }
        return false;
    }

    // A list that came out shorter than planned, or many seeds of one artist, may not have the
    // room that the gaps need.
    void settleSpacing()
    {
        std::vector<int> artists;
        std::vector<int> albums;
        for (const int index : m_selection.chosen) {
            artists.push_back(track(index).groups.artist);
            albums.push_back(track(index).groups.album);
        }
        SpacingRules possible;
        possible.artistGap = largestPossibleGap(artists, m_rules.spacing.artistGap);
        possible.albumGap = largestPossibleGap(albums, m_rules.spacing.albumGap);
        if (possible.albumGap < m_rules.spacing.albumGap) {
            noteRelaxed(Relaxation::AlbumGap);
        }
        if (possible.artistGap < m_rules.spacing.artistGap) {
            noteRelaxed(Relaxation::ArtistGap);
        }
        m_selection.spacing = possible;
        std::sort(m_selection.relaxed.begin(), m_selection.relaxed.end());
    }

    std::span<const Candidate> m_pool;
    SelectionRules m_rules;
    int m_length;
    SpacingBudget m_artists;
    SpacingBudget m_albums;
    std::vector<int> m_seeds;
    std::vector<int> m_others;
    std::vector<bool> m_isTaken;
    std::unordered_set<int> m_recordings;
    double m_amount = 0.0;
    Selection m_selection;
};

} // namespace

Selection selectTracks(std::span<const Candidate> pool, const SelectionRules& rules)
{
    return Chooser(pool, rules).choose();
}

} // namespace analysis
