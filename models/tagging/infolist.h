// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/fields.h"

#include <QByteArray>

/// The INFO list of a WAV file: a text each for a few fields (RIFF Multimedia Programming
/// Interface 1.0, chapter 2).
namespace models::infolist {

/// @param content  of the LIST chunk, from "INFO" on.
[[nodiscard]] Fields fields(const QByteArray& content);

/// The list with the fields that it has room for; all else stays as it is.
[[nodiscard]] QByteArray edited(const QByteArray& content, const FieldEdit& edit);

} // namespace models::infolist
