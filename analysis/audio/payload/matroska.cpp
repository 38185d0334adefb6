// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/payload/chunkwalk.h"
#include "analysis/audio/payload/containers.h"

#include <bit>
#include <string_view>

namespace analysis {

namespace {

// Element ids with their length markers (RFC 9559, 5.1).
constexpr std::int64_t kSegment = 0x18538067;
constexpr std::int64_t kCluster = 0x1F43B675;
constexpr std::int64_t kSimpleBlock = 0xA3;
constexpr std::int64_t kBlockGroup = 0xA0;

struct Element
{
    std::int64_t id = 0; ///< 0: none
    std::int64_t content = 0; ///< offset
    std::int64_t size = -1; ///< of the content; < 0: not known
};

/// Bytes of the variable-length number at `offset` (RFC 8794, 4), 0 for none.
int lengthOfNumber(const ByteReader& reader, std::int64_t offset)
{
    const std::uint8_t first = reader.byte(offset);
    return first == 0 ? 0 : std::countl_zero(first) + 1;
}

std::int64_t number(const ByteReader& reader, std::int64_t offset, int length)
{
    std::int64_t value = 0;
    for (int i = 0; i < length; ++i) {
        value = value << 8 | reader.byte(offset + i);
    }
    return value;
}

Element elementAt(const ByteReader& reader, std::int64_t offset)
{
    constexpr int kLongestId = 4;
    const int idLength = lengthOfNumber(reader, offset);
    const int sizeLength = lengthOfNumber(reader, offset + idLength);
    if (idLength == 0 || idLength > kLongestId || sizeLength == 0) {
        return {};
    }
    const std::int64_t mask = (std::int64_t{1} << (7 * sizeLength)) - 1;
    const std::int64_t size = number(reader, offset + idLength, sizeLength) & mask;
    return {
        number(reader, offset, idLength), offset + idLength + sizeLength, size == mask ? -1 : size};
}

/// The cluster from its first block on.
Extents blocksOf(const ByteReader& reader, const Extent& cluster)
{
    constexpr int kMostFields = 16; // before the first block: time, position, size of the last one
    std::int64_t offset = cluster.offset;
    for (int field = 0; field < kMostFields && offset < cluster.end(); ++field) {
        const Element element = elementAt(reader, offset);
        if (element.id == kSimpleBlock || element.id == kBlockGroup) {
            return {{offset, cluster.end() - offset}};
        }
        if (element.id == 0 || element.size < 0) {
            break;
        }
        offset = element.content + element.size;
    }
    return {};
}

} // namespace

Extents matroskaPayload(const ByteReader& reader, const Extent& part)
{
    if (!reader.has(part.offset, "\x1A\x45\xDF\xA3")) {
        return {};
    }
    Extents extents;
    std::int64_t offset = part.offset;
    for (int count = 0; count < kMostChunks && offset < part.end() && !reader.isStopped();
         ++count) {
        const Element element = elementAt(reader, offset);
        if (element.id == kSegment) {
            offset = element.content; // its children are what is walked
            continue;
        }
        if (element.id == 0) {
            break;
        }
        if (element.id == kCluster) {
            for (const Extent& content : clipped(element.content, element.size, part)) {
                const Extents blocks = blocksOf(reader, content);
                extents.insert(extents.end(), blocks.begin(), blocks.end());
            }
        }
        if (element.size < 0 || element.size > part.end() - element.content) {
            break; // a cluster as long as the file: a live stream, which nothing follows
        }
        offset = element.content + element.size;
    }
    return extents;
}

} // namespace analysis
