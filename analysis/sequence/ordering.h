// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/sequence/spacing.h"

#include <span>
#include <vector>

namespace analysis {

/// The cost of every step between n tracks, asymmetric: row = from, column = to.
class StepCosts final
{
public:
    explicit StepCosts(std::size_t count)
        : m_costs(count * count, 0.0)
        , m_count(count)
    { }

    [[nodiscard]] std::size_t count() const { return m_count; }

    void set(int from, int to, double cost) { m_costs[index(from, to)] = cost; }

    [[nodiscard]] double at(int from, int to) const { return m_costs[index(from, to)]; }

private:
    [[nodiscard]] std::size_t index(int from, int to) const
    {
        return static_cast<std::size_t>(from) * m_count + static_cast<std::size_t>(to);
    }

    std::vector<double> m_costs; ///< a forbidden step costs a million times what is told apart
    std::size_t m_count;
};

struct Ordering
{
    std::vector<int> order; ///< a permutation of the tracks
    double cost = 0.0; ///< sum of the steps, and of what the places cost
    int spacingBreaks = 0; ///< where the gaps could not be kept
};

/// The sum of the steps along an order.
[[nodiscard]] double pathCost(const StepCosts& costs, std::span<const int> order);

} // namespace analysis
