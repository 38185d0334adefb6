// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"

#include <QString>

namespace models {

/// Lets the presets in the folder that name the saved search `from` in a query name `to`. What else
/// their files hold stays. Errors: NotWritable, of the first that could not be written.
Result<void> renameInPresets(const QString& folder, const QString& from, const QString& to);

} // namespace models
