// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyzer.h"

#include "analysis/audio/decoder.h"
#include "analysis/audio/loudnessmeter.h"
#include "analysis/audio/resampler.h"
#include "analysis/excerpts.h"
#include "analysis/features/descriptors.h"
#include "analysis/features/energy.h"

#include <chrono>
#include <limits>
#include <optional>
#include <thread>
#include <utility>

namespace analysis {

namespace {

constexpr std::chrono::milliseconds kPauseStep{20};
constexpr double kToTheEnd = std::numeric_limits<double>::infinity();

void waitWhilePaused(const std::atomic<bool>* paused, const std::stop_token& stop)
{
    while (paused != nullptr && paused->load(std::memory_order_relaxed) && !stop.stop_requested()) {
        std::this_thread::sleep_for(kPauseStep);
    }
}

/// One file on its way from the decoder through resampler and meter to the descriptors.
class Pass final
{
public:
    static Result<Pass> start(const std::filesystem::path& path, Descriptors& descriptors,
        const AnalysisOptions& options, const std::stop_token& stop);

    [[nodiscard]] double claimedDurationS() const { return m_decoder.format().durationS; }

    Result<void> readAll() { return read(kToTheEnd); }

    /// False when the excerpts cannot be reached or hold no sound.
    Result<bool> readExcerpts(const std::vector<Excerpt>& excerpts);

    [[nodiscard]] Analysis result() const;

private:
    Pass(Decoder decoder, Resampler resampler, LoudnessMeter meter, Descriptors& descriptors)
        : m_decoder(std::move(decoder))
        , m_resampler(std::move(resampler))
        , m_meter(std::move(meter))
        , m_descriptors(&descriptors)
    { }

    Result<void> read(double seconds);

    Decoder m_decoder;
    Resampler m_resampler;
    LoudnessMeter m_meter;
    Descriptors* m_descriptors;
    AnalysisOptions m_options;
    std::stop_token m_stop;
    std::size_t m_framesRead = 0;
};

Result<Pass> Pass::start(const std::filesystem::path& path, Descriptors& descriptors,
    const AnalysisOptions& options, const std::stop_token& stop)
{
    descriptors.reset();
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
    Pass pass(std::move(*decoder), std::move(*resampler), std::move(*meter), descriptors);
    pass.m_options = options;
    pass.m_stop = stop;
    return pass;
}

Result<void> Pass::read(double seconds)
{
    const double wanted = seconds * m_decoder.format().sampleRateHz;
    double got = 0.0;
    while (got < wanted) {
        waitWhilePaused(m_options.paused, m_stop);
        const Result<AudioBlock> block = m_decoder.read();
        if (!block) {
            return block.error();
        }
        if (block.value().samples.empty()) {
            break;
        }
        got += static_cast<double>(block.value().frames());
        m_framesRead += block.value().frames();
        if (const Result<void> metered = m_meter.add(block.value()); !metered) {
            return metered.error();
        }
        const Result<std::span<const float>> mono = m_resampler.process(block.value());
        if (!mono) {
            return mono.error();
        }
        m_descriptors->process(mono.value());
    }
    const Result<std::span<const float>> rest = m_resampler.flush();
    if (!rest) {
        return rest.error();
    }
    m_descriptors->process(rest.value());
    m_descriptors->endExcerpt();
    return {};
}

Result<bool> Pass::readExcerpts(const std::vector<Excerpt>& excerpts)
{
    for (const Excerpt& excerpt : excerpts) {
        if (!m_decoder.seek(excerpt.startS)) {
            return false;
        }
        // The filter of the resampler still holds the end of the excerpt before.
        Result<Resampler> fresh =
            Resampler::create(m_decoder.format().sampleRateHz, m_decoder.format().channels);
        if (!fresh) {
            return fresh.error();
        }
        m_resampler = std::move(*fresh);
        if (const Result<void> done = read(excerpt.lengthS); !done) {
            if (done.error().code == ErrorCode::Cancelled) {
                return done.error();
            }
            return false;
        }
    }
    return m_framesRead > 0;
}

Analysis Pass::result() const
{
    Analysis analysis;
    Features& features = analysis.features;
    features.depth = m_options.depth;
    features.format = m_decoder.format();
    features.skippedPackets = m_decoder.skippedPackets();
    features.loudness = m_meter.result();
    m_descriptors->describe(features);
    features.energy = energyOf(features.loudness, features.rhythm, features.timbre);
    return analysis;
}

} // namespace

struct Analyzer::Workspace
{
    Descriptors descriptors;
};

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
    Result<Pass> pass = Pass::start(path, m_workspace->descriptors, options, stop);
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
        // A file that cannot seek, or is shorter than it claims, is read from its start.
        pass = Pass::start(path, m_workspace->descriptors, options, stop);
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
