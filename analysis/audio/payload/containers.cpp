// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/payload/containers.h"

#include "analysis/audio/payload/chunkwalk.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace analysis {

Extents flacPayload(const ByteReader& reader, const Extent& part)
{
    if (!reader.has(part.offset, "fLaC")) {
        return {};
    }
    constexpr unsigned kLastBlock = 0x80;
    constexpr std::int64_t kBlockHeaderSize = 4;
    std::int64_t offset = part.offset + 4;
    for (int block = 0; block < kMostChunks && offset < part.end(); ++block) {
        const bool isLast = (reader.byte(offset) & kLastBlock) != 0;
        offset += kBlockHeaderSize + reader.bigEndian24(offset + 1);
        if (isLast) {
            return clipped(offset, -1, part);
        }
    }
    return {};
}

Extents mp4Payload(const ByteReader& reader, const Extent& part)
{
    // QuickTime files from before 2001 have no `ftyp`.
    constexpr std::array<std::string_view, 4> kFirstBoxes{"ftyp", "moov", "mdat", "wide"};
    if (std::ranges::none_of(kFirstBoxes,
            [&](std::string_view type) { return reader.has(part.offset + 4, type); })) {
        return {};
    }
    constexpr std::int64_t kHeaderSize = 8;
    constexpr std::int64_t kLongHeaderSize = 16;
    Extents extents;
    std::int64_t offset = part.offset;
    for (int box = 0; box < kMostChunks && offset + kHeaderSize <= part.end(); ++box) {
        std::int64_t header = kHeaderSize;
        std::int64_t size = reader.bigEndian32(offset);
        if (size == 1) { // the real size follows the type
            header = kLongHeaderSize;
            size = reader.bigEndian64(offset + kHeaderSize);
        } else if (size == 0) { // to the end of the file
            size = part.end() - offset;
        }
        if (size < header) {
            break;
        }
        if (reader.has(offset + 4, "mdat")) {
            const Extents content = clipped(offset + header, size - header, part);
            extents.insert(extents.end(), content.begin(), content.end());
        }
        if (size > part.end() - offset) {
            break;
        }
        offset += size;
    }
    return extents;
}

Extents riffPayload(const ByteReader& reader, const Extent& part)
{
    const bool isWave = (reader.has(part.offset, "RIFF") || reader.has(part.offset, "RF64"))
        && reader.has(part.offset + 8, "WAVE");
    const bool isAiff = reader.has(part.offset, "FORM")
        && (reader.has(part.offset + 8, "AIFF") || reader.has(part.offset + 8, "AIFC"));
    if (!isWave && !isAiff) {
        return {};
    }
    constexpr std::int64_t kHeaderSize = 8;
    constexpr std::int64_t kUnknownSize = 0xFFFFFFFF; // RF64, and recorders that were cut off
    std::int64_t offset = part.offset + 12;
    for (int chunk = 0; chunk < kMostChunks && offset + kHeaderSize <= part.end(); ++chunk) {
        const std::int64_t size =
            isWave ? reader.littleEndian32(offset + 4) : reader.bigEndian32(offset + 4);
        if (reader.has(offset, isWave ? "data" : "SSND")) {
            return clipped(offset + kHeaderSize, size == kUnknownSize ? -1 : size, part);
        }
        offset += kHeaderSize + size + size % 2; // chunks start on even bytes
    }
    return {};
}

Extents asfPayload(const ByteReader& reader, const Extent& part)
{
    using namespace std::string_view_literals;
    constexpr std::string_view kHeaderGuid =
        "\x30\x26\xB2\x75\x8E\x66\xCF\x11\xA6\xD9\x00\xAA\x00\x62\xCE\x6C"sv;
    constexpr std::string_view kDataGuid =
        "\x36\x26\xB2\x75\x8E\x66\xCF\x11\xA6\xD9\x00\xAA\x00\x62\xCE\x6C"sv;
    constexpr std::int64_t kSizeOffset = 16;
    constexpr std::int64_t kDataHeaderSize = 50; // holds the file id, which a retag may renew
    if (!reader.has(part.offset, kHeaderGuid)) {
        return {};
    }
    const std::int64_t headerSize = reader.littleEndian64(part.offset + kSizeOffset);
    if (headerSize <= 0 || headerSize > part.size - kDataHeaderSize) {
        return {};
    }
    const std::int64_t data = part.offset + headerSize;
    if (!reader.has(data, kDataGuid)) {
        return {};
    }
    const std::int64_t size = reader.littleEndian64(data + kSizeOffset); // with its header
    return clipped(
        data + kDataHeaderSize, size > kDataHeaderSize ? size - kDataHeaderSize : -1, part);
}

Extents dsfPayload(const ByteReader& reader, const Extent& part)
{
    if (!reader.has(part.offset, "DSD ")) {
        return {};
    }
    constexpr std::int64_t kHeaderSize = 28;
    const std::int64_t metadata = reader.littleEndian64(part.offset + 20); // 0: none
    const std::int64_t size = metadata > kHeaderSize ? metadata - kHeaderSize : -1;
    return clipped(part.offset + kHeaderSize, size, part);
}

Extents oggPayload(const ByteReader& reader, const Extent& part)
{
    constexpr std::int64_t kHeaderSize = 27;
    constexpr std::int64_t kGranuleOffset = 6;
    constexpr std::int64_t kSegmentCountOffset = 26;
    std::int64_t offset = part.offset;
    for (int page = 0; page < kMostChunks && reader.has(offset, "OggS"); ++page) {
        // Header pages stand at position 0; -1 marks a page in which no packet ends.
        if (reader.littleEndian64(offset + kGranuleOffset) > 0) {
            return clipped(offset, -1, part);
        }
        const std::uint8_t segments = reader.byte(offset + kSegmentCountOffset);
        offset += kHeaderSize + segments + reader.sumOfBytes(offset + kHeaderSize, segments);
    }
    return {};
}

} // namespace analysis
