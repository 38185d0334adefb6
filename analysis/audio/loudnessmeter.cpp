// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/loudnessmeter.h"

#include "analysis/audio/truepeakmeter.h"

#include <ebur128.h>

#include <cmath>
#include <optional>
#include <utility>

namespace analysis {

namespace {

/// ReplayGain 2 brings tracks to this loudness.
constexpr double kReplayGainTargetLufs = -18.0;

struct StateDeleter
{
    void operator()(ebur128_state* state) const { ebur128_destroy(&state); }
};

using StatePtr = std::unique_ptr<ebur128_state, StateDeleter>;

/// FFmpeg's order of the usual layouts. libebur128's own default for four and five channels is the
/// same; from six on it takes the fourth for the LFE channel, which is right for 5.1 and 7.1.
void setChannelMap(ebur128_state* state, int channels)
{
    if (channels == 1) {
        // A mono file plays on two speakers, but R128 as ReplayGain 2 applies it counts it once.
        ebur128_set_channel(state, 0, EBUR128_LEFT);
        return;
    }
    if (channels == 3) {
        ebur128_set_channel(state, 2, EBUR128_CENTER);
    }
}

std::optional<float> decibels(double magnitude)
{
    if (magnitude <= 0.0) {
        return std::nullopt;
    }
    return static_cast<float>(20.0 * std::log10(magnitude));
}

} // namespace

struct LoudnessMeter::State
{
    StatePtr meter;
    TruePeakMeter truePeak;
};

LoudnessMeter::LoudnessMeter(std::unique_ptr<State> state)
    : m_state(std::move(state))
{ }

LoudnessMeter::LoudnessMeter(LoudnessMeter&&) noexcept = default;
LoudnessMeter& LoudnessMeter::operator=(LoudnessMeter&&) noexcept = default;
LoudnessMeter::~LoudnessMeter() = default;

Result<LoudnessMeter> LoudnessMeter::create(int sampleRateHz, int channels)
{
    if (sampleRateHz <= 0 || channels <= 0) {
        return Error{ErrorCode::UnsupportedCodec, "no rate or no channels"};
    }
    StatePtr meter(
        ebur128_init(static_cast<unsigned>(channels), static_cast<unsigned long>(sampleRateHz),
            EBUR128_MODE_I | EBUR128_MODE_LRA | EBUR128_MODE_HISTOGRAM));
    if (!meter) {
        // libebur128 gives no reason; a rate or a channel count out of its range is the likely one.
        return Error{ErrorCode::UnsupportedCodec, "libebur128 refused the format"};
    }
    setChannelMap(meter.get(), channels);
    return LoudnessMeter(
        std::make_unique<State>(State{std::move(meter), TruePeakMeter(sampleRateHz, channels)}));
}

Result<void> LoudnessMeter::add(const AudioBlock& block)
{
    const int added =
        ebur128_add_frames_float(m_state->meter.get(), block.samples.data(), block.frames());
    if (added != EBUR128_SUCCESS) {
        return Error{ErrorCode::OutOfMemory, "libebur128 ran out of memory"};
    }
    m_state->truePeak.add(block);
    return {};
}

Loudness LoudnessMeter::result() const
{
    Loudness loudness;
    loudness.truePeakDbtp = decibels(static_cast<double>(m_state->truePeak.peak()));
    double integratedLufs = 0.0;
    if (ebur128_loudness_global(m_state->meter.get(), &integratedLufs) == EBUR128_SUCCESS
        && std::isfinite(integratedLufs)) {
        loudness.integratedLufs = static_cast<float>(integratedLufs);
        loudness.replayGainDb = static_cast<float>(kReplayGainTargetLufs - integratedLufs);
    }
    double rangeLu = 0.0;
    if (ebur128_loudness_range(m_state->meter.get(), &rangeLu) == EBUR128_SUCCESS
        && std::isfinite(rangeLu)) {
        loudness.rangeLu = static_cast<float>(rangeLu);
    }
    return loudness;
}

} // namespace analysis
