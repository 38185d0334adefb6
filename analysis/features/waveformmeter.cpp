// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/waveformmeter.h"

#include "analysis/audio/resampler.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

constexpr double kLowHz = 250.0;
constexpr double kHighHz = 2500.0;
constexpr double kBinHz = static_cast<double>(kAnalysisRateHz) / kTimbreFrames.size;
constexpr auto kLowBins = static_cast<std::size_t>(kLowHz / kBinHz);
constexpr auto kHighBin = static_cast<std::size_t>(kHighHz / kBinHz);

// Enough that a column made of whole cells begins and ends within a ninth of it.
constexpr std::size_t kMostCells = 8 * WaveformMeter::kPoints;

double sumOf(std::span<const float> powers)
{
    const Eigen::Map<const Eigen::ArrayXf> values(
        powers.data(), static_cast<Eigen::Index>(powers.size()));
    return static_cast<double>(values.sum());
}

} // namespace

void WaveformMeter::Cell::add(const Cell& other)
{
    peak = std::max(peak, other.peak);
    squares += other.squares;
    low += other.low;
    middle += other.middle;
    high += other.high;
}

WaveformMeter::WaveformMeter()
{
    m_cells.reserve(kMostCells);
}

/// The cell of a frame, which makes room for it when there is none.
WaveformMeter::Cell& WaveformMeter::cellOf(std::size_t frame)
{
    while (frame / m_cellFrames >= kMostCells) {
        halve();
    }
    const std::size_t index = frame / m_cellFrames;
    if (index >= m_cells.size()) {
        m_cells.resize(index + 1);
    }
    return m_cells[index];
}

void WaveformMeter::halve()
{
    const std::size_t pairs = (m_cells.size() + 1) / 2;
    for (std::size_t i = 0; i < pairs; ++i) {
        Cell cell = m_cells[2 * i];
        if (2 * i + 1 < m_cells.size()) {
            cell.add(m_cells[2 * i + 1]);
        }
        m_cells[i] = cell;
    }
    m_cells.resize(pairs);
    m_cellFrames *= 2;
}

void WaveformMeter::process(std::span<const float> samples)
{
    constexpr auto kHop = static_cast<std::size_t>(kTimbreFrames.hop);
    while (!samples.empty()) {
        const std::span<const float> part =
            samples.first(std::min(samples.size(), kHop - m_samples % kHop));
        float peak = 0.0F;
        float squares = 0.0F;
        for (const float sample : part) {
            peak = std::max(peak, std::fabs(sample));
            squares += sample * sample;
        }
        Cell& cell = cellOf(m_samples / kHop);
        cell.peak = std::max(cell.peak, peak);
        cell.squares += static_cast<double>(squares);
        m_samples += part.size();
        samples = samples.subspan(part.size());
    }
}

void WaveformMeter::consume(const Spectrum& spectrum)
{
    const std::size_t frame = m_spectra++;
    if (spectrum.isSilent()) {
        return;
    }
    Cell& cell = cellOf(frame);
    cell.low += sumOf(spectrum.powers.first(kLowBins));
    cell.middle += sumOf(spectrum.powers.subspan(kLowBins, kHighBin - kLowBins));
    cell.high += sumOf(spectrum.powers.subspan(kHighBin));
}

std::vector<WaveformPoint> WaveformMeter::points() const
{
    constexpr auto kHop = static_cast<std::size_t>(kTimbreFrames.hop);
    // The last spectra are centred on or behind the last sample.
    const std::size_t frames = (m_samples + kHop - 1) / kHop;
    const std::size_t cells = (frames + m_cellFrames - 1) / m_cellFrames;
    const std::size_t count = std::min(cells, kPoints);
    std::vector<WaveformPoint> points;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t first = i * cells / count;
        const std::size_t last = (i + 1) * cells / count;
        Cell sum;
        for (std::size_t cell = first; cell < last; ++cell) {
            sum.add(m_cells[cell]);
        }
        const std::size_t begin = first * m_cellFrames * kHop;
        const std::size_t end = std::min(last * m_cellFrames * kHop, m_samples);
        const double power = sum.low + sum.middle + sum.high;
        const auto share = [power](double part) {
            return power > 0.0 ? static_cast<float>(part / power) : 0.0F;
        };
        const double rms = std::sqrt(sum.squares / static_cast<double>(end - begin));
        points.push_back({.peak = std::min(sum.peak, 1.0F),
            .rms = static_cast<float>(std::min(rms, 1.0)),
            .low = share(sum.low),
            .middle = share(sum.middle),
            .high = share(sum.high)});
    }
    return points;
}

void WaveformMeter::reset()
{
    m_cells.clear();
    m_cellFrames = 1;
    m_samples = 0;
    m_spectra = 0;
}

} // namespace analysis
