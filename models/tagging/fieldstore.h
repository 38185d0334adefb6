// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/fields.h"
#include "models/tags/tagformats.h"

#include <taglib/tiostream.h>

#include <QByteArrayList>

#include <filesystem>
#include <optional>
#include <string_view>

/// Reads and writes the fields of one open file, each format in its own way. Formats with an ID3v2
/// tag (MP3, AAC, WAV, AIFF, True Audio, DSF) go through Id3Tag, all others through TagLib.
namespace models::fieldstore {

enum class Format : quint8
{
    Id3AtStart, ///< MP3, AAC, True Audio; perhaps with an APEv2 or ID3v1 tag at the end
    Wav,
    Aiff,
    Dsf,
    Flac,
    Vorbis,
    Opus,
    Speex,
    Asf,
    Mp4,
    WavPack,
    Ape,
    Mpc,
};

/// The format as this writes it; nothing where it does not.
[[nodiscard]] std::optional<Format> formatOf(tagformats::Kind kind);

/// The format by what the file says; nothing where its tags cannot be written.
/// @param suffix  as of tagrecognition::suffix().
[[nodiscard]] std::optional<Format> formatOf(TagLib::IOStream& stream, std::string_view suffix);

/// The fields, or nothing where the tags are damaged.
/// @param seesFrames  also the frames of ID3 tags that are no fields, see framekeys.
[[nodiscard]] std::optional<Fields> fields(
    TagLib::IOStream& stream, Format format, bool seesFrames = false);

/// Everything in the tags that does not belong to the fields of the edit, as bytes where the format
/// lets us see them; must be the same after writing.
[[nodiscard]] QByteArrayList remains(
    TagLib::IOStream& stream, Format format, const FieldEdit& edit);

enum class Written : quint8
{
    Yes,
    NoRoom, ///< the format cannot hold one of the fields
    Failed, ///< the tags are damaged
};

/// Changes the fields of the edit and nothing else. Kinds of tags that the file does not have are
/// not added to those that it has; a file without any gets the one that belongs to its format. The
/// stream cannot say whether the disk is full: read it again.
[[nodiscard]] Written write(TagLib::IOStream& stream, Format format, const FieldEdit& edit);

} // namespace models::fieldstore
