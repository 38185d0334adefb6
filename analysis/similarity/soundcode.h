// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace analysis {

struct SoundPatterns;

inline constexpr std::size_t kSoundCodeSize = 128;

/// The patterns of a track in short, in steps of one scale that all dimensions share: what a search
/// through a whole library compares before it looks at the patterns themselves.
using SoundCode = std::array<std::int8_t, kSoundCodeSize>;

/// Projects the patterns on the axes along which tracks differ most (principal components of each
/// part, learned from the tuning music: tests/evaluation/train_soundcode.py).
[[nodiscard]] SoundCode soundCode(const SoundPatterns& patterns);

} // namespace analysis
