// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/ordering.h"

namespace analysis {

double pathCost(const StepCosts& costs, std::span<const int> order)
{
    double sum = 0.0;
    for (std::size_t i = 1; i < order.size(); ++i) {
        sum += costs.at(order[i - 1], order[i]);
    }
    return sum;
}

} // namespace analysis
