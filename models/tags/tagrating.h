// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tags/tagreader.h"

#include <taglib/id3v2tag.h>
#include <taglib/tpropertymap.h>

/// Ratings and play counts that other players left in the tags. They are read, never written.
namespace models::tagrating {

/// Half stars of a "popularimeter" byte: as Windows Media Player writes and reads it (1, 64, 128,
/// 196, 255 for one to five stars; in between by its ranges), with the bytes that MusicBee gives
/// the halves. 0 for 0.
int fromPopularimeter(int value);

/// Half stars of a textual rating: FMPS 0.0 to 1.0 (with a point), one to five stars, ten half
/// stars or per cent, told apart by their size. 0 when it is no number, or more than 100.
int fromText(const QString& value);

/// What an ID3v2 tag (may be null) and the properties of a file say.
TagRating of(const TagLib::PropertyMap& properties, const TagLib::ID3v2::Tag* id3v2);

/// The ID3v2 tag of a file whose format can hold one, or null.
template <typename File> const TagLib::ID3v2::Tag* id3v2Of(File& file)
{
    if constexpr (requires { file.ID3v2Tag(); }) {
        return file.ID3v2Tag();
    } else if constexpr (requires(const TagLib::ID3v2::Tag* tag) { tag = file.tag(); }) {
        return file.tag();
    } else {
        return nullptr;
    }
}

} // namespace models::tagrating
