// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/watchtree.h"

#include "models/files/filepath.h"
#include "models/scan/foldersource.h"

#include <dirent.h>
#include <sys/inotify.h>
#include <sys/stat.h>

#include <cerrno>
#include <unordered_set>
#include <vector>

namespace models {

namespace {

// Not what only reading does; writing is of interest while it lasts, too, to wait for its end.
constexpr std::uint32_t kEvents = IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_FROM
    | IN_MOVED_TO | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK;

bool isFolder(const FolderSource& source, const FolderSource::Entry& entry)
{
    if (entry.kind == DT_DIR) {
        return true;
    }
    if (entry.kind != DT_LNK && entry.kind != DT_UNKNOWN) {
        return false;
    }
    struct stat status = {};
    return source.status(entry.name, true, status) == 0 && S_ISDIR(status.st_mode);
}

} // namespace

WatchedTree watchTree(
    int descriptor, const QStringList& roots, int most, const std::stop_token& stop)
{
    WatchedTree tree;
    std::unordered_set<FileIdentity, FileIdentityHash> visited;
    std::vector<std::string> pending;
    for (const QString& root : roots) {
        pending.push_back(pathToBytes(root).toStdString());
    }
    while (!pending.empty() && !stop.stop_requested()) {
        const std::string path = std::move(pending.back());
        pending.pop_back();
        FolderSource source(path);
        if (source.error() != 0 || source.isPseudo() || !visited.insert(source.identity()).second) {
            continue;
        }
        // Before listing: what appears in between is then announced, or listed, or both.
        const bool isFull = tree.folders.size() >= most;
        const int watch = isFull ? -1 : ::inotify_add_watch(descriptor, path.c_str(), kEvents);
        if (isFull || (watch < 0 && errno == ENOSPC)) {
            tree.isLimitReached = true;
            return tree;
        }
        if (watch >= 0) {
            tree.folders.insert(watch, pathFromBytes(QByteArray::fromStdString(path)));
        }
        for (const FolderSource::Entry& entry : source.entries()) {
            if (isFolder(source, entry)) {
                pending.push_back(path.back() == '/' ? path + entry.name : path + '/' + entry.name);
            }
        }
    }
    return tree;
}

} // namespace models
