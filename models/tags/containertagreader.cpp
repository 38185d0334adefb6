// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tags/containertagreader.h"

#include "analysis/audio/containertags.h"
#include "models/tags/tagtext.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace models {

namespace {

constexpr double kMillisecondsPerSecond = 1000.0;

/// FFmpeg's names of the fields, and those that TagLib gives them.
constexpr std::pair<const char*, const char*> kKeys[] = {
    {"title", "TITLE"},
    {"artist", "ARTIST"},
    {"album_artist", "ALBUMARTIST"},
    {"album", "ALBUM"},
    {"genre", "GENRE"},
    {"composer", "COMPOSER"},
    {"comment", "COMMENT"},
    {"description", "DESCRIPTION"},
    {"date", "DATE"},
    {"year", "YEAR"},
    {"track", "TRACKNUMBER"},
    {"disc", "DISCNUMBER"},
};

TagLib::PropertyMap properties(const std::map<std::string, std::string>& values)
{
    TagLib::PropertyMap found;
    for (const auto& [from, to] : kKeys) {
        if (const auto value = values.find(from); value != values.end()) {
            found.insert(to, TagLib::String(value->second, TagLib::String::UTF8));
        }
    }
    return found;
}

AudioProperties properties(const analysis::AudioFormat& format)
{
    AudioProperties audio;
    audio.durationMs = std::llround(format.durationS * kMillisecondsPerSecond);
    audio.sampleRateHz = format.sampleRateHz;
    audio.channels = format.channels;
    audio.bitRateBps = static_cast<int>(
        std::min<std::int64_t>(format.bitRateBps, std::numeric_limits<int>::max()));
    // The many uncompressed sample formats are one thing to a listener.
    const bool isPcm = format.codec.starts_with("pcm_s") || format.codec.starts_with("pcm_u")
        || format.codec.starts_with("pcm_f");
    audio.codec = isPcm ? u"pcm"_s : QString::fromStdString(format.codec);
    return audio;
}

} // namespace

std::optional<FileTags> readContainerTags(
    const std::filesystem::path& path, const std::stop_token& stop)
{
    const analysis::Result<analysis::ContainerTags> container = analysis::containerTags(path, stop);
    if (!container) {
        return std::nullopt;
    }
    FileTags found;
    found.tags = tagtext::tags(properties(container->values), nullptr);
    found.tags.hasCover = container->hasPicture;
    found.audio = properties(container->format);
    return found;
}

} // namespace models
