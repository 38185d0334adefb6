// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/cutoffmeter.h"

#include "analysis/spectrum/window.h"

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

constexpr int kSize = 4096;
constexpr auto kFrameSize = static_cast<std::size_t>(kSize);
constexpr double kLowestRateHz = 32'000.0;
constexpr double kLowestEdgeHz = 8000.0;
constexpr double kHighestEdge = 0.98; // of half the sample rate: above, it is the converter's own
constexpr double kSideHz = 700.0; // stretches under and over the edge that are compared
constexpr double kGapHz = 350.0; // between them: the width of the edge
constexpr double kLeastFallDb = 25.0;
constexpr int kLeastFrames = 10; // 5 s
constexpr float kSilence = 1e-6F; // mean square, -60 dBFS

} // namespace

CutoffMeter::CutoffMeter(int sampleRateHz, int channels)
    : m_rateHz(sampleRateHz)
    , m_channels(static_cast<std::size_t>(channels))
    , m_spacing(std::max(static_cast<std::size_t>(sampleRateHz) / 2, kFrameSize))
    , m_fft(kSize)
    , m_window(hannWindow(kFrameSize))
    , m_powers(kFrameSize / 2 + 1, 0.0)
{
    m_frame.reserve(kFrameSize);
}

void CutoffMeter::add(const AudioBlock& block)
{
    if (m_rateHz < kLowestRateHz) {
        return;
    }
    std::size_t frame = 0;
    while (frame < block.frames()) {
        if (m_position >= kFrameSize) {
            const std::size_t skipped = std::min(block.frames() - frame, m_spacing - m_position);
            frame += skipped;
            m_position += skipped;
            m_position = m_position == m_spacing ? 0 : m_position;
            continue;
        }
        float sum = 0.0F;
        for (const float sample : block.samples.subspan(frame * m_channels, m_channels)) {
            sum += sample;
        }
        m_frame.push_back(sum / static_cast<float>(m_channels));
        ++frame;
        if (++m_position == kFrameSize) {
            takeFrame();
        }
        m_position = m_position == m_spacing ? 0 : m_position;
    }
}

void CutoffMeter::takeFrame()
{
    float squares = 0.0F;
    for (const float sample : m_frame) {
        squares += sample * sample;
    }
    const std::span<float> input = m_fft.input();
    for (std::size_t i = 0; i < kFrameSize; ++i) {
        input[i] = m_frame[i] * m_window[i];
    }
    m_frame.clear();
    if (squares < kSilence * static_cast<float>(kSize)) {
        return;
    }
    const std::span<const std::complex<float>> bins = m_fft.transform();
    for (std::size_t bin = 0; bin < bins.size(); ++bin) {
        m_powers[bin] += static_cast<double>(std::norm(bins[bin]));
    }
    ++m_frames;
}

std::optional<float> CutoffMeter::cutoffHz() const
{
    if (m_frames < kLeastFrames) {
        return std::nullopt;
    }
    const double binHz = m_rateHz / kSize;
    const auto side = static_cast<std::size_t>(kSideHz / binHz);
    const auto gap = static_cast<std::size_t>(kGapHz / binHz);
    const auto meanDb = [this, side](std::size_t first) {
        double sum = 0.0;
        for (std::size_t bin = first; bin < first + side; ++bin) {
            sum += 10.0 * std::log10(m_powers[bin] / m_frames + 1e-12);
        }
        return sum / static_cast<double>(side);
    };
    const auto lowest = static_cast<std::size_t>(kLowestEdgeHz / binHz);
    const auto highest = std::min(
        static_cast<std::size_t>(kHighestEdge * kSize / 2.0), m_powers.size() - side - gap - 1);
    double largest = kLeastFallDb;
    std::optional<float> edge;
    for (std::size_t bin = std::max(lowest, side); bin <= highest; ++bin) {
        const double fall = meanDb(bin - side) - meanDb(bin + gap);
        if (fall > largest) {
            largest = fall;
            edge = static_cast<float>(
                (static_cast<double>(bin) + static_cast<double>(gap) / 2.0) * binHz);
        }
    }
    return edge;
}

} // namespace analysis
