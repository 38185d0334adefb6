// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/audio/payload/bytereader.h"
#include "analysis/audio/payload/extent.h"

namespace analysis {

/// The part of a file between the tags around it: ID3v2 in front (any number); ID3v1, APEv2 and
/// Lyrics3 v2 behind (any order). Sources: id3.org, wiki.hydrogenaud.io "APEv2 specification",
/// lyrics3 v2.00.
Extent betweenTags(const ByteReader& reader);

} // namespace analysis
