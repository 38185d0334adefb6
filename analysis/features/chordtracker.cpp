// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/chordtracker.h"

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

constexpr std::size_t kNoChord = 24;

// Chosen on the tuning half of labelled songs, where neighbouring values lose under .01.
constexpr float kSharpness = 5.0F; // log-likelihood of a correlation of 1
constexpr float kStay = 0.9F; // probability that a chord goes on for a frame
// The tones of a song's chord correlate by .65 and more in nine frames of ten, drums and noise with
// no chord for long.
constexpr float kNoChordCorrelation = 0.4F;

} // namespace

ChordTracker::Scores ChordTracker::likelihoods(const PitchFrame& frame)
{
    Scores scores{};
    scores[kNoChord] = kSharpness * kNoChordCorrelation;
    float sum = 0.0F;
    float squares = 0.0F;
    for (const float value : frame) {
        sum += value;
        squares += value * value;
    }
    constexpr auto kCount = static_cast<float>(kChromaCount);
    const float variance = squares - sum * sum / kCount;
    if (variance <= 1e-6F * squares) {
        scores[kNoChord] = kSharpness; // a pause, or all pitch classes alike
        return scores;
    }
    // A triad is three of twelve values at 1: its sum of squared deviations is 3 - 9/12.
    const float length = std::sqrt(variance * (3.0F - 9.0F / kCount));
    for (std::size_t root = 0; root < kChromaCount; ++root) {
        for (std::size_t mode = 0; mode < 2; ++mode) {
            const float tones = frame[root] + frame[(root + 4 - mode) % kChromaCount]
                + frame[(root + 7) % kChromaCount];
            scores[root * 2 + mode] = kSharpness * (tones - sum * 3.0F / kCount) / length;
        }
    }
    return scores;
}

void ChordTracker::consumePitches(const PitchFrame& frame)
{
    const Scores scores = likelihoods(frame);
    if (m_count == 0) {
        m_best = scores;
        ++m_count;
        return;
    }
    if (m_count >= kLag) {
        // The ring still reaches back to the frame that is decided now.
        decide(m_count - kLag, stateAt(m_count - kLag));
    }
    static const float kStayScore = std::log(kStay);
    static const float kChangeScore = std::log((1.0F - kStay) / (kStates - 1));
    const auto top = static_cast<std::size_t>(std::ranges::max_element(m_best) - m_best.begin());
    const float changed = m_best[top] + kChangeScore;
    std::array<std::uint8_t, kStates>& from = m_from[m_count % kLag];
    for (std::size_t state = 0; state < kStates; ++state) {
        const float stayed = m_best[state] + kStayScore;
        from[state] = static_cast<std::uint8_t>(stayed >= changed ? state : top);
        m_best[state] = std::max(stayed, changed) + scores[state];
    }
    // Only differences matter, and sums over hours would lose them.
    const float highest = *std::ranges::max_element(m_best);
    for (float& score : m_best) {
        score -= highest;
    }
    ++m_count;
}

/// The state of `frame` on the best path to the last frame, at most kLag - 1 frames back.
std::size_t ChordTracker::stateAt(std::size_t frame) const
{
    auto state = static_cast<std::size_t>(std::ranges::max_element(m_best) - m_best.begin());
    for (std::size_t at = m_count - 1; at > frame; --at) {
        state = m_from[at % kLag][state];
    }
    return state;
}

void ChordTracker::decide(std::size_t frame, std::size_t state)
{
    m_decided = frame + 1;
    if (state == m_lastState || m_spans.size() >= kMostSpans) {
        return;
    }
    m_lastState = state;
    // A frame is centred on its time: the change lies between two of them.
    const double startS = frame == 0 ? 0.0 : (static_cast<double>(frame) - 0.5) * kPitchStepS;
    HarmonySpan span{.startS = startS, .root = {}, .mode = {}};
    if (state != kNoChord) {
        span.root = static_cast<int>(state / 2);
        span.mode = state % 2 == 0 ? Mode::Major : Mode::Minor;
    }
    m_spans.push_back(span);
}

void ChordTracker::finish()
{
    std::array<std::size_t, kLag> path{};
    const std::size_t first = m_decided;
    for (std::size_t frame = first; frame < m_count; ++frame) {
        path[frame - first] = stateAt(frame);
    }
    for (std::size_t frame = first; frame < m_count; ++frame) {
        decide(frame, path[frame - first]);
    }
}

void ChordTracker::reset()
{
    m_best = {};
    m_count = 0;
    m_decided = 0;
    m_lastState = kStates;
    m_spans.clear();
}

} // namespace analysis
