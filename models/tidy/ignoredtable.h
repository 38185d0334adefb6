// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/tidy/tidygroup.h"

#include <QSet>

#include <utility>

class QSqlDatabase;

namespace models {

/// What makes two groups the same: the name of the kind, and the subject.
using TidyId = std::pair<QString, QString>;

[[nodiscard]] TidyId tidyId(const TidyGroup& group);

/// The table of the suggestions that the user does not want to see again.
namespace ignoredtable {

Result<QSet<TidyId>> readAll(QSqlDatabase& connection);
Result<void> setIgnored(QSqlDatabase& connection, const QList<TidyId>& ids, bool isIgnored);

} // namespace ignoredtable

} // namespace models
