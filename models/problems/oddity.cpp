// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/problems/oddity.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace models {

namespace {

// One or two broken packets are an encoder's hiccup at the end of many files that play well.
constexpr int kTolerablePackets = 3;

/// The codecs that files with a suffix hold. Suffixes that stand for containers of nearly
/// everything (wav, mka, caf, ...) are not among them.
struct Format
{
    std::string_view suffix;
    std::array<std::string_view, 7> codecs; ///< as many as there are, then empty ones
};

constexpr std::array kMp4Codecs =
    std::to_array<std::string_view>({"aac", "alac", "mp3", "ac3", "eac3", "flac", "opus"});
constexpr std::array kFormats = std::to_array<Format>({
    {"mp3", {"mp3", "mp2", "mp1"}},
    {"flac", {"flac"}},
    {"opus", {"opus"}},
    {"ogg", {"vorbis", "opus", "flac", "speex"}},
    {"oga", {"vorbis", "opus", "flac", "speex"}},
    {"m4a", kMp4Codecs},
    {"m4b", kMp4Codecs},
    {"wv", {"wavpack"}},
    {"ape", {"ape"}},
    {"tta", {"tta"}},
    {"wma", {"wmav1", "wmav2", "wmapro", "wmalossless", "wmavoice"}},
});

bool isCutShort(const Track& track, const AudioProperties& said)
{
    constexpr qint64 kLeastMs = 2000;
    constexpr qint64 kShare = 20;
    if (!track.isAnalysed()
        || said.durationMs - track.audio.durationMs
            < std::max(kLeastMs, said.durationMs / kShare)) {
        return false;
    }
    if (said.codec != QLatin1String("mp3")) {
        return true;
    }
    // Without a header of its own an MP3 has the length that its first frame and its size promise,
    // which is a guess: then length and bit rate make up the size. A header tells of more.
    const double promised = static_cast<double>(said.durationMs) * said.bitRateBps / 8000.0;
    const auto size = static_cast<double>(track.stamp.size);
    return !track.part && promised > size * (1.0 + 1.0 / kShare);
}

bool holds(const Format& format, std::string_view codec)
{
    return std::find(format.codecs.begin(), format.codecs.end(), codec) != format.codecs.end();
}

/// Only where the codec is known to be another format's: there are more codecs than this list
/// knows.
bool hasWrongSuffix(const Track& track)
{
    const std::string path = track.filePath().toLower().toStdString();
    const std::string_view suffix =
        std::string_view(path).substr(std::min(path.size(), path.rfind('.') + 1));
    const auto* const own = std::find_if(kFormats.begin(), kFormats.end(),
        [suffix](const Format& format) { return format.suffix == suffix; });
    const std::string codec = track.audio.codec.toStdString();
    return own != kFormats.end() && !codec.empty() && !holds(*own, codec)
        && std::any_of(kFormats.begin(), kFormats.end(),
            [&codec](const Format& format) { return holds(format, codec); });
}

} // namespace

std::optional<Oddity> oddityOf(const Track& track, const AudioProperties& said, bool endsEarly)
{
    if (track.isAnalysed() && track.features->skippedPackets > kTolerablePackets) {
        return Oddity::Damaged;
    }
    if (endsEarly || isCutShort(track, said)) {
        return Oddity::CutShort;
    }
    if (hasWrongSuffix(track)) {
        return Oddity::WrongSuffix;
    }
    return isUntagged(track) ? std::optional(Oddity::Untagged) : std::nullopt;
}

bool isUntagged(const Track& track)
{
    return !track.part && track.tags.title.isEmpty() && track.tags.artist.isEmpty()
        && track.tags.album.isEmpty();
}

} // namespace models
