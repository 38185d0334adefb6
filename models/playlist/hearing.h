// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/playlist/playlistrequest.h"
#include "models/playlist/soundlibrary.h"

#include <limits>
#include <optional>
#include <stop_token>
#include <vector>

namespace models {

/// A track as it is heard from the nearest of some others.
struct Heard
{
    double distance = std::numeric_limits<double>::infinity();
    std::size_t nearest = 0; ///< the position of that one
};

/// The library as some tracks hear it, by position. Immutable; any thread.
class Hearing final
{
public:
    /// From tracks that a list is made around. Errors: Cancelled.
    /// @param positions  in the sound library; of more than 32 an even choice speaks for all.
    static Result<Hearing> around(const SoundLibrary& sounds,
        const std::vector<std::size_t>& positions, const PlaylistRequest& request,
        const std::stop_token& stop);

    /// From two points of a path at least, in their order. Errors: Cancelled.
    static Result<Hearing> alongWay(const SoundLibrary& sounds,
        const std::vector<std::size_t>& positions, const PlaylistRequest& request,
        const std::stop_token& stop);

    /// Whether there are no tracks that hear.
    [[nodiscard]] bool isEmpty() const { return m_nearest.empty() && m_way.empty(); }

    /// Infinitely far where there are none.
    [[nodiscard]] Heard nearest(std::size_t position) const;

    /// See wayRanks(); nothing but along a way.
    [[nodiscard]] std::optional<double> rank(std::size_t position) const
    {
        return m_ranks.empty() ? std::nullopt : std::optional(m_ranks[position]);
    }

private:
    std::vector<Heard> m_nearest; ///< of all tracks; empty along a way
    std::vector<std::size_t> m_points; ///< of a way
    std::vector<std::vector<float>> m_way; ///< the distances by point and track
    std::vector<double> m_ranks;
};

} // namespace models
