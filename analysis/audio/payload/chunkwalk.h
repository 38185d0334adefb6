// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/audio/payload/extent.h"

namespace analysis {

/// More boxes or chunks than any real file has: the bound of every walk.
inline constexpr int kMostChunks = 100'000;

/// The extent, cut to the part; a size below 0 reaches to the part's end.
inline Extents clipped(std::int64_t offset, std::int64_t size, const Extent& part)
{
    const std::int64_t end = size < 0 || size > part.end() - offset ? part.end() : offset + size;
    return offset < end ? Extents{{offset, end - offset}} : Extents{};
}

} // namespace analysis
