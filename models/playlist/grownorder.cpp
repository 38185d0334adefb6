// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlistcourse.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

// Lists that grow place by place and are ordered then, so that rules of the step hold.

namespace models {

namespace {

// Filled anew and ordered again so often at most; seen are up to four.
constexpr int kMostMendings = 8;
// Of so many others a list may draw that breaks rules of the step; with longer lists their steps
// alone take too long.
constexpr std::size_t kReserve = 150;
constexpr std::size_t kLongestMended = 100;
// More than the steps of any list cost.
constexpr double kBrokenRule = 100.0;
// How well a track fits is asked of every third place: courses are no rougher.
constexpr std::size_t kFitEvery = 3;

// The rules of spacing and of steps that a list breaks, and how badly.
struct Broken
{
    int gaps = 0;
    double steps = 0.0;

    bool operator<(const Broken& other) const
    {
        return std::tie(gaps, steps) < std::tie(other.gaps, other.steps);
    }
};

Broken brokenBy(const std::vector<int>& order, const PlaylistPool& pool, const PlaylistSteps& steps,
    const analysis::SpacingRules& spacing)
{
    std::vector<int> places(order.size());
    std::vector<analysis::TrackGroups> groups;
    Broken broken;
    for (std::size_t place = 0; place < order.size(); ++place) {
        places[place] = static_cast<int>(place);
        groups.push_back(pool.candidates[static_cast<std::size_t>(order[place])].groups);
        broken.steps += place > 0 ? steps.penalty(order[place - 1], order[place]) : 0.0;
    }
    broken.gaps = analysis::spacingBreaks(places, groups, spacing);
    return broken;
}

// The tracks that fit the places best besides those of the list. They bring no recording twice and
// no artist too often, whichever of them come.
std::vector<int> reserveFor(
    const std::vector<int>& order, const PlaylistPool& pool, const analysis::ChainTask& chain)
{
    std::vector<std::pair<double, int>> fitting;
    for (std::size_t i = 0; i < pool.tracks.size(); ++i) {
        const auto track = static_cast<int>(i);
        double fit = std::numeric_limits<double>::infinity();
        for (std::size_t place = 0; place < order.size(); place += kFitEvery) {
            fit = std::min(fit, chain.fit(track, static_cast<int>(place)));
        }
        if (std::isfinite(fit) && pool.tracks[i].broken == 0) {
            fitting.emplace_back(fit, track);
        }
    }
    std::ranges::sort(fitting);
    QSet<int> taken;
    QSet<int> recordings;
    QHash<int, int> artists;
    std::vector<int> reserve;
    const auto take = [&](int track) {
        const analysis::Candidate& candidate = pool.candidates[static_cast<std::size_t>(track)];
        taken.insert(track);
        recordings.insert(candidate.recording);
        recordings.remove(analysis::kNoGroup);
        ++artists[candidate.groups.artist];
        artists.remove(analysis::kNoGroup);
    };
    std::ranges::for_each(order, take);
    for (const auto& [fit, track] : fitting) {
        const analysis::Candidate& candidate = pool.candidates[static_cast<std::size_t>(track)];
        const bool isOneTooMany = chain.rules.maxPerArtist > 0
            && artists.value(candidate.groups.artist) >= chain.rules.maxPerArtist;
        if (reserve.size() < kReserve && !taken.contains(track) && !isOneTooMany
            && !recordings.contains(candidate.recording)) {
            reserve.push_back(track);
            take(track);
        }
    }
    return reserve;
}

// By place: the track that was asked for by name and stands there; -1 = any.
std::vector<int> namedPins(const std::vector<int>& order, const PlaylistPool& pool)
{
    std::vector<int> pins = order;
    for (int& track : pins) {
        track = pool.candidates[static_cast<std::size_t>(track)].isSeed ? track : -1;
    }
    return pins;
}

// Betters an order until nothing breaks fewer rules of the step any more.
class Mending final
{
public:
    Mending(const PlaylistTask& task, const PlaylistPool& pool, const PlaylistSteps& steps,
        const analysis::ChainTask& chain, const OrderWish& wish)
        : m_task(task)
        , m_pool(pool)
        , m_steps(steps)
        , m_chain(chain)
        , m_wish(wish)
    { }

    /// Grown, ordered for flow, and mended.
    [[nodiscard]] std::vector<int> grown()
    {
        start(m_chain);
        std::vector<int> best = m_order;
        const Broken least = m_broken;
        if (m_broken.steps > 0.0 && best.size() <= kLongestMended) {
            // Another start: by the steps alone, however well the tracks fit that break no rule.
            analysis::ChainTask bySteps = m_chain;
            bySteps.fit = [this](int track, int place) {
                const double fit = m_chain.fit(track, place);
                return std::isfinite(fit)
                    ? kBrokenRule * m_pool.tracks[static_cast<std::size_t>(track)].broken
                    : fit;
            };
            start(bySteps);
            return m_broken < least ? m_order : best;
        }
        return best;
    }

private:
    void start(const analysis::ChainTask& chain)
    {
        m_order = orderedForFlow(m_task, m_pool, m_steps, analysis::growChain(chain), m_wish);
        m_broken = brokenBy(m_order, m_pool, m_steps, m_wish.spacing);
        do {
            fillAnew();
        } while (m_broken.steps > 0.0 && drawOthers());
    }

    // Places are filled anew and ordered again as long as that breaks fewer.
    void fillAnew()
    {
        for (int mending = 0; m_broken.steps > 0.0 && mending < kMostMendings; ++mending) {
            const std::vector<int> pins = namedPins(m_order, m_pool);
            analysis::ChainTask again = m_chain;
            again.given = m_order;
            again.pins = pins;
            again.length = static_cast<int>(m_order.size());
            if (m_task.stop.stop_requested() || !isBettered(analysis::growChain(again), m_wish)) {
                break;
            }
        }
    }

    // Other tracks are tried. @return whether that broke fewer.
    bool drawOthers()
    {
        if (m_order.size() > kLongestMended || m_task.stop.stop_requested()) {
            return false;
        }
        OrderWish other = m_wish;
        other.placeCost = m_chain.fit;
        other.reserve = reserveFor(m_order, m_pool, m_chain);
        return isBettered(m_order, other);
    }

    bool isBettered(const std::vector<int>& tracks, const OrderWish& wish)
    {
        std::vector<int> next = orderedForFlow(m_task, m_pool, m_steps, tracks, wish);
        const Broken left = brokenBy(next, m_pool, m_steps, m_wish.spacing);
        if (!(left < m_broken)) {
            return false;
        }
        m_order = std::move(next);
        m_broken = left;
        return true;
    }

    const PlaylistTask& m_task;
    const PlaylistPool& m_pool;
    const PlaylistSteps& m_steps;
    const analysis::ChainTask& m_chain;
    const OrderWish& m_wish;
    std::vector<int> m_order;
    Broken m_broken;
};

} // namespace

std::vector<int> grownForFlow(const PlaylistTask& task, const PlaylistPool& pool,
    const PlaylistSteps& steps, const analysis::ChainTask& chain, const OrderWish& wish)
{
    return Mending(task, pool, steps, chain, wish).grown();
}

} // namespace models
