// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/shared.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace analysis {

struct SoundPatterns;

inline constexpr std::size_t kSoundCodeSize = 128;

/// The patterns of a track in short, in steps of one scale that all dimensions share: what a search
/// through a whole library compares before it looks at the patterns themselves.
using SoundCode = std::array<std::int8_t, kSoundCodeSize>;

/// A code that copies and searches share, or none.
using SharedCode = Shared<SoundCode>;

/// Projects the patterns on the axes along which tracks differ most (principal components of each
/// part, learned from the tuning music: tests/evaluation/train_soundcode.py).
[[nodiscard]] SoundCode soundCode(const SoundPatterns& patterns);

/// The same codes in shared memory, side by side: they live while any of them is in use.
[[nodiscard]] std::vector<SharedCode> sharedCodes(std::vector<SoundCode> codes);

} // namespace analysis
