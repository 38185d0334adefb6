// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/filereader.h"

#include "models/files/filepath.h"

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

ReadOutcome readFile(const ScanSteps& steps, const ReadTask& task, const std::stop_token& stop)
{
    ReadOutcome outcome;
    outcome.file.task = task;
    const std::filesystem::path path = toStdPath(task.file.path);
    const analysis::Result<analysis::PayloadDigest> digest = steps.digest(path, stop);
    if (!digest) {
        outcome.failure = digest.error();
        return outcome;
    }
    const auto* const bytes = reinterpret_cast<const char*>(digest->data());
    outcome.file.digest = QByteArray(bytes, static_cast<qsizetype>(digest->size()));

    if (const Result<FileTags> read = steps.readTags(task.file.path, stop)) {
        outcome.file.tags = read->tags;
        outcome.file.audio = read->audio;
        outcome.file.rating = read->rating;
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
