// SPDX-License-Identifier: GPL-3.0-or-later
// The input is an audio file. It is analysed to the full depth, sought in, and asked for its tags.

#include "analysis/audio/containertags.h"
#include "analysis/audio/coverpicture.h"
#include "analysis/audio/decoder.h"
#include "tests/fuzz/inspection.h"
#include "tests/fuzz/memoryfile.h"
#include "tests/fuzz/patience.h"

#include <cmath>
#include <cstdlib>

using namespace analysis;

namespace {

constexpr std::chrono::seconds kPatience{2};

/// Reads on from a place inside; every sample has to be a number.
void seekAndRead(const std::filesystem::path& path, const std::stop_token& stop)
{
    Result<Decoder> decoder = Decoder::open(path, stop);
    if (!decoder || !decoder->seek(decoder->format().durationS * 0.6)) {
        return;
    }
    for (;;) {
        const Result<AudioBlock> block = decoder->read();
        if (!block || block->samples.empty()) {
            return;
        }
        for (const float sample : block->samples) {
            if (!std::isfinite(sample)) {
                std::abort();
            }
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static Analyzer analyzer; // as a worker does: what one file left behind meets the next
    const fuzz::MemoryFile file({bytes, size});
    const std::filesystem::path path = file.path();
    const fuzz::Patience patience(kPatience);
    const std::stop_token stop = patience.token();
    for (const Depth depth : {Depth::Full, Depth::Fast}) {
        const Result<Analysis> analysis = analyzer.analyzeInDetail(path, {.depth = depth}, stop);
        if (analysis) {
            fuzz::inspect(*analysis);
        }
    }
    seekAndRead(path, stop);
    (void)containerTags(path, stop);
    (void)coverPicture(path, stop);
    return 0;
}
