// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/payload/bytereader.h"

#include <algorithm>
#include <numeric>

namespace analysis {

namespace {

constexpr std::size_t kLongestMark = 16;

std::int64_t bigEndian(std::span<const std::uint8_t> bytes)
{
    std::uint64_t value = 0;
    for (const std::uint8_t byte : bytes) {
        value = value << 8U | byte;
    }
    return static_cast<std::int64_t>(value);
}

} // namespace

template <std::size_t count>
std::array<std::uint8_t, count> ByteReader::bytes(std::int64_t offset) const
{
    std::array<std::uint8_t, count> buffer{};
    if (offset >= 0 && offset < m_file.size() && !isStopped()) {
        // A failed or short read leaves zeros, which no locator takes for a mark or a size.
        const Result<std::size_t> read = m_file.readAt(offset, buffer);
        if (!read) {
            buffer.fill(0);
        }
    }
    return buffer;
}

bool ByteReader::has(std::int64_t offset, std::string_view mark) const
{
    const std::array<std::uint8_t, kLongestMark> found = bytes<kLongestMark>(offset);
    return mark.size() <= kLongestMark
        && std::equal(mark.begin(), mark.end(), found.begin(),
            [](char wanted, std::uint8_t got) { return static_cast<std::uint8_t>(wanted) == got; });
}

std::uint8_t ByteReader::byte(std::int64_t offset) const
{
    return bytes<1>(offset)[0];
}

std::int64_t ByteReader::bigEndian24(std::int64_t offset) const
{
    return bigEndian(bytes<3>(offset));
}

std::int64_t ByteReader::bigEndian32(std::int64_t offset) const
{
    return bigEndian(bytes<4>(offset));
}

std::int64_t ByteReader::bigEndian64(std::int64_t offset) const
{
    return bigEndian(bytes<8>(offset));
}

std::int64_t ByteReader::littleEndian32(std::int64_t offset) const
{
    std::array<std::uint8_t, 4> buffer = bytes<4>(offset);
    std::ranges::reverse(buffer);
    return bigEndian(buffer);
}

std::int64_t ByteReader::littleEndian64(std::int64_t offset) const
{
    std::array<std::uint8_t, 8> buffer = bytes<8>(offset);
    std::ranges::reverse(buffer);
    return bigEndian(buffer);
}

std::int64_t ByteReader::sumOfBytes(std::int64_t offset, std::uint8_t count) const
{
    const std::array<std::uint8_t, 255> buffer = bytes<255>(offset);
    return std::accumulate(buffer.begin(), buffer.begin() + count, std::int64_t{0});
}

std::int64_t ByteReader::syncSafe32(std::int64_t offset) const
{
    std::int64_t value = 0;
    for (const std::uint8_t byte : bytes<4>(offset)) {
        value = value * 128 + (byte & 0x7FU);
    }
    return value;
}

} // namespace analysis
