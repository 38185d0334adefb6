// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/fields.h"

#include <QByteArray>

/// Frames of ID3v2 tags that are no fields (private ones, settings of encoders and players, unknown
/// ones) under keys of their own, so that they can be taken out and brought back like fields. Their
/// values are the frames as bytes, in base64, with the version of the tag before them.
namespace models::framekeys {

/// "FRAME:PRIV:owner"; no field has such a key.
/// @param body  of the frame; null where it cannot be read.
[[nodiscard]] QString keyOf(const QByteArray& id, const QByteArray& body);

[[nodiscard]] bool isFrame(const QString& key);

/// The key for people: "PRIV owner".
[[nodiscard]] QString title(const QString& key);

[[nodiscard]] QString packed(int version, const QByteArray& frame);

struct Packed
{
    int version = 0; ///< 0: this is no frame
    QByteArray frame;
};

[[nodiscard]] Packed unpacked(const QString& value);

/// The edit without frames.
[[nodiscard]] FieldEdit withoutFrames(const FieldEdit& edit);

} // namespace models::framekeys
