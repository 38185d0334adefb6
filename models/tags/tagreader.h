// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/library/track.h"
#include "models/tags/cuesheet.h"

#include <stop_token>

namespace models {

/// What other players left in the tags; zeros where they left nothing.
struct TagRating
{
    int halfStars = 0; ///< 1..10
    int plays = 0;

    bool operator==(const TagRating&) const = default;
};

/// What a file's tags and headers say.
struct FileTags
{
    Tags tags;
    TagRating rating;
    AudioProperties audio; ///< zeros where the format does not tell without decoding
    bool endsEarly = false; ///< what marks the end of its format is not there: it was cut off
    QList<CueTrack> cueTracks{}; ///< of a cue sheet inside the file; empty: it is not cut
};

/// Reads the tags of the audio file at `path`, whatever its suffix claims. The file is never
/// written; a cover is looked for, not decoded. Several values of one field are joined with "; ". A
/// file without tags, in an unknown format or broken yields what could be read, perhaps nothing:
/// whether it is music is for the analysis to say. Errors: NotFound, NotReadable (permissions, or
/// not a regular file: such a file is not opened). Thread-safe. After a stop it returns soon, with
/// whatever was read by then.
Result<FileTags> readTags(const QString& path, const std::stop_token& stop = {});

} // namespace models
