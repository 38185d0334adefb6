// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/similarity/part.h"
#include "analysis/similarity/soundcode.h"

#include <array>
#include <cstdint>
#include <span>

namespace analysis {

/// Compares one code with many, some of them at a time. Immutable; any thread.
class CodeScan final
{
public:
    explicit CodeScan(const SoundCode& asked);

    static constexpr std::size_t kAtOnce = 64;

    /// The squares of the code distances in steps of the code, by part and then by code: what
    /// squaredSteps() says of each.
    using Squares = std::array<std::array<std::int32_t, kAtOnce>, kPartCount>;

    /// @param codes  kAtOnce at the most. What lies behind them in `squares` stays as it is.
    void compare(std::span<const SoundCode* const> codes, Squares& squares) const;

private:
    SoundCode m_asked;
    std::array<std::int16_t, kSoundCodeSize> m_wide; ///< the same in 16 bits
};

} // namespace analysis
