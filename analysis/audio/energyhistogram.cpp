// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/energyhistogram.h"

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

constexpr double kLowestLufs = -70.0;
constexpr double kHighestLufs = 30.0; ///< louder blocks share the last step
constexpr double kStepsPerLu = 20.0;
constexpr auto kSteps = static_cast<std::size_t>((kHighestLufs - kLowestLufs) * kStepsPerLu);

} // namespace

double loudnessOf(double power)
{
    return -0.691 + 10.0 * std::log10(power);
}

double powerOf(double loudnessLufs)
{
    return std::pow(10.0, (loudnessLufs + 0.691) / 10.0);
}

EnergyHistogram::EnergyHistogram()
    : m_steps(kSteps)
{ }

void EnergyHistogram::add(double power)
{
    if (!(power >= powerOf(kLowestLufs))) { // also what is no number
        return;
    }
    const double place = (loudnessOf(power) - kLowestLufs) * kStepsPerLu;
    const auto step =
        static_cast<std::size_t>(std::clamp(place, 0.0, static_cast<double>(kSteps - 1)));
    ++m_steps[step].count;
    m_steps[step].sum += power;
}

void EnergyHistogram::add(const EnergyHistogram& other)
{
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        m_steps[i].count += other.m_steps[i].count;
        m_steps[i].sum += other.m_steps[i].sum;
    }
}

/// The gate cuts between steps: a step is in when its mean is.
std::size_t EnergyHistogram::firstFrom(double gate) const
{
    const auto found = std::ranges::find_if(
        m_steps, [gate](const Step& step) { return step.count > 0 && step.mean() >= gate; });
    return static_cast<std::size_t>(found - m_steps.begin());
}

double EnergyHistogram::meanFrom(double gate) const
{
    Step total;
    for (std::size_t i = firstFrom(gate); i < m_steps.size(); ++i) {
        total.count += m_steps[i].count;
        total.sum += m_steps[i].sum;
    }
    return total.count == 0 ? 0.0 : total.mean();
}

std::optional<double> EnergyHistogram::meanDeviationDb() const
{
    double blocks = 0.0;
    double sum = 0.0;
    for (const Step& step : m_steps) {
        if (step.count > 0) {
            blocks += static_cast<double>(step.count);
            sum += static_cast<double>(step.count) * loudnessOf(step.mean());
        }
    }
    if (blocks == 0.0) {
        return std::nullopt;
    }
    double distances = 0.0;
    for (const Step& step : m_steps) {
        if (step.count > 0) {
            distances +=
                static_cast<double>(step.count) * std::fabs(loudnessOf(step.mean()) - sum / blocks);
        }
    }
    return distances / blocks;
}

double EnergyHistogram::quantileFrom(double gate, double share) const
{
    const std::size_t first = firstFrom(gate);
    std::uint64_t blocks = 0;
    for (std::size_t i = first; i < m_steps.size(); ++i) {
        blocks += m_steps[i].count;
    }
    if (blocks == 0) {
        return 0.0;
    }
    auto before = static_cast<std::uint64_t>(std::llround(static_cast<double>(blocks - 1) * share));
    std::size_t step = first;
    while (before >= m_steps[step].count) {
        before -= m_steps[step].count;
        ++step;
    }
    return m_steps[step].mean();
}

} // namespace analysis
