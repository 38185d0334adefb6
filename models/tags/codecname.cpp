// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tags/codecname.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace models::codecname {

QString codec(const tl::MPEG::Properties& audio)
{
    return audio.layer() >= 1 && audio.layer() <= 3 ? u"mp%1"_s.arg(audio.layer()) : QString();
}

QString codec(const tl::FLAC::Properties& /*audio*/)
{
    return u"flac"_s;
}

QString codec(const tl::Vorbis::Properties& /*audio*/)
{
    return u"vorbis"_s;
}

QString codec(const tl::Ogg::Opus::Properties& /*audio*/)
{
    return u"opus"_s;
}

QString codec(const tl::Ogg::Speex::Properties& /*audio*/)
{
    return u"speex"_s;
}

QString codec(const tl::MP4::Properties& audio)
{
    switch (audio.codec()) {
    case tl::MP4::Properties::AAC:
        return u"aac"_s;
    case tl::MP4::Properties::ALAC:
        return u"alac"_s;
    case tl::MP4::Properties::Unknown:
        break;
    }
    return {};
}

QString codec(const tl::ASF::Properties& audio)
{
    switch (audio.codec()) {
    case tl::ASF::Properties::WMA1:
        return u"wmav1"_s;
    case tl::ASF::Properties::WMA2:
        return u"wmav2"_s;
    case tl::ASF::Properties::WMA9Pro:
        return u"wmapro"_s;
    case tl::ASF::Properties::WMA9Lossless:
        return u"wmalossless"_s;
    case tl::ASF::Properties::Unknown:
        break;
    }
    return {};
}

QString codec(const tl::RIFF::WAV::Properties& audio)
{
    // Format tags of Microsoft's mmreg.h.
    switch (audio.format()) {
    case 0x0001:
    case 0x0003: // floating point
        return u"pcm"_s;
    case 0x0006:
        return u"pcm_alaw"_s;
    case 0x0007:
        return u"pcm_mulaw"_s;
    case 0x0055:
        return u"mp3"_s;
    default:
        return {};
    }
}

QString codec(const tl::RIFF::AIFF::Properties& audio)
{
    if (!audio.isAiffC()) {
        return u"pcm"_s;
    }
    static constexpr std::array kUncompressed{"NONE", "sowt", "twos", "fl32", "FL32", "fl64"};
    const tl::ByteVector type = audio.compressionType();
    const bool isPcm = std::any_of(kUncompressed.begin(), kUncompressed.end(),
        [&type](const char* name) { return type == name; });
    return isPcm ? u"pcm"_s : QString();
}

QString codec(const tl::TrueAudio::Properties& /*audio*/)
{
    return u"tta"_s;
}

QString codec(const tl::WavPack::Properties& /*audio*/)
{
    return u"wavpack"_s;
}

QString codec(const tl::APE::Properties& /*audio*/)
{
    return u"ape"_s;
}

QString codec(const tl::MPC::Properties& audio)
{
    return audio.mpcVersion() >= 8 ? u"musepack8"_s : u"musepack7"_s;
}

QString codec(const tl::Mod::Properties& /*audio*/)
{
    return u"mod"_s;
}

QString codec(const tl::XM::Properties& /*audio*/)
{
    return u"xm"_s;
}

QString codec(const tl::IT::Properties& /*audio*/)
{
    return u"it"_s;
}

QString codec(const tl::S3M::Properties& /*audio*/)
{
    return u"s3m"_s;
}

} // namespace models::codecname
