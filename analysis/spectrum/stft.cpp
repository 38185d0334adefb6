// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/spectrum/stft.h"

#include "analysis/spectrum/window.h"

#include <Eigen/Core>

#include <algorithm>

namespace analysis {

namespace {

using ArrayMap = Eigen::Map<Eigen::ArrayXf>;
using ConstArrayMap = Eigen::Map<const Eigen::ArrayXf>;

// Frames that fit into the buffer before what is left of it moves back to the front.
constexpr std::size_t kFramesBetweenMoves = 16;

} // namespace

Stft::Stft(FrameShape shape)
    : m_shape(shape)
    , m_fft(shape.size)
    , m_window(hannWindow(
          static_cast<std::size_t>(shape.size), 4.0 / shape.size)) // in the scale of Spectrum
    , m_magnitudes(static_cast<std::size_t>(shape.size) / 2 + 1)
    , m_powers(m_magnitudes.size())
    , m_pending(static_cast<std::size_t>(shape.size)
          + kFramesBetweenMoves * static_cast<std::size_t>(shape.hop))
{
    start();
}

void Stft::addConsumer(SpectrumConsumer& consumer)
{
    m_consumers.push_back(&consumer);
}

void Stft::start()
{
    m_begin = 0;
    m_end = static_cast<std::size_t>(m_shape.size) / 2;
    m_received = 0;
    std::fill_n(m_pending.begin(), m_end, 0.0F);
}

void Stft::process(std::span<const float> samples)
{
    m_received += samples.size();
    while (!samples.empty()) {
        const std::size_t count = std::min(samples.size(), m_pending.size() - m_end);
        std::copy_n(samples.begin(), count, m_pending.begin() + static_cast<std::ptrdiff_t>(m_end));
        m_end += count;
        samples = samples.subspan(count);
        drain();
    }
}

void Stft::finish()
{
    if (m_received > 0) {
        // The last frame centres on the last multiple of hop, so half a frame of zeros completes
        // it.
        const std::vector<float> zeros(static_cast<std::size_t>(m_shape.size) / 2);
        process(zeros);
    }
    start();
}

void Stft::drain()
{
    const auto size = static_cast<std::size_t>(m_shape.size);
    const auto hop = static_cast<std::size_t>(m_shape.hop);
    while (m_end - m_begin >= size) {
        emitFrame(m_pending.data() + m_begin);
        m_begin += hop;
    }
    if (m_pending.size() - m_begin < size + hop) {
        std::copy(m_pending.begin() + static_cast<std::ptrdiff_t>(m_begin),
            m_pending.begin() + static_cast<std::ptrdiff_t>(m_end), m_pending.begin());
        m_end -= m_begin;
        m_begin = 0;
    }
}

void Stft::emitFrame(const float* samples)
{
    const Eigen::Index size = m_shape.size;
    ArrayMap(m_fft.input().data(), size) =
        ConstArrayMap(samples, size) * ConstArrayMap(m_window.data(), size);

    const std::span<const std::complex<float>> bins = m_fft.transform();
    const auto count = static_cast<Eigen::Index>(bins.size());
    ArrayMap powers(m_powers.data(), count);
    powers = Eigen::Map<const Eigen::ArrayXcf>(bins.data(), count).abs2();
    ArrayMap(m_magnitudes.data(), count) = powers.sqrt();

    const Spectrum spectrum{
        .magnitudes = m_magnitudes, .powers = m_powers, .totalPower = powers.sum()};
    for (SpectrumConsumer* consumer : m_consumers) {
        consumer->consume(spectrum);
    }
}

} // namespace analysis
