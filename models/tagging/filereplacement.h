// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"

#include <sys/stat.h>

#include <filesystem>
#include <stop_token>

namespace models {

/// A copy of a file beside it, to be changed and then put in its place in one step. Until then, and
/// when the object goes without it, the file is what it was. One thread.
///
/// A symbolic link stays and its target is replaced. A file with several names (hard links) is
/// refused: the other names would keep the old content. What the copy cannot take over (owner,
/// extended attributes) makes commit() fail. A copy that a killed process left is taken away by the
/// next replacement of that file.
class FileReplacement final
{
public:
    /// Errors: NotFound, NotReadable, NotWritable, DiskFull, Cancelled.
    static Result<FileReplacement> make(const QString& path, const std::stop_token& stop = {});

    FileReplacement(FileReplacement&& other) noexcept;
    FileReplacement& operator=(FileReplacement&&) = delete;
    ~FileReplacement();

    /// The copy.
    [[nodiscard]] const std::filesystem::path& copy() const { return m_copy; }

    /// Brings the copy to the disk and puts it in the place of the file, with its owner, mode and
    /// extended attributes. Errors: NotWritable (also when the file changed meanwhile), DiskFull.
    Result<void> commit(bool keepsTime);

    /// Takes away what a killed process left beside this file.
    static void removeLeftover(const QString& path);

private:
    FileReplacement(std::filesystem::path target, QString shown);

    Result<void> open();
    Result<void> fill(const std::stop_token& stop);
    Result<void> takeOverAttributes(bool keepsTime) const;
    [[nodiscard]] Error failure() const;

    std::filesystem::path m_target;
    std::filesystem::path m_copy;
    QString m_shown;
    int m_source = -1;
    int m_descriptor = -1;

    struct stat m_before
    { };

    bool m_isOurs = false; ///< the copy is there and not yet in its place
};

} // namespace models
