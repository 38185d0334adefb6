// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/tagroom.h"

#include "models/files/filepath.h"
#include "models/tagging/fieldstore.h"
#include "models/tags/tagrecognition.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

/// Formats that go under the names of others: Dolby and DTS under those of MPEG, FLAC in Ogg.
bool isStranger(const Track& track, tagformats::Kind kind)
{
    const QString& codec = track.audio.codec;
    return codec == "ac3"_L1 || codec == "eac3"_L1 || codec == "dts"_L1
        || (codec == "flac"_L1 && kind != tagformats::Kind::Flac);
}

} // namespace

bool hasTagRoom(const Track& track)
{
    const std::string suffix = tagrecognition::suffix(toStdPath(track.path));
    const auto isWritten = [&](const tagformats::Format& format) {
        return tagrecognition::hasSuffix(format, suffix) && fieldstore::formatOf(format.kind)
            && !isStranger(track, format.kind);
    };
    const bool isFilm = suffix == "ac3" || suffix == "dts"; // where the codec is not known yet
    return suffix == "dsf" || (!isFilm && std::ranges::any_of(tagformats::all(), isWritten));
}

} // namespace models
