// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/details.h"
#include "analysis/features/pitchcourse.h"

#include <array>
#include <cstdint>
#include <vector>

namespace analysis {

/// Hears the chords of a track: the likeliest sequence of 24 major and minor triads and 'no chord'
/// (a hidden Markov model, Sheh and Ellis 2003), where a frame speaks for a chord by the
/// correlation of its pitch classes with the three tones. The path is decided 12 s behind the
/// frames, so that memory does not grow with the track.
class ChordTracker final : public PitchFrameConsumer
{
public:
    /// Longest sequence; a track with more chords loses the rest.
    static constexpr std::size_t kMostSpans = 20'000;

    void consumePitches(const PitchFrame& frame) override;

    /// Decides what is undecided. After the last frame.
    void finish();

    /// The chords so far decided; neighbours differ. Empty before the first frame.
    [[nodiscard]] const std::vector<HarmonySpan>& spans() const { return m_spans; }

    /// Forgets everything.
    void reset();

private:
    static constexpr std::size_t kStates = 25; ///< root * 2 + mode, and 24 for no chord
    static constexpr std::size_t kLag = 64;

    using Scores = std::array<float, kStates>;

    [[nodiscard]] static Scores likelihoods(const PitchFrame& frame);
    [[nodiscard]] std::size_t stateAt(std::size_t frame) const;
    void decide(std::size_t frame, std::size_t state);

    Scores m_best{}; ///< log-likelihood of the best path to each state
    std::array<std::array<std::uint8_t, kStates>, kLag> m_from{}; ///< a ring: state before
    std::size_t m_count = 0; ///< frames so far
    std::size_t m_decided = 0;
    std::size_t m_lastState = kStates;
    std::vector<HarmonySpan> m_spans;
};

} // namespace analysis
