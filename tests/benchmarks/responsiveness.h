// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <time.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QString>

#include <algorithm>
#include <cstdio>
#include <functional>

namespace benchmarks {

/// What this thread has used of the processor, in milliseconds: what else the computer does, and
/// what other threads do for us, does not count.
inline double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Physical memory of this process, in millions of bytes.
inline double residentMb()
{
    QFile status(QStringLiteral("/proc/self/statm"));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0.0;
    }
    return status.readAll().split(' ').value(1).toDouble() * 4096.0 / 1e6;
}

/// SEGUE_BENCH_TRACKS, or as many as the bar says.
inline int trackCount(int usual)
{
    const int asked = qEnvironmentVariableIntValue("SEGUE_BENCH_TRACKS");
    return asked > 0 ? asked : usual;
}

inline void report(const QString& what, double value, const char* unit = "ms")
{
    std::printf("%-52s %8.1f %s\n", qPrintable(what), value, unit);
    std::fflush(stdout);
}

/// The longest time that the window did not answer, in milliseconds.
struct Block
{
    double threadMs = 0.0; ///< that its thread was at work
    double clockMs = 0.0; ///< by the clock: also what it waited for, and what else the machine did
};

/// Runs the step, then events until it is done and painted, or the patience is over.
inline Block longestBlock(const std::function<void()>& step, const std::function<bool()>& isDone,
    qint64 patienceMs = 60'000)
{
    Block longest;
    const auto measure = [&longest](const auto& work) {
        const double start = threadMs();
        QElapsedTimer clock;
        clock.start();
        work();
        longest.threadMs = std::max(longest.threadMs, threadMs() - start);
        longest.clockMs =
            std::max(longest.clockMs, static_cast<double>(clock.nsecsElapsed()) / 1e6);
    };
    measure(step);
    QElapsedTimer patience;
    patience.start();
    bool wasDone = false;
    while (patience.elapsed() < patienceMs) {
        measure([] { QCoreApplication::processEvents(); });
        if (wasDone) {
            break;
        }
        wasDone = isDone();
    }
    return longest;
}

/// Of the thread's own work only.
inline double longestBlockMs(const std::function<void()>& step, const std::function<bool()>& isDone)
{
    return longestBlock(step, isDone).threadMs;
}

} // namespace benchmarks
