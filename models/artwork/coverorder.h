// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/artwork/picture.h"
#include "models/tagging/tagging.h"

namespace models {

/// The pictures of a file with this one as its front cover, in the place of the one it has. A lone
/// picture of no kind counts as the cover; all others stay.
[[nodiscard]] QList<Picture> withFrontCover(const QList<Picture>& now, const Picture& front);

/// The picture that players show: the front cover, else the first one; null for none.
[[nodiscard]] const Picture* frontCover(const QList<Picture>& pictures);

/// Gives files this front cover; fields may be given in the same act through `edit`. To be written
/// by writeTags() or Retagger, which journal it. @param front  as of pictureOf().
[[nodiscard]] TagOrder coverOrder(
    const QString& name, const QList<TagTarget>& targets, const Picture& front);

} // namespace models
