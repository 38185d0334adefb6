// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/payloaddigest.h"

#include "analysis/audio/payload/payloadextents.h"
#include "analysis/audio/regularfile.h"

#include <xxhash.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace analysis {

namespace {

constexpr std::int64_t kBlockSize = 32 * 1024;
/// First, last and evenly between: a cut, a fade or another encoding changes at least one of them.
constexpr std::int64_t kBlockCount = 8;

struct HashDeleter
{
    void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
};

using HashPtr = std::unique_ptr<XXH3_state_t, HashDeleter>;

std::int64_t totalSize(const Extents& extents)
{
    std::int64_t size = 0;
    for (const Extent& extent : extents) {
        size += extent.size;
    }
    return size;
}

/// The blocks to hash, as places in the payload. A short payload is hashed whole.
Extents sampledBlocks(std::int64_t size)
{
    if (size <= kBlockSize * kBlockCount) {
        return {{0, size}};
    }
    Extents blocks;
    for (std::int64_t i = 0; i < kBlockCount; ++i) {
        // Divided first: a payload of many gigabytes must not overflow.
        const std::int64_t step = (size - kBlockSize) / (kBlockCount - 1);
        const bool isLast = i == kBlockCount - 1;
        blocks.push_back({isLast ? size - kBlockSize : i * step, kBlockSize});
    }
    return blocks;
}

/// All of the payload, in blocks of a size that is read well. A short payload is one block, as when
/// it is sampled.
Extents everyBlock(std::int64_t size)
{
    constexpr std::int64_t kReadSize = 1024 * 1024;
    Extents blocks;
    for (std::int64_t offset = 0; offset < size; offset += kReadSize) {
        blocks.push_back({offset, std::min(kReadSize, size - offset)});
    }
    return blocks;
}

/// Zeroes what a retag or a remux changes in the Ogg page headers of a buffer: the serial number of
/// the stream, the page's number and its checksum (RFC 3533, 6: bytes 14 to 25 of a page).
void maskOggPages(std::span<std::uint8_t> bytes)
{
    constexpr std::string_view kMark = "OggS";
    constexpr std::ptrdiff_t kSerialOffset = 14;
    constexpr std::ptrdiff_t kChecksumEnd = 26;
    auto page = bytes.begin();
    while ((page = std::search(page, bytes.end(), kMark.begin(), kMark.end())) != bytes.end()) {
        const std::ptrdiff_t left = bytes.end() - page;
        std::fill(page + std::min(kSerialOffset, left), page + std::min(kChecksumEnd, left),
            std::uint8_t{0});
        ++page;
    }
}

/// Reads a block of the payload, which may lie across extents. Zero-filled where the file ends
/// early.
Result<std::vector<std::uint8_t>> readBlock(
    const RegularFile& file, const Payload& payload, const Extent& block)
{
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(block.size));
    std::int64_t extentStart = 0; // in the payload
    for (const Extent& extent : payload.extents) {
        const std::int64_t from = std::max(block.offset, extentStart);
        const std::int64_t to = std::min(block.end(), extentStart + extent.size);
        if (from < to) {
            const Result<std::size_t> read = file.readAt(extent.offset + from - extentStart,
                std::span(bytes).subspan(static_cast<std::size_t>(from - block.offset),
                    static_cast<std::size_t>(to - from)));
            if (!read) {
                return read.error();
            }
        }
        extentStart += extent.size;
    }
    return bytes;
}

/// Hashes one block. In Ogg a page header may begin before the block: it is read along, masked, and
/// left out.
Result<void> hashBlock(
    XXH3_state_t* hash, const RegularFile& file, const Payload& payload, const Extent& block)
{
    constexpr std::int64_t kPageHeaderSize = 27;
    const std::int64_t before = payload.isOgg ? std::min(block.offset, kPageHeaderSize) : 0;
    Result<std::vector<std::uint8_t>> bytes =
        readBlock(file, payload, {block.offset - before, block.size + before});
    if (!bytes) {
        return bytes.error();
    }
    if (payload.isOgg) {
        maskOggPages(*bytes);
    }
    XXH3_128bits_update(hash, bytes->data() + before, static_cast<std::size_t>(block.size));
    return {};
}

/// @param blocksOf  which blocks of a payload of this size to hash, in order.
Result<PayloadDigest> digestOver(const std::filesystem::path& path, const std::stop_token& stop,
    Extents (*blocksOf)(std::int64_t size))
{
    const Result<RegularFile> file = RegularFile::open(path);
    if (!file) {
        return file.error();
    }
    const HashPtr hash(XXH3_createState());
    if (!hash || XXH3_128bits_reset(hash.get()) != XXH_OK) {
        return Error{ErrorCode::OutOfMemory, "no memory for the digest"};
    }
    const Payload payload = locatePayload(*file, stop);
    const std::int64_t size = totalSize(payload.extents);
    std::array<std::uint8_t, 8> sizeBytes{};
    for (std::size_t i = 0; i < sizeBytes.size(); ++i) {
        sizeBytes.at(i) = static_cast<std::uint8_t>(static_cast<std::uint64_t>(size) >> (8 * i));
    }
    XXH3_128bits_update(hash.get(), sizeBytes.data(), sizeBytes.size());
    for (const Extent& block : blocksOf(size)) {
        // Also after a walk that was broken off: what it found is not the payload.
        if (stop.stop_requested()) {
            return Error{ErrorCode::Cancelled, {}};
        }
        if (const Result<void> hashed = hashBlock(hash.get(), *file, payload, block); !hashed) {
            return hashed.error();
        }
    }
    XXH128_canonical_t canonical{};
    XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(hash.get()));
    PayloadDigest digest{};
    static_assert(sizeof(canonical.digest) == sizeof(digest));
    std::memcpy(digest.data(), canonical.digest, sizeof(digest));
    return digest;
}

} // namespace

Result<PayloadDigest> payloadDigest(const std::filesystem::path& path, const std::stop_token& stop)
{
    return digestOver(path, stop, sampledBlocks);
}

Result<PayloadDigest> wholePayloadDigest(
    const std::filesystem::path& path, const std::stop_token& stop)
{
    return digestOver(path, stop, everyBlock);
}

} // namespace analysis
