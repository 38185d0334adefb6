// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/loudnessmeter.h"

#include "analysis/audio/kweighting.h"
#include "analysis/audio/loudnesscourse.h"
#include "analysis/audio/loudnessgate.h"
#include "analysis/audio/truepeakmeter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace analysis {

namespace {

/// ReplayGain 2 brings tracks to this loudness.
constexpr double kReplayGainTargetLufs = -18.0;

// The limits of libebur128, which is the reference.
constexpr int kMinRateHz = 16;
constexpr int kMaxRateHz = 2'822'400;
constexpr int kMaxChannels = 64;

constexpr double kToTheEnd = std::numeric_limits<double>::infinity();

/// Weights by BS.1770-4, tables 3 and 4, of the channels in FFmpeg's usual layout of that many. A
/// mono file counts once, as R128 has it and other programs do.
std::vector<double> channelWeights(int channels)
{
    constexpr double kSurround = 1.41; // between 60 and 120 degrees to the side
    constexpr double kLfe = 0.0;
    const auto count = static_cast<std::size_t>(channels);
    std::vector<double> weights(count, 1.0);
    if (count == 4 || count == 5) {
        weights[count - 2] = kSurround;
        weights[count - 1] = kSurround;
    } else if (count >= 6 && count <= 8) {
        weights[3] = kLfe; // 5.1, 6.1, 7.1: L R C LFE, perhaps the back, the sides
        weights[count - 2] = kSurround;
        weights[count - 1] = kSurround;
    }
    return weights;
}

} // namespace

struct LoudnessMeter::State
{
    State(int sampleRateHz, int channels)
        : weighting(sampleRateHz, channelWeights(channels))
        , truePeak(sampleRateHz, channels)
        , stepFrames((static_cast<std::size_t>(sampleRateHz) + 5) / 10)
    { }

    KWeighting weighting;
    LoudnessGate gate;
    LoudnessCourse course;
    TruePeakMeter truePeak;
    std::size_t stepFrames; ///< 100 ms
    std::size_t framesInStep = 0;
};

LoudnessMeter::LoudnessMeter(std::unique_ptr<State> state)
    : m_state(std::move(state))
{ }

LoudnessMeter::LoudnessMeter(LoudnessMeter&&) noexcept = default;
LoudnessMeter& LoudnessMeter::operator=(LoudnessMeter&&) noexcept = default;
LoudnessMeter::~LoudnessMeter() = default;

Result<LoudnessMeter> LoudnessMeter::create(int sampleRateHz, int channels)
{
    if (channels < 1 || channels > kMaxChannels || sampleRateHz < kMinRateHz
        || sampleRateHz > kMaxRateHz) {
        return Error{ErrorCode::UnsupportedCodec, "loudness is not defined for this format"};
    }
    return LoudnessMeter(std::make_unique<State>(sampleRateHz, channels));
}

void LoudnessMeter::add(const AudioBlock& block)
{
    State& state = *m_state;
    state.truePeak.add(block);
    const auto channels = static_cast<std::size_t>(block.channels);
    std::span<const float> rest = block.samples;
    while (!rest.empty()) {
        const std::size_t frames =
            std::min(state.stepFrames - state.framesInStep, rest.size() / channels);
        state.weighting.process(rest.first(frames * channels));
        rest = rest.subspan(frames * channels);
        state.framesInStep += frames;
        if (state.framesInStep == state.stepFrames) {
            const double power =
                state.weighting.takeEnergy() / static_cast<double>(state.stepFrames);
            state.gate.addStep(power);
            state.course.addStep(power);
            state.framesInStep = 0;
        }
    }
}

const LoudnessGate& LoudnessMeter::gate() const
{
    return m_state->gate;
}

void LoudnessMeter::describeCourse(Features& features, Details& details) const
{
    const LoudnessCourse& course = m_state->course;
    if (const std::optional<double> complexity = course.dynamicComplexityDb()) {
        features.loudness.dynamicComplexityDb = static_cast<float>(*complexity);
    }
    Recording& recording = features.recording;
    recording.fadesIn = course.fadesIn();
    recording.fadesOut = course.fadesOut();
    if (recording.intro) {
        recording.intro->loudnessLufs = static_cast<float>(course.introLufs());
    }
    if (recording.outro) {
        recording.outro->loudnessLufs = static_cast<float>(course.outroLufs());
    }
    details.loudnessLufs = course.curveLufs();
    details.loudnessStepS = course.stepS();
    std::vector<Segment>& segments = details.segments;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const double endS = i + 1 < segments.size() ? segments[i + 1].startS : kToTheEnd;
        segments[i].loudnessLufs = static_cast<float>(course.meanLufs(segments[i].startS, endS));
    }
}

Loudness LoudnessMeter::result() const
{
    Loudness loudness;
    if (const std::optional<double> integrated = m_state->gate.integratedLufs()) {
        loudness.integratedLufs = static_cast<float>(*integrated);
        loudness.replayGainDb = static_cast<float>(kReplayGainTargetLufs - *integrated);
    }
    loudness.rangeLu = static_cast<float>(m_state->gate.rangeLu());
    if (const float peak = m_state->truePeak.peak(); peak > 0.0F) {
        loudness.truePeakDbtp = 20.0F * std::log10(peak);
    }
    return loudness;
}

} // namespace analysis
