// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/fields.h"

#include <taglib/tiostream.h>

#include <QByteArrayList>

/// The list of tags in an MP4 file (moov.udta.meta.ilst), seen as bytes.
namespace models::ilstatoms {

/// The items that hold none of the fields, in the order of their bytes. Numbers for genres are left
/// out: TagLib writes the genre that they mean.
[[nodiscard]] QByteArrayList beside(TagLib::IOStream& stream, const FieldEdit& fields);

} // namespace models::ilstatoms
