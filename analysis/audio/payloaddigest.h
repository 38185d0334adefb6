// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/error.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <stop_token>

namespace analysis {

/// Names the sound of a file whatever its name, place and tags: XXH3-128 over the payload size and
/// sampled blocks of the audio payload. Tags, covers and padding are left out.
using PayloadDigest = std::array<std::uint8_t, 16>;

/// The digest of the file at `path`, at the cost of a few small reads. Equal for two files that
/// differ in tags only. `stop` is polled for each chunk of the container and each sampled block.
/// Errors: FileNotFound, PermissionDenied, NotARegularFile, EmptyFile, ReadFailed, Cancelled.
Result<PayloadDigest> payloadDigest(
    const std::filesystem::path& path, const std::stop_token& stop = {});

/// The same over every byte of the payload, at the cost of reading the file once: it tells apart
/// what differs between the sampled blocks alone. A payload of 256 KiB and less has one digest.
Result<PayloadDigest> wholePayloadDigest(
    const std::filesystem::path& path, const std::stop_token& stop = {});

} // namespace analysis
