// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/renaming/namedfile.h"
#include "models/renaming/renamepattern.h"

#include <functional>

namespace models {

/// What shall become of the name of one file.
struct PlannedMove
{
    QString from;
    QString to; ///< as `from` where it stays
    TrackPtr track;
    QString problem; ///< why it cannot be, a whole sentence; "" when it can

    [[nodiscard]] bool isMove() const { return problem.isEmpty() && from != to; }
};

/// The problem of a move, with the name of its file.
[[nodiscard]] QString stayingReason(const PlannedMove& move);

/// Where files go.
struct RenameRules
{
    RenamePattern pattern;
    QStringList roots; ///< folders of the library: folders of the pattern begin in that of the file
    QString folder; ///< where they begin instead; "" = see roots
};

/// What is on the disk, and what the library knows.
struct NamesInUse
{
    /// Names in a folder; none where it is not there.
    std::function<QStringList(const QString& folder)> names;
    /// The track that the library has at a path, or null.
    std::function<TrackPtr(const QString& path)> track;
};

/// The names that the pattern gives the files, one for each in their order. Files that would get
/// one name (also if only case tells them apart), or that of a file which stays, have a problem and
/// stay. Folders that differ only in case are one, written as for the first file.
[[nodiscard]] QList<PlannedMove> plannedMoves(
    const QList<NamedFile>& files, const RenameRules& rules, const NamesInUse& inUse);

/// The same with what is on the disk now.
[[nodiscard]] QList<PlannedMove> plannedMoves(
    const QList<NamedFile>& files, const RenameRules& rules, const Snapshot& library);

} // namespace models
