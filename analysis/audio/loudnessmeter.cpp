// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/loudnessmeter.h"

#include "analysis/audio/ffmpegerror.h"
#include "analysis/audio/truepeakmeter.h"

#include <ebur128.h>

#include <array>
#include <cmath>
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

/// Names the channels in FFmpeg's order of the usual layout of that many. A mono file counts once,
/// as R128 has it and other programs do.
void setChannelMap(ebur128_state* state, int channels)
{
    using Map = std::array<int, 8>;
    constexpr int kLfe = EBUR128_UNUSED;
    constexpr std::array<Map, 8> kMaps{{
        {EBUR128_LEFT},
        {EBUR128_LEFT, EBUR128_RIGHT},
        {EBUR128_LEFT, EBUR128_RIGHT, EBUR128_CENTER},
        {EBUR128_LEFT, EBUR128_RIGHT, EBUR128_Mp110, EBUR128_Mm110},
        {EBUR128_LEFT, EBUR128_RIGHT, EBUR128_CENTER, EBUR128_Mp110, EBUR128_Mm110},
        {EBUR128_LEFT, EBUR128_RIGHT, EBUR128_CENTER, kLfe, EBUR128_Mp110, EBUR128_Mm110},
        {EBUR128_LEFT, EBUR128_RIGHT, EBUR128_CENTER, kLfe, EBUR128_Mp180, EBUR128_Mp090,
            EBUR128_Mm090},
        {EBUR128_LEFT, EBUR128_RIGHT, EBUR128_CENTER, kLfe, EBUR128_Mp135, EBUR128_Mm135,
            EBUR128_Mp090, EBUR128_Mm090},
    }};
    const auto count = static_cast<std::size_t>(channels);
    for (std::size_t i = 0; i < count; ++i) {
        const int position = count <= kMaps.size() ? kMaps[count - 1][i] : EBUR128_LEFT;
        ebur128_set_channel(state, static_cast<unsigned>(i), position);
    }
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
    if (channels < 1 || sampleRateHz < 1) {
        return Error{ErrorCode::UnsupportedCodec, "no rate or no channels"};
    }
    StatePtr meter(
        ebur128_init(static_cast<unsigned>(channels), static_cast<unsigned long>(sampleRateHz),
            EBUR128_MODE_I | EBUR128_MODE_LRA | EBUR128_MODE_HISTOGRAM));
    if (!meter) {
        return Error{ErrorCode::UnsupportedCodec, "loudness is not defined for this format"};
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
        return outOfMemory();
    }
    m_state->truePeak.add(block);
    return {};
}

Loudness LoudnessMeter::result() const
{
    Loudness loudness;
    double integrated = 0.0;
    if (ebur128_loudness_global(m_state->meter.get(), &integrated) == EBUR128_SUCCESS
        && std::isfinite(integrated)) {
        loudness.integratedLufs = static_cast<float>(integrated);
        loudness.replayGainDb = static_cast<float>(kReplayGainTargetLufs - integrated);
    }
    double range = 0.0;
    if (ebur128_loudness_range(m_state->meter.get(), &range) == EBUR128_SUCCESS) {
        loudness.rangeLu = static_cast<float>(range);
    }
    if (const float peak = m_state->truePeak.peak(); peak > 0.0F) {
        loudness.truePeakDbtp = 20.0F * std::log10(peak);
    }
    return loudness;
}

} // namespace analysis
