// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duplicates/joining.h"

#include <algorithm>
#include <numeric>

namespace models {

Joining::Joining(std::size_t count)
    : m_parents(count)
    , m_sizes(count, 1)
{
    std::iota(m_parents.begin(), m_parents.end(), quint32{0});
}

void Joining::join(quint32 left, quint32 right)
{
    const quint32 one = firstOf(left);
    const quint32 other = firstOf(right);
    if (one != other) {
        const auto [first, second] = std::minmax(one, other);
        m_parents[second] = first;
        m_sizes[first] += m_sizes[second];
    }
}

bool Joining::areJoined(quint32 left, quint32 right)
{
    return firstOf(left) == firstOf(right);
}

quint32 Joining::firstOf(quint32 one)
{
    while (m_parents[one] != one) {
        m_parents[one] = m_parents[m_parents[one]];
        one = m_parents[one];
    }
    return one;
}

} // namespace models
