// SPDX-License-Identifier: GPL-3.0-or-later
// The input is an audio file. Its payload has to lie inside it, in order and without overlap, and
// its digest has to exist and to be the same twice.

#include "analysis/audio/payload/payloadextents.h"
#include "analysis/audio/payloaddigest.h"
#include "tests/fuzz/memoryfile.h"

#include <cstdio>
#include <cstdlib>

using namespace analysis;

namespace {

void hold(bool isKept, const char* promise)
{
    if (!isKept) {
        std::fprintf(stderr, "Not kept: %s\n", promise);
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const fuzz::MemoryFile input({bytes, size});
    const Result<RegularFile> file = RegularFile::open(input.path());
    if (!file) {
        hold(size == 0, "a file with content opens");
        return 0;
    }
    const Payload payload = locatePayload(*file);
    hold(!payload.extents.empty(), "there is a payload");
    std::int64_t end = 0;
    for (const Extent& extent : payload.extents) {
        hold(extent.offset >= end, "extents are in order, without overlap");
        hold(extent.size >= 0, "no extent is less than nothing");
        hold(extent.end() <= file->size(), "extents lie in the file");
        end = extent.end();
    }
    const Result<PayloadDigest> once = payloadDigest(input.path());
    const Result<PayloadDigest> again = payloadDigest(input.path());
    hold(once && again && *once == *again, "the digest exists and is the same twice");
    return 0;
}
