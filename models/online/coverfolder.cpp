// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/online/coverfolder.h"

#include "models/files/filepath.h"

#include <fcntl.h>
#include <unistd.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <string>
#include <string_view>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LookUp)
};

std::string suffixOf(const QByteArray& encoded)
{
    if (encoded.startsWith("\xFF\xD8\xFF")) {
        return ".jpg";
    }
    return encoded.startsWith("\x89PNG\r\n\x1A\n") ? ".png" : std::string();
}

bool hasCover(const std::filesystem::path& folder)
{
    constexpr std::array<std::string_view, 4> kNames{"cover", "folder", "front", "album"};
    constexpr std::array<std::string_view, 4> kSuffixes{".jpg", ".jpeg", ".png", ".webp"};
    std::error_code failure;
    std::filesystem::directory_iterator entry(folder, failure);
    for (; !failure && entry != std::filesystem::directory_iterator(); entry.increment(failure)) {
        const QString stem = fromStdPath(entry->path().stem()).toLower();
        const QString suffix = fromStdPath(entry->path().extension()).toLower();
        if (std::ranges::find(kNames, stem.toStdString()) != kNames.end()
            && std::ranges::find(kSuffixes, suffix.toStdString()) != kSuffixes.end()) {
            return true;
        }
    }
    return false;
}

/// Makes a new file; one that could not be written whole is taken away again.
bool write(const std::filesystem::path& path, const QByteArray& bytes)
{
    constexpr mode_t kMode = 0666;
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kMode);
    if (file < 0) {
        return false;
    }
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t part =
            ::write(file, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done));
        if (part < 0 && errno != EINTR) {
            break;
        }
        done += std::max<ssize_t>(part, 0);
    }
    const bool isWhole = done == bytes.size() && ::fsync(file) == 0;
    const bool isClosed = ::close(file) == 0;
    if (!isWhole || !isClosed) {
        ::unlink(path.c_str());
    }
    return isWhole && isClosed;
}

} // namespace

QString putCoverIntoFolders(const QByteArray& encoded, const QStringList& folders)
{
    const std::string suffix = suffixOf(encoded);
    if (suffix.empty()) {
        return Text::tr("The picture is of a kind that covers do not have. Nothing was saved.");
    }
    int written = 0;
    for (const QString& folder : folders) {
        const std::filesystem::path path = toStdPath(folder);
        if (hasCover(path)) {
            return Text::tr("%1 has a cover already. It was left as it is.")
                .arg(displayPath(folder));
        }
        if (!write(path / ("cover" + suffix), encoded)) {
            return Text::tr("The cover cannot be saved in %1. Check the rights of this folder and "
                            "the room on its disk.")
                .arg(displayPath(folder));
        }
        ++written;
    }
    return Text::tr("The cover was saved in %n folders.", nullptr, written);
}

} // namespace models
