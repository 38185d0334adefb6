// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <span>
#include <string>

namespace fuzz {

/// A file in memory that holds one input. It is a regular file to all that opens its path.
class MemoryFile final
{
public:
    explicit MemoryFile(std::span<const std::uint8_t> bytes)
        : m_descriptor(::memfd_create("input", MFD_CLOEXEC))
    {
        while (!bytes.empty()) {
            const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
            if (written <= 0) {
                std::abort(); // no memory: nothing that is found from here on would mean anything
            }
            bytes = bytes.subspan(static_cast<std::size_t>(written));
        }
    }

    ~MemoryFile() { ::close(m_descriptor); }

    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    [[nodiscard]] std::filesystem::path path() const
    {
        return "/proc/self/fd/" + std::to_string(m_descriptor);
    }

private:
    int m_descriptor;
};

} // namespace fuzz
