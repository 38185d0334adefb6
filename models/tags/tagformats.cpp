// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tags/tagformats.h"

#include "models/tags/codecname.h"
#include "models/tags/embeddedcuesheet.h"
#include "models/tags/tagrating.h"
#include "models/tags/tagtext.h"

#include <taglib/aifffile.h>
#include <taglib/apefile.h>
#include <taglib/apetag.h>
#include <taglib/asffile.h>
#include <taglib/asftag.h>
#include <taglib/attachedpictureframe.h>
#include <taglib/flacfile.h>
#include <taglib/id3v2framefactory.h>
#include <taglib/id3v2tag.h>
#include <taglib/itfile.h>
#include <taglib/modfile.h>
#include <taglib/mp4file.h>
#include <taglib/mp4tag.h>
#include <taglib/mpcfile.h>
#include <taglib/mpegfile.h>
#include <taglib/oggfile.h>
#include <taglib/oggflacfile.h>
#include <taglib/oggpageheader.h>
#include <taglib/opusfile.h>
#include <taglib/s3mfile.h>
#include <taglib/speexfile.h>
#include <taglib/trueaudiofile.h>
#include <taglib/vorbisfile.h>
#include <taglib/wavfile.h>
#include <taglib/wavpackfile.h>
#include <taglib/xiphcomment.h>
#include <taglib/xmfile.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <type_traits>

