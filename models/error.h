// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/expected.h"

#include <QString>

namespace models {

enum class ErrorCode : quint8
{
    NotFound, ///< no such file, track or playlist
    NotReadable,
    NotWritable,
    DiskFull,
    NotADatabase, ///< the library file is something else, or damaged
    NewerDatabase, ///< written by a newer Segue
    DatabaseFailed, ///< SQLite refused; the detail holds its words
    BadSyntax, ///< a query or a playlist file that cannot be understood
    NothingToDo, ///< for example a playlist from tracks of which none is analysed
    Cancelled,
};

/// A failure: its kind, and a whole sentence for the user (translated) that names the file and what
/// to do.
struct Error
{
    ErrorCode code;
    QString detail;
};

template <typename Value> using Result = Expected<Value, Error>;

} // namespace models
