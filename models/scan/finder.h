// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/error.h"
#include "models/library/track.h"
#include "models/scan/exclusions.h"

#include <sys/stat.h>

#include <QHash>
#include <QStringList>

#include <functional>
#include <stop_token>

namespace models {

/// What a cue sheet says of a track that it cuts out of a file.
struct FoundPart
{
    TrackPart place;
    Tags tags;
};

struct FoundFile
{
    QString path;
    FileStamp stamp;
    bool isSheet = false; ///< a cue sheet, see CueSheets
    std::shared_ptr<const FoundPart> cut{}; ///< a track of the file at fileOfPart(path); see there
};

/// A folder that cannot be listed, or a file that cannot even be looked at.
struct UnreadablePath
{
    QString path;
    analysis::ErrorCode code = analysis::ErrorCode::PermissionDenied;
    QString detail; ///< for the log, English
};

struct FindOutcome
{
    QStringList onlineRoots; ///< listed to the end (but for what stands in unreadable)
    QStringList offlineRoots; ///< missing, not a folder, or not readable
    QHash<QString, quint64> devices; ///< of the roots that could be opened: st_dev
    QList<UnreadablePath> unreadable;
    bool isStopped = false;
};

/// Takes found files, some hundred at a time or what 50 ms brought; called on the thread that
/// walks.
using FoundSink = std::function<void(const QList<FoundFile>&)>;

/// Lists every audio file and cue sheet (by suffix) below `roots` once, folder by folder in the
/// order of names.
///
/// Never opens a file. Symbolic links are followed, but a folder is listed once however many ways
/// lead to it (loops, roots inside roots), real ways before links; a link to a file that is listed
/// under its own name is left out. Skipped: hidden names, FIFOs, sockets, devices, the kernel's own
/// file systems, and the folders where desktops and storage boxes keep their bookkeeping.
/// @param roots  absolute paths.
/// @param stop   polled for every entry.
/// @param exclusions  files and folders that are passed by.
FindOutcome findFiles(const QStringList& roots, const FoundSink& sink, const std::stop_token& stop,
    const Exclusions& exclusions = {});

[[nodiscard]] FileStamp stampOf(const struct stat& status);

/// Whether the folder is there, can be listed and holds anything (an empty one may be the place
/// where a drive is missing).
[[nodiscard]] bool isFolderOnline(const QString& path);

/// Whether nothing is there: true only when the file system says so, false when it cannot tell.
[[nodiscard]] bool isGone(const QString& path);

/// Whether `path` lies below the folder `root`.
[[nodiscard]] bool isInside(const QString& path, const QString& root);

} // namespace models
