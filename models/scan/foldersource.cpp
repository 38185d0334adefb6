// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/foldersource.h"

#include <dirent.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>

namespace models {
namespace {

// Bookkeeping that is no music even where its names end in .mp3: recycle bins, Synology's and
// QNAP's thumbnails and snapshots, fsck's finds.
constexpr std::array kSkippedFolders = std::to_array<std::string_view>({"$RECYCLE.BIN", "@Recycle",
    "@eaDir", "#recycle", "#snapshot", "System Volume Information", "lost+found"});

// From linux/magic.h, where it has them; the others from the kernel's sources of each file system.
constexpr std::array kPseudoFileSystems = std::to_array<unsigned long>(
    {PROC_SUPER_MAGIC, SYSFS_MAGIC, DEBUGFS_MAGIC, TRACEFS_MAGIC, SECURITYFS_MAGIC,
        CGROUP_SUPER_MAGIC, CGROUP2_SUPER_MAGIC, DEVPTS_SUPER_MAGIC, BPF_FS_MAGIC, NSFS_MAGIC,
        EFIVARFS_MAGIC, PSTOREFS_MAGIC, BINFMTFS_MAGIC, SELINUX_MAGIC, SMACK_MAGIC, HUGETLBFS_MAGIC,
        0x62656570, // configfs
        0x19800202, // mqueue
        0x65735543, // fusectl
        0x67596969}); // rpc_pipefs

bool isSkipped(const dirent& entry)
{
    const std::string_view name = entry.d_name;
    return name.front() == '.'
        || std::find(kSkippedFolders.begin(), kSkippedFolders.end(), name) != kSkippedFolders.end();
}

} // namespace

FolderSource::FolderSource(const std::string& path)
    : m_descriptor(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK))
{
    struct stat status = {};
    if (m_descriptor < 0 || ::fstat(m_descriptor, &status) != 0) {
        m_error = errno;
        return;
    }
    m_identity = {status.st_dev, status.st_ino};
}

FolderSource::~FolderSource()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

bool FolderSource::isPseudo() const
{
    struct statfs system = {};
    if (::fstatfs(m_descriptor, &system) != 0) {
        return false;
    }
    const auto magic = static_cast<unsigned long>(system.f_type) & 0xffffffffUL;
    return std::find(kPseudoFileSystems.begin(), kPseudoFileSystems.end(), magic)
        != kPseudoFileSystems.end();
}

std::vector<FolderSource::Entry> FolderSource::entries()
{
    std::vector<Entry> found;
    // A directory stream closes the descriptor it was given, and status() still needs ours.
    const int copy = ::fcntl(m_descriptor, F_DUPFD_CLOEXEC, 0);
    DIR* const stream = copy < 0 ? nullptr : ::fdopendir(copy);
    if (stream == nullptr) {
        m_error = errno;
        if (copy >= 0) {
            ::close(copy);
        }
        return found;
    }
    errno = 0;
    // NOLINTNEXTLINE(concurrency-mt-unsafe): safe on a stream of one's own (glibc's manual)
    while (const dirent* const entry = ::readdir(stream)) {
        if (!isSkipped(*entry)) {
            found.push_back({entry->d_name, entry->d_type});
        }
        errno = 0;
    }
    m_error = errno;
    ::closedir(stream);
    std::sort(
        found.begin(), found.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
    return found;
}

int FolderSource::status(const std::string& name, bool followLinks, struct stat& status) const
{
    const int flags = followLinks ? 0 : AT_SYMLINK_NOFOLLOW;
    return ::fstatat(m_descriptor, name.c_str(), &status, flags) == 0 ? 0 : errno;
}

} // namespace models
