// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/salvage.h"
#include "models/error.h"

#include <QStringList>

/// Care for the library file when nobody has it open. Whatever takes the place of a library first
/// exists as a whole beside it; the former file is kept under another name, never deleted. All but
/// check() refuse while another Segue has the library open (NotWritable).
namespace models::doctor {

/// What SQLite finds wrong with the file, in its words; empty when it is sound. Errors: NotFound,
/// NotReadable, NotADatabase (not even its head can be read).
Result<QStringList> check(const QString& path);

struct Repaired
{
    Salvaged salvaged;
    QString formerPath; ///< where the damaged file is now
};

/// Saves every readable row into a fresh library and puts that in the place of the damaged one.
Result<Repaired> repair(const QString& path);

/// Puts a copy of `backup` in the place of the library. @return where the former library is now,
/// empty when there was none. Errors also: NotADatabase, NewerDatabase for the backup.
Result<QString> restore(const QString& path, const QString& backup);

/// Gives unused room back to the disk.
Result<void> vacuum(const QString& path);

struct Relocated
{
    int roots = 0;
    int tracks = 0;
};

/// The music moved as a whole: rewrites the folder `from` at the beginning of every path to `to`.
/// Both absolute. Errors also: NothingToDo when nothing of the library lies there.
Result<Relocated> relocate(const QString& path, const QString& from, const QString& to);

} // namespace models::doctor
