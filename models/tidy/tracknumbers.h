// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tidy/tidyalbums.h"
#include "models/tidy/tidygroup.h"

#include <functional>

namespace models {

/// Discs on which a number is missing, stands twice, or is skipped. Where all file names of the
/// disc start with numbers of their own, those are proposed; else there is only something to look
/// at. A gap counts where most of the disc is there. n log n.
/// @param trackTotal  of the disc of a track, 0 for unknown; asked where there is a gap. May be
/// empty.
[[nodiscard]] QList<TidyGroup> oddTrackNumbers(
    const QList<TidyAlbum>& albums, const std::function<int(const Track&)>& trackTotal);

/// The number that the name of the file starts with, as "07" of "07 - Title.mp3" or "1-07 Title";
/// 0: it does not.
[[nodiscard]] int numberOfName(QStringView path);

} // namespace models
