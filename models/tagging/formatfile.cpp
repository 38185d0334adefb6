// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/formatfile.h"

#include <taglib/apefile.h>
#include <taglib/asffile.h>
#include <taglib/flacfile.h>
#include <taglib/id3v2framefactory.h>
#include <taglib/mp4file.h>
#include <taglib/mpcfile.h>
#include <taglib/opusfile.h>
#include <taglib/speexfile.h>
#include <taglib/vorbisfile.h>
#include <taglib/wavpackfile.h>

namespace models {

namespace tl = TagLib;
using fieldstore::Format;

std::unique_ptr<tl::File> openFormat(tl::IOStream& stream, Format format)
{
    stream.seek(0, tl::IOStream::Beginning);
    switch (format) {
    case Format::Flac:
        return std::make_unique<tl::FLAC::File>(
            &stream, tl::ID3v2::FrameFactory::instance(), false);
    case Format::Vorbis:
        return std::make_unique<tl::Ogg::Vorbis::File>(&stream, false);
    case Format::Opus:
        return std::make_unique<tl::Ogg::Opus::File>(&stream, false);
    case Format::Speex:
        return std::make_unique<tl::Ogg::Speex::File>(&stream, false);
    case Format::Asf:
        return std::make_unique<tl::ASF::File>(&stream, false);
    case Format::Mp4:
        return std::make_unique<tl::MP4::File>(&stream, false);
    case Format::WavPack:
        return std::make_unique<tl::WavPack::File>(&stream, false);
    case Format::Ape:
        return std::make_unique<tl::APE::File>(&stream, false);
    case Format::Mpc:
        return std::make_unique<tl::MPC::File>(&stream, false);
    case Format::Id3AtStart:
    case Format::Wav:
    case Format::Aiff:
    case Format::Dsf:
        break;
    }
    return nullptr;
}

} // namespace models
