// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

#include <optional>

namespace models {

/// What the first bytes of an encoded picture say of it.
struct ImageHeader
{
    QString mime; ///< "image/jpeg", "image/png", "image/gif", "image/bmp", "image/webp"
    QSize size; ///< pixels
    int bitsPerPixel = 0; ///< 24 where the format does not say it up to here

    bool operator==(const ImageHeader&) const = default;
};

/// Reads the header of a picture and decodes nothing, so that a small file that claims to be a huge
/// picture costs nothing. Nothing where it is none of these formats, cut off or without an area.
[[nodiscard]] std::optional<ImageHeader> imageHeader(const QByteArray& bytes);

} // namespace models
