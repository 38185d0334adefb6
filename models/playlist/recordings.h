// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <vector>

namespace models {

/// A title without what tells versions of one song apart: "Song (Live at X)", "Song - 2011
/// Remaster", "Song [Radio Edit]" all give "song". Folded UTF-8. A remix or a part ("Song (Part
/// 2)") keeps its words, because it is another piece.
QByteArray songTitle(const QString& title);

/// Tells which tracks are files of one recording: the same payload, the same fingerprint as far as
/// they were compared (Track::recording), or the same artist and song title. Titles that say
/// nothing
/// ("Intro", "Track 03", "") tell nothing.
/// @param isByTitle  false: payload and fingerprint alone count.
/// @return by track: a number that those of one recording share; -1 where nothing is known of it.
std::vector<int> recordingNumbers(const TrackList& tracks, bool isByTitle);

} // namespace models
