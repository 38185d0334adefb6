// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <taglib/tiostream.h>

#include <QByteArrayList>

/// The metadata blocks of a FLAC file, seen as bytes.
namespace models::flacblocks {

/// Those that are neither comments nor pictures nor padding: seek table, cue sheet, application
/// and what nobody knows, each with its type in front.
[[nodiscard]] QByteArrayList beside(TagLib::IOStream& stream);

} // namespace models::flacblocks
