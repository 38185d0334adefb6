// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/embedding/embeddingdistance.h"
#include "models/learned/learnedsource.h"

#include <string_view>

namespace models {

/// The name of the part of the distance that a learned model measures.
inline constexpr std::string_view kLearnedPart = "learned";

/// How alike a learned model finds the tracks of a library. Const calls on any thread.
class LearnedLikeness final
{
public:
    /// Reads a sample of the library.
    explicit LearnedLikeness(LearnedSource source);

    /// False while the model has heard fewer than two tracks, or none is chosen.
    [[nodiscard]] bool isThere() const { return m_isThere; }

    /// For each of the others the share of pairs of the library that are closer than it is to
    /// `track`, 0 .. 1; nothing where one of the two was not heard.
    [[nodiscard]] std::vector<std::optional<double>> ranks(
        TrackId track, std::span<const TrackId> others) const;

private:
    LearnedSource m_source;
    bool m_isThere = false;
    analysis::DistanceSpread m_spread;
};

/// The distance by sound and the rank of the model as one: a weighted mean in which all of the
/// sound counts 1 and the model `weight`.
[[nodiscard]] double withLearned(double distance, std::optional<double> rank, double weight);

} // namespace models
