// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/slowdisk.h"

#include "models/files/filepath.h"

#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <string>

namespace models {
namespace {

// From linux/magic.h, where it has them; the others from the kernel's sources of each file system.
// FUSE is sshfs and the like more often than a local disk, and four readers do such a one no harm.
constexpr std::array kNetwork = std::to_array<unsigned long>({NFS_SUPER_MAGIC, SMB_SUPER_MAGIC,
    0xff534d42, // cifs
    0xfe534d42, // smb2
    AFS_SUPER_MAGIC, CODA_SUPER_MAGIC, V9FS_MAGIC,
    0x65735546, // fuse
    0x00c36400, // ceph
    0x0bd00bd0}); // lustre

} // namespace

bool isNetworkFileSystem(unsigned long magic)
{
    return std::find(kNetwork.begin(), kNetwork.end(), magic & 0xffffffffUL) != kNetwork.end();
}

bool isRotational(dev_t device, const std::filesystem::path& blockDevices)
{
    const std::filesystem::path folder =
        blockDevices / (std::to_string(major(device)) + ':' + std::to_string(minor(device)));
    // The disk itself, or the one that a partition is of.
    for (const char* const way : {"queue/rotational", "../queue/rotational"}) {
        std::ifstream file(folder / way);
        char answer = '0';
        if (file >> answer) {
            return answer == '1';
        }
    }
    return false;
}

bool isSlowDisk(const QString& folder)
{
    const QByteArray path = pathToBytes(folder);
    struct statfs system = {};
    struct stat status = {};
    if (::statfs(path.constData(), &system) != 0 || ::stat(path.constData(), &status) != 0) {
        return false;
    }
    return isNetworkFileSystem(static_cast<unsigned long>(system.f_type))
        || isRotational(status.st_dev, "/sys/dev/block");
}

} // namespace models
