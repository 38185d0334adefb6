// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/memorymeter.h"

#include <unistd.h>

#include <fstream>
#include <limits>
#include <string>
#include <string_view>

namespace models {
namespace {

constexpr qint64 kKibibyte = 1024;

qint64 residentBytes()
{
    std::ifstream file("/proc/self/statm");
    qint64 sizePages = 0;
    qint64 residentPages = 0;
    file >> sizePages >> residentPages;
    return residentPages * ::sysconf(_SC_PAGESIZE);
}

/// The number of kibibytes that stands behind `name` in one of the kernel's lists, in bytes; or
/// `fallback`.
qint64 listedBytes(const char* list, std::string_view name, qint64 fallback)
{
    std::ifstream file(list);
    std::string word;
    while (file >> word) {
        if (word == name) {
            qint64 kibibytes = 0;
            file >> kibibytes;
            return kibibytes * kKibibyte;
        }
        file.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
    }
    return fallback;
}

} // namespace

MemoryReading readMemory()
{
    // A kernel that does not say is no reason to stand still.
    constexpr qint64 kPlenty = std::numeric_limits<qint64>::max() / 4;
    return {residentBytes(), listedBytes("/proc/meminfo", "MemAvailable:", kPlenty)};
}

qint64 peakResidentBytes()
{
    // Not getrusage(): its maximum outlives execve(), so that it may be the starter's.
    return listedBytes("/proc/self/status", "VmHWM:", 0);
}

} // namespace models
