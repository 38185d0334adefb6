// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/artwork/picture.h"

#include <QImage>

namespace ui {

/// A picture that is known to decode.
struct CheckedPicture
{
    models::Picture picture;
    QImage thumbnail; ///< at most kThumbnail pixels on its longer side
};

inline constexpr int kThumbnail = 160;

/// A small picture of it, as it is to be seen; null where it does not decode. Never decodes what
/// claims to be larger than kMostPicturePixels. Not for the GUI thread.
[[nodiscard]] QImage thumbnailOf(const QByteArray& data);

/// Makes sure that the whole picture decodes, and makes it smaller where it is to be: encoded again
/// as JPEG, or as PNG where it lets the ground through.
/// @param mostPixels  of the longer side; 0: as it is.
/// @param name  of where it comes from, for the sentence.
/// Errors: those of models::pictureOf(); NotReadable where it is damaged. Not for the GUI thread.
[[nodiscard]] models::Result<CheckedPicture> checkedPicture(
    const models::Picture& picture, int mostPixels, const QString& name);

/// A picture out of the clipboard or a drag, encoded as PNG. Errors: the same. Not for the GUI
/// thread.
[[nodiscard]] models::Result<CheckedPicture> checkedPicture(
    const QImage& image, int mostPixels, const QString& name);

} // namespace ui
