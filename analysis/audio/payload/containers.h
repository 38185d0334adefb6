// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/audio/payload/bytereader.h"
#include "analysis/audio/payload/extent.h"

namespace analysis {

// Each finds the sound in one family of containers, given the part of the file between surrounding
// tags. Empty when the file is not of the family, or is damaged where it would have to be read.

/// FLAC: the frames behind the last metadata block (RFC 9639, 8).
Extents flacPayload(const ByteReader& reader, const Extent& part);

/// MP4, M4A, MOV: the contents of all `mdat` boxes (ISO/IEC 14496-12, 4.2 and 8.1.1).
Extents mp4Payload(const ByteReader& reader, const Extent& part);

/// WAV, RF64, AIFF, AIFC: the `data` or `SSND` chunk.
Extents riffPayload(const ByteReader& reader, const Extent& part);

/// ASF, WMA: the data object (Advanced Systems Format specification, 3 and 5).
Extents asfPayload(const ByteReader& reader, const Extent& part);

/// DSF: everything from the format chunk to the metadata (DSF file format specification 1.01).
Extents dsfPayload(const ByteReader& reader, const Extent& part);

/// Ogg: from the first page that ends audio packets (RFC 3533, 6). Page numbers and checksums
/// inside change with the tags in front; see maskOggPages().
Extents oggPayload(const ByteReader& reader, const Extent& part);

/// Matroska, WebM: the blocks of all clusters, without the cluster's own time and place (RFC 9559,
/// 5.1.3), which stand in front of them.
Extents matroskaPayload(const ByteReader& reader, const Extent& part);

/// CAF: the `data` chunk behind its edit count (Apple Core Audio Format specification 1.0).
Extents cafPayload(const ByteReader& reader, const Extent& part);

/// Sony Wave64: the `data` chunk (Sonic Foundry, "Sony Wave64 file format").
Extents wave64Payload(const ByteReader& reader, const Extent& part);

/// DSDIFF: the `DSD ` or `DST ` chunk (Philips DSDIFF specification 1.5, 2 and 3).
Extents dsdiffPayload(const ByteReader& reader, const Extent& part);

} // namespace analysis
