// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/loudnesscourse.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace analysis {

namespace {

constexpr double kLowestLufs = -70.0;

double flooredLoudness(double power)
{
    return power > 0.0 ? std::max(loudnessOf(power), kLowestLufs) : kLowestLufs;
}

double meanOf(std::span<const double> powers)
{
    double sum = 0.0;
    for (const double power : powers) {
        sum += power;
    }
    return powers.empty() ? 0.0 : sum / static_cast<double>(powers.size());
}

/// Whether the loudness rises from the first power on, second by second, for at least 4 s and by at
/// least 12 dB: what a decaying chord does not do so slowly, nor a beat so evenly.
bool rises(std::span<const double> powers)
{
    constexpr std::size_t kSecond = 10;
    constexpr std::size_t kLeastSeconds = 4;
    constexpr double kLeastRiseDb = 12.0;
    constexpr double kLeastStepDb = 0.3;
    constexpr double kFastestDbPerS = 8.0;
    std::size_t from = 0;
    while (from < powers.size() && flooredLoudness(powers[from]) <= kLowestLufs) {
        ++from;
    }
    const std::span<const double> sound = powers.subspan(from);
    double first = 0.0;
    double last = 0.0;
    std::size_t seconds = 0;
    for (std::size_t at = 0; at + kSecond <= sound.size(); at += kSecond) {
        const double level = flooredLoudness(meanOf(sound.subspan(at, kSecond)));
        if (seconds > 0 && level < last + kLeastStepDb) {
            break;
        }
        first = seconds == 0 ? level : first;
        last = level;
        ++seconds;
    }
    const double rise = last - first;
    return seconds > kLeastSeconds && rise >= kLeastRiseDb
        && rise / static_cast<double>(seconds - 1) <= kFastestDbPerS;
}

} // namespace

void LoudnessCourse::addStep(double power)
{
    if (m_count < kEndSteps) {
        m_first[m_count] = power;
    }
    m_last[m_count % kEndSteps] = power;
    ++m_count;
    if (m_count % 2 == 0) {
        m_levels.add((m_previous + power) / 2.0);
    }
    m_previous = power;
    if (m_count < kShortTermSteps || m_count % kStepsPerSecond != 0) {
        return;
    }
    double sum = 0.0;
    for (std::size_t i = m_count - kShortTermSteps; i < m_count; ++i) {
        sum += m_last[i % kEndSteps];
    }
    m_sum += sum / static_cast<double>(kShortTermSteps);
    if (++m_summed < m_stride) {
        return;
    }
    m_curve.push_back(m_sum / static_cast<double>(m_stride));
    m_sum = 0.0;
    m_summed = 0;
    if (m_curve.size() == kMostValues) {
        for (std::size_t i = 0; i < kMostValues / 2; ++i) {
            m_curve[i] = (m_curve[2 * i] + m_curve[2 * i + 1]) / 2.0;
        }
        m_curve.resize(kMostValues / 2);
        m_stride *= 2;
    }
}

std::vector<float> LoudnessCourse::curveLufs() const
{
    std::vector<float> curve;
    for (const double power : m_curve) {
        curve.push_back(static_cast<float>(flooredLoudness(power)));
    }
    if (m_summed > 0) {
        curve.push_back(static_cast<float>(flooredLoudness(m_sum / static_cast<double>(m_summed))));
    }
    if (curve.empty() && m_count > 0) {
        const std::span<const double> all(m_first.data(), std::min(m_count, kEndSteps));
        curve.push_back(static_cast<float>(flooredLoudness(meanOf(all))));
    }
    return curve;
}

double LoudnessCourse::meanLufs(double fromS, double toS) const
{
    // The first value spans 0..3 s: it speaks for the second around 1.5 s.
    double sum = 0.0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < m_curve.size(); ++i) {
        const double middleS = (static_cast<double>(i) + 0.5) * static_cast<double>(m_stride) + 1.0;
        if (middleS >= fromS && middleS < toS) {
            sum += m_curve[i];
            ++count;
        }
    }
    return count > 0 ? flooredLoudness(sum / static_cast<double>(count))
                     : flooredLoudness(meanOf(m_curve));
}

std::optional<double> LoudnessCourse::dynamicComplexityDb() const
{
    return m_levels.meanDeviationDb();
}

LoudnessCourse::Powers LoudnessCourse::lastPowers() const
{
    Powers powers;
    for (std::size_t i = m_count - std::min(m_count, kEndSteps); i < m_count; ++i) {
        powers.push_back(m_last[i % kEndSteps]);
    }
    return powers;
}

bool LoudnessCourse::fadesIn() const
{
    return rises({m_first.data(), std::min(m_count, kEndSteps)});
}

bool LoudnessCourse::fadesOut() const
{
    Powers powers = lastPowers();
    std::ranges::reverse(powers);
    return rises(powers);
}

double LoudnessCourse::introLufs() const
{
    return flooredLoudness(meanOf({m_first.data(), std::min(m_count, kEndSteps)}));
}

double LoudnessCourse::outroLufs() const
{
    return flooredLoudness(meanOf(lastPowers()));
}

} // namespace analysis
