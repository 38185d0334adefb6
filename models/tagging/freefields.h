// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/fields.h"

#include <taglib/tfile.h>
#include <taglib/tstring.h>

/// Fields under names of their own in MP4 (freeform items) and ASF (attributes), which TagLib keeps
/// but does not show among its properties. Other formats have none.
namespace models::freefields {

[[nodiscard]] TagLib::String toTagLib(const QString& text);
[[nodiscard]] QString fromTagLib(const TagLib::String& text);

[[nodiscard]] Fields fields(TagLib::File& file);

/// Whether the item or attribute of this name is such a field, or repeats another one.
[[nodiscard]] bool isField(TagLib::File& file, const TagLib::String& name);

/// Gives a field its values; none removes it. False where the format has no such fields.
bool set(TagLib::File& file, const QString& key, const QStringList& values);

/// The edit with one text for each field, as ASF files have it: title and artist have room for one
/// only, and few players look for more of the others.
[[nodiscard]] FieldEdit joined(const FieldEdit& edit);

/// FFmpeg writes some fields of ASF a second time, as attributes: those that are there follow.
void keepInStep(TagLib::File& file, const QString& key, const QStringList& values);

} // namespace models::freefields
