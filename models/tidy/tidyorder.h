// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/editsheet.h"
#include "models/tidy/tidygroup.h"

namespace models {

/// What the changes of one file make of its fields: only the value that a change names goes; where
/// the file says something else by now, nothing happens.
[[nodiscard]] FieldEdit tidyEdit(const QList<TidyChange>& changes, const Fields& fields);

/// What mends all of the groups. @param name  for the history.
[[nodiscard]] TagOrder tidyOrder(const QList<TidyGroup>& groups, const QString& name);

/// The pending changes as the library knows the files, to be shown; of the first `mostFiles`.
[[nodiscard]] EditSheet tidySheet(const QList<TidyGroup>& groups, qsizetype mostFiles);

/// The query that finds the tracks of a group, and perhaps more of their kind.
[[nodiscard]] QString tidyQuery(const TidyGroup& group);

} // namespace models
