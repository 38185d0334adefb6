// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/fields.h"

#include <taglib/tiostream.h>

#include <QByteArrayList>

/// The list of tags in an MP4 file (moov.udta.meta.ilst), seen as bytes.
namespace models::ilstatoms {

/// The items that hold none of the fields, nor any other that is seen as a field, in the order of
/// their bytes.
[[nodiscard]] QByteArrayList beside(TagLib::IOStream& stream, const FieldEdit& fields);

} // namespace models::ilstatoms
