// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/payload/surroundingtags.h"

#include <string>

namespace analysis {

namespace {

constexpr std::int64_t kId3v2HeaderSize = 10;
constexpr std::int64_t kId3v1Size = 128;
constexpr std::int64_t kApeFooterSize = 32;
constexpr std::int64_t kLyricsMarkSize = 9; ///< "LYRICS200"
constexpr std::int64_t kLyricsSizeDigits = 6;

/// Bytes of the ID3v2 tag at `offset`, 0 when there is none.
std::int64_t id3v2Size(const ByteReader& reader, std::int64_t offset)
{
    if (!reader.has(offset, "ID3")) {
        return 0;
    }
    constexpr unsigned kFooterPresent = 0x10;
    const bool hasFooter = (reader.byte(offset + 5) & kFooterPresent) != 0;
    return kId3v2HeaderSize + reader.syncSafe32(offset + 6) + (hasFooter ? kId3v2HeaderSize : 0);
}

/// Bytes of the APEv2 tag that ends at `end`, 0 when there is none.
std::int64_t apeSize(const ByteReader& reader, std::int64_t end)
{
    const std::int64_t footer = end - kApeFooterSize;
    if (footer < 0 || !reader.has(footer, "APETAGEX")) {
        return 0;
    }
    constexpr std::int64_t kHeaderPresent = 0x80000000;
    const std::int64_t size = reader.littleEndian32(footer + 12); // footer included, header not
    const bool hasHeader = (reader.littleEndian32(footer + 20) & kHeaderPresent) != 0;
    return size + (hasHeader ? kApeFooterSize : 0);
}

/// Bytes of the Lyrics3 v2 tag that ends at `end`, 0 when there is none.
std::int64_t lyricsSize(const ByteReader& reader, std::int64_t end)
{
    if (!reader.has(end - kLyricsMarkSize, "LYRICS200")) {
        return 0;
    }
    std::int64_t size = 0;
    for (std::int64_t i = 0; i < kLyricsSizeDigits; ++i) {
        const std::uint8_t digit = reader.byte(end - kLyricsMarkSize - kLyricsSizeDigits + i);
        if (digit < '0' || digit > '9') {
            return 0;
        }
        size = size * 10 + (digit - '0');
    }
    return size + kLyricsSizeDigits + kLyricsMarkSize;
}

std::int64_t trailingTagSize(const ByteReader& reader, std::int64_t end)
{
    if (end >= kId3v1Size && reader.has(end - kId3v1Size, "TAG")) {
        return kId3v1Size;
    }
    const std::int64_t ape = apeSize(reader, end);
    return ape > 0 ? ape : lyricsSize(reader, end);
}

} // namespace

Extent betweenTags(const ByteReader& reader)
{
    const std::int64_t fileSize = reader.fileSize();
    std::int64_t start = 0;
    while (const std::int64_t size = id3v2Size(reader, start)) {
        if (size > fileSize - start) {
            break; // a size that cannot be true: no tag
        }
        start += size;
    }
    std::int64_t end = fileSize;
    while (const std::int64_t size = trailingTagSize(reader, end)) {
        if (size > end - start) {
            break;
        }
        end -= size;
    }
    return {start, end - start};
}

} // namespace analysis
