// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/memorymeter.h"

#include <sys/resource.h>
#include <unistd.h>

#include <fstream>
#include <limits>
#include <string>

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

qint64 availableBytes()
{
    std::ifstream file("/proc/meminfo");
    std::string name;
    while (file >> name) {
        if (name == "MemAvailable:") {
            qint64 kibibytes = 0;
            file >> kibibytes;
            return kibibytes * kKibibyte;
        }
        file.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
    }
    // A kernel that does not say is no reason to stand still.
    return std::numeric_limits<qint64>::max() / 4;
}

} // namespace

MemoryReading readMemory()
{
    return {residentBytes(), availableBytes()};
}

qint64 peakResidentBytes()
{
    rusage usage = {};
    return ::getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss * kKibibyte : 0;
}

} // namespace models
