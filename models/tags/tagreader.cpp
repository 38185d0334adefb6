// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tags/tagreader.h"

#include "models/files/filepath.h"
#include "models/tags/tagformats.h"
#include "models/tags/tagstream.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

using tagformats::Format;

Error unreadable(const QString& path, analysis::ErrorCode code)
{
    const QString shown = displayPath(path);
    if (code == analysis::ErrorCode::FileNotFound) {
        return {ErrorCode::NotFound,
            QCoreApplication::translate(
                "models::Tags", "The file %1 does not exist any more. Scan the folder again.")
                .arg(shown)};
    }
    return {ErrorCode::NotReadable,
        QCoreApplication::translate("models::Tags",
            "The file %1 cannot be read. Check its permissions and the disk it is on.")
            .arg(shown)};
}

std::string suffix(const std::filesystem::path& path)
{
    std::string found = path.extension().string();
    found.erase(0, 1);
    std::ranges::transform(found, found.begin(), [](char character) {
        return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a')
                                                    : character;
    });
    return found;
}

bool hasSuffix(const Format& format, std::string_view suffix)
{
    return std::ranges::find(format.suffixes, suffix) != format.suffixes.end();
}

/// The suffix is right nearly always, so its formats are tried first; what the content says counts
/// more. The suffix alone decides only for formats without a signature.
FileTags read(TagLib::IOStream& stream, std::string_view suffix)
{
    const std::span<const Format> formats = tagformats::all();
    for (const bool bySuffix : {true, false}) {
        for (const Format& format : formats) {
            if (hasSuffix(format, suffix) != bySuffix || format.isRecognised == nullptr
                || !format.isRecognised(&stream)) {
                continue;
            }
            if (std::optional<FileTags> found = format.read(&stream)) {
                return *std::move(found);
            }
        }
    }
    for (const Format& format : formats) {
        if (format.isTriedBySuffix && hasSuffix(format, suffix)) {
            if (std::optional<FileTags> found = format.read(&stream)) {
                return *std::move(found);
            }
        }
    }
    return {};
}

} // namespace

Result<FileTags> readTags(const QString& path)
{
    const std::filesystem::path file = toStdPath(path);
    analysis::Result<analysis::RegularFile> opened = analysis::RegularFile::open(file);
    if (!opened) {
        if (opened.error().code == analysis::ErrorCode::EmptyFile) {
            return FileTags{};
        }
        return unreadable(path, opened.error().code);
    }
    TagStream stream(std::move(*opened), file.filename().string());
    return read(stream, suffix(file));
}

} // namespace models
