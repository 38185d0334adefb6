// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/flowsearch.h"

#include <algorithm>
#include <array>
#include <random>
#include <ranges>

namespace analysis {

namespace {

constexpr double kSmallestGain = 1e-7;
constexpr std::size_t kLongestSegment = 3;
// Shake-ups gain 1 to 3 % and cost a local search each; longer lists are shaken less often.
constexpr std::size_t kShakeBudget = 1200;
constexpr std::size_t kMostShakes = 40;
// Improving ends at the latest after so many rounds; seen are up to 15.
constexpr int kMostRounds = 60;

class Search final
{
public:
    Search(const FlowTask& task, std::vector<int> order)
        : m_task(task)
        , m_order(std::move(order))
        , m_breaks(spacingBreaks(m_order, task.groups, task.spacing))
    { }

    void improve()
    {
        for (int round = 0; round < kMostRounds; ++round) {
            const bool hasSwapped = swapPairs();
            const bool hasTurned = turnStretches();
            const bool hasMoved = moveSegments();
            if (!hasSwapped && !hasTurned && !hasMoved) {
                return;
            }
        }
    }

    // Three random exchanges, or two neighbouring stretches that change places: what none of the
    // changes of improve() does alone.
    void shake(std::mt19937& random)
    {
        const std::size_t size = m_order.size();
        std::array<std::size_t, 3> cuts{random() % size, random() % size, random() % size};
        std::ranges::sort(cuts);
        const bool isFree = std::ranges::none_of(
            std::views::iota(cuts[0], cuts[2]), [this](std::size_t at) { return isPinned(at); });
        if (isFree && random() % 2 == 0) {
            std::rotate(at(cuts[0]), at(cuts[1]), at(cuts[2]));
        } else {
            for (int exchange = 0; exchange < 3; ++exchange) {
                const std::size_t one = random() % size;
                const std::size_t other = random() % size;
                if (!isPinned(one) && !isPinned(other)) {
                    std::swap(m_order[one], m_order[other]);
                }
            }
        }
        m_breaks = spacingBreaks(m_order, m_task.groups, m_task.spacing);
        improve();
    }

    [[nodiscard]] Ordering result() const
    {
        double cost = 0.0;
        for (std::size_t place = 0; place < m_order.size(); ++place) {
            cost += placeCost(place, place) + stepAfter(place);
        }
        return {m_order, cost, m_breaks};
    }

private:
    [[nodiscard]] bool isPinned(std::size_t place) const
    {
        return !m_task.isPinned.empty() && m_task.isPinned[place] != 0;
    }

    // What it costs that the track of one place stands at another.
    [[nodiscard]] double placeCost(std::size_t source, std::size_t place) const
    {
        if (m_task.placeCosts.empty()) {
            return 0.0;
        }
        const auto track = static_cast<std::size_t>(m_order[source]);
        return static_cast<double>(m_task.placeCosts[track * m_order.size() + place]);
    }

    [[nodiscard]] double stepAfter(std::size_t place) const
    {
        if (place + 1 < m_order.size()) {
            return m_task.costs->at(m_order[place], m_order[place + 1]);
        }
        return m_task.isCircle ? m_task.costs->at(m_order[place], m_order.front()) : 0.0;
    }

    // The step between the tracks of two places; nothing beyond the ends of an open path.
    [[nodiscard]] double step(std::size_t from, std::size_t to) const
    {
        return m_task.costs->at(m_order[from], m_order[to]);
    }

    [[nodiscard]] double stepInto(std::size_t first, std::size_t to) const
    {
        if (first > 0) {
            return step(first - 1, to);
        }
        return m_task.isCircle ? step(m_order.size() - 1, to) : 0.0;
    }

    [[nodiscard]] double stepOutOf(std::size_t last, std::size_t from) const
    {
        if (last + 1 < m_order.size()) {
            return step(from, last + 1);
        }
        return m_task.isCircle ? step(from, 0) : 0.0;
    }

    // The whole of a circle has no surroundings.
    [[nodiscard]] bool isWholeCircle(std::size_t first, std::size_t last) const
    {
        return m_task.isCircle && first == 0 && last + 1 == m_order.size();
    }

    // What the places of [first, last] cost more when the track of each comes from `source`.
    template <typename Source>
    [[nodiscard]] double placesAdded(
        std::size_t first, std::size_t last, const Source& source) const
    {
        double added = 0.0;
        if (!m_task.placeCosts.empty()) {
            for (std::size_t place = first; place <= last; ++place) {
                added += placeCost(source(place), place) - placeCost(place, place);
            }
        }
        return added;
    }

    // Makes a change that saves so much if the order is better for it. Broken gaps come first: they
    // are counted only where the change may be worth it, because that looks at the whole order.
    template <typename Change, typename Undo>
    bool isMade(double gain, const Change& change, const Undo& undo)
    {
        if (gain <= kSmallestGain && m_breaks == 0) {
            return false;
        }
        change();
        const int breaks = spacingBreaks(m_order, m_task.groups, m_task.spacing);
        const bool isBetter = breaks < m_breaks || (breaks == m_breaks && gain > kSmallestGain);
        if (!isBetter) {
            undo();
            return false;
        }
        m_breaks = breaks;
        return true;
    }

