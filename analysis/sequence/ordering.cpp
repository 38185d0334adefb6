// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/ordering.h"

#include "analysis/sequence/greedyorder.h"

#include <algorithm>
#include <random>

namespace analysis {

namespace {

constexpr double kSmallestGain = 1e-9;
// Shake-ups gain 1 to 3 % on 50 tracks and cost a local search each; long lists go without.
constexpr int kShakeUps = 24;
constexpr std::size_t kLongestShaken = 150;
constexpr int kLongestSegment = 3;

// One path under improvement: its cost and broken gaps are kept with it. Broken gaps come first: a
// change that mends one is taken at any cost, a change that makes one never.
class Path final
{
public:
    Path(const StepCosts& costs, std::span<const TrackGroups> groups, const SpacingRules& rules,
        std::vector<int> order)
        : m_costs(costs)
        , m_groups(groups)
        , m_rules(rules)
        , m_order(std::move(order))
        , m_cost(pathCost(costs, m_order))
        , m_breaks(spacingBreaks(m_order, groups, rules))
    { }

    void improve()
    {
        while (reverseSomeStretch() || moveSomeSegment()) { }
    }

    /// Exchanges two neighbouring stretches at random (a double bridge), and repairs.
    void shakeUp(std::mt19937& random)
    {
        const auto size = m_order.size();
        if (size < 5) {
            return;
        }
        std::array<std::size_t, 3> cuts{};
        for (std::size_t& cut : cuts) {
            cut = 1 + random() % (size - 1);
        }
        std::sort(cuts.begin(), cuts.end());
        const auto at = [this](std::size_t i) {
            return m_order.begin() + static_cast<std::ptrdiff_t>(i);
        };
        std::rotate(at(cuts[0]), at(cuts[1]), at(cuts[2]));
        m_cost = pathCost(m_costs, m_order);
        m_breaks = spacingBreaks(m_order, m_groups, m_rules);
        improve();
    }

    [[nodiscard]] bool isBetterThan(const Path& other) const
    {
        return m_breaks != other.m_breaks ? m_breaks < other.m_breaks
                                          : m_cost < other.m_cost - kSmallestGain;
    }

    void takeOrderOf(const Path& other)
    {
        m_order = other.m_order;
        m_cost = other.m_cost;
        m_breaks = other.m_breaks;
    }

    [[nodiscard]] Ordering result() const { return {m_order, m_cost, m_breaks}; }

private:
    [[nodiscard]] double step(std::size_t from, std::size_t to) const
    {
        return to < m_order.size() ? m_costs.at(m_order[from], m_order[to]) : 0.0;
    }

    // Takes the changed order if it is better. `gain` is what the change saves in cost.
    bool accept(double gain)
    {
        if (gain <= kSmallestGain && m_breaks == 0) {
            return false;
        }
        const int breaks = spacingBreaks(m_changed, m_groups, m_rules);
        if (breaks > m_breaks || (breaks == m_breaks && gain <= kSmallestGain)) {
            return false;
        }
        m_order.swap(m_changed);
        m_cost = pathCost(m_costs, m_order);
        m_breaks = breaks;
        return true;
    }

    [[nodiscard]] bool isWorthTrying(double gain) const
    {
        return gain > kSmallestGain || m_breaks > 0;
    }

    // 2-opt. Costs are asymmetric, so a stretch has another cost when run backwards; it grows with
    // the stretch, one step at a time.
    bool reverseSomeStretch()
    {
        bool hasImproved = false;
        for (std::size_t first = 1; first + 1 < m_order.size(); ++first) {
            double forwards = 0.0;
            double backwards = 0.0;
            for (std::size_t last = first + 1; last < m_order.size(); ++last) {
                forwards += m_costs.at(m_order[last - 1], m_order[last]);
                backwards += m_costs.at(m_order[last], m_order[last - 1]);
                const double before = step(first - 1, first) + forwards + step(last, last + 1);
                const double after = step(first - 1, last) + backwards
                    + (last + 1 < m_order.size() ? step(first, last + 1) : 0.0);
                if (isWorthTrying(before - after)) {
                    m_changed = m_order;
                    std::reverse(at(m_changed, first), at(m_changed, last + 1));
                    if (accept(before - after)) {
                        hasImproved = true;
                        break;
                    }
                }
            }
        }
        return hasImproved;
    }

