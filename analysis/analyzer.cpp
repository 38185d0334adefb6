// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyzer.h"

#include "analysis/audio/decoder.h"
#include "analysis/audio/fingerprintmeter.h"
#include "analysis/audio/loudnessmeter.h"
#include "analysis/audio/recordingmeter.h"
#include "analysis/audio/resampler.h"
#include "analysis/excerpts.h"
#include "analysis/features/descriptors.h"
#include "analysis/features/energy.h"
#include "analysis/similarity/comparables.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <optional>
#include <thread>
#include <utility>

namespace analysis {

namespace {

constexpr std::chrono::milliseconds kPauseStep{20};
constexpr double kToTheEnd = std::numeric_limits<double>::infinity();

/// Later than this, a seek has missed the track that begins there.
constexpr double kMostSeekErrorS = 1.0;

void waitWhilePaused(const std::atomic<bool>* paused, const std::stop_token& stop)
{
    while (paused != nullptr && paused->load(std::memory_order_relaxed) && !stop.stop_requested()) {
        std::this_thread::sleep_for(kPauseStep);
    }
}

/// Buffers and plans that go from file to file.
struct TrackMeters
{
    Descriptors descriptors;
    FingerprintMeter fingerprint;
};

/// One file on its way from the decoder through resampler and meter to the descriptors.
class Pass final
{
public:
    static Result<Pass> start(const std::filesystem::path& path, TrackMeters& meters,
        const AnalysisOptions& options, const std::stop_token& stop);

    /// Of the track; 0 when unknown.
    [[nodiscard]] double claimedDurationS() const
    {
        const FileRange& range = m_options.range;
        const double fileS = m_decoder.format().durationS;
        const double endS = fileS > 0.0 ? std::min(fileS, range.endS) : range.endS;
        return std::isfinite(endS) ? std::max(endS - range.startS, 0.0) : 0.0;
    }

    Result<void> readAll();

    /// False when the excerpts cannot be reached or hold no sound.
    Result<bool> readExcerpts(const std::vector<Excerpt>& excerpts);

    [[nodiscard]] Analysis result();

private:
    Pass(Decoder decoder, Resampler resampler, LoudnessMeter meter, TrackMeters& meters)
        : m_decoder(std::move(decoder))
        , m_resampler(std::move(resampler))
        , m_meter(std::move(meter))
        , m_recording(m_decoder.format().sampleRateHz, m_decoder.format().channels)
        , m_meters(&meters)
    { }

    /// Whether the track is heard from start to end, so that its course means something.
    [[nodiscard]] bool isWhole() const { return m_options.depth >= Depth::Standard; }

    void listen(std::span<const float> mono);

    /// What of a block belongs to a track that ends inside it. A whole file is heard to its last
    /// block, also past a stretch of it.
    [[nodiscard]] AudioBlock upTo(double frames, const AudioBlock& block) const;

    Result<void> read(double seconds);

    /// Reads on without listening.
    Result<void> pass(double seconds);