    [[nodiscard]] double swapGain(std::size_t one, std::size_t other) const
    {
        const double places = placesAdded(one, one, [other](std::size_t) { return other; })
            + placesAdded(other, other, [one](std::size_t) { return one; });
        const double before = stepInto(one, one) + stepOutOf(other, other);
        const double after = stepInto(one, other) + stepOutOf(other, one);
        if (other == one + 1) {
            return before + step(one, other) - after - step(other, one) - places;
        }
        return before + step(one, one + 1) + step(other - 1, other) - after - step(other, one + 1)
            - step(other - 1, one) - places;
    }

    bool swapPairs()
    {
        bool hasImproved = false;
        for (std::size_t one = 0; one + 1 < m_order.size(); ++one) {
            for (std::size_t other = one + 1; other < m_order.size() && !isPinned(one); ++other) {
                // In a circle the first and the last are neighbours: a turn exchanges them.
                if (isPinned(other) || isWholeCircle(one, other)) {
                    continue;
                }
                const auto exchange = [&] { std::swap(m_order[one], m_order[other]); };
                hasImproved = isMade(swapGain(one, other), exchange, exchange) || hasImproved;
            }
        }
        return hasImproved;
    }

    // 2-opt. Steps are asymmetric, so a stretch has another cost when run backwards; it grows with
    // the stretch, one step at a time.
    bool turnStretches()
    {
        bool hasImproved = false;
        for (std::size_t first = 0; first + 1 < m_order.size(); ++first) {
            double inside = 0.0; // saved by running it backwards
            for (std::size_t last = first + 1; last < m_order.size(); ++last) {
                if (isPinned(first) || isPinned(last)) {
                    break;
                }
                inside += step(last - 1, last) - step(last, last - 1);
                if (isWholeCircle(first, last)) {
                    break;
                }
                const double gain = inside + stepInto(first, first) + stepOutOf(last, last)
                    - stepInto(first, last) - stepOutOf(last, first)
                    - placesAdded(
                        first, last, [&](std::size_t place) { return first + last - place; });
                const auto turn = [&] { std::reverse(at(first), at(last + 1)); };
                if (isMade(gain, turn, turn)) {
                    hasImproved = true;
                    inside = -inside;
                }
            }
        }
        return hasImproved;
    }

    // Or-opt: moving a segment is rotating the stretch between its old and its new place.
    bool moveSegments()
    {
        bool hasImproved = false;
        for (std::size_t first = 0; first + 1 < m_order.size(); ++first) {
            for (std::size_t last = first + 1; last < m_order.size(); ++last) {
                if (isPinned(first) || isPinned(last)) {
                    break;
                }
                for (std::size_t length = 1; length <= kLongestSegment && length <= last - first;
                     ++length) {
                    hasImproved = rotate(first, first + length, last) || hasImproved;
                    hasImproved = rotate(first, last + 1 - length, last) || hasImproved;
                }
            }
        }
        return hasImproved;
    }

    // [middle, last] comes before [first, middle).
    bool rotate(std::size_t first, std::size_t middle, std::size_t last)
    {
        if (isWholeCircle(first, last)) {
            return false;
        }
        const std::size_t behind = last + 1 - middle;
        const double gain = stepInto(first, first) + step(middle - 1, middle)
            + stepOutOf(last, last) - stepInto(first, middle) - step(last, first)
            - stepOutOf(last, middle - 1) - placesAdded(first, last, [&](std::size_t place) {
                  return place < first + behind ? place + (middle - first) : place - behind;
              });
        return isMade(
            gain, [&] { std::rotate(at(first), at(middle), at(last + 1)); },
            [&] { std::rotate(at(first), at(first + behind), at(last + 1)); });
    }

    std::vector<int>::iterator at(std::size_t place)
    {
        return m_order.begin() + static_cast<std::ptrdiff_t>(place);
    }

    const FlowTask& m_task;
    std::vector<int> m_order;
    int m_breaks;
};

bool isBetter(const Ordering& one, const Ordering& other)
{
    return one.spacingBreaks != other.spacingBreaks ? one.spacingBreaks < other.spacingBreaks
                                                    : one.cost < other.cost - kSmallestGain;
}

} // namespace

Ordering improvedOrder(const FlowTask& task, std::vector<int> order, std::uint32_t seed)
{
    if (order.size() < 2) {
        return Search(task, std::move(order)).result();
    }
    const std::size_t shakes = std::min(kMostShakes, kShakeBudget / order.size());
    Search search(task, std::move(order));
    search.improve();
    Ordering best = search.result();
    std::mt19937 random(seed);
    for (std::size_t i = 0; i < shakes; ++i) {
        Search shaken(task, best.order);
        shaken.shake(random);
        if (Ordering found = shaken.result(); isBetter(found, best)) {
            best = std::move(found);
        }
    }
    return best;
}

} // namespace analysis
