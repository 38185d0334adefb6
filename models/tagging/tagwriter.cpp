// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/tagwriter.h"

#include "analysis/audio/payloaddigest.h"
#include "models/artwork/picturestore.h"
#include "models/files/filepath.h"
#include "models/library/trackpart.h"
#include "models/tagging/fieldstore.h"
#include "models/tagging/filereplacement.h"
#include "models/tagging/framekeys.h"
#include "models/tags/tagreader.h"
#include "models/tags/tagrecognition.h"
#include "models/tags/tagstream.h"

#include <sys/stat.h>
#include <taglib/tfilestream.h>

#include <QCoreApplication>

#include <algorithm>

namespace models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(models::Tagging)
};

/// The tags of a file as they are at one moment.
struct TagState
{
    fieldstore::Format format = fieldstore::Format::Id3AtStart;
    Fields fields;
    QList<Picture> pictures;
    QByteArrayList remains; ///< beside what is to be changed
    AudioProperties audio;
    Tags tags;
    analysis::PayloadDigest digest{};
};

Error unwritable(const QString& path)
{
    return {ErrorCode::NotWritable,
        Text::tr("The tags of %1 are damaged, or of a format that Segue does not write.")
            .arg(displayPath(path))};
}

Error spoilt(const QString& path)
{
    return {ErrorCode::NotWritable,
        Text::tr("Writing the tags of %1 would have changed more than was asked for. The file was "
                 "left as it was.")
            .arg(displayPath(path))};
}

Result<analysis::RegularFile> open(const std::filesystem::path& file, const QString& path)
{
    analysis::Result<analysis::RegularFile> opened = analysis::RegularFile::open(file);
    if (opened) {
        return std::move(*opened);
    }
    if (opened.error().code == analysis::ErrorCode::FileNotFound && fileOfPart(path) != path) {
        return Error{ErrorCode::NotWritable,
            Text::tr("%1 is cut out of a file by a cue sheet, which holds its title and artist. "
                     "Change them there.")
                .arg(displayPath(path))};
    }
    if (opened.error().code == analysis::ErrorCode::FileNotFound) {
        return Error{
            ErrorCode::NotFound, Text::tr("The file %1 is not there.").arg(displayPath(path))};
    }
    return Error{
        ErrorCode::NotReadable, Text::tr("The file %1 cannot be read.").arg(displayPath(path))};
}

bool isSound(const QStringList& values)
{
    return std::ranges::none_of(values, [](const QString& value) {
        return value.isEmpty() || value.contains(QChar(u'\0')) || !value.isValidUtf16();
    });
}

/// Whether the fields are those, as far as the format can tell them apart.
bool areSame(const Fields& a, const Fields& b)
{
    if (a.keys() != b.keys()) {
        return false;
    }
    return std::ranges::all_of(
        a.keys(), [&](const QString& key) { return sameValues(key, a.value(key), b.value(key)); });
}

/// The bit rate may be worked out from the length of the file, and where the format does not tell
/// it, the duration too.
bool isSameSound(const AudioProperties& a, const AudioProperties& b)
{
    constexpr qint64 kToleranceMs = 50;
    return std::abs(a.durationMs - b.durationMs) < kToleranceMs && a.sampleRateHz == b.sampleRateHz
        && a.channels == b.channels && a.codec == b.codec;
}

/// Whether all of the first is in the second. A tag that was added brings frames of its own; that
/// these say nothing new the fields show.
bool isKept(QByteArrayList before, QByteArrayList after)
{
    std::ranges::sort(before);
    std::ranges::sort(after);
    return std::ranges::includes(after, before);
}

/// How much of a file is looked at.
struct Look
{
    const FieldChange* change = nullptr; ///< null: fields and pictures alone
    bool isWithPictures = true;
    bool isWithFrames = false; ///< also those that are no fields, see framekeys
};

Result<void> lookAtSound(const std::filesystem::path& file, const QString& path, TagState& state,
    const std::stop_token& stop)
{
    const auto digest = analysis::payloadDigest(file, stop);
    const Result<FileTags> read = readTags(fromStdPath(file), stop);
    if (stop.stop_requested()) {
        return Error{ErrorCode::Cancelled, {}};
    }
    if (!digest || !read) {
        return unwritable(path);
    }
    state.digest = *digest;
    state.audio = read->audio;
    state.tags = read->tags;
    return {};
}

/// @param file  where the bytes are: the file of `path`, or a copy of it.
Result<TagState> stateOf(const std::filesystem::path& file, const QString& path, const Look& look,
    const std::stop_token& stop)
{
    Result<analysis::RegularFile> opened = open(file, path);
    if (!opened) {
        return opened.error();
    }
    const std::filesystem::path name = toStdPath(path);
    TagStream stream(std::move(*opened), name.filename().string(), stop);
    const auto format = fieldstore::formatOf(stream, tagrecognition::suffix(name));
    std::optional<Fields> fields =
        format ? fieldstore::fields(stream, *format, look.isWithFrames) : std::nullopt;
    std::optional<QList<Picture>> pictures = fields && look.isWithPictures
        ? picturestore::pictures(stream, *format)
        : std::optional(QList<Picture>());
    if (stop.stop_requested()) {
        return Error{ErrorCode::Cancelled, {}};
    }
    if (!fields || !pictures) {
        return unwritable(path);
    }
    TagState state;
    state.format = *format;
    state.fields = *std::move(fields);
    state.pictures = *std::move(pictures);
    if (look.change == nullptr) {
        return state;
    }
    state.remains = fieldstore::remains(stream, *format, look.change->after);
    if (look.change->pictures) {
        state.remains = picturestore::besidePictures(*format, state.remains);
    }
    const Result<void> done = lookAtSound(file, path, state, stop);
    return done ? Result<TagState>(std::move(state)) : Result<TagState>(done.error());
}

