// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/coverpicture.h"

#include "analysis/audio/demuxer.h"

extern "C" {
#include <libavutil/dict.h>
}

#include <string_view>
#include <utility>

namespace analysis {

namespace {

bool isFront(const AVStream& stream)
{
    // FFmpeg gives every container's picture types the names of ID3v2.
    const AVDictionaryEntry* type = av_dict_get(stream.metadata, "comment", nullptr, 0);
    return type != nullptr && std::string_view(type->value) == "Cover (front)";
}

} // namespace

Result<std::vector<std::uint8_t>> coverPicture(
    const std::filesystem::path& path, std::stop_token stop)
{
    const Result<std::unique_ptr<Demuxer>> demuxer = Demuxer::open(path, std::move(stop));
    if (!demuxer) {
        return demuxer.error();
    }
    const AVFormatContext& container = (*demuxer)->container();
    const AVPacket* best = nullptr;
    for (unsigned i = 0; i < container.nb_streams; ++i) {
        const AVStream& stream = *container.streams[i];
        const bool isPicture =
            (stream.disposition & AV_DISPOSITION_ATTACHED_PIC) != 0 && stream.attached_pic.size > 0;
        if (isPicture && (best == nullptr || isFront(stream))) {
            best = &stream.attached_pic;
            if (isFront(stream)) {
                break;
            }
        }
    }
    if (best == nullptr) {
        return std::vector<std::uint8_t>{};
    }
    return std::vector<std::uint8_t>(best->data, best->data + best->size);
}

} // namespace analysis
