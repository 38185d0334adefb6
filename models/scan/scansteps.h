// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analyzer.h"
#include "analysis/audio/payloaddigest.h"
#include "models/tags/tagreader.h"

#include <filesystem>
#include <functional>
#include <stop_token>

namespace models {

/// What the scan does to a file. All are called on worker threads, several at a time.
struct ScanSteps
{
    using Path = std::filesystem::path;
    using Analyse = std::function<analysis::Result<analysis::Analysis>(
        const Path&, const analysis::AnalysisOptions&, const std::stop_token&)>;

    std::function<Result<FileTags>(const QString&, const std::stop_token&)> readTags;
    std::function<analysis::Result<analysis::PayloadDigest>(const Path&, const std::stop_token&)>
        digest;
    /// The same over the whole payload, for digests that more than one sound has.
    std::function<analysis::Result<analysis::PayloadDigest>(const Path&, const std::stop_token&)>
        wholeDigest = analysis::wholePayloadDigest;
    /// Opens the audio far enough to say what it is; asked where the tags do not say.
    std::function<analysis::Result<analysis::AudioFormat>(const Path&, const std::stop_token&)>
        probe;
    /// An analysis for one worker, which keeps its buffers from file to file.
    std::function<Analyse()> makeAnalyse;
};

/// Where the track lies in its file.
[[nodiscard]] analysis::FileRange rangeOf(const Track& track);

/// TagLib, FFmpeg and the analyser.
[[nodiscard]] ScanSteps realScanSteps();

} // namespace models
