// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/details.h"
#include "analysis/features/pitchcourse.h"

#include <array>
#include <cstddef>
#include <vector>

namespace analysis {

/// Follows the key over the time of a track: keyOf() 20 s at a time, every 4 s. A key counts from
/// where three looks in a row agree on it, so that a passing chord is no modulation.
class KeyCourse final : public PitchFrameConsumer
{
public:
    /// Longest sequence; a track with more changes loses the rest.
    static constexpr std::size_t kMostSpans = 4096;

    void consumePitches(const PitchFrame& frame) override;

    /// Takes in what is incomplete. After the last frame.
    void finish();

    /// The keys so far; neighbours differ. Empty without a pitch, and under 4 s.
    [[nodiscard]] const std::vector<HarmonySpan>& spans() const { return m_spans; }

    /// Forgets everything.
    void reset();

private:
    static constexpr std::size_t kWindowBlocks = 5;

    void endBlock();
    void look(std::size_t centreBlock);

    [[nodiscard]] std::size_t blockAt(std::size_t index) const { return index % kWindowBlocks; }

    std::array<PitchFrame, kWindowBlocks> m_blocks{}; ///< a ring of sums
    PitchFrame m_sum{}; ///< of the block that is not complete
    std::size_t m_summed = 0; ///< frames in it
    std::size_t m_blockCount = 0; ///< complete ones
    HarmonySpan m_candidate; ///< the key of the last looks, from where they agree
    int m_agreeing = 0; ///< looks
    std::vector<HarmonySpan> m_spans;
};

} // namespace analysis
