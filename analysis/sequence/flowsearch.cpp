// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/flowsearch.h"

#include <algorithm>
#include <array>
#include <random>

namespace analysis {

namespace {

constexpr double kSmallestGain = 1e-7;
constexpr std::size_t kLongestSegment = 3;
// Shake-ups gain 1 to 3 %, and where rules are tight they find the orders that break fewer. Each
// costs a local search, which takes the square of the length: a list of 14 is shaken 300 times in
// the time of 24 for one of 50. Longer ones are shaken less often, yet more than in that time.
constexpr std::size_t kShakeBudget = 60000;
constexpr std::size_t kMostShakes = 300;
constexpr std::size_t kLongBudget = 1200;
// Improving ends at the latest after so many rounds; seen are up to 15.
constexpr int kMostRounds = 60;

/// What places cost more when the track of each comes from one so many places behind it, or before.
struct Shifted
{
    double forward = 0.0;
    double back = 0.0;
};

class Search final
{
public:
    Search(const FlowTask& task, std::vector<int> order)
        : m_task(task)
        , m_order(std::move(order))
        , m_length(task.length > 0 ? task.length : m_order.size())
        , m_spacing(task.groups, task.spacing)
        , m_breaks(countedBreaks())
    { }

    void improve()
    {
        for (int round = 0; round < kMostRounds; ++round) {
            const bool hasSwapped = swapPairs();
            const bool hasTurned = turnStretches();
            const bool hasMoved = moveSegments();
            const bool hasReplaced = replaceTracks();
            if (!hasSwapped && !hasTurned && !hasMoved && !hasReplaced) {
                return;
            }
        }
    }

    // Three random exchanges, or two neighbouring stretches that change places: what none of the
    // changes of improve() does alone.
    void shake(std::vector<int> order, std::mt19937& random)
    {
        m_order = std::move(order);
        const std::size_t size = m_length;
        std::array<std::size_t, 3> cuts{random() % size, random() % size, random() % size};
        std::ranges::sort(cuts);
        bool isFree = true;
        for (std::size_t place = cuts[0]; place < cuts[2]; ++place) {
            isFree = isFree && !isPinned(place);
        }
        if (isFree && random() % 2 == 0) {
            std::rotate(at(cuts[0]), at(cuts[1]), at(cuts[2]));
        } else {
            for (int exchange = 0; exchange < 3; ++exchange) {
                const std::size_t one = random() % size;
                const std::size_t other = random() % m_order.size();
                if (!isPinned(one) && !isPinned(other) && (other < size || isReplaceable(one))) {
                    std::swap(m_order[one], m_order[other]);
                }
            }
        }
        m_breaks = countedBreaks();
        improve();
    }

    [[nodiscard]] Ordering result() const
    {
        double cost = 0.0;
        for (std::size_t place = 0; place < m_length; ++place) {
            cost += placeCost(place, place) + stepAfter(place);
        }
        return {m_order, cost, m_breaks};
    }

private:
    [[nodiscard]] bool isPinned(std::size_t place) const
    {
        return place < m_task.isPinned.size() && m_task.isPinned[place] != 0;
    }

    [[nodiscard]] bool isReplaceable(std::size_t place) const
    {
        const auto track = static_cast<std::size_t>(m_order[place]);
        return !isPinned(place) && (m_task.isKept.empty() || m_task.isKept[track] == 0);
    }

