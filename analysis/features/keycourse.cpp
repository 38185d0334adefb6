// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/keycourse.h"

#include "analysis/features/key.h"

#include <algorithm>

namespace analysis {

namespace {

constexpr std::size_t kBlockFrames = 22; // 4.1 s
constexpr int kLooksToAgree = 3;

bool isSameKey(const HarmonySpan& left, const HarmonySpan& right)
{
    return left.root == right.root && left.mode == right.mode;
}

} // namespace

void KeyCourse::consumePitches(const PitchFrame& frame)
{
    for (std::size_t i = 0; i < frame.size(); ++i) {
        m_sum[i] += frame[i];
    }
    if (++m_summed == kBlockFrames) {
        endBlock();
    }
}

void KeyCourse::endBlock()
{
    m_blocks[blockAt(m_blockCount)] = m_sum;
    ++m_blockCount;
    m_sum = {};
    m_summed = 0;
    if (m_blockCount > kWindowBlocks / 2) {
        look(m_blockCount - 1 - kWindowBlocks / 2);
    }
}

/// The blocks around `centreBlock` that there are.
void KeyCourse::look(std::size_t centreBlock)
{
    const std::size_t first = std::max(centreBlock, kWindowBlocks / 2) - kWindowBlocks / 2;
    const std::size_t last = std::min(centreBlock + kWindowBlocks / 2, m_blockCount - 1);
    PitchFrame chroma{};
    for (std::size_t block = first; block <= last; ++block) {
        const PitchFrame& sums = m_blocks[blockAt(block)];
        for (std::size_t i = 0; i < chroma.size(); ++i) {
            chroma[i] += sums[i];
        }
    }
    const std::optional<Key> key = keyOf(chroma);
    if (!key) {
        return;
    }
    const HarmonySpan seen{.startS = static_cast<double>(centreBlock * kBlockFrames) * kPitchStepS,
        .root = key->tonic,
        .mode = key->mode};
    if (m_agreeing == 0 || !isSameKey(seen, m_candidate)) {
        m_candidate = seen;
        m_agreeing = 0;
    }
    ++m_agreeing;
    if (m_spans.empty()) {
        m_spans.push_back(m_candidate);
        m_spans.front().startS = 0.0;
    } else if (m_spans.size() == 1 && m_agreeing == kLooksToAgree
        && centreBlock < 2 * kLooksToAgree - 1) {
        // The first looks had not settled: it is the key of the beginning.
        m_spans.front().root = m_candidate.root;
        m_spans.front().mode = m_candidate.mode;
    } else if (m_agreeing == kLooksToAgree && !isSameKey(m_spans.back(), m_candidate)
        && m_spans.size() < kMostSpans) {
        m_spans.push_back(m_candidate);
    }
}

void KeyCourse::finish()
{
    if (m_summed * 2 >= kBlockFrames) {
        endBlock();
    }
    // The centre of the last windows; of a short track the only ones.
    const std::size_t seen = m_blockCount - std::min(m_blockCount, kWindowBlocks / 2);
    for (std::size_t block = seen; block < m_blockCount; ++block) {
        look(block);
    }
}

void KeyCourse::reset()
{
    m_sum = {};
    m_summed = 0;
    m_blockCount = 0;
    m_agreeing = 0;
    m_spans.clear();
}

} // namespace analysis
