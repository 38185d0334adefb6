// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/danceability.h"

#include "analysis/features/onsetstrength.h"

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

constexpr double kShortestS = 0.31;
constexpr double kLongestS = 8.8;
constexpr double kGrowth = 1.1;
constexpr float kLargest = 3.0F;

// Mean square of what a level that stands still leaves, by rounding.
constexpr double kStill = 1e-10;

} // namespace

Danceability::Danceability()
{
    for (double seconds = kShortestS; seconds <= kLongestS; seconds *= kGrowth) {
        Scale scale;
        scale.length = static_cast<int>(std::lround(seconds * kOnsetRateHz));
        m_scales.push_back(scale);
    }
    reset();
}

void Danceability::push(float level)
{
    for (Scale& scale : m_scales) {
        push(scale, scale.first, static_cast<double>(level));
        if (scale.wait > 0) {
            --scale.wait;
        } else {
            push(scale, scale.second, static_cast<double>(level));
        }
    }
}

void Danceability::push(Scale& scale, Stretch& stretch, double level)
{
    const auto k = static_cast<double>(stretch.filled);
    stretch.profile += level;
    const double y = stretch.profile;
    stretch.sumY += y;
    stretch.sumKY += k * y;
    stretch.sumYY += y * y;
    ++stretch.filled;
    if (stretch.filled < scale.length) {
        return;
    }
    // Least squares with sums over k in closed form.
    const auto n = static_cast<double>(scale.length);
    const double meanK = (n - 1.0) / 2.0;
    const double squaresK = n * (n * n - 1.0) / 12.0;
    const double covariance = stretch.sumKY - meanK * stretch.sumY;
    const double variance = stretch.sumYY - stretch.sumY * stretch.sumY / n;
    scale.residues += std::max(0.0, variance - covariance * covariance / squaresK) / n;
    ++scale.count;
    stretch = {};
}

void Danceability::breakContinuity()
{
    for (Scale& scale : m_scales) {
        scale.first = {};
        scale.second = {};
        scale.wait = scale.length / 2;
    }
}

std::optional<float> Danceability::value() const
{
    // The slope from each scale to the next, as a mean over all of them.
    double slopes = 0.0;
    for (std::size_t i = 0; i < m_scales.size(); ++i) {
        if (m_scales[i].count < 2 || m_scales[i].residues / m_scales[i].count < kStill) {
            return std::nullopt;
        }
        if (i > 0) {
            const auto fluctuation = [](const Scale& scale) {
                return 0.5 * std::log(scale.residues / scale.count);
            };
            slopes += (fluctuation(m_scales[i]) - fluctuation(m_scales[i - 1]))
                / std::log(static_cast<double>(m_scales[i].length) / m_scales[i - 1].length);
        }
    }
    const double mean = slopes / static_cast<double>(m_scales.size() - 1);
    return mean < 1.0 / static_cast<double>(kLargest) ? kLargest : static_cast<float>(1.0 / mean);
}

void Danceability::reset()
{
    breakContinuity();
    for (Scale& scale : m_scales) {
        scale.residues = 0.0;
        scale.count = 0;
    }
}

} // namespace analysis
