// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/audio/regularfile.h"

#include <array>
#include <cstdint>
#include <stop_token>
#include <string_view>

namespace analysis {

/// Small reads of numbers and marks at any place of a file. Beyond its end, and where the disk
/// fails, there are zeros: a locator then recognises nothing, and the digest's own reads report the
/// failure. After a stop there is nothing but zeros, so that no walk through a file goes on.
class ByteReader final
{
public:
    explicit ByteReader(const RegularFile& file, std::stop_token stop = {})
        : m_file(file)
        , m_stop(std::move(stop))
    { }

    [[nodiscard]] bool isStopped() const { return m_stop.stop_requested(); }

    [[nodiscard]] std::int64_t fileSize() const { return m_file.size(); }

    /// Whether these very bytes stand at `offset`.
    [[nodiscard]] bool has(std::int64_t offset, std::string_view mark) const;

    [[nodiscard]] std::uint8_t byte(std::int64_t offset) const;
    [[nodiscard]] std::int64_t bigEndian24(std::int64_t offset) const;
    [[nodiscard]] std::int64_t bigEndian32(std::int64_t offset) const;
    [[nodiscard]] std::int64_t bigEndian64(std::int64_t offset) const;
    [[nodiscard]] std::int64_t littleEndian32(std::int64_t offset) const;
    [[nodiscard]] std::int64_t littleEndian64(std::int64_t offset) const;

    /// Sum of `count` bytes, as Ogg writes the size of a page.
    [[nodiscard]] std::int64_t sumOfBytes(std::int64_t offset, std::uint8_t count) const;

    /// Four bytes of seven bits each, as ID3v2 writes sizes.
    [[nodiscard]] std::int64_t syncSafe32(std::int64_t offset) const;

private:
    template <std::size_t count>
    [[nodiscard]] std::array<std::uint8_t, count> bytes(std::int64_t offset) const;

    const RegularFile& m_file;
    std::stop_token m_stop;
};

} // namespace analysis
