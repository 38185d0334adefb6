// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace models {

/// Things, numbered from 0, that are put together two by two (union-find). One thread.
class Joining final
{
public:
    explicit Joining(std::size_t count);

    void join(quint32 left, quint32 right);
    [[nodiscard]] bool areJoined(quint32 left, quint32 right);

    /// The lowest of those that one is together with.
    [[nodiscard]] quint32 firstOf(quint32 one);

    /// How many they are.
    [[nodiscard]] quint32 sizeOf(quint32 one) { return m_sizes[firstOf(one)]; }

private:
    std::vector<quint32> m_parents;
    std::vector<quint32> m_sizes; ///< of the first ones
};

} // namespace models