namespace models::tagformats {

namespace {

namespace tl = TagLib;
using codecname::codec;

constexpr auto kStyle = tl::AudioProperties::Fast;

// Whether a tag holds a picture. Each tag is asked for existence only; nothing is decoded.

bool hasPicture(const tl::ID3v2::Tag* tag)
{
    return tag != nullptr && !tag->frameListMap()["APIC"].isEmpty();
}

bool hasPicture(const tl::APE::Tag* tag)
{
    return tag != nullptr && tag->itemListMap().contains("COVER ART (FRONT)");
}

bool hasPicture(tl::Ogg::XiphComment* tag)
{
    return tag != nullptr && !tag->pictureList().isEmpty();
}

bool hasCover(tl::MPEG::File& file)
{
    return hasPicture(file.ID3v2Tag()) || hasPicture(file.APETag());
}

bool hasCover(tl::FLAC::File& file)
{
    return !file.pictureList().isEmpty() || hasPicture(file.xiphComment())
        || hasPicture(file.ID3v2Tag());
}

bool hasCover(tl::Ogg::FLAC::File& file)
{
    return hasPicture(file.tag());
}

bool hasCover(tl::Ogg::Vorbis::File& file)
{
    return hasPicture(file.tag());
}

bool hasCover(tl::Ogg::Opus::File& file)
{
    return hasPicture(file.tag());
}

bool hasCover(tl::Ogg::Speex::File& file)
{
    return hasPicture(file.tag());
}

bool hasCover(tl::MP4::File& file)
{
    return file.tag() != nullptr && file.tag()->contains("covr");
}

bool hasCover(tl::ASF::File& file)
{
    const auto* tag = static_cast<tl::ASF::Tag*>(file.tag());
    return tag != nullptr && tag->contains("WM/Picture");
}

bool hasCover(tl::RIFF::WAV::File& file)
{
    return hasPicture(file.ID3v2Tag());
}

bool hasCover(tl::RIFF::AIFF::File& file)
{
    return hasPicture(file.tag());
}

bool hasCover(tl::TrueAudio::File& file)
{
    return hasPicture(file.ID3v2Tag());
}

bool hasCover(tl::WavPack::File& file)
{
    return hasPicture(file.APETag());
}

bool hasCover(tl::APE::File& file)
{
    return hasPicture(file.APETag());
}

bool hasCover(tl::MPC::File& file)
{
    return hasPicture(file.APETag());
}

bool hasCover(tl::File& /*tracker module*/)
{
    return false;
}

// What TagLib's unified properties leave out.

void supplement(tl::ASF::File& file, Tags& tags)
{
    const auto* tag = static_cast<tl::ASF::Tag*>(file.tag());
    if (tag == nullptr) {
        return;
    }
    // FFmpeg writes these as attributes of its own.
    if (tags.comment.isEmpty() && tag->contains("Description")) {
        tags.comment = tagtext::text(tag->attribute("Description").front().toString());
    }
    if (tags.year == 0 && tag->contains("date")) {
        tags.year = tagtext::year(tagtext::text(tag->attribute("date").front().toString()));
    }
}

void supplement(tl::File& /*every other format*/, Tags& /*tags*/) { }

template <typename File> struct Opened
{
    explicit Opened(tl::IOStream* stream)
        : file(stream, true, kStyle)
    { }

    File file;
};

template <> struct Opened<tl::MPEG::File>
{
    explicit Opened(tl::IOStream* stream)
        : file(stream, tl::ID3v2::FrameFactory::instance(), true, kStyle)
    { }

    tl::MPEG::File file;
};

template <> struct Opened<tl::FLAC::File>
{
    explicit Opened(tl::IOStream* stream)
        : file(stream, tl::ID3v2::FrameFactory::instance(), true, kStyle)
    { }

    tl::FLAC::File file;
};

/// Whether the last page of an Ogg file is none that ends its stream (RFC 3533, section 6).
bool endsEarly(tl::Ogg::File& file)
{
    const tl::Ogg::PageHeader* const last = file.lastPageHeader();
    return last != nullptr && !last->lastPageOfStream();
}

template <typename File> std::optional<FileTags> read(tl::IOStream* stream)
{
    Opened<File> opened(stream);
    File& file = opened.file;
    if (!file.isValid()) {
        return std::nullopt;
    }
    FileTags found;
    const tl::PropertyMap properties = file.properties();
    found.tags = tagtext::tags(properties, file.tag());
    found.rating = tagrating::of(properties, tagrating::id3v2Of(file));
    supplement(file, found.tags);
    if (std::is_same_v<File, tl::TrueAudio::File> && found.tags == Tags{}) {
        return std::nullopt; // it may carry an APE tag, where TagLib does not look
    }
    found.tags.hasCover = hasCover(file);
    found.cueTracks = embeddedCueTracks(properties);
    if constexpr (std::is_base_of_v<tl::Ogg::File, File>) {
        found.endsEarly = endsEarly(file);
    }
    if (const auto* audio = file.audioProperties()) {
        constexpr int kBitsPerKilobit = 1000;
        found.audio.durationMs = std::max(audio->lengthInMilliseconds(), 0);
        found.audio.sampleRateHz = std::max(audio->sampleRate(), 0);
        found.audio.channels = std::max(audio->channels(), 0);
        found.audio.bitRateBps = std::max(audio->bitrate(), 0) * kBitsPerKilobit;
        found.audio.codec = codec(*audio);
    }
    if (std::is_same_v<File, tl::FLAC::File> && found.cueTracks.isEmpty()) {
        found.cueTracks = flacCueTracks(*stream, found.audio.sampleRateHz);
    }
    return found;
}

/// TagLib gives tracker modules no such test; their signatures are checked while reading.
constexpr bool (*kNoTest)(tl::IOStream*) = nullptr;

template <typename... Names> constexpr auto suffixes(Names... names)
{
    return std::array<std::string_view, sizeof...(Names)>{names...};
}

constexpr auto kFlac = suffixes("flac", "fla");
constexpr auto kOgg = suffixes("ogg", "oga", "ogx");
constexpr auto kOpus = suffixes("opus", "ogg", "oga");
constexpr auto kSpeex = suffixes("spx", "ogg", "oga");
constexpr auto kAsf = suffixes("wma", "asf", "wmv");
constexpr auto kMp4 = suffixes("m4a", "mp4", "m4b", "m4p", "m4r", "m4v", "3g2", "alac");
constexpr auto kAiff = suffixes("aiff", "aif", "afc", "aifc");
constexpr auto kWav = suffixes("wav", "wave");
constexpr auto kWavPack = suffixes("wv");
constexpr auto kTrueAudio = suffixes("tta");
constexpr auto kApe = suffixes("ape");
constexpr auto kMpc = suffixes("mpc");
constexpr auto kMpeg = suffixes("mp3", "mp2", "mp1", "mpa", "aac", "ac3", "dts");
constexpr auto kMod = suffixes("mod", "module", "nst", "wow");
constexpr auto kXm = suffixes("xm");
constexpr auto kIt = suffixes("it");
constexpr auto kS3m = suffixes("s3m");

constexpr std::array kFormats{
    Format{Kind::Flac, kFlac, tl::FLAC::File::isSupported, read<tl::FLAC::File>, false},
    Format{
        Kind::Vorbis, kOgg, tl::Ogg::Vorbis::File::isSupported, read<tl::Ogg::Vorbis::File>, false},
    Format{Kind::Opus, kOpus, tl::Ogg::Opus::File::isSupported, read<tl::Ogg::Opus::File>, false},
    Format{Kind::OggFlac, kOgg, tl::Ogg::FLAC::File::isSupported, read<tl::Ogg::FLAC::File>, false},
    Format{
        Kind::Speex, kSpeex, tl::Ogg::Speex::File::isSupported, read<tl::Ogg::Speex::File>, false},
    Format{Kind::Asf, kAsf, tl::ASF::File::isSupported, read<tl::ASF::File>, false},
    Format{Kind::Mp4, kMp4, tl::MP4::File::isSupported, read<tl::MP4::File>, false},
    Format{Kind::Aiff, kAiff, tl::RIFF::AIFF::File::isSupported, read<tl::RIFF::AIFF::File>, false},
    Format{Kind::Wav, kWav, tl::RIFF::WAV::File::isSupported, read<tl::RIFF::WAV::File>, false},
    Format{Kind::Mpeg, kMpeg, tl::MPEG::File::isSupported, read<tl::MPEG::File>, true},
    Format{Kind::WavPack, kWavPack, tl::WavPack::File::isSupported, read<tl::WavPack::File>, false},
    Format{Kind::TrueAudio, kTrueAudio, tl::TrueAudio::File::isSupported, read<tl::TrueAudio::File>,
        false},
    Format{Kind::Ape, kApe, tl::APE::File::isSupported, read<tl::APE::File>, false},
    Format{Kind::Mpc, kMpc, tl::MPC::File::isSupported, read<tl::MPC::File>, false},
    Format{Kind::Module, kMod, kNoTest, read<tl::Mod::File>, true},
    Format{Kind::Module, kXm, kNoTest, read<tl::XM::File>, true},
    Format{Kind::Module, kIt, kNoTest, read<tl::IT::File>, true},
    Format{Kind::Module, kS3m, kNoTest, read<tl::S3M::File>, true},
};

} // namespace

std::span<const Format> all()
{
    return kFormats;
}

} // namespace models::tagformats
