// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tags/cuesheet.h"

#include <taglib/tiostream.h>
#include <taglib/tpropertymap.h>

namespace models {

/// The tracks of the cue sheet in a tag of the file (CUESHEET in Vorbis comments, APE and ID3v2
/// tags). Empty where there is none, or where it makes one track of the whole.
[[nodiscard]] QList<CueTrack> embeddedCueTracks(const TagLib::PropertyMap& properties);

/// The same of the CUESHEET block of a FLAC file.
[[nodiscard]] QList<CueTrack> flacCueTracks(TagLib::IOStream& stream, int sampleRateHz);

} // namespace models
