// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tags/tagreader.h"

#include <taglib/tiostream.h>

#include <optional>
#include <span>
#include <string_view>

namespace models::tagformats {

enum class Kind : quint8
{
    Flac,
    Vorbis,
    Opus,
    OggFlac,
    Speex,
    Asf,
    Mp4,
    Aiff,
    Wav,
    Mpeg,
    WavPack,
    TrueAudio,
    Ape,
    Mpc,
    Module, ///< of a tracker; holds a name and no tags
};

/// A format that TagLib reads.
struct Format
{
    Kind kind;
    std::span<const std::string_view> suffixes; ///< lower case, without dot
    /// Whether the first kilobyte (after any ID3v2 tag) looks like it; null where TagLib has no
    /// such test.
    bool (*isRecognised)(TagLib::IOStream*);
    /// What the file says, or nothing when it is no such file after all.
    std::optional<FileTags> (*read)(TagLib::IOStream*);
    /// May be tried on a file that is not recognised, for its suffix alone.
    bool isTriedBySuffix;
};

/// All formats, those with the most telling signature first.
std::span<const Format> all();

} // namespace models::tagformats
