// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/chain.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace analysis {

namespace {

// One rule outweighs all that give way before it; the penalty of a step stays below kAlbumBreak.
constexpr double kStepBreak = 1e3;
constexpr double kAlbumBreak = 1e7;
constexpr double kArtistBreak = 1e8;
constexpr double kMaximumBreak = 1e9;

struct Offer
{
    double cost = 0.0;
    int track = -1;

    bool operator<(const Offer& other) const
    {
        return cost != other.cost ? cost < other.cost : track < other.track;
    }
};

class Growing final
{
public:
    explicit Growing(const ChainTask& task)
        : m_task(task)
        , m_places(static_cast<std::size_t>(std::max(task.length, 0)), -1)
        , m_isTaken(task.pool.size(), false)
    {
        for (std::size_t place = 0; place < std::min(m_places.size(), task.pins.size()); ++place) {
            if (task.pins[place] >= 0) {
                take(task.pins[place], place);
            }
        }
    }

    std::vector<int> grow()
    {
        for (std::size_t place = 0; place < m_places.size(); ++place) {
            if (m_places[place] >= 0) {
                continue;
            }
            const int next = bestFor(place);
            if (next < 0) {
                closeRanks(place);
                break;
            }
            take(next, place);
        }
        return std::move(m_places);
    }

private:
    [[nodiscard]] const Candidate& candidate(int track) const
    {
        return m_task.pool[static_cast<std::size_t>(track)];
    }

    void take(int track, std::size_t place)
    {
        m_places[place] = track;
        m_isTaken[static_cast<std::size_t>(track)] = true;
        if (candidate(track).recording != kNoGroup) {
            m_recordings.insert(candidate(track).recording);
        }
        if (candidate(track).groups.artist != kNoGroup) {
            ++m_byArtist[candidate(track).groups.artist];
        }
    }

    // Behind the last track that was found only pinned ones still come.
    void closeRanks(std::size_t place)
    {
        m_places.erase(
            std::remove(m_places.begin() + static_cast<std::ptrdiff_t>(place), m_places.end(), -1),
            m_places.end());
    }

    [[nodiscard]] bool isFree(std::size_t track) const
    {
        const int recording = m_task.pool[track].recording;
        return !m_isTaken[track] && (recording == kNoGroup || !m_recordings.contains(recording));
    }

    [[nodiscard]] bool isNear(int group, int TrackGroups::*kind, std::size_t place, int gap) const
    {
        if (group == kNoGroup || gap <= 0) {
            return false;
        }
        const auto reach = static_cast<std::size_t>(gap);
        const std::size_t first = place > reach ? place - reach : 0;
        const std::size_t last = std::min(place + reach, m_places.size() - 1);
        for (std::size_t other = first; other <= last; ++other) {
            if (m_places[other] >= 0 && candidate(m_places[other]).groups.*kind == group) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] double breaks(int track, std::size_t place) const
    {
        const TrackGroups& groups = candidate(track).groups;
        const SelectionRules& rules = m_task.rules;
        double penalty = 0.0;
        if (isNear(groups.album, &TrackGroups::album, place, rules.spacing.albumGap)) {
            penalty += kAlbumBreak;
        }
        if (isNear(groups.artist, &TrackGroups::artist, place, rules.spacing.artistGap)) {
            penalty += kArtistBreak;
        }
        const auto count = m_byArtist.find(groups.artist);
        if (rules.maxPerArtist > 0 && count != m_byArtist.end()
            && count->second >= rules.maxPerArtist) {
            penalty += kMaximumBreak;
        }
        return penalty;
    }

    [[nodiscard]] double stepCost(int from, int to) const
    {
        double cost = m_task.step ? m_task.step(from, to) : 0.0;
        if (m_task.rules.stepPenalty) {
            cost += kStepBreak * m_task.rules.stepPenalty(from, to);
        }
        return cost;
    }

    [[nodiscard]] int bestFor(std::size_t place) const
    {
        std::vector<Offer> offers;
        for (std::size_t track = 0; track < m_task.pool.size(); ++track) {
            if (!isFree(track)) {
                continue;
            }
            const auto index = static_cast<int>(track);
            const double fit = m_task.fit ? m_task.fit(index, static_cast<int>(place)) : 0.0;
            if (std::isfinite(fit)) {
                offers.push_back({fit + breaks(index, place), index});
            }
        }
        // With rules of the step every track is weighed: the ones that fit best may all break them.
        const std::size_t considered = m_task.rules.stepPenalty
            ? offers.size()
            : std::min(offers.size(), static_cast<std::size_t>(m_task.considered));
        std::partial_sort(
            offers.begin(), offers.begin() + static_cast<std::ptrdiff_t>(considered), offers.end());
        const int before = place > 0 ? m_places[place - 1] : -1;
        const int after = place + 1 < m_places.size() ? m_places[place + 1] : -1;
        Offer best;
        for (std::size_t i = 0; i < considered; ++i) {
            Offer offer = offers[i];
            offer.cost += before >= 0 ? stepCost(before, offer.track) : 0.0;
            offer.cost += after >= 0 ? stepCost(offer.track, after) : 0.0;
            if (best.track < 0 || offer < best) {
                best = offer;
            }
        }
        return best.track;
    }

    const ChainTask& m_task;
    std::vector<int> m_places;
    std::vector<bool> m_isTaken;
    std::unordered_set<int> m_recordings;
    std::unordered_map<int, int> m_byArtist;
};

} // namespace

std::vector<int> growChain(const ChainTask& task)
{
    return Growing(task).grow();
}

} // namespace analysis
