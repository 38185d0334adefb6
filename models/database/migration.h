// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"

#include <QSqlDatabase>
#include <QStringList>

namespace models::migration {

/// Marks a SQLite file as a Segue library ("Sgue" in ASCII), so that no other program's database is
/// ever taken for one.
inline constexpr int kApplicationId = 0x53677565;

/// The scripts that come with the program, in order: the script at index i leads from version i to
/// version i + 1.
QStringList builtIn();

/// What a database file says about itself.
struct Identity
{
    int version = 0;
    int applicationId = 0;
    bool isEmpty = true; ///< no tables yet
};

Result<Identity> identity(QSqlDatabase& connection);

/// Brings the database from its version to `scripts.size()`, each step with its version number in
/// one transaction: an error leaves the version reached so far. Two processes may do this at once.
/// The connection leaves with foreign keys enforced. Errors: NewerDatabase and those of sqlError().
Result<void> run(QSqlDatabase& connection, const QStringList& scripts);

/// The statements of a script, without comments. A semicolon ends one, except in a quoted text and
/// in the body of a trigger.
QStringList statements(const QString& script);

} // namespace models::migration
