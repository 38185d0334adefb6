// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/scanoptions.h"

namespace models {

/// How much memory there is, in bytes.
struct MemoryReading
{
    qint64 residentBytes = 0; ///< of this process
    qint64 availableBytes = 0; ///< of the machine, without swapping
};

/// Decides how many files may be analysed at once, so that the process stays within its memory.
/// Estimates at first what a worker takes, then goes by what is measured. Keeps no clock and reads
/// no meter itself. One thread at a time.
class Governor final
{
public:
    /// @param cores    used where the options leave the number of workers open.
    /// @param atStart  before any worker.
    Governor(const ScanOptions& options, int cores, const MemoryReading& atStart);

    /// Whether one more worker may take a file while `running` are at work. The first one always
    /// may: a scan gets on, if slowly, within any limit.
    [[nodiscard]] bool admits(int running, const MemoryReading& now);

    /// The most workers there can be.
    [[nodiscard]] int workerLimit() const { return m_workerLimit; }

    /// What the whole process may take.
    [[nodiscard]] qint64 budgetBytes() const { return m_budgetBytes; }

    /// What one worker takes, as far as is known.
    [[nodiscard]] qint64 workerBytes() const { return m_workerBytes; }

    /// How many results are collected before they are stored.
    [[nodiscard]] int batchSize() const;

private:
    void learn(int running, const MemoryReading& now);

    bool m_isLowMemory;
    int m_workerLimit;
    qint64 m_baseBytes;
    qint64 m_budgetBytes;
    qint64 m_workerBytes;
};

} // namespace models
