// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// Which ID3v2 frame holds which field.
namespace models::id3names {

/// The frame of a field, in four letters as of 2.4 (TDRC also for the frames that it replaced); ""
/// where the field has none of its own.
[[nodiscard]] QByteArray frameOf(const QString& key);

/// The field of a frame, "" where it is none.
[[nodiscard]] QString fieldOf(const QByteArray& frame);

/// The description of the user's text (TXXX) that holds a field without a frame of its own.
[[nodiscard]] QString descriptionOf(const QString& key);

/// The field of a description.
[[nodiscard]] QString fieldOfDescription(const QString& description);

/// The four letters of a frame that ID3v2.2 gives three, and the other way; "" where there is none.
[[nodiscard]] QByteArray longName(const QByteArray& threeLetters);
[[nodiscard]] QByteArray shortName(const QByteArray& fourLetters);

} // namespace models::id3names
