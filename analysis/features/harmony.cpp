// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/harmony.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace analysis {

namespace {

constexpr int kOctave = 12;

int above(int pitchClass, int tonic)
{
    return ((pitchClass - tonic) % kOctave + kOctave) % kOctave;
}

bool belongsTo(int semitonesAboveTonic, Mode mode)
{
    constexpr std::array<bool, kOctave> kMajor{
        true, false, true, false, true, true, false, true, false, true, false, true};
    constexpr std::array<bool, kOctave> kMinor{
        true, false, true, true, false, true, false, true, true, false, true, true};
    const auto index = static_cast<std::size_t>(semitonesAboveTonic);
    return mode == Mode::Major ? kMajor[index] : kMinor[index];
}

bool isDiatonic(const HarmonySpan& chord, int tonic, Mode mode)
{
    const int root = above(*chord.root, tonic);
    const int third = chord.mode == Mode::Major ? 4 : 3;
    return belongsTo(root, mode) && belongsTo((root + third) % kOctave, mode)
        && belongsTo((root + 7) % kOctave, mode);
}

double lengthOf(std::span<const HarmonySpan> chords, std::size_t index, double durationS)
{
    const double end = index + 1 < chords.size() ? chords[index + 1].startS : durationS;
    return std::max(0.0, end - chords[index].startS);
}

} // namespace

std::optional<float> chordChangeRateHz(std::span<const HarmonySpan> chords, double durationS)
{
    int changes = 0;
    const HarmonySpan* last = nullptr;
    for (const HarmonySpan& chord : chords) {
        if (!chord.root) {
            continue;
        }
        if (last != nullptr && (last->root != chord.root || last->mode != chord.mode)) {
            ++changes;
        }
        last = &chord;
    }
    if (last == nullptr || durationS <= 0.0) {
        return std::nullopt;
    }
    return static_cast<float>(changes / durationS);
}

std::optional<float> borrowedChordShare(
    std::span<const HarmonySpan> chords, double durationS, const Tonality& key)
{
    if (!key.tonic) {
        return std::nullopt;
    }
    double all = 0.0;
    double foreign = 0.0;
    for (std::size_t i = 0; i < chords.size(); ++i) {
        if (chords[i].root) {
            const double length = lengthOf(chords, i, durationS);
            all += length;
            foreign += isDiatonic(chords[i], *key.tonic, key.mode) ? 0.0 : length;
        }
    }
    return all > 0.0 ? std::optional(static_cast<float>(foreign / all)) : std::nullopt;
}

std::string romanNumeral(const HarmonySpan& chord, const HarmonySpan& key)
{
    if (!key.root) {
        return {};
    }
    if (!chord.root) {
        return "N";
    }
    constexpr std::array<const char*, kOctave> kOfMajor{
        "I", "bII", "II", "bIII", "III", "IV", "#IV", "V", "bVI", "VI", "bVII", "VII"};
    // In minor the lowered degrees are the scale's own.
    constexpr std::array<const char*, kOctave> kOfMinor{
        "I", "bII", "II", "III", "#III", "IV", "#IV", "V", "VI", "#VI", "VII", "#VII"};
    const auto degree = static_cast<std::size_t>(above(*chord.root, *key.root));
    std::string numeral = key.mode == Mode::Major ? kOfMajor[degree] : kOfMinor[degree];
    if (chord.mode == Mode::Minor) {
        std::ranges::transform(numeral, numeral.begin(),
            [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    }
    return numeral;
}

} // namespace analysis
