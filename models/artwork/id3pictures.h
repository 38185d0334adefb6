// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/artwork/picture.h"
#include "models/tagging/id3tag.h"

/// The pictures in an ID3v2 tag: APIC, and PIC in version 2.2.
namespace models::id3pictures {

[[nodiscard]] QList<Picture> pictures(const Id3Tag& tag);

/// Gives the tag these pictures. Frames of those that it has already stay as they are, and so do
/// those that hold no picture but the address of one. False where version 2.2 has no name for the
/// format of a picture.
[[nodiscard]] bool setPictures(Id3Tag& tag, const QList<Picture>& pictures);

} // namespace models::id3pictures
