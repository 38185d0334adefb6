// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/scanoptions.h"

namespace models {

/// What a finished file adds to the progress, or a waiting one to the work ahead.
struct WorkAmount
{
    int files = 0;
    qint64 bytes = 0;
    double audioSeconds = 0.0;

    WorkAmount& operator+=(const WorkAmount& other);
};

/// Turns finished work into progress: rates and time left, with pauses left out. Time comes from
/// the caller, in seconds on any steady clock. One thread.
class ProgressMeter final
{
public:
    explicit ProgressMeter(double nowS);

    void setPhase(ScanPhase phase) { m_progress.phase = phase; }

    void setFound(int files) { m_progress.found = files; }

    void setCurrentPath(const QString& path) { m_progress.currentPath = path; }

    /// Files were planned. Their seconds of audio are only known after reading: see expectAudio().
    void expect(const WorkAmount& work) { m_expected += work; }

    /// So much of what is expected turned out to be sound to analyse.
    void expectAudio(double seconds) { m_expected.audioSeconds += seconds; }

    void finish(const WorkAmount& work, bool isFailed);

    void pause(double nowS);
    void resume(double nowS);

    /// Whether 100 ms went by since the progress was last taken.
    [[nodiscard]] bool isDue(double nowS) const;

    /// The progress now.
    ScanProgress take(double nowS);

    /// Seconds since the start, pauses left out.
    [[nodiscard]] double elapsedS(double nowS) const;

private:
    void measureRates(double elapsed);
    [[nodiscard]] double secondsLeft() const;

    struct Rates
    {
        double files = 0.0; ///< a second
        double bytes = 0.0;
        double audio = 0.0;
    };

    ScanProgress m_progress;
    WorkAmount m_expected;
    WorkAmount m_done;
    WorkAmount m_measured; // m_done at the last measurement
    double m_measuredS = 0.0; // elapsed at the last measurement
    Rates m_rates;
    double m_startS;
    double m_pausedS = 0.0; // sum of the pauses that are over
    double m_pauseStartS = 0.0;
    double m_takenS;
};

} // namespace models
