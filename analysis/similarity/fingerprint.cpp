// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/fingerprint.h"

#include <chromaprint.h>

#include <algorithm>
#include <bit>
#include <map>
#include <unordered_map>

namespace analysis {

namespace {

constexpr std::size_t kMostSharers = 64;
constexpr int kLeastShared = 2;

/// Spreads similar numbers far apart (the finalizer of MurmurHash3, public domain).
std::uint32_t mixed(std::uint32_t number)
{
    number ^= number >> 16U;
    number *= 0x85ebca6bU;
    number ^= number >> 13U;
    number *= 0xc2b2ae35U;
    return number ^ (number >> 16U);
}

/// How far `right` is behind `left` where most of their common numbers meet; false: none meet.
bool findShift(std::span<const std::uint32_t> left, std::span<const std::uint32_t> right,
    std::ptrdiff_t& shift)
{
    std::unordered_map<std::uint32_t, std::vector<std::ptrdiff_t>> places;
    for (std::size_t i = 0; i < left.size(); ++i) {
        places[left[i]].push_back(static_cast<std::ptrdiff_t>(i));
    }
    std::map<std::ptrdiff_t, int> votes;
    for (std::size_t i = 0; i < right.size(); ++i) {
        const auto found = places.find(right[i]);
        // A number that keeps coming back, as silence does, would vote for everything.
        constexpr std::size_t kMostPlaces = 8;
        if (found == places.end() || found->second.size() > kMostPlaces) {
            continue;
        }
        for (const std::ptrdiff_t place : found->second) {
            ++votes[place - static_cast<std::ptrdiff_t>(i)];
        }
    }
    const auto best = std::max_element(votes.begin(), votes.end(),
        [](const auto& one, const auto& other) { return one.second < other.second; });
    if (best == votes.end()) {
        return false;
    }
    shift = best->first;
    return true;
}

} // namespace

Fingerprint decodedFingerprint(std::string_view text)
{
    std::uint32_t* numbers = nullptr;
    int count = 0;
    int algorithm = 0;
    const bool isDecoded = !text.empty()
        && chromaprint_decode_fingerprint(
               text.data(), static_cast<int>(text.size()), &numbers, &count, &algorithm, 1)
            == 1;
    Fingerprint fingerprint;
    if (isDecoded && numbers != nullptr) {
        fingerprint.assign(numbers, numbers + count);
    }
    if (numbers != nullptr) {
        chromaprint_dealloc(numbers);
    }
    return fingerprint;
}

std::vector<std::uint32_t> sketchOf(std::span<const std::uint32_t> fingerprint)
{
    std::vector<std::uint32_t> hashes(fingerprint.size());
    std::transform(fingerprint.begin(), fingerprint.end(), hashes.begin(), mixed);
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    hashes.resize(std::min(hashes.size(), kSketchSize));
    return hashes;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> likelyPairs(
    std::span<const std::vector<std::uint32_t>> sketches)
{
    // The hash above, the sketch below: sorted, equal hashes lie side by side.
    std::vector<std::uint64_t> entries;
    entries.reserve(sketches.size() * kSketchSize);
    for (std::size_t sketch = 0; sketch < sketches.size(); ++sketch) {
        for (const std::uint32_t hash : sketches[sketch]) {
            entries.push_back((std::uint64_t{hash} << 32U) | sketch);
        }
    }
    std::sort(entries.begin(), entries.end());
    std::vector<std::uint64_t> meetings;
    for (std::size_t first = 0; first < entries.size();) {
        std::size_t last = first;
        while (last < entries.size() && entries[last] >> 32U == entries[first] >> 32U) {
            ++last;
        }
        for (std::size_t i = first; last - first <= kMostSharers && i < last; ++i) {
            for (std::size_t j = i + 1; j < last; ++j) {
                meetings.push_back((entries[i] << 32U) | (entries[j] & 0xffffffffU));
            }
        }
        first = last;
    }
    std::sort(meetings.begin(), meetings.end());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::size_t first = 0; first < meetings.size();) {
        const auto last = static_cast<std::size_t>(
            std::upper_bound(meetings.begin() + static_cast<std::ptrdiff_t>(first), meetings.end(),
                meetings[first])
            - meetings.begin());
        if (last - first >= kLeastShared) {
            pairs.emplace_back(static_cast<std::uint32_t>(meetings[first] >> 32U),
                static_cast<std::uint32_t>(meetings[first] & 0xffffffffU));
        }
        first = last;
    }
    return pairs;
}

double bitErrorRate(std::span<const std::uint32_t> left, std::span<const std::uint32_t> right)
{
    constexpr double kLeastOverlap = 0.8;
    constexpr double kBits = 32.0;
    std::ptrdiff_t shift = 0;
    if (!findShift(left, right, shift)) {
        return 1.0;
    }
    const std::ptrdiff_t begin = std::max<std::ptrdiff_t>(0, shift);
    const std::ptrdiff_t end = std::min(std::ssize(left), std::ssize(right) + shift);
    const auto overlap = static_cast<double>(end - begin);
    if (overlap < kLeastOverlap * static_cast<double>(std::min(left.size(), right.size()))) {
        return 1.0;
    }
    std::int64_t wrong = 0;
    for (std::ptrdiff_t i = begin; i < end; ++i) {
        wrong += std::popcount(
            left[static_cast<std::size_t>(i)] ^ right[static_cast<std::size_t>(i - shift)]);
    }
    return static_cast<double>(wrong) / (kBits * overlap);
}

} // namespace analysis
