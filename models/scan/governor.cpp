// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/governor.h"

#include <algorithm>

namespace models {
namespace {

constexpr qint64 kMebibyte = 1024 * 1024;

// The bar for a worker at the standard depth; real ones measure less.
constexpr qint64 kExpectedWorkerBytes = 40 * kMebibyte;

// Below this a measurement says only that the workers have not warmed up yet.
constexpr qint64 kLeastWorkerBytes = 12 * kMebibyte;

// What stays free for everything else on the machine.
constexpr qint64 kReserveBytes = 128 * kMebibyte;

int workersFor(const ScanOptions& options, int cores)
{
    if (options.lowMemory) {
        return 1;
    }
    return std::max(1, options.workers > 0 ? options.workers : cores);
}

} // namespace

Governor::Governor(const ScanOptions& options, int cores, const MemoryReading& atStart)
    : m_isLowMemory(options.lowMemory)
    , m_workerLimit(workersFor(options, cores))
    , m_baseBytes(atStart.residentBytes)
    , m_budgetBytes(options.memoryLimitBytes > 0
              ? options.memoryLimitBytes
              : atStart.residentBytes + atStart.availableBytes / 2)
    , m_workerBytes(kExpectedWorkerBytes)
{ }

void Governor::learn(int running, const MemoryReading& now)
{
    const qint64 measured = (now.residentBytes - m_baseBytes) / running;
    // Up at once, down slowly: one lean file does not mean that the next one is.
    const qint64 remembered = m_workerBytes - m_workerBytes / 16;
    m_workerBytes = std::max({measured, remembered, kLeastWorkerBytes});
}

bool Governor::admits(int running, const MemoryReading& now)
{
    if (running <= 0) {
        return true;
    }
    if (running >= m_workerLimit) {
        return false;
    }
    learn(running, now);
    // A worker that has just started will still grow to its share.
    const qint64 promised = std::max(now.residentBytes, m_baseBytes + running * m_workerBytes);
    return promised + m_workerBytes <= m_budgetBytes
        && now.availableBytes >= m_workerBytes + kReserveBytes;
}

int Governor::batchSize() const
{
    constexpr int kLarge = 64;
    constexpr int kSmall = 8;
    return m_isLowMemory ? kSmall : kLarge;
}

} // namespace models
