// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/artwork/picture.h"
#include "models/tagging/fieldstore.h"

/// Reads and writes the pictures of one open file, each format in its own way: APIC in ID3v2,
/// picture blocks in FLAC, METADATA_BLOCK_PICTURE in Ogg files, covr in MP4, WM/Picture in ASF,
/// cover art in APEv2.
namespace models::picturestore {

/// All pictures in the order of the file; nothing where the tags are damaged. What is damaged
/// within the tags, or no picture but the address of one, is left out and never written.
[[nodiscard]] std::optional<QList<Picture>> pictures(
    TagLib::IOStream& stream, fieldstore::Format format);

/// Gives the file these pictures and leaves all else as it is. NoRoom: MP4 takes no WebP, APEv2 no
/// two of a kind.
[[nodiscard]] fieldstore::Written write(
    TagLib::IOStream& stream, fieldstore::Format format, const QList<Picture>& pictures);

/// Whether both are the same as far as the format keeps it: MP4 knows no kinds and descriptions.
[[nodiscard]] bool areSame(
    fieldstore::Format format, const QList<Picture>& a, const QList<Picture>& b);

/// What fieldstore::remains() gives, without pictures.
[[nodiscard]] QByteArrayList besidePictures(
    fieldstore::Format format, const QByteArrayList& remains);

} // namespace models::picturestore