    [[nodiscard]] int countedBreaks()
    {
        return m_spacing.breaks(std::span(m_order).first(m_length));
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
        if (place + 1 < m_length) {
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
        return m_task.isCircle ? step(m_length - 1, to) : 0.0;
    }

    [[nodiscard]] double stepOutOf(std::size_t last, std::size_t from) const
    {
        if (last + 1 < m_length) {
            return step(from, last + 1);
        }
        return m_task.isCircle ? step(from, 0) : 0.0;
    }

    // The whole of a circle has no surroundings.
    [[nodiscard]] bool isWholeCircle(std::size_t first, std::size_t last) const
    {
        return m_task.isCircle && first == 0 && last + 1 == m_length;
    }

    // What a place costs more when its track comes from `source`.
    [[nodiscard]] double placeAdded(std::size_t source, std::size_t place) const
    {
        return placeCost(source, place) - placeCost(place, place);
    }

    // The same of the places of [first, last].
    template <typename Source>
    [[nodiscard]] double placesAdded(
        std::size_t first, std::size_t last, const Source& source) const
    {
        double added = 0.0;
        if (!m_task.placeCosts.empty()) {
            for (std::size_t place = first; place <= last; ++place) {
                added += placeAdded(source(place), place);
            }
        }
        return added;
    }

    // What is left of [first, last] beside a segment of this length, at either end.
    [[nodiscard]] Shifted shifted(std::size_t first, std::size_t last, std::size_t length) const
    {
        Shifted sums;
        for (std::size_t place = first + length; place <= last; ++place) {
            addShift(place, length, sums);
        }
        return sums;
    }

    void addShift(std::size_t last, std::size_t length, Shifted& sums) const
    {
        sums.forward += placeAdded(last, last - length);
        sums.back += placeAdded(last - length, last);
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
        const int breaks = countedBreaks();
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
        const double places = placeAdded(other, one) + placeAdded(one, other);
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
        for (std::size_t one = 0; one + 1 < m_length; ++one) {
            for (std::size_t other = one + 1; other < m_length && !isPinned(one); ++other) {
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
        for (std::size_t first = 0; first + 1 < m_length; ++first) {
            double inside = 0.0; // saved by running it backwards
            for (std::size_t last = first + 1; last < m_length; ++last) {
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

    // Or-opt: moving a segment is rotating the stretch between its old and its new place. What that
    // costs the places grows with the stretch, one place at a time.
    bool moveSegments()
    {
        bool hasImproved = false;
        for (std::size_t first = 0; first + 1 < m_length; ++first) {
            std::array<Shifted, kLongestSegment> sums{}; // by length, less 1
            for (std::size_t last = first + 1; last < m_length; ++last) {
                if (isPinned(first) || isPinned(last)) {
                    break;
                }
                const std::size_t longest = std::min(kLongestSegment, last - first);
                for (std::size_t length = 1; length <= longest; ++length) {
                    addShift(last, length, sums[length - 1]);
                }
                for (std::size_t length = 1; length <= longest; ++length) {
                    for (const bool isToEnd : {true, false}) {
                        if (moveSegment(first, last, length, isToEnd, sums[length - 1])) {
                            hasImproved = true;
                            for (std::size_t other = 1; other <= longest; ++other) {
                                sums[other - 1] = shifted(first, last, other);
                            }
                        }
                    }
                }
            }
        }
        return hasImproved;
    }

    // The segment at one end of [first, last] to the other.
    bool moveSegment(
        std::size_t first, std::size_t last, std::size_t length, bool isToEnd, const Shifted& sums)
    {
        const std::size_t middle = isToEnd ? first + length : last + 1 - length;
        double added = isToEnd ? sums.forward : 0.0;
        if (!m_task.placeCosts.empty()) {
            const std::size_t from = isToEnd ? first : middle;
            const std::size_t to = isToEnd ? last + 1 - length : first;
            for (std::size_t i = 0; i < length; ++i) {
                added += placeAdded(from + i, to + i);
            }
        }
        return rotate(first, middle, last, isToEnd ? added : added + sums.back);
    }

    bool replaceTracks()
    {
        bool hasImproved = false;
        for (std::size_t place = 0; place < m_length && m_length < m_order.size(); ++place) {
            for (std::size_t other = m_length; other < m_order.size(); ++other) {
                if (!isReplaceable(place)) {
                    break;
                }
                const double gain = stepInto(place, place) + stepOutOf(place, place)
                    + placeCost(place, place) - stepInto(place, other) - stepOutOf(place, other)
                    - placeCost(other, place);
                const auto exchange = [&] { std::swap(m_order[place], m_order[other]); };
                hasImproved = isMade(gain, exchange, exchange) || hasImproved;
            }
        }
        return hasImproved;
    }

    // [middle, last] comes before [first, middle). @param added  what the places cost more.
    bool rotate(std::size_t first, std::size_t middle, std::size_t last, double added)
    {
        if (isWholeCircle(first, last)) {
            return false;
        }
        const std::size_t behind = last + 1 - middle;
        const double gain = stepInto(first, first) + step(middle - 1, middle)
            + stepOutOf(last, last) - stepInto(first, middle) - step(last, first)
            - stepOutOf(last, middle - 1) - added;
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
    std::size_t m_length; ///< of the list; behind it is the reserve
    SpacingCount m_spacing;
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
    const std::size_t length = task.length > 0 ? task.length : order.size();
    const std::size_t shakes = std::min(
        kMostShakes, std::max(kShakeBudget / (length * order.size()), kLongBudget / order.size()));
    Search search(task, std::move(order));
    search.improve();
    Ordering best = search.result();
    std::mt19937 random(seed);
    for (std::size_t i = 0; i < shakes; ++i) {
        search.shake(best.order, random);
        if (Ordering found = search.result(); isBetter(found, best)) {
            best = std::move(found);
        }
    }
    return best;
}

} // namespace analysis
