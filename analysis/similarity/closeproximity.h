// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/similarity/closecomparison.h"
#include "analysis/similarity/proximity.h"

#include <unordered_map>

namespace analysis {

/// The spreads that the distance between tracks is judged by, under one choice of weights.
class CloseProximity final
{
public:
    /// Measures the references. @param comparison  outlives this object.
    CloseProximity(CloseComparison& comparison, const PartValues& weights);

    [[nodiscard]] const PartValues& weights() const { return m_weights; }

    /// What is known about a track: of its distances, and of those normalised.
    struct Known
    {
        Spread plain;
        Spread normalised;
        double near = 0.0; ///< mean mutual distance to the nearest references
    };

    /// Of a ready track; remembered for the latest.
    [[nodiscard]] Known measure(std::size_t position);

    /// The spread of the plain distances alone, of each reference.
    [[nodiscard]] std::span<const Spread> references() const { return m_references; }

    /// Of the plain distances between all pairs of references.
    [[nodiscard]] const Spread& allPairs() const { return m_allPairs; }

    /// The distance in [0, 1] of two tracks whose plain distance this is.
    [[nodiscard]] double distance(float plain, const Known& one, const Known& other) const;

private:
    [[nodiscard]] Known measured(std::size_t position);
    [[nodiscard]] std::vector<float> plainRow(std::span<const PartValues> parts) const;
    void normalise(std::vector<float>& row, const Spread& plain) const;
    [[nodiscard]] double nearOf(
        std::span<const float> normalisedRow, const Spread& normalised, std::size_t self) const;

    CloseComparison& m_comparison;
    PartValues m_weights;
    Spread m_prior;
    std::vector<Spread> m_references;
    std::vector<Spread> m_normalisedReferences;
    double m_usualNear; ///< the geometric mean over the references
    Spread m_allPairs;
    std::unordered_map<std::size_t, Known> m_known; ///< by position
};

} // namespace analysis
