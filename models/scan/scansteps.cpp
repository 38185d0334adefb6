// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/scansteps.h"

#include "analysis/audio/decoder.h"

#include <memory>

namespace models {
namespace {

analysis::Result<analysis::AudioFormat> probe(
    const ScanSteps::Path& path, const std::stop_token& stop)
{
    const analysis::Result<analysis::Decoder> decoder = analysis::Decoder::open(path, stop);
    if (!decoder) {
        return decoder.error();
    }
    return decoder->format();
}

ScanSteps::Analyse makeAnalyse()
{
    return [analyzer = std::make_shared<analysis::Analyzer>()](const ScanSteps::Path& path,
               const analysis::AnalysisOptions& options, const std::stop_token& stop) {
        return analyzer->analyzeInDetail(path, options, stop);
    };
}

} // namespace

analysis::FileRange rangeOf(const Track& track)
{
    constexpr double kMsPerS = 1000.0;
    analysis::FileRange range;
    if (track.part) {
        range.startS = static_cast<double>(track.part->startMs) / kMsPerS;
        if (track.part->endMs > 0) {
            range.endS = static_cast<double>(track.part->endMs) / kMsPerS;
        }
    }
    return range;
}

ScanSteps realScanSteps()
{
    return {readTags, analysis::payloadDigest, analysis::wholePayloadDigest, probe, makeAnalyse};
}

} // namespace models
