// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <taglib/aifffile.h>
#include <taglib/apefile.h>
#include <taglib/asffile.h>
#include <taglib/flacfile.h>
#include <taglib/itfile.h>
#include <taglib/modfile.h>
#include <taglib/mp4file.h>
#include <taglib/mpcfile.h>
#include <taglib/mpegfile.h>
#include <taglib/opusfile.h>
#include <taglib/s3mfile.h>
#include <taglib/speexfile.h>
#include <taglib/trueaudiofile.h>
#include <taglib/vorbisfile.h>
#include <taglib/wavfile.h>
#include <taglib/wavpackfile.h>
#include <taglib/xmfile.h>

#include <QString>

/// FFmpeg's short name of the codec, "pcm" for every uncompressed sample format; "" where TagLib
/// does not tell.
namespace models::codecname {

namespace tl = TagLib;

QString codec(const tl::MPEG::Properties& audio);
QString codec(const tl::FLAC::Properties&);
QString codec(const tl::Vorbis::Properties&);
QString codec(const tl::Ogg::Opus::Properties&);
QString codec(const tl::Ogg::Speex::Properties&);
QString codec(const tl::MP4::Properties& audio);
QString codec(const tl::ASF::Properties& audio);
QString codec(const tl::RIFF::WAV::Properties& audio);
QString codec(const tl::RIFF::AIFF::Properties& audio);
QString codec(const tl::TrueAudio::Properties&);
QString codec(const tl::WavPack::Properties&);
QString codec(const tl::APE::Properties&);
QString codec(const tl::MPC::Properties& audio);
QString codec(const tl::Mod::Properties&);
QString codec(const tl::XM::Properties&);
QString codec(const tl::IT::Properties&);
QString codec(const tl::S3M::Properties&);

} // namespace models::codecname
