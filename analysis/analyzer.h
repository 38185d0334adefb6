// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/details.h"
#include "analysis/error.h"
#include "analysis/features.h"

#include <atomic>
#include <filesystem>
#include <limits>
#include <memory>
#include <stop_token>

namespace analysis {

/// A stretch of a file, in seconds from its start.
struct FileRange
{
    double startS = 0.0;
    double endS = std::numeric_limits<double>::infinity(); ///< infinite: to the end of the file

    bool operator==(const FileRange&) const = default;

    [[nodiscard]] bool isWhole() const { return *this == FileRange(); }
};

struct AnalysisOptions
{
    Depth depth = Depth::Standard;
    /// Paused while it holds true: the analysis waits between two blocks. May be null.
    const std::atomic<bool>* paused = nullptr;
    /// What of the file is the track; all times of the result count from its start.
    FileRange range{};
};

/// What one pass over a track yields: what is compared between tracks, and what is kept for each.
struct Analysis
{
    Features features;
    Details details;
};

/// Turns one audio file after another into Features. It wires decoder, spectra and descriptors and
/// does nothing else; its buffers and FFT plans are reused from file to file. Use one in each
/// thread.
class Analyzer final
{
public:
    Analyzer();
    ~Analyzer();
    Analyzer(const Analyzer&) = delete;
    Analyzer& operator=(const Analyzer&) = delete;

    /// All features of the file at `path`. Streams: memory does not grow with the length of the
    /// track. Polls `stop` for each packet. Errors: every ErrorCode but TooShort (a short track has
    /// absent values); NothingDecoded also where the range lies behind the end of the file.
    Result<Features> analyze(const std::filesystem::path& path, const AnalysisOptions& options,
        const std::stop_token& stop);

    /// The same with the details of the track.
    Result<Analysis> analyzeInDetail(const std::filesystem::path& path,
        const AnalysisOptions& options, const std::stop_token& stop);

private:
    struct Workspace;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace analysis