    // Or-opt: a segment goes elsewhere, possibly turned round.
    bool moveSomeSegment()
    {
        bool hasImproved = false;
        for (int length = 1; length <= kLongestSegment; ++length) {
            for (std::size_t first = 1; first + static_cast<std::size_t>(length) <= m_order.size();
                 ++first) {
                hasImproved = moveSegment(first, static_cast<std::size_t>(length)) || hasImproved;
            }
        }
        return hasImproved;
    }

    bool moveSegment(std::size_t first, std::size_t length)
    {
        const std::size_t last = first + length - 1;
        const bool isAtEnd = last + 1 == m_order.size();
        const double taken = step(first - 1, first) + step(last, last + 1)
            - (isAtEnd ? 0.0 : m_costs.at(m_order[first - 1], m_order[last + 1]));
        for (std::size_t after = 0; after < m_order.size(); ++after) {
            if (after + 1 >= first && after <= last) {
                continue;
            }
            const double broken = step(after, after + 1);
            const double straight =
                step(after, first) + (after + 1 < m_order.size() ? step(last, after + 1) : 0.0);
            const double turned = step(after, last) + insideBackwards(first, last)
                + (after + 1 < m_order.size() ? step(first, after + 1) : 0.0);
            const bool isTurned = turned < straight;
            const double gain = taken + broken - std::min(straight, turned);
            if (!isWorthTrying(gain)) {
                continue;
            }
            placeSegment(first, length, after, isTurned);
            if (accept(gain)) {
                return true;
            }
        }
        return false;
    }

    // What turning the segment round adds to its inside.
    [[nodiscard]] double insideBackwards(std::size_t first, std::size_t last) const
    {
        double added = 0.0;
        for (std::size_t i = first; i < last; ++i) {
            added +=
                m_costs.at(m_order[i + 1], m_order[i]) - m_costs.at(m_order[i], m_order[i + 1]);
        }
        return added;
    }

    void placeSegment(std::size_t first, std::size_t length, std::size_t after, bool isTurned)
    {
        m_changed = m_order;
        if (isTurned) {
            std::reverse(at(m_changed, first), at(m_changed, first + length));
        }
        if (after < first) {
            std::rotate(
                at(m_changed, after + 1), at(m_changed, first), at(m_changed, first + length));
        } else {
            std::rotate(
                at(m_changed, first), at(m_changed, first + length), at(m_changed, after + 1));
        }
    }

    static std::vector<int>::iterator at(std::vector<int>& order, std::size_t position)
    {
        return order.begin() + static_cast<std::ptrdiff_t>(position);
    }

    const StepCosts& m_costs;
    std::span<const TrackGroups> m_groups;
    SpacingRules m_rules;
    std::vector<int> m_order;
    std::vector<int> m_changed;
    double m_cost;
    int m_breaks;
};

} // namespace

double pathCost(const StepCosts& costs, std::span<const int> order)
{
    double sum = 0.0;
    for (std::size_t i = 1; i < order.size(); ++i) {
        sum += costs.at(order[i - 1], order[i]);
    }
    return sum;
}

Ordering orderForFlow(const StepCosts& costs, std::span<const TrackGroups> groups,
    const SpacingRules& rules, std::uint32_t seed)
{
    if (costs.count() == 0) {
        return {};
    }
    Path best(costs, groups, rules, greedyOrder(costs, groups, rules));
    best.improve();
    if (costs.count() <= kLongestShaken) {
        std::mt19937 random(seed);
        Path shaken = best;
        for (int i = 0; i < kShakeUps; ++i) {
            shaken.shakeUp(random);
            if (shaken.isBetterThan(best)) {
                best.takeOrderOf(shaken);
            } else {
                shaken.takeOrderOf(best);
            }
        }
    }
    return best.result();
}

} // namespace analysis
