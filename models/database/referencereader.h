// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"

#include <QList>

class QSqlDatabase;

namespace models {

/// A column whose values are ids of another table's rows.
struct Reference
{
    QString table;
    QString column;
    QString target;
};

/// All references that the library's schema knows.
Result<QList<Reference>> references(const QSqlDatabase& connection);

} // namespace models
