// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tags/tagreader.h"

#include "models/files/filepath.h"
#include "models/tags/containertagreader.h"
#include "models/tags/tagformats.h"
#include "models/tags/tagrecognition.h"
#include "models/tags/tagstream.h"

#include <QCoreApplication>

namespace models {

namespace {

using tagformats::Format;
using tagrecognition::hasSuffix;
using tagrecognition::isForeign;

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

/// Where tags and headers are looked for. A front cover of 20 MB before the sound fits in, a table
/// of contents of a long recording at the end too.
constexpr long kReach = 64L * 1024 * 1024;

/// Where tags are looked for in a file that resembles no format.
constexpr long kHeadOfGarbage = 64L * 1024;
constexpr long kTailOfGarbage = 128L * 1024;

/// By what the content says. The suffix is right nearly always, so its formats are tried first.
std::optional<FileTags> readRecognised(TagStream& stream, std::string_view suffix)
{
    stream.limitReach(kReach, kReach);
    if (isForeign(stream)) {
        return std::nullopt;
    }
    std::optional<FileTags> found;
    tagrecognition::tryRecognised(stream, suffix, [&](const Format& format) {
        found = format.read(&stream);
        return found.has_value();
    });
    return found;
}

/// By the suffix alone, which only some formats make do with.
std::optional<FileTags> readBySuffix(TagStream& stream, std::string_view suffix)
{
    stream.limitReach(kHeadOfGarbage, kTailOfGarbage);
    stream.seek(0, TagLib::IOStream::Beginning);
    for (const Format& format : tagformats::all()) {
        if (format.isTriedBySuffix && hasSuffix(format, suffix)) {
            if (std::optional<FileTags> found = format.read(&stream)) {
                return found;
            }
        }
    }
    return std::nullopt;
}

/// A header that was written before the sound, as to a pipe, does not know the length.
void completeAudio(
    AudioProperties& audio, const std::filesystem::path& file, const std::stop_token& stop)
{
    if (audio.durationMs == 0) {
        if (const std::optional<FileTags> found = readContainerTags(file, stop)) {
            audio = found->audio;
        }
    }
}

} // namespace

Result<FileTags> readTags(const QString& path, const std::stop_token& stop)
{
    const std::filesystem::path file = toStdPath(path);
    analysis::Result<analysis::RegularFile> opened = analysis::RegularFile::open(file);
    if (!opened) {
        if (opened.error().code == analysis::ErrorCode::EmptyFile) {
            return FileTags{};
        }
        return unreadable(path, opened.error().code);
    }
    TagStream stream(std::move(*opened), file.filename().string(), stop);
    const std::string ending = tagrecognition::suffix(file);
    if (std::optional<FileTags> found = readRecognised(stream, ending)) {
        completeAudio(found->audio, file, stop);
        return *std::move(found);
    }
    // Matroska, CAF, raw AAC and others that TagLib does not know.
    if (std::optional<FileTags> found = readContainerTags(file, stop)) {
        return *std::move(found);
    }
    return readBySuffix(stream, ending).value_or(FileTags{});
}

} // namespace models
