// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/covers/coverfile.h"

#include "analysis/audio/coverpicture.h"
#include "models/files/filepath.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string>

namespace models {

namespace {

namespace fs = std::filesystem;

/// A scan of a cover at 600 dpi stays below.
constexpr std::uintmax_t kLargestPicture = std::uintmax_t{32} << 20;

QByteArray embedded(const Track& track)
{
    const auto picture = analysis::coverPicture(toStdPath(track.filePath()));
    if (!picture || picture->empty()) {
        return {};
    }
    return {reinterpret_cast<const char*>(picture->data()), // NOLINT(*-reinterpret-cast): bytes
        static_cast<qsizetype>(picture->size())};
}

std::string lowered(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char character) {
        return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a')
                                                    : character;
    });
    return text;
}

/// The lower the better; the count of names when it is no cover.
std::size_t rankOf(const fs::path& file)
{
    static constexpr std::array<std::string_view, 4> kNames{"cover", "folder", "front", "album"};
    static constexpr std::array<std::string_view, 4> kSuffixes{".jpg", ".jpeg", ".png", ".webp"};
    const std::string suffix = lowered(file.extension().string());
    if (std::ranges::find(kSuffixes, suffix) == kSuffixes.end()) {
        return kNames.size();
    }
    const std::string stem = lowered(file.stem().string());
    return static_cast<std::size_t>(std::distance(kNames.begin(), std::ranges::find(kNames, stem)));
}

fs::path bestInFolder(const fs::path& folder)
{
    fs::path best;
    std::size_t bestRank = rankOf({});
    std::error_code failure;
    fs::directory_iterator entry(folder, failure);
    for (; !failure && entry != fs::directory_iterator(); entry.increment(failure)) {
        const std::size_t rank = rankOf(entry->path());
        if (rank < bestRank) {
            best = entry->path();
            bestRank = rank;
        }
    }
    return best;
}

QByteArray inFolder(const Track& track)
{
    const fs::path file = bestInFolder(toStdPath(track.path).parent_path());
    std::error_code failure;
    if (file.empty() || !fs::is_regular_file(file, failure)
        || fs::file_size(file, failure) > kLargestPicture) {
        return {};
    }
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    return QByteArray::fromStdString(bytes);
}

} // namespace

QByteArray readCover(const Track& track)
{
    if (track.tags.hasCover) {
        if (QByteArray picture = embedded(track); !picture.isEmpty()) {
            return picture;
        }
    }
    return inFolder(track);
}

QByteArray coverStamp(const Track& track)
{
    if (track.tags.hasCover) {
        return "inside " + QByteArray::number(track.stamp.modifiedNs);
    }
    const fs::path file = bestInFolder(toStdPath(track.path).parent_path());
    std::error_code failure;
    const auto changed = fs::last_write_time(file, failure).time_since_epoch().count();
    if (file.empty() || failure) {
        return {};
    }
    return pathToBytes(fromStdPath(file)) + ' ' + QByteArray::number(qint64{changed});
}

} // namespace models
