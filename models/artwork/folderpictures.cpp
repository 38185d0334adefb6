// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/artwork/folderpictures.h"

#include "models/files/filepath.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

using namespace Qt::StringLiterals;

namespace models {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<const char*, PictureKind>, 14> kNames{{
    {"cover", PictureKind::FrontCover},
    {"folder", PictureKind::FrontCover},
    {"front", PictureKind::FrontCover},
    {"album", PictureKind::FrontCover},
    {"back", PictureKind::BackCover},
    {"cd", PictureKind::Medium},
    {"disc", PictureKind::Medium},
    {"disk", PictureKind::Medium},
    {"medium", PictureKind::Medium},
    {"booklet", PictureKind::Leaflet},
    {"inlay", PictureKind::Leaflet},
    {"leaflet", PictureKind::Leaflet},
    {"artist", PictureKind::Artist},
    {"band", PictureKind::Band},
}};

/// Nothing for other files.
std::optional<PictureKind> kindOf(const QString& path)
{
    const QString name = path.section(u'/', -1).toLower();
    const QString suffix = name.section(u'.', -1);
    static const QStringList kSuffixes{
        u"jpg"_s, u"jpeg"_s, u"png"_s, u"gif"_s, u"bmp"_s, u"webp"_s};
    const QString stem = name.section(u'.', 0, -2);
    const auto* const known = std::ranges::find_if(
        kNames, [&stem](const auto& one) { return stem == QLatin1String(one.first); });
    return kSuffixes.contains(suffix) && known != kNames.end() ? std::optional(known->second)
                                                               : std::nullopt;
}

} // namespace

QList<FolderPicture> folderPictures(const QStringList& files, const std::stop_token& stop)
{
    QList<FolderPicture> found;
    QSet<QString> seen;
    for (const QString& file : files) {
        const fs::path folder = toStdPath(file).parent_path();
        if (seen.contains(fromStdPath(folder))) {
            continue;
        }
        seen.insert(fromStdPath(folder));
        std::error_code failure;
        fs::directory_iterator entry(folder, failure);
        for (; !failure && entry != fs::directory_iterator() && !stop.stop_requested();
             entry.increment(failure)) {
            const QString path = fromStdPath(entry->path());
            const std::optional<PictureKind> kind = kindOf(path);
            if (Result<Picture> picture = kind ? pictureFromFile(path) : Result<Picture>(Error{})) {
                picture->kind = *kind;
                found.append({path, *std::move(picture)});
            }
        }
    }
    std::ranges::sort(found, [](const FolderPicture& a, const FolderPicture& b) {
        const auto rank = [](const FolderPicture& one) {
            return std::pair(one.picture.kind != PictureKind::FrontCover, one.path);
        };
        return rank(a) < rank(b);
    });
    return found;
}

} // namespace models
