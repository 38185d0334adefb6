// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/artwork/picture.h"
#include "models/tagging/tagwriter.h"

#include <optional>

class QSqlDatabase;

/// The tables of the pictures that were written into files or taken out of them. Each picture is
/// kept once, and goes with the last change that speaks of it.
namespace models::picturejournaltable {

/// @param change  of the tag journal.
Result<void> add(QSqlDatabase& connection, qint64 change, const PictureChange& pictures);

/// Nothing where the change left the pictures alone. Errors: DatabaseFailed.
Result<std::optional<PictureChange>> read(QSqlDatabase& connection, qint64 change);

} // namespace models::picturejournaltable
