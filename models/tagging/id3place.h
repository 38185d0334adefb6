// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/fieldstore.h"
#include "models/tagging/id3tag.h"

/// Where the ID3v2 tag lies in a file of each format that has one.
namespace models::id3place {

[[nodiscard]] bool hasId3(fieldstore::Format format);

/// The ID3v2 tag as bytes, empty where there is none; nothing where the file is damaged.
[[nodiscard]] std::optional<QByteArray> bytes(TagLib::IOStream& stream, fieldstore::Format format);

/// Puts another tag in its place. @param former  what bytes() gave.
void replace(TagLib::IOStream& stream, fieldstore::Format format, const QByteArray& former,
    const Id3Tag& tag);

} // namespace models::id3place
