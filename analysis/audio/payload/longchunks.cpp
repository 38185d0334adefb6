// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/payload/chunkwalk.h"
#include "analysis/audio/payload/containers.h"

#include <string_view>

namespace analysis {

namespace {

using namespace std::string_view_literals;

/// How a family of containers with 64-bit chunk sizes lays them out.
struct Layout
{
    std::int64_t headerSize = 12;
    std::int64_t alignment = 1; ///< of the start of each chunk, from the part's start
    bool countsHeader = false; ///< the size holds the header, too
};

std::int64_t aligned(std::int64_t size, std::int64_t alignment)
{
    return (size + alignment - 1) / alignment * alignment;
}

/// The contents of the first chunk that `isSound` names. A size that is negative, or ends behind
/// the file, reaches to its end; one that cannot be, ends the walk.
template <typename Size, typename Test>
Extents findChunk(const ByteReader& reader, const Extent& part, std::int64_t offset,
    const Layout& layout, Size sizeAt, Test isSound)
{
    for (int chunk = 0;
         chunk < kMostChunks && offset + layout.headerSize <= part.end() && !reader.isStopped();
         ++chunk) {
        const std::int64_t stated = sizeAt(offset);
        // One below zero stays what it is: the least there is has no room for a subtraction.
        const bool countsHeader = layout.countsHeader && stated >= 0;
        const std::int64_t size = countsHeader ? stated - layout.headerSize : stated;
        if (isSound(offset)) {
            return clipped(offset + layout.headerSize, size, part);
        }
        if (size < 0 || size > part.end() - offset) {
            return {};
        }
        offset = part.offset
            + aligned(offset - part.offset + layout.headerSize + size, layout.alignment);
    }
    return {};
}

} // namespace

Extents cafPayload(const ByteReader& reader, const Extent& part)
{
    if (!reader.has(part.offset, "caff")) {
        return {};
    }
    constexpr std::int64_t kFileHeaderSize = 8;
    constexpr std::int64_t kEditCountSize = 4;
    const Extents data = findChunk(
        reader, part, part.offset + kFileHeaderSize, {},
        [&](std::int64_t offset) { return reader.bigEndian64(offset + 4); },
        [&](std::int64_t offset) { return reader.has(offset, "data"); });
    if (data.empty() || data.front().size <= kEditCountSize) {
        return {};
    }
    return {{data.front().offset + kEditCountSize, data.front().size - kEditCountSize}};
}

Extents wave64Payload(const ByteReader& reader, const Extent& part)
{
    constexpr std::string_view kRiff = "riff\x2E\x91\xCF\x11\xA5\xD6\x28\xDB\x04\xC1\x00\x00"sv;
    constexpr std::string_view kData = "data\xF3\xAC\xD3\x11\x8C\xD1\x00\xC0\x4F\x8E\xDB\x8A"sv;
    constexpr std::int64_t kGuidSize = 16;
    constexpr std::int64_t kFileHeaderSize = 40; // riff, its size, wave
    if (!reader.has(part.offset, kRiff)) {
        return {};
    }
    return findChunk(
        reader, part, part.offset + kFileHeaderSize,
        {.headerSize = 24, .alignment = 8, .countsHeader = true},
        [&](std::int64_t offset) { return reader.littleEndian64(offset + kGuidSize); },
        [&](std::int64_t offset) { return reader.has(offset, kData); });
}

Extents dsdiffPayload(const ByteReader& reader, const Extent& part)
{
    constexpr std::int64_t kFileHeaderSize = 16; // FRM8, its size, the form
    if (!reader.has(part.offset, "FRM8") || !reader.has(part.offset + 12, "DSD ")) {
        return {};
    }
    return findChunk(
        reader, part, part.offset + kFileHeaderSize, {.alignment = 2},
        [&](std::int64_t offset) { return reader.bigEndian64(offset + 4); },
        [&](std::int64_t offset) {
            return reader.has(offset, "DSD ") || reader.has(offset, "DST ");
        });
}

} // namespace analysis
