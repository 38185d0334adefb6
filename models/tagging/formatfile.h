// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/fieldstore.h"

#include <taglib/tfile.h>

#include <memory>

namespace models {

/// The file as TagLib sees it; null for formats with an ID3v2 tag, which do not go through TagLib.
[[nodiscard]] std::unique_ptr<TagLib::File> openFormat(
    TagLib::IOStream& stream, fieldstore::Format format);

} // namespace models