/// The pictures are what they were, or what they shall be already.
bool isAsExpected(fieldstore::Format format, const QList<Picture>& now, const FieldChange& change)
{
    return !change.pictures || picturestore::areSame(format, now, change.pictures->before)
        || picturestore::areSame(format, now, change.pictures->after);
}

/// The fields of `edit` are what they were, or what they shall be already.
bool isAsExpected(const Fields& now, const FieldChange& change)
{
    return std::ranges::all_of(change.after.keys(), [&](const QString& key) {
        const QStringList values = now.value(key);
        return sameValues(key, values, change.before.value(key))
            || sameValues(key, values, change.after.value(key));
    });
}

Error noRoom(const QString& path)
{
    return {ErrorCode::NotWritable,
        Text::tr("The format of %1 has no room for one of these fields.").arg(displayPath(path))};
}

Error noRoomForPictures(const QString& path)
{
    return {ErrorCode::NotWritable,
        Text::tr("The format of %1 has no room for one of these pictures.").arg(displayPath(path))};
}

Result<void> writeCopy(const std::filesystem::path& copy, const QString& path,
    fieldstore::Format format, const FieldChange& change)
{
    using fieldstore::Written;
    TagLib::FileStream stream(copy.c_str());
    if (!stream.isOpen() || stream.readOnly()) {
        return spoilt(path);
    }
    const Written fields =
        change.after.isEmpty() ? Written::Yes : fieldstore::write(stream, format, change.after);
    if (fields != Written::Yes) {
        return fields == Written::NoRoom ? noRoom(path) : unwritable(path);
    }
    const Written pictures = change.pictures
        ? picturestore::write(stream, format, change.pictures->after)
        : Written::Yes;
    if (pictures != Written::Yes) {
        return pictures == Written::NoRoom ? noRoomForPictures(path) : unwritable(path);
    }
    return {};
}

WrittenFile writtenFile(const QString& path, TagState state)
{
    WrittenFile written;
    written.fields = std::move(state.fields);
    written.tags = std::move(state.tags);

    struct stat now
    { };

    if (::stat(toStdPath(path).c_str(), &now) == 0) {
        constexpr qint64 kNanosecondsPerSecond = 1'000'000'000;
        written.stamp = {now.st_size,
            now.st_mtim.tv_sec * kNanosecondsPerSecond + now.st_mtim.tv_nsec, now.st_ino};
    }
    return written;
}

} // namespace

Result<Fields> readFields(const QString& path, const std::stop_token& stop)
{
    Result<TagState> state = stateOf(toStdPath(path), path, {nullptr, false}, stop);
    return state ? Result<Fields>(std::move(state->fields)) : Result<Fields>(state.error());
}

Result<Fields> readFieldsAndFrames(const QString& path, const std::stop_token& stop)
{
    Result<TagState> state = stateOf(toStdPath(path), path, {nullptr, false, true}, stop);
    return state ? Result<Fields>(std::move(state->fields)) : Result<Fields>(state.error());
}

Result<QList<Picture>> readPictures(const QString& path, const std::stop_token& stop)
{
    Result<TagState> state = stateOf(toStdPath(path), path, {}, stop);
    return state ? Result<QList<Picture>>(std::move(state->pictures))
                 : Result<QList<Picture>>(state.error());
}

Result<WrittenFile> writeFields(
    const QString& path, const FieldChange& change, bool keepsTime, const std::stop_token& stop)
{
    if (!std::ranges::all_of(change.after, isSound)) {
        return Error{ErrorCode::NotWritable,
            Text::tr("A field of %1 would hold what is no text.").arg(displayPath(path))};
    }
    const QStringList keys = change.after.keys();
    const Look look{&change, true, std::ranges::any_of(keys, framekeys::isFrame)};
    Result<TagState> before = stateOf(toStdPath(path), path, look, stop);
    if (!before) {
        return before.error();
    }
    const fieldstore::Format format = before->format;
    if (!isAsExpected(before->fields, change) || !isAsExpected(format, before->pictures, change)) {
        return Error{ErrorCode::NothingToDo,
            Text::tr("The tags of %1 are no longer what they were: they were left alone.")
                .arg(displayPath(path))};
    }
    const Fields wanted = edited(before->fields, change.after);
    const QList<Picture> pictures = change.pictures ? change.pictures->after : before->pictures;
    const auto isAsWanted = [&](const TagState& state) {
        return areSame(state.fields, wanted)
            && picturestore::areSame(format, state.pictures, pictures);
    };
    if (isAsWanted(*before)) {
        return writtenFile(path, *std::move(before));
    }
    Result<FileReplacement> replacement = FileReplacement::make(path, stop);
    if (!replacement) {
        return replacement.error();
    }
    const Result<void> written = writeCopy(replacement->copy(), path, format, change);
    if (!written) {
        return written.error();
    }
    Result<TagState> after = stateOf(replacement->copy(), path, look, stop);
    if (!after) {
        return after.error().code == ErrorCode::Cancelled ? after.error() : spoilt(path);
    }
    if (!isAsWanted(*after) || !isKept(before->remains, after->remains)
        || after->digest != before->digest || !isSameSound(after->audio, before->audio)) {
        return spoilt(path);
    }
    if (const Result<void> done = replacement->commit(keepsTime); !done) {
        return done.error();
    }
    return writtenFile(path, *std::move(after));
}

} // namespace models
