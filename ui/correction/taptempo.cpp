// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/correction/taptempo.h"

#include <algorithm>
#include <vector>

namespace ui {

namespace {

constexpr qint64 kPauseMs = 2000;
constexpr qsizetype kLeastTaps = 4;
/// Who taps on for long follows the music better at the end.
constexpr qsizetype kMostTaps = 33;
constexpr double kMsPerMinute = 60'000.0;

} // namespace

void TapTempo::tap(qint64 ms)
{
    if (!m_taps.isEmpty() && ms - m_taps.constLast() > kPauseMs) {
        reset();
    }
    m_taps.append(ms);
    if (m_taps.size() > kMostTaps) {
        m_taps.removeFirst();
    }
}

std::optional<float> TapTempo::bpm() const
{
    if (m_taps.size() < kLeastTaps) {
        return std::nullopt;
    }
    // A single tap moves two intervals against each other, which leaves the middle one alone. Then
    // the mean of those near it, because one interval is only as exact as a finger.
    std::vector<double> intervals;
    for (qsizetype i = 1; i < m_taps.size(); ++i) {
        intervals.push_back(static_cast<double>(m_taps[i] - m_taps[i - 1]));
    }
    std::ranges::sort(intervals);
    const double middle = intervals[intervals.size() / 2];
    if (middle <= 0.0) {
        return std::nullopt;
    }
    constexpr double kNear = 0.2;
    double sum = 0.0;
    int count = 0;
    for (const double interval : intervals) {
        if (std::abs(interval - middle) <= kNear * middle) {
            sum += interval;
            ++count;
        }
    }
    return static_cast<float>(kMsPerMinute * count / sum);
}

} // namespace ui
