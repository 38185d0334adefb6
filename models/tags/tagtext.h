// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <taglib/tag.h>
#include <taglib/tpropertymap.h>

/// From TagLib's words to ours.
namespace models::tagtext {

/// At most this much of one field is kept: the library lists tags, it does not archive them.
inline constexpr qsizetype kMostCharacters = 4096;

/// Trimmed; what is not valid UTF-16 appears as U+FFFD.
QString text(const TagLib::String& value);

/// Several values joined with "; "; empty and repeated ones are left out.
QString joined(const TagLib::StringList& values);

/// The number that the text starts with: 3 from "3", "03" and "3/12". 0 when there is none or it is
/// not in 1..9999.
int leadingNumber(const QString& value);

/// The first number of exactly four digits: 2003 from "2003-07-21" and "21.07.2003". 0 when absent.
int year(const QString& value);

/// The fields of a file. `basic` is asked for what the properties lack; may be null.
Tags tags(const TagLib::PropertyMap& properties, const TagLib::Tag* basic);

} // namespace models::tagtext
