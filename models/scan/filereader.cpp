// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/filereader.h"

#include "models/files/filepath.h"
#include "models/scan/cuesheets.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>
#include <limits>

namespace models {
namespace {

qint64 millisecondsOf(double seconds)
{
    constexpr double kMillisecondsPerSecond = 1000.0;
    // At least one: a sound that is there has a length.
    return seconds > 0.0 ? std::max(1LL, std::llround(seconds * kMillisecondsPerSecond)) : 0;
}

bool hasNoSound(analysis::ErrorCode code)
{
    switch (code) {
    case analysis::ErrorCode::UnsupportedCodec:
    case analysis::ErrorCode::NothingDecoded:
    case analysis::ErrorCode::ReadFailed:
    case analysis::ErrorCode::TooShort:
    case analysis::ErrorCode::OutOfMemory:
    case analysis::ErrorCode::TimedOut:
    case analysis::ErrorCode::Crashed:
        return false;
    case analysis::ErrorCode::FileNotFound:
    case analysis::ErrorCode::PermissionDenied:
    case analysis::ErrorCode::NotARegularFile:
    case analysis::ErrorCode::EmptyFile:
    case analysis::ErrorCode::NotAudio:
    case analysis::ErrorCode::Cancelled:
        return true;
    }
    return true;
}

} // namespace

namespace {

/// The sheet's word, and the file's where the sheet says nothing; the title of a file is not that
/// of a part.
Tags partTags(const Tags& sheet, const Tags& file)
{
    const auto either = [](const QString& first, const QString& second) {
        return first.isEmpty() ? second : first;
    };
    Tags tags = file;
    tags.title = sheet.title;
    tags.artist = either(sheet.artist, file.artist);
    tags.albumArtist = either(sheet.albumArtist, file.albumArtist);
    tags.album = either(sheet.album, file.album);
    tags.genre = either(sheet.genre, file.genre);
    tags.composer = either(sheet.composer, file.composer);
    tags.year = sheet.year > 0 ? sheet.year : file.year;
    tags.discNumber = sheet.discNumber > 0 ? sheet.discNumber : file.discNumber;
    tags.trackNumber = sheet.trackNumber;
    return tags;
}

/// From the whole file to one part of it. @return false where the part lies behind its end.
bool cutOut(ReadFile& file, const TrackPart& part, const Tags& tags)
{
    const qint64 wholeMs = file.audio.durationMs; // 0: not known
    const bool isBehind = part.endMs == 0 || (wholeMs > 0 && part.endMs > wholeMs);
    const qint64 endMs = isBehind ? wholeMs : part.endMs;
    if (endMs > 0 && part.startMs >= endMs) {
        return false;
    }
    file.part = std::make_shared<const TrackPart>(part);
    file.tags = partTags(tags, file.tags);
    file.audio.durationMs = endMs > 0 ? endMs - part.startMs : 0;
    file.rating = {}; // that of the whole is no one track's
    QCryptographicHash hash(QCryptographicHash::Md5);
    const SoundDigest& whole = file.sampled.isEmpty() ? file.digest : file.sampled;
    hash.addData(whole.toByteArray() + ' ' + QByteArray::number(part.startMs) + ' '
        + QByteArray::number(part.endMs));
    file.digest = SoundDigest(hash.result());
    file.sampled.clear();
    return true;
}

/// What the sheet of a part says; of one that is read again without its sheet, what is known.
FoundPart cutOf(const ReadTask& task)
{
    if (task.file.cut) {
        return *task.file.cut;
    }
    return task.known && task.known->part ? FoundPart{*task.known->part, task.known->tags}
                                          : FoundPart();
}

void cut(ReadOutcome& outcome, const QList<CueTrack>& embedded)
{
    const ReadTask& task = outcome.file.task;
    if (fileOfPart(task.file.path) != task.file.path) {
        const FoundPart part = cutOf(task);
        if (!cutOut(outcome.file, part.place, part.tags)) {
            outcome.isListable = false;
            outcome.failure = analysis::Error{analysis::ErrorCode::NotAudio,
                "the cue sheet places the track behind the end of the file"};
        }
        return;
    }
    for (const FoundFile& part : partsOf(task.file, embedded, {}, task.file.stamp)) {
        ReadFile one = outcome.file;
        one.task = {part, nullptr};
        if (cutOut(one, part.cut->place, part.cut->tags)) {
            outcome.parts.append(one);
        }
    }
    for (ReadFile& part : outcome.parts) {
        TrackPart place = *part.part;
        place.siblings = static_cast<int>(outcome.parts.size());
        part.part = std::make_shared<const TrackPart>(place);
    }
}

/// Takes the digest of the file. @return why it has none.
std::optional<analysis::Error> takeDigest(ReadFile& file, const ScanSteps& steps,
    const ScanSteps::Path& path, const QSet<SoundDigest>& ambiguous, const std::stop_token& stop)
{
    analysis::Result<analysis::PayloadDigest> digest = steps.digest(path, stop);
    if (digest && ambiguous.contains(*digest)) {
        file.sampled = *digest;
        digest = steps.wholeDigest(path, stop);
    }
    if (!digest) {
        return digest.error();
    }
    file.digest = *digest;
    return std::nullopt;
}

/// Digest, tags and length of the file as a whole.
ReadOutcome readWhole(const ScanSteps& steps, const ReadTask& task,
    const QSet<SoundDigest>& ambiguous, const std::stop_token& stop, QList<CueTrack>& embedded)
{
    ReadOutcome outcome;
    outcome.file.task = task;
    const QString file = fileOfPart(task.file.path);
    const std::filesystem::path path = toStdPath(file);
    outcome.failure = takeDigest(outcome.file, steps, path, ambiguous, stop);
    if (outcome.failure) {
        return outcome;
    }
    if (const Result<FileTags> read = steps.readTags(file, stop)) {
        outcome.file.tags = read->tags;
        outcome.file.audio = read->audio;
        outcome.file.rating = read->rating;
        outcome.file.endsEarly = read->endsEarly;
        embedded = read->cueTracks;
    }
    if (stop.stop_requested()) {
        outcome.failure = analysis::Error{analysis::ErrorCode::Cancelled, {}};
        return outcome; // what was read of the tags may be half of them
    }
    if (outcome.file.audio.durationMs > 0) {
        outcome.isListable = true;
        return outcome;
    }
    const analysis::Result<analysis::AudioFormat> format = steps.probe(path, stop);
    if (format) {
        completeAudio(outcome.file.audio, *format);
        outcome.isListable = true;
        return outcome;
    }
    outcome.failure = format.error();
    outcome.isListable = !hasNoSound(format.error().code) && outcome.file.tags != Tags{};
    return outcome;
}

} // namespace

ReadOutcome readFile(const ScanSteps& steps, const ReadTask& task, const std::stop_token& stop,
    const QSet<SoundDigest>& ambiguous)
{
    QList<CueTrack> embedded;
    ReadOutcome outcome = readWhole(steps, task, ambiguous, stop, embedded);
    if (outcome.isListable && !outcome.failure) {
        cut(outcome, embedded);
    }
    return outcome;
}

void completeAudio(AudioProperties& audio, const analysis::AudioFormat& format)
{
    if (audio.durationMs <= 0) {
        audio.durationMs = millisecondsOf(format.durationS);
    }
    if (audio.sampleRateHz <= 0) {
        audio.sampleRateHz = format.sampleRateHz;
    }
    if (audio.channels <= 0) {
        audio.channels = format.channels;
    }
    if (audio.bitRateBps <= 0) {
        audio.bitRateBps = static_cast<int>(
            std::clamp<qint64>(format.bitRateBps, 0, std::numeric_limits<int>::max()));
    }
    if (audio.codec.isEmpty()) {
        audio.codec = QString::fromStdString(format.codec);
    }
}

void correctAudio(AudioProperties& audio, const analysis::AudioFormat& format)
{
    // Encoder delay and padding make small differences that are nobody's lie.
    constexpr qint64 kLeastToleranceMs = 20;
    constexpr qint64 kMostToleranceMs = 250;
    constexpr qint64 kTolerableShare = 50;
    const qint64 decodedMs = millisecondsOf(format.durationS);
    const qint64 tolerableMs =
        std::clamp(decodedMs / kTolerableShare, kLeastToleranceMs, kMostToleranceMs);
    if (decodedMs > 0 && std::abs(decodedMs - audio.durationMs) > tolerableMs) {
        audio.durationMs = decodedMs;
    }
    completeAudio(audio, format);
}

} // namespace models
