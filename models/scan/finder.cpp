// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/finder.h"

#include "models/files/filepath.h"
#include "models/scan/audiosuffixes.h"
#include "models/scan/cuesheets.h"
#include "models/scan/foldersource.h"

#include <dirent.h>

#include <QByteArray>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <system_error>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace models {
namespace {

using IdentitySet = std::unordered_set<FileIdentity, FileIdentityHash>;
using Clock = std::chrono::steady_clock;

// What is handed on at once: waking the taker for every folder costs more than listing it, and a
// slow disk shall not hold back what it has already given.
constexpr qsizetype kFilesPerHandOver = 256;
constexpr std::chrono::milliseconds kLongestHold{50};

bool isListed(const std::string& name)
{
    return hasAudioSuffix(name) || isCueSheet(name);
}

std::string pathIn(const std::string& folder, const std::string& name)
{
    return folder.back() == '/' ? folder + name : folder + '/' + name;
}

QString toQString(const std::string& path)
{
    return pathFromBytes(QByteArray::fromStdString(path));
}

analysis::ErrorCode codeOf(int error)
{
    switch (error) {
    case EACCES:
    case EPERM:
        return analysis::ErrorCode::PermissionDenied;
    case ENOENT:
    case ENOTDIR:
    case ELOOP:
        return analysis::ErrorCode::FileNotFound;
    case ENOMEM:
    case EMFILE:
    case ENFILE:
        return analysis::ErrorCode::OutOfMemory;
    default:
        return analysis::ErrorCode::ReadFailed;
    }
}

/// One walk over all roots.
class Walk final
{
public:
    Walk(const FoundSink& sink, const std::stop_token& stop, const Exclusions& exclusions)
        : m_sink(sink)
        , m_stop(stop)
        , m_exclusions(exclusions)
    { }

    void visitRoot(const QString& root);

    /// What links lead to, after everything that has a name of its own.
    void visitLinks();

    /// Hands on what is still held. Call when the walk is over.
    void handOver();

    FindOutcome takeOutcome()
    {
        m_outcome.isStopped = m_stop.stop_requested();
        return std::move(m_outcome);
    }

private:
    struct Folder
    {
        std::string path;
        dev_t parentDevice = 0;
    };

    struct LinkedFile
    {
        FileIdentity identity;
        FoundFile file;
        std::string folder;
    };

    void visitTree(const std::string& path);
    void visitFolder(const Folder& folder);
    void listFolder(FolderSource& source, const Folder& folder);
    void visitEntry(
        const FolderSource& source, const std::string& folder, const FolderSource::Entry& entry);
    void visitLink(
        const FolderSource& source, const std::string& folder, const FolderSource::Entry& entry);
    void handOverIfDue();
    void reportUnreadable(const std::string& path, int error);

