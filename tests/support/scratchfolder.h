// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include <filesystem>

namespace support {

/// A folder of one test's own, gone with the object.
class ScratchFolder final
{
public:
    ScratchFolder() = default;

    /// QTemporaryDir cannot remove names that are not UTF-8.
    ~ScratchFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path().toStdString(), ignored);
    }

    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    /// The folder as QString, without trailing slash.
    [[nodiscard]] QString path() const { return m_folder.path(); }

    /// A path inside the folder.
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }

    [[nodiscard]] std::filesystem::path stdFile(const QString& name) const
    {
        return std::filesystem::path{file(name).toStdString()};
    }

private:
    QTemporaryDir m_folder;
};

} // namespace support
