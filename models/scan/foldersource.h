// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/stat.h>

#include <string>
#include <vector>

namespace models {

/// Names a file or folder of this machine, whatever path leads to it.
struct FileIdentity
{
    dev_t device = 0;
    ino_t inode = 0;

    bool operator==(const FileIdentity&) const = default;
};

struct FileIdentityHash
{
    std::size_t operator()(const FileIdentity& identity) const
    {
        return static_cast<std::size_t>(identity.inode * 0x9e3779b97f4a7c15ULL
            ^ static_cast<unsigned long long>(identity.device));
    }
};

/// An open folder and its entries; the descriptor closes with the object.
class FolderSource final
{
public:
    struct Entry
    {
        std::string name;
        unsigned char kind = 0; ///< DT_REG, DT_DIR, DT_LNK, DT_UNKNOWN, ...
    };

    /// Opens the folder at `path`; error() tells whether that worked.
    explicit FolderSource(const std::string& path);
    ~FolderSource();
    FolderSource(const FolderSource&) = delete;
    FolderSource& operator=(const FolderSource&) = delete;

    /// 0, or the errno of what failed.
    [[nodiscard]] int error() const { return m_error; }

    [[nodiscard]] FileIdentity identity() const { return m_identity; }

    /// Whether the kernel makes this folder up (/proc, /sys, ...). One system call.
    [[nodiscard]] bool isPseudo() const;

    /// The visible entries in the order of their names. Sets error() when reading breaks off.
    [[nodiscard]] std::vector<Entry> entries();

    /// fstatat() on an entry; 0 or errno.
    int status(const std::string& name, bool followLinks, struct stat& status) const;

private:
    int m_descriptor = -1;
    int m_error = 0;
    FileIdentity m_identity;
};

} // namespace models
