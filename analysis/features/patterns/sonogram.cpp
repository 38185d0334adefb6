// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/patterns/sonogram.h"

#include "analysis/audio/resampler.h"

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

constexpr auto kBandCount = static_cast<std::size_t>(kSemitoneBands);
constexpr double kFrameRateHz = static_cast<double>(kAnalysisRateHz) / kTimbreFrames.hop;
constexpr double kLengthS = 120.0;
constexpr float kFloor = 1e-18F; // only that no power is 0
// Half a frame at either end of a stretch reaches beyond it: that many hops.
constexpr std::size_t kEdgeFrames =
    static_cast<std::size_t>(kTimbreFrames.size / 2 / kTimbreFrames.hop);
constexpr std::size_t kRingFrames = Sonogram::kMostFrames + kEdgeFrames;
constexpr Eigen::Index kFewestFrames = 13;
// A longer claim is no track but a broken header; its middle is never reached anyway.
constexpr double kLongestS = 1e6;

} // namespace

Sonogram::Sonogram()
    : m_bank(FilterBank::semitones({kSemitoneBands, kLowestSemitoneHz}, kTimbreFrames))
    , m_ring(kRingFrames * kBandCount)
{ }

void Sonogram::expect(double durationS)
{
    const double start = (std::clamp(durationS, 0.0, kLongestS) - kLengthS) / 2.0;
    m_firstFrame = start > 0.0 ? static_cast<std::size_t>(std::lround(start * kFrameRateHz)) : 0;
}

void Sonogram::consume(const Spectrum& spectrum)
{
    if (++m_stretch <= kEdgeFrames || m_frames == m_firstFrame + kRingFrames) {
        return;
    }
    const std::span<float> bands =
        std::span(m_ring).subspan(m_frames % kRingFrames * kBandCount, kBandCount);
    ++m_frames;
    if (std::isfinite(spectrum.totalPower)) {
        m_bank.apply(spectrum.powers, bands);
        std::ranges::for_each(bands, [](float& power) { power += kFloor; });
    } else {
        std::ranges::fill(bands, kFloor);
    }
}

void Sonogram::endStretch()
{
    if (m_frames < m_firstFrame + kRingFrames) {
        const std::size_t recorded = m_stretch - std::min(m_stretch, kEdgeFrames);
        m_frames -= std::min({recorded, kEdgeFrames, m_frames});
    }
    m_stretch = 0;
}

void Sonogram::reset()
{
    m_firstFrame = 0;
    m_frames = 0;
    m_stretch = 0;
}

BandFrames Sonogram::powers() const
{
    // When the two minutes are full, the last of the ring lie beyond them.
    const std::size_t end = std::min(m_frames, m_firstFrame + kMostFrames);
    const std::size_t count = std::min(end, kMostFrames);
    const auto columns = static_cast<Eigen::Index>(count);
    BandFrames result =
        BandFrames::Constant(kSemitoneBands, std::max(columns, kFewestFrames), kFloor);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t place = (end - count + i) % kRingFrames;
        result.col(static_cast<Eigen::Index>(i)) =
            Eigen::Map<const Eigen::Array<float, kSemitoneBands, 1>>(
                m_ring.data() + place * kBandCount);
    }
    return result;
}

} // namespace analysis
