// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/chain.h"

#include "analysis/sequence/shortlist.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace analysis {

namespace {

// One rule outweighs all that give way before it; the penalty of a step stays below kAlbumBreak.
constexpr double kStepBreak = 1e3;
constexpr double kAlbumBreak = 1e7;
constexpr double kArtistBreak = 1e8;
constexpr double kMaximumBreak = 1e9;
// A place is filled anew with one of so many times the tracks that were considered for it: those
// that were taken elsewhere then may be free by now.
constexpr std::size_t kShortlistShare = 4;
constexpr double kSmallestGain = 1e-7;

class Growing final
{
public:
    explicit Growing(const ChainTask& task)
        : m_task(task)
        , m_places(static_cast<std::size_t>(std::max(task.length, 0)), -1)
        , m_shortlists(m_places.size())
        , m_isTaken(task.pool.size(), false)
    {
        for (std::size_t place = 0; place < std::min(m_places.size(), task.pins.size()); ++place) {
            if (task.pins[place] >= 0) {
                take(task.pins[place], place);
            }
        }
        for (std::size_t place = 0; place < std::min(m_places.size(), task.given.size()); ++place) {
            const int track = task.given[place];
            if (m_places[place] < 0 && !m_isTaken[static_cast<std::size_t>(track)]) {
                take(track, place);
                m_shortlists[place].offers = bestFitting(fittingFor(place));
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
                return std::move(m_places);
            }
            take(next, place);
        }
        for (int round = 0; round < m_task.rounds && fillAnew(); ++round) { }
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

    void giveBack(std::size_t place)
    {
        const int track = m_places[place];
        m_places[place] = -1;
        m_isTaken[static_cast<std::size_t>(track)] = false;
        if (candidate(track).recording != kNoGroup) {
            m_recordings.erase(m_recordings.find(candidate(track).recording));
        }
        if (candidate(track).groups.artist != kNoGroup) {
            --m_byArtist[candidate(track).groups.artist];
        }
    }

    [[nodiscard]] bool isPinned(std::size_t place) const
    {
        return place < m_task.pins.size() && m_task.pins[place] >= 0;
    }

    // @return whether any place has another track now.
    bool fillAnew()
    {
        bool hasChanged = false;
        for (std::size_t place = 0; place < m_places.size(); ++place) {
            if (isPinned(place)) {
                continue;
            }
            const int former = m_places[place];
            giveBack(place);
            const int best = betterFor(place, former);
            take(best, place);
            hasChanged = hasChanged || best != former;
        }
        return hasChanged;
    }

    // What fits best is weighed; where a rule is broken, every track that breaks less.
    [[nodiscard]] int betterFor(std::size_t place, int former)
    {
        Offer best{wholeCost(former, place) - kSmallestGain, former};
        const auto weigh = [&](int track, double fitting, KnownSteps& known) {
            if (!isFree(static_cast<std::size_t>(track))) {
                return;
            }
            const double least = fitting + broken(track, place);
            if (least <= best.cost) {
                best = std::min(
                    best, Offer{withSteps({least, track}, place, best.cost, known), track});
            }
        };
        if (broken(former, place) > 0.0) {
            for (std::size_t track = 0; track < m_task.pool.size(); ++track) {
                const auto index = static_cast<int>(track);
                KnownSteps none;
                weigh(index, fit(index, place), none);
            }
        } else {
            Shortlist& shortlist = m_shortlists[place];
            shortlist.standBetween(before(place), behind(place));
            for (std::size_t i = 0; i < shortlist.offers.size(); ++i) {
                const Offer& offer = shortlist.offers[i];
                if (offer.cost > best.cost) {
                    break; // and so do all behind it
                }
                weigh(offer.track, offer.cost, shortlist.steps[i]);
            }
        }
        return best.track;
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
        if (rules.maxPerArtist > 0) {
            const auto count = m_byArtist.find(groups.artist);
            if (count != m_byArtist.end() && count->second >= rules.maxPerArtist) {
                penalty += kMaximumBreak;
            }
        }
        return penalty;
    }

    [[nodiscard]] double stepCost(int from, int to) const
    {
        return m_task.step ? m_task.step(from, to) : 0.0;
    }

    [[nodiscard]] double stepBreak(int from, int to) const
    {
        return m_task.rules.stepPenalty ? kStepBreak * m_task.rules.stepPenalty(from, to) : 0.0;
    }

    [[nodiscard]] double fit(int track, std::size_t place) const
    {
        return m_task.fit ? m_task.fit(track, static_cast<int>(place)) : 0.0;
    }

    // The tracks at the places before and behind, -1 where there is none.
    [[nodiscard]] int before(std::size_t place) const
    {
        return place > 0 ? m_places[place - 1] : -1;
    }

    [[nodiscard]] int behind(std::size_t place) const
    {
        return place + 1 < m_places.size() ? m_places[place + 1] : -1;
    }

    // Of the steps from the place before and to the place behind, where they are filled.
    template <typename Cost>
    [[nodiscard]] double around(int track, std::size_t place, const Cost& cost) const
    {
        const int from = before(place);
        const int to = behind(place);
        return (from >= 0 ? cost(from, track) : 0.0) + (to >= 0 ? cost(track, to) : 0.0);
    }

    // The rules that it breaks there, none of which any cost outweighs.
    [[nodiscard]] double broken(int track, std::size_t place) const
    {
        return breaks(track, place)
            + around(track, place, [this](int from, int to) { return stepBreak(from, to); });
    }

    // With what the steps cost; beyond `most` it is not looked at all of them.
    [[nodiscard]] double withSteps(
        Offer offer, std::size_t place, double most, KnownSteps& known) const
    {
        if (const int from = before(place); from >= 0) {
            known.to = std::isnan(known.to) ? stepCost(from, offer.track) : known.to;
            offer.cost += known.to;
        }
        if (const int to = behind(place); offer.cost <= most && to >= 0) {
            known.from = std::isnan(known.from) ? stepCost(offer.track, to) : known.from;
            offer.cost += known.from;
        }
        return offer.cost;
    }

    [[nodiscard]] double wholeCost(int track, std::size_t place) const
    {
        KnownSteps none;
        return withSteps({fit(track, place) + broken(track, place), track}, place,
            std::numeric_limits<double>::infinity(), none);
    }

    // Best first: of all, as many as a place is filled anew from, or some more than are considered.
    [[nodiscard]] std::vector<Offer> bestFitting(std::vector<Offer> fitting) const
    {
        const auto considered = static_cast<std::size_t>(m_task.considered);
        keepLeast(fitting,
            m_task.rounds > 0 ? kShortlistShare * considered : considered + considered / 4);
        std::ranges::sort(fitting, std::less());
        return fitting;
    }

    [[nodiscard]] std::vector<Offer> fittingFor(std::size_t place) const
    {
        std::vector<Offer> fitting;
        for (std::size_t track = 0; track < m_task.pool.size(); ++track) {
            const auto index = static_cast<int>(track);
            if (const double cost = fit(index, place); std::isfinite(cost)) {
                fitting.push_back({cost, index});
            }
        }
        return fitting;
    }

    // The tracks to be weighed for a place, with what they break of the rules besides the step.
    [[nodiscard]] std::vector<Offer> offersFor(
        std::size_t place, const std::vector<Offer>& fitting, const std::vector<Offer>& best) const
    {
        std::vector<Offer> offers;
        const auto considered = static_cast<std::size_t>(m_task.considered);
        // With rules of the step every track is weighed: the ones that fit best may all break them.
        if (!m_task.rules.stepPenalty) {
            for (std::size_t i = 0; i < best.size() && offers.size() < considered; ++i) {
                if (isFree(static_cast<std::size_t>(best[i].track))
                    && breaks(best[i].track, place) == 0.0) {
                    offers.push_back(best[i]);
                }
            }
            if (offers.size() == considered) {
                return offers;
            }
            offers.clear();
        }
        for (const Offer& offer : fitting) {
            if (isFree(static_cast<std::size_t>(offer.track))) {
                offers.push_back({offer.cost + breaks(offer.track, place), offer.track});
            }
        }
        if (!m_task.rules.stepPenalty) {
            keepLeast(offers, considered);
            std::ranges::sort(offers, std::less());
        }
        return offers;
    }

    int bestFor(std::size_t place)
    {
        const std::vector<Offer> fitting = fittingFor(place);
        std::vector<Offer> bestFitting = this->bestFitting(fitting);
        std::vector<Offer> offers = offersFor(place, fitting, bestFitting);
        if (m_task.rounds > 0) {
            m_shortlists[place].offers = std::move(bestFitting);
        }
        for (Offer& offer : offers) {
            offer.cost += around(
                offer.track, place, [this](int from, int to) { return stepBreak(from, to); });
        }
        if (m_task.guess) {
            keepMostPromising(offers, place);
        }
        Offer best{std::numeric_limits<double>::infinity(), -1};
        for (const Offer& offer : offers) {
            if (offer.cost <= best.cost) {
                KnownSteps none;
                best = std::min(best, Offer{withSteps(offer, place, best.cost, none), offer.track});
            }
        }
        return best.track;
    }

    // Those that would be the best if their steps cost what is guessed.
    void keepMostPromising(std::vector<Offer>& offers, std::size_t place) const
    {
        std::vector<std::pair<Offer, double>> guessed;
        for (const Offer& offer : offers) {
            const double steps = around(offer.track, place, m_task.guess);
            guessed.push_back({{offer.cost + steps, offer.track}, offer.cost});
        }
        const std::size_t kept = std::min(static_cast<std::size_t>(m_task.weighed), guessed.size());
        std::nth_element(guessed.begin(), guessed.begin() + static_cast<std::ptrdiff_t>(kept),
            guessed.end(),
            [](const auto& one, const auto& other) { return one.first < other.first; });
        offers.clear();
        for (std::size_t i = 0; i < kept; ++i) {
            offers.push_back({guessed[i].second, guessed[i].first.track});
        }
    }

    const ChainTask& m_task;
    std::vector<int> m_places;
    std::vector<Shortlist> m_shortlists; ///< by place
    std::vector<bool> m_isTaken;
    std::unordered_multiset<int> m_recordings; ///< pinned tracks may share one
    std::unordered_map<int, int> m_byArtist;
};

} // namespace

std::vector<int> growChain(const ChainTask& task)
{
    return Growing(task).grow();
}

} // namespace analysis
