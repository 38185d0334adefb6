// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/progressmeter.h"

#include <algorithm>
#include <cmath>

namespace models {
namespace {

constexpr double kReportEveryS = 0.1;

// Rates are measured over at least this long, and older measurements fade with this time constant:
// steady to the eye, and still at home in a new speed within half a minute.
constexpr double kMeasureEveryS = 0.5;
constexpr double kFadeS = 15.0;

// Before this nobody can tell.
constexpr double kFirstEstimateS = 2.0;

} // namespace

WorkAmount& WorkAmount::operator+=(const WorkAmount& other)
{
    files += other.files;
    bytes += other.bytes;
    audioSeconds += other.audioSeconds;
    return *this;
}

ProgressMeter::ProgressMeter(double nowS)
    : m_startS(nowS)
    , m_takenS(nowS - kReportEveryS)
{ }

void ProgressMeter::finish(const WorkAmount& work, bool isFailed)
{
    m_done += work;
    if (isFailed) {
        m_progress.failed += work.files;
    }
}

void ProgressMeter::pause(double nowS)
{
    if (!m_progress.isPaused) {
        m_progress.isPaused = true;
        m_pauseStartS = nowS;
    }
}

void ProgressMeter::resume(double nowS)
{
    if (m_progress.isPaused) {
        m_progress.isPaused = false;
        m_pausedS += nowS - m_pauseStartS;
    }
}

bool ProgressMeter::isDue(double nowS) const
{
    return nowS - m_takenS >= kReportEveryS;
}

double ProgressMeter::elapsedS(double nowS) const
{
    const double end = m_progress.isPaused ? m_pauseStartS : nowS;
    return end - m_startS - m_pausedS;
}

void ProgressMeter::measureRates(double elapsed)
{
    const double span = elapsed - m_measuredS;
    if (span < kMeasureEveryS) {
        return;
    }
    // The first measurement counts in full; afterwards each by its length.
    const double weight = m_measuredS > 0.0 ? 1.0 - std::exp(-span / kFadeS) : 1.0;
    const auto blend = [&](double& rate, double amount) {
        rate += weight * (amount / span - rate);
    };
    blend(m_rates.files, m_done.files - m_measured.files);
    blend(m_rates.bytes, static_cast<double>(m_done.bytes - m_measured.bytes));
    blend(m_rates.audio, m_done.audioSeconds - m_measured.audioSeconds);
    m_measured = m_done;
    m_measuredS = elapsed;
}

double ProgressMeter::secondsLeft() const
{
    if (m_progress.phase == ScanPhase::Finished) {
        return 0.0;
    }
    if (m_progress.phase == ScanPhase::Finding || m_measuredS < kFirstEstimateS) {
        return -1.0;
    }
    // Analysis takes as long as the sound is; reading alone goes by files.
    if (m_expected.audioSeconds > 0.0) {
        const double left = std::max(0.0, m_expected.audioSeconds - m_done.audioSeconds);
        return m_rates.audio > 0.0 ? left / m_rates.audio : -1.0;
    }
    const int left = std::max(0, m_expected.files - m_done.files);
    return m_rates.files > 0.0 ? left / m_rates.files : -1.0;
}

ScanProgress ProgressMeter::take(double nowS)
{
    m_takenS = nowS;
    const double elapsed = elapsedS(nowS);
    measureRates(elapsed);
    m_progress.total = m_expected.files;
    m_progress.done = m_done.files;
    m_progress.bytesDone = m_done.bytes;
    m_progress.audioSecondsDone = m_done.audioSeconds;
    m_progress.elapsedS = elapsed;
    m_progress.filesPerSecond = m_rates.files;
    m_progress.secondsLeft = secondsLeft();
    return m_progress;
}

} // namespace models
