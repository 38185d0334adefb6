// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace analysis {

/// A Chromaprint fingerprint: one 32-bit number for each eighth of a second.
using Fingerprint = std::vector<std::uint32_t>;

/// The numbers in a fingerprint's compressed text form. Empty where the text is none.
[[nodiscard]] Fingerprint decodedFingerprint(std::string_view text);

/// How many hashes a sketch has at most.
inline constexpr std::size_t kSketchSize = 32;

/// The smallest hashes of the distinct numbers of a fingerprint, rising: two recordings that have
/// the share s of their numbers in common have about that share of their sketches in common
/// (bottom-k MinHash: Broder 1997, "On the resemblance and containment of documents"). Empty for no
/// fingerprint.
[[nodiscard]] std::vector<std::uint32_t> sketchOf(std::span<const std::uint32_t> fingerprint);

/// Pairs of sketches, by their place in the list, lower first and each once, that have at least two
/// hashes in common. A hash that more than 64 sketches have (silence, a hum) says nothing. Costs a
/// sort of all hashes, not a comparison of all pairs.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> likelyPairs(
    std::span<const std::vector<std::uint32_t>> sketches);

/// The share of different bits where two fingerprints overlap, at the shift that suits them best
/// (found by the numbers they have in common); 0.5 is what strangers have. 1 where less than 80 %
/// of the shorter one overlaps, or nothing in common hints at a shift.
[[nodiscard]] double bitErrorRate(
    std::span<const std::uint32_t> left, std::span<const std::uint32_t> right);

/// Below this bit error rate two fingerprints are of one recording. Measured with Chromaprint 1.5:
/// 8 pieces in FLAC, MP3 at 64 and 128 kbit/s, Opus at 48 and AAC at 96 are 0.033 apart at most;
/// among all pairs of 363 other tracks five are nearer than 0.3, four of them the same music in
/// another release or mix (0.005, 0.08, 0.11, 0.11) and one a relative (0.19).
inline constexpr double kSameRecordingErrorRate = 0.15;

} // namespace analysis