    const FoundSink& m_sink;
    const std::stop_token& m_stop;
    const Exclusions& m_exclusions;
    FindOutcome m_outcome;
    QList<FoundFile> m_held; // found, not yet handed on
    Clock::time_point m_handedOver = Clock::now(); // the last time
    std::vector<Folder> m_pending; // a stack: the next folder is the last
    dev_t m_device = 0; // of the folder being listed
    IdentitySet m_visited; // folders
    std::vector<FileIdentity> m_listed; // files under their own names
    std::unordered_map<std::string, QList<FoundFile>> m_sheets; // by folder
    std::vector<std::string> m_linkedFolders;
    std::vector<LinkedFile> m_linkedFiles;
};

void Walk::visitRoot(const QString& root)
{
    const std::string path = pathToBytes(root).toStdString();
    FolderSource source(path);
    if (source.error() != 0 || source.isPseudo()) {
        m_outcome.offlineRoots.append(root);
        if (source.error() == EACCES) {
            reportUnreadable(path, source.error());
        }
        return;
    }
    m_outcome.devices.insert(root, source.identity().device);
    const qsizetype troubles = m_outcome.unreadable.size();
    visitTree(path);
    const bool isRefused =
        m_outcome.unreadable.size() > troubles && m_outcome.unreadable.at(troubles).path == root;
    (isRefused ? m_outcome.offlineRoots : m_outcome.onlineRoots).append(root);
}

void Walk::visitTree(const std::string& path)
{
    m_pending.push_back({path, 0});
    while (!m_pending.empty() && !m_stop.stop_requested()) {
        const Folder folder = std::move(m_pending.back());
        m_pending.pop_back();
        visitFolder(folder);
    }
    m_pending.clear();
}

void Walk::visitFolder(const Folder& folder)
{
    FolderSource source(folder.path);
    if (source.error() != 0) {
        if (source.error() != ENOENT) {
            reportUnreadable(folder.path, source.error());
        }
        return;
    }
    const FileIdentity identity = source.identity();
    if (!m_visited.insert(identity).second) {
        return;
    }
    if (identity.device != folder.parentDevice && source.isPseudo()) {
        return;
    }
    m_device = identity.device;
    listFolder(source, folder);
}

void Walk::listFolder(FolderSource& source, const Folder& folder)
{
    const std::vector<FolderSource::Entry> entries = source.entries();
    if (source.error() != 0) {
        reportUnreadable(folder.path, source.error());
    }
    const std::size_t firstChild = m_pending.size();
    for (const FolderSource::Entry& entry : entries) {
        if (m_stop.stop_requested()) {
            return;
        }
        if (m_exclusions.isEmpty() || !m_exclusions.excludes(pathIn(folder.path, entry.name))) {
            visitEntry(source, folder.path, entry);
        }
    }
    std::reverse(m_pending.begin() + static_cast<std::ptrdiff_t>(firstChild), m_pending.end());
    handOverIfDue();
}

void Walk::handOverIfDue()
{
    if (m_held.size() >= kFilesPerHandOver || Clock::now() - m_handedOver >= kLongestHold) {
        handOver();
    }
}

void Walk::handOver()
{
    if (!m_held.isEmpty() && !m_stop.stop_requested()) {
        m_sink(m_held);
    }
    m_held.clear();
    m_handedOver = Clock::now();
}

void Walk::visitEntry(
    const FolderSource& source, const std::string& folder, const FolderSource::Entry& entry)
{
    switch (entry.kind) {
    case DT_DIR:
        m_pending.push_back({pathIn(folder, entry.name), m_device});
        return;
    case DT_LNK:
        visitLink(source, folder, entry);
        return;
    case DT_REG:
        if (!isListed(entry.name)) {
            return;
        }
        break;
    case DT_UNKNOWN: // some file systems leave it to fstatat()
        break;
    default:
        return;
    }
    struct stat status = {};
    if (const int error = source.status(entry.name, false, status); error != 0) {
        if (error != ENOENT) {
            reportUnreadable(pathIn(folder, entry.name), error);
        }
        return;
    }
    if (S_ISREG(status.st_mode)) {
        if (hasAudioSuffix(entry.name)) {
            m_listed.push_back({status.st_dev, status.st_ino});
            m_held.append({toQString(pathIn(folder, entry.name)), stampOf(status)});
        } else if (isCueSheet(entry.name)) {
            m_held.append({toQString(pathIn(folder, entry.name)), stampOf(status), true});
            m_sheets[folder].append(m_held.constLast());
        }
    } else if (S_ISDIR(status.st_mode)) {
        m_pending.push_back({pathIn(folder, entry.name), m_device});
    } else if (S_ISLNK(status.st_mode)) {
        visitLink(source, folder, entry);
    }
}

void Walk::visitLink(
    const FolderSource& source, const std::string& folder, const FolderSource::Entry& entry)
{
    const std::string path = pathIn(folder, entry.name);
    const bool isAudio = hasAudioSuffix(entry.name);
    struct stat status = {};
    if (const int error = source.status(entry.name, true, status); error != 0) {
        if (isAudio) {
            reportUnreadable(path, error);
        }
    } else if (S_ISDIR(status.st_mode)) {
        m_linkedFolders.push_back(path);
    } else if (S_ISREG(status.st_mode) && isCueSheet(entry.name)) {
        m_held.append({toQString(path), stampOf(status), true});
        m_sheets[folder].append(m_held.constLast());
    } else if (S_ISREG(status.st_mode) && isAudio) {
        m_linkedFiles.push_back(
            {{status.st_dev, status.st_ino}, {toQString(path), stampOf(status)}, folder});
    }
}

void Walk::visitLinks()
{
    // A linked folder may hold links again.
    while (!m_linkedFolders.empty()) {
        const std::vector<std::string> folders = std::exchange(m_linkedFolders, {});
        for (const std::string& folder : folders) {
            visitTree(folder);
        }
    }
    if (m_linkedFiles.empty()) {
        return;
    }
    const IdentitySet listed(m_listed.begin(), m_listed.end());
    std::string folder;
    for (const LinkedFile& link : m_linkedFiles) {
        if (!listed.contains(link.identity)) {
            // A sheet is of use beside the files of its folder only.
            if (folder != link.folder) {
                m_held += m_sheets[folder];
                folder = link.folder;
            }
            m_held.append(link.file);
        }
    }
    m_held += m_sheets[folder];
}

void Walk::reportUnreadable(const std::string& path, int error)
{
    m_outcome.unreadable.append({toQString(path), codeOf(error),
        QString::fromStdString(std::generic_category().message(error))});
}

} // namespace

FileStamp stampOf(const struct stat& status)
{
    // Unsigned, because a damaged file system may hold any number here, and only changes matter.
    const auto seconds = static_cast<quint64>(status.st_mtim.tv_sec);
    const auto nanoseconds = static_cast<quint64>(status.st_mtim.tv_nsec);
    return {
        status.st_size, static_cast<qint64>(seconds * 1'000'000'000U + nanoseconds), status.st_ino};
}

FindOutcome findFiles(const QStringList& roots, const FoundSink& sink, const std::stop_token& stop,
    const Exclusions& exclusions)
{
    Walk walk(sink, stop, exclusions);
    for (const QString& root : roots) {
        walk.visitRoot(root);
    }
    walk.visitLinks();
    walk.handOver();
    return walk.takeOutcome();
}

bool isFolderOnline(const QString& path)
{
    FolderSource source(pathToBytes(path).toStdString());
    return source.error() == 0 && !source.entries().empty();
}

bool isGone(const QString& path)
{
    struct stat status = {};
    return ::lstat(pathToBytes(path).constData(), &status) != 0
        && (errno == ENOENT || errno == ENOTDIR);
}

bool isInside(const QString& path, const QString& root)
{
    if (root.endsWith(u'/')) {
        return path.startsWith(root);
    }
    return path.size() > root.size() && path.at(root.size()) == u'/' && path.startsWith(root);
}

} // namespace models