    Decoder m_decoder;
    Resampler m_resampler;
    LoudnessMeter m_meter;
    RecordingMeter m_recording;
    TrackMeters* m_meters;
    AnalysisOptions m_options;
    std::stop_token m_stop;
    std::filesystem::path m_path;
    std::size_t m_framesRead = 0;
    bool m_isInExcerpts = false;
};

Result<Pass> Pass::start(const std::filesystem::path& path, TrackMeters& meters,
    const AnalysisOptions& options, const std::stop_token& stop)
{
    meters.descriptors.reset(options.depth);
    meters.fingerprint.reset();
    Result<Decoder> decoder = Decoder::open(path, stop);
    if (!decoder) {
        return decoder.error();
    }
    const AudioFormat format = decoder->format();
    Result<Resampler> resampler = Resampler::create(format.sampleRateHz, format.channels);
    if (!resampler) {
        return resampler.error();
    }
    Result<LoudnessMeter> meter = LoudnessMeter::create(format.sampleRateHz, format.channels);
    if (!meter) {
        return meter.error();
    }
    Pass pass(std::move(*decoder), std::move(*resampler), std::move(*meter), meters);
    pass.m_options = options;
    pass.m_stop = stop;
    pass.m_path = path;
    return pass;
}

AudioBlock Pass::upTo(double frames, const AudioBlock& block) const
{
    if (m_options.range.isWhole() || frames >= static_cast<double>(block.frames())) {
        return block;
    }
    const auto kept = static_cast<std::size_t>(std::ceil(frames));
    return {block.samples.first(kept * static_cast<std::size_t>(block.channels)), block.channels,
        block.sampleRateHz};
}

void Pass::listen(std::span<const float> mono)
{
    m_meters->descriptors.process(mono);
    if (isWhole()) {
        m_meters->fingerprint.process(mono);
    }
}

Result<void> Pass::readAll()
{
    m_meters->descriptors.expect(claimedDurationS());
    const FileRange& range = m_options.range;
    if (range.startS > 0.0) {
        if (const Result<void> passed = pass(range.startS); !passed) {
            return passed;
        }
    }
    if (const Result<void> done = read(range.endS - range.startS); !done) {
        return done;
    }
    if (!range.isWhole() && m_framesRead == 0) {
        return Error{ErrorCode::NothingDecoded, "the track lies behind the end of the file"};
    }
    return {};
}

Result<void> Pass::pass(double seconds)
{
    // Where a seek lands is a matter of the container's index; what is missing is read over.
    const Result<double> landed = m_decoder.seek(seconds);
    if (landed) {
        return *landed - seconds < kMostSeekErrorS
            ? Result<void>()
            : Result<void>(Error{ErrorCode::NothingDecoded, "no sound at the start of the track"});
    }
    if (landed.error().code == ErrorCode::Cancelled) {
        return landed.error();
    }
    Result<Decoder> again = Decoder::open(m_path, m_stop);
    if (!again) {
        return again.error();
    }
    m_decoder = std::move(*again);
    double left = seconds * m_decoder.format().sampleRateHz;
    while (left > 0.0) {
        const Result<AudioBlock> block = m_decoder.read();
        if (!block) {
            return block.error();
        }
        if (block->samples.empty()) {
            break;
        }
        left -= static_cast<double>(block->frames());
    }
    return {};
}

Result<void> Pass::read(double seconds)
{
    const double wanted = seconds * m_decoder.format().sampleRateHz;
    double got = 0.0;
    while (got < wanted) {
        waitWhilePaused(m_options.paused, m_stop);
        const Result<AudioBlock> decoded = m_decoder.read();
        if (!decoded) {
            return decoded.error();
        }
        if (decoded->samples.empty()) {
            break;
        }
        const AudioBlock block = upTo(wanted - got, *decoded);
        got += static_cast<double>(block.frames());
        m_framesRead += block.frames();
        m_meter.add(block);
        if (isWhole()) {
            m_recording.add(block);
        }
        const Result<std::span<const float>> mono = m_resampler.process(block);
        if (!mono) {
            return mono.error();
        }
        listen(mono.value());
    }
    const Result<std::span<const float>> rest = m_resampler.flush();
    if (!rest) {
        return rest.error();
    }
    listen(rest.value());
    m_meters->descriptors.endExcerpt();
    return {};
}

Result<bool> Pass::readExcerpts(const std::vector<Excerpt>& excerpts)
{
    m_isInExcerpts = true;
    for (const Excerpt& excerpt : excerpts) {
        if (!m_decoder.seek(m_options.range.startS + excerpt.startS)) {
            return false;
        }
        if (const Result<void> done = read(excerpt.lengthS); !done) {
            if (done.error().code == ErrorCode::Cancelled) {
                return done.error();
            }
            return false;
        }
    }
    return m_framesRead > 0;
}

Analysis Pass::result()
{
    Analysis analysis;
    Features& features = analysis.features;
    features.depth = m_options.depth;
    features.format = m_decoder.format();
    if (!m_options.range.isWhole()) {
        features.format.durationS = !m_isInExcerpts
            ? static_cast<double>(m_framesRead) / features.format.sampleRateHz
            : claimedDurationS();
    }
    features.skippedPackets = m_decoder.skippedPackets();
    features.loudness = m_meter.result();
    m_meters->descriptors.describe(features);
    describeComparables(features);
    features.energy = energyOf(features.loudness, features.rhythm, features.timbre);
    if (isWhole()) {
        m_meters->descriptors.describeCourse(features, analysis.details);
        m_recording.describe(features);
        m_meter.describeCourse(features, analysis.details);
        analysis.details.fingerprint = m_meters->fingerprint.finish();
    }
    return analysis;
}

} // namespace

struct Analyzer::Workspace final : TrackMeters
{ };

Analyzer::Analyzer()
    : m_workspace(std::make_unique<Workspace>())
{ }

Analyzer::~Analyzer() = default;

Result<Features> Analyzer::analyze(
    const std::filesystem::path& path, const AnalysisOptions& options, const std::stop_token& stop)
{
    Result<Analysis> analysis = analyzeInDetail(path, options, stop);
    if (!analysis) {
        return analysis.error();
    }
    return std::move(analysis->features);
}

Result<Analysis> Analyzer::analyzeInDetail(
    const std::filesystem::path& path, const AnalysisOptions& options, const std::stop_token& stop)
{
    Result<Pass> pass = Pass::start(path, *m_workspace, options, stop);
    if (!pass) {
        return pass.error();
    }
    const std::vector<Excerpt> excerpts = excerptsOf(pass->claimedDurationS(), options.depth);
    if (!excerpts.empty()) {
        const Result<bool> done = pass->readExcerpts(excerpts);
        if (!done) {
            return done.error();
        }
        if (done.value()) {
            return pass->result();
        }
        // A file that cannot seek, or has no sound where it claims some, is read from its start.
        pass = Pass::start(path, *m_workspace, options, stop);
        if (!pass) {
            return pass.error();
        }
    }
    if (const Result<void> done = pass->readAll(); !done) {
        return done.error();
    }
    return pass->result();
}

} // namespace analysis
