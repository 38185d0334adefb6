// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/filecopy.h"

#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string_view>
#include <vector>

namespace models::filecopy {

bool copyBytes(int from, int to, off_t left, const std::stop_token& stop)
{
    if (::ioctl(to, FICLONE, from) == 0) {
        return true; // the blocks are shared until one side changes
    }
    constexpr std::size_t kStep = 8U * 1024 * 1024;
    while (left > 0 && !stop.stop_requested()) {
        ssize_t count = ::copy_file_range(from, nullptr, to, nullptr, kStep, 0);
        if (count < 0
            && (errno == EXDEV || errno == ENOSYS || errno == EINVAL || errno == EOPNOTSUPP)) {
            static thread_local std::vector<char> buffer(256U * 1024);
            count = ::read(from, buffer.data(), buffer.size());
            if (count > 0 && ::write(to, buffer.data(), static_cast<std::size_t>(count)) != count) {
                errno = ENOSPC;
                return false;
            }
        }
        if (count <= 0) {
            errno = count == 0 ? EIO : errno; // the file became shorter
            return false;
        }
        left -= count;
    }
    return true;
}

bool copyExtendedAttributes(int from, int to)
{
    const ssize_t size = ::flistxattr(from, nullptr, 0);
    if (size <= 0) {
        return size == 0 || errno == ENOTSUP;
    }
    std::vector<char> names(static_cast<std::size_t>(size));
    const ssize_t filled = ::flistxattr(from, names.data(), names.size());
    for (const char* name = names.data(); name < names.data() + filled;
         name += std::string_view(name).size() + 1) {
        const ssize_t length = ::fgetxattr(from, name, nullptr, 0);
        std::vector<char> value(static_cast<std::size_t>(std::max<ssize_t>(length, 0)));
        const bool isCopied = length >= 0
            && ::fgetxattr(from, name, value.data(), value.size()) == length
            && ::fsetxattr(to, name, value.data(), value.size(), 0) == 0;
        // Labels of the system are the system's to set.
        const bool isTheirs = std::string_view(name).starts_with("user.")
            || std::string_view(name).starts_with("system.");
        if (!isCopied && isTheirs) {
            return false;
        }
    }
    return true;
}

} // namespace models::filecopy
