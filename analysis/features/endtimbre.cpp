// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/endtimbre.h"

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

constexpr std::size_t kCellFrames = 43; // 1 s
constexpr double kStepDb = 2.0;

} // namespace

void EndTimbre::consume(const Spectrum& /*spectrum*/)
{
    const std::size_t second = m_frames / kCellFrames;
    Cell& cell = m_last[second % kSeconds];
    if (m_frames % kCellFrames == 0) {
        cell = {};
    }
    ++m_frames;
    const std::span<const float> coefficients = m_cepstrum.latest();
    if (coefficients.empty()) {
        return;
    }
    add(cell, coefficients);
    if (second < kSeconds) {
        add(m_first, coefficients);
    }
}

void EndTimbre::add(Cell& cell, std::span<const float> coefficients)
{
    for (std::size_t i = 0; i < coefficients.size(); ++i) {
        cell.sums[i] += static_cast<double>(coefficients[i]);
    }
    ++cell.count;
}

std::optional<EndTimbre::Shape> EndTimbre::shapeOf(std::span<const Cell> cells)
{
    Cell sum;
    for (const Cell& cell : cells) {
        for (std::size_t i = 0; i < sum.sums.size(); ++i) {
            sum.sums[i] += cell.sums[i];
        }
        sum.count += cell.count;
    }
    if (sum.count == 0) {
        return std::nullopt;
    }
    Shape shape{};
    for (std::size_t i = 0; i < shape.size(); ++i) {
        // Coefficient 0 is the level, which the loudness says better.
        const double steps = std::round(sum.sums[i + 1] / sum.count / kStepDb);
        shape[i] = static_cast<std::int8_t>(std::clamp(steps, -127.0, 127.0));
    }
    return shape;
}

std::optional<EndTimbre::Shape> EndTimbre::intro() const
{
    return shapeOf({&m_first, 1});
}

std::optional<EndTimbre::Shape> EndTimbre::outro() const
{
    return shapeOf(m_last);
}

void EndTimbre::reset()
{
    m_first = {};
    m_last = {};
    m_frames = 0;
}

} // namespace analysis
