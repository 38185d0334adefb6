// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// The unique file identifier (UFID) of MusicBrainz in an ID3v2 tag: an owner, a zero, an id
/// (ID3v2.4.0 native frames, 4.1). Tags may have those of other owners besides.
namespace models::id3ids {

/// The id of the recording; "" where the frame is somebody else's.
[[nodiscard]] QString recording(const QByteArray& body);

/// What the frame of a recording holds.
[[nodiscard]] QByteArray body(const QString& recording);

} // namespace models::id3ids
