// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/fields.h"
#include "models/tagging/fieldstore.h"

#include <taglib/tpropertymap.h>

/// Fields by way of TagLib's properties, for formats in which TagLib keeps what it does not know.
namespace models::propertystore {

[[nodiscard]] Fields fieldsOf(const TagLib::PropertyMap& properties);

/// The properties with the edit applied.
[[nodiscard]] TagLib::PropertyMap edited(
    const TagLib::PropertyMap& properties, const FieldEdit& edit);

[[nodiscard]] std::optional<Fields> fields(TagLib::IOStream& stream, fieldstore::Format format);

/// The names of all that is no field.
[[nodiscard]] QByteArrayList unshown(TagLib::IOStream& stream, fieldstore::Format format);

[[nodiscard]] fieldstore::Written write(
    TagLib::IOStream& stream, fieldstore::Format format, const FieldEdit& edit);

/// The APEv2 and ID3v1 tags at the end of an MP3 or True Audio file, where there are any.
[[nodiscard]] Fields trailingFields(TagLib::IOStream& stream);
/// Changes those that are there; adds none. @return whether an APEv2 tag is there.
bool writeTrailing(TagLib::IOStream& stream, const FieldEdit& edit);
/// Whether there is an APEv2 tag.
[[nodiscard]] bool hasApe(TagLib::IOStream& stream);

} // namespace models::propertystore
