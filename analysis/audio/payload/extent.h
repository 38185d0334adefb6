// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace analysis {

/// A run of bytes in a file.
struct Extent
{
    std::int64_t offset = 0;
    std::int64_t size = 0;

    [[nodiscard]] std::int64_t end() const { return offset + size; }

    bool operator==(const Extent&) const = default;
};

/// The bytes of a file that are sound: in file order, without overlap.
using Extents = std::vector<Extent>;

} // namespace analysis
