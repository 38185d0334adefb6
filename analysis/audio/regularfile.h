// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/error.h"

#include <cstdint>
#include <filesystem>
#include <span>

namespace analysis {

/// A regular file opened for reading at any offset. Folders, FIFOs, sockets and devices are refused
/// without being opened, so that nothing waits for a writer. One thread.
class RegularFile final
{
public:
    /// Errors: FileNotFound, PermissionDenied, NotARegularFile, EmptyFile, OutOfMemory, ReadFailed.
    static Result<RegularFile> open(const std::filesystem::path& path);

    RegularFile(RegularFile&& other) noexcept;
    RegularFile& operator=(RegularFile&& other) noexcept;
    ~RegularFile();

    /// Bytes, as they were when the file was opened; at least 1.
    [[nodiscard]] std::int64_t size() const { return m_size; }

    /// Fills `buffer` from `offset` on and returns the bytes read: fewer than asked for at the end
    /// of the file only. Errors: ReadFailed.
    Result<std::size_t> readAt(std::int64_t offset, std::span<std::uint8_t> buffer) const;

private:
    RegularFile(int descriptor, std::int64_t size);

    int m_descriptor;
    std::int64_t m_size;
};

} // namespace analysis
