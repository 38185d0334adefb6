// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/musicalkey.h"
#include "models/tagging/fields.h"

#include <optional>

namespace models {

/// How a key is written into a tag.
enum class KeyNotation : quint8
{
    Camelot, ///< "8A", as Segue shows it
    Name, ///< "Am", as the ID3v2 standard has it
    OpenKey, ///< "1m"
};

/// A key for other programs: the same in every language.
[[nodiscard]] QString keyText(MusicalKey key, KeyNotation notation);

/// What of a track's sound is to be written into its tags. Nothing until somebody asks for it.
struct SoundChoice
{
    bool tempo = false;
    bool key = false;
    bool trackGain = false;
    bool albumGain = false;
    bool fingerprint = false;
    KeyNotation notation = KeyNotation::Camelot;

    [[nodiscard]] bool isEmpty() const
    {
        return !tempo && !key && !trackGain && !albumGain && !fingerprint;
    }

    bool operator==(const SoundChoice&) const = default;
};

/// How loud a track or an album is.
struct Level
{
    double integratedLufs = 0.0;
    double peak = 0.0; ///< true peak, linear: 1 is full scale
};

/// What is known of a track's sound; absent: not known, or there is none.
struct KnownSound
{
    std::optional<float> tempoBpm{};
    std::optional<MusicalKey> key{};
    std::optional<Level> track{};
    std::optional<Level> album{};
    QString fingerprint{};
    bool isOpus = false;
};

/// The fields that say so, of what was chosen and is known; others are left alone.
///
/// BPM is a whole number, as ID3v2 and MP4 have it. Gains are those of ReplayGain 2.0: to -18 LUFS,
/// "-7.03 dB", with the true peak. Opus files get R128_TRACK_GAIN and R128_ALBUM_GAIN (RFC 7845,
/// 5.2.1) instead: to -23 LUFS in 1/256 dB, on top of the gain in their header, which decoding has
/// applied already. Tags of the other kind are brought up to date where a file has them, and never
/// added.
/// @param now  what the file says.
[[nodiscard]] FieldEdit soundFields(
    const KnownSound& sound, const SoundChoice& choice, const Fields& now);

} // namespace models
