// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <taglib/tiostream.h>

#include <QByteArray>
#include <QByteArrayList>

#include <optional>

/// The chunks of RIFF (WAV) and IFF (AIFF) files: found, and replaced in place.
namespace models::riffchunks {

/// The content of the first chunk with one of these ids (and, for a LIST, of this type); null when
/// there is none. Nothing where the file is no RIFF or IFF, or longer than 32 bits can say.
[[nodiscard]] std::optional<QByteArray> content(
    TagLib::IOStream& stream, const QByteArrayList& ids, const QByteArray& listType = {});

/// Puts a chunk in the place of the one that content() finds, or behind the last; an empty one
/// takes it out. False where content() would return nothing.
bool replace(TagLib::IOStream& stream, const QByteArrayList& ids, const QByteArray& newContent,
    const QByteArray& listType = {});

} // namespace models::riffchunks
