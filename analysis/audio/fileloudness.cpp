// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/fileloudness.h"

#include "analysis/audio/decoder.h"
#include "analysis/audio/loudnessmeter.h"

namespace analysis {

Result<FileLoudness> fileLoudness(const std::filesystem::path& path, const std::stop_token& stop)
{
    Result<Decoder> decoder = Decoder::open(path, stop);
    if (!decoder) {
        return decoder.error();
    }
    const AudioFormat& format = decoder->format();
    Result<LoudnessMeter> meter = LoudnessMeter::create(format.sampleRateHz, format.channels);
    if (!meter) {
        return meter.error();
    }
    while (true) {
        const Result<AudioBlock> block = decoder->read();
        if (!block) {
            return block.error();
        }
        if (block->samples.empty()) {
            break;
        }
        meter->add(*block);
    }
    return FileLoudness{meter->result(), meter->gate()};
}

} // namespace analysis
