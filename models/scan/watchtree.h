// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

#include <stop_token>

namespace models {

/// What came of watching folders.
struct WatchedTree
{
    QHash<int, QString> folders; ///< by inotify's number of the watch
    bool isLimitReached = false; ///< the system grants no more watches
};

/// Asks inotify to watch every folder below `roots` that the finder would list, linked ones, too:
/// one watch a folder, none for files. Walks the disk: not for the GUI thread.
/// @param descriptor  of inotify_init1(); may be read elsewhere meanwhile.
/// @param most        no more than these many, as if the system said so.
WatchedTree watchTree(
    int descriptor, const QStringList& roots, int most, const std::stop_token& stop);

} // namespace models
