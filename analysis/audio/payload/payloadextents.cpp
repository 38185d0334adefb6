// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/payload/payloadextents.h"

#include "analysis/audio/payload/bytereader.h"
#include "analysis/audio/payload/containers.h"
#include "analysis/audio/payload/surroundingtags.h"

#include <utility>

namespace analysis {

Payload locatePayload(const RegularFile& file, const std::stop_token& stop)
{
    const ByteReader reader(file, stop);
    const Extent part = betweenTags(reader);
    Extents ogg = oggPayload(reader, part);
    if (!ogg.empty()) {
        return {std::move(ogg), true};
    }
    for (const auto locate : {flacPayload, mp4Payload, riffPayload, asfPayload, dsfPayload,
             matroskaPayload, cafPayload, wave64Payload, dsdiffPayload}) {
        Extents extents = locate(reader, part);
        if (!extents.empty()) {
            return {std::move(extents), false};
        }
    }
    return {{part}, false};
}

} // namespace analysis
