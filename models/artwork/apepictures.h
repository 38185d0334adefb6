// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/artwork/picture.h"

#include <taglib/apetag.h>

/// The pictures in an APEv2 tag: binary items "Cover Art (Front)", ..., each a file name, a zero
/// and the data. One of a kind has room.
namespace models::apepictures {

[[nodiscard]] QList<Picture> pictures(const TagLib::APE::Tag& tag);

/// False for two of a kind.
[[nodiscard]] bool setPictures(TagLib::APE::Tag& tag, const QList<Picture>& pictures);

/// Whether an item of this name is a picture.
[[nodiscard]] bool isPicture(const QByteArray& name);

} // namespace models::apepictures
