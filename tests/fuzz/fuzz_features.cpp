// SPDX-License-Identifier: GPL-3.0-or-later
// The input is sound, straight into all meters as the analyzer wires them. A header of eight bytes:
// rate, channels, length, kind of samples (even: floats of any bits, odd: signed bytes), two block
// sizes that take turns, a change of rate in mid-stream (from 128 on), depth. The samples behind it
// are repeated until the length is reached.

#include "analysis/audio/ffmpeghandles.h"
#include "analysis/audio/fingerprintmeter.h"
#include "analysis/audio/loudnessmeter.h"
#include "analysis/audio/recordingmeter.h"
#include "analysis/audio/resampler.h"
#include "analysis/audio/sampleconverter.h"
#include "analysis/features/descriptors.h"
#include "analysis/features/energy.h"
#include "analysis/similarity/comparables.h"
#include "tests/fuzz/inspection.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <cstring>

using namespace analysis;

namespace {

constexpr std::size_t kHeaderSize = 8;
constexpr std::size_t kMostSamples = 800'000; // what the sanitizers get through in a second
constexpr std::array kRates = {8000, 11025, 16000, 22050, 32000, 44100, 48000, 88200, 96000, 192000,
    1000, 12345, 352800, 2'822'400};
constexpr std::array kChannels = {1, 2, 3, 4, 5, 6, 7, 8, 64};

struct Sound
{
    std::array<int, 2> ratesHz{};
    int channels = 1;
    double seconds = 0.0;
    bool isRaw = false;
    std::array<std::size_t, 2> blockFrames{};
    Depth depth = Depth::Full;
    std::span<const std::uint8_t> samples;

    [[nodiscard]] float sample(std::size_t index) const;
    [[nodiscard]] std::size_t frames() const;
};

Sound soundOf(std::span<const std::uint8_t> bytes)
{
    Sound sound;
    sound.ratesHz.fill(kRates.at(bytes[0] % kRates.size()));
    if (bytes[6] >= 128) {
        sound.ratesHz[1] = kRates.at(bytes[6] % kRates.size());
    }
    sound.channels = kChannels.at(bytes[1] % kChannels.size());
    sound.seconds = bytes[2] * bytes[2] / 4096.0; // up to 15.9 s, in finer steps where short
    sound.isRaw = bytes[3] % 2 == 0;
    sound.blockFrames = {1 + std::size_t{bytes[4]} * 257, 1 + std::size_t{bytes[5]} * 257};
    sound.depth = static_cast<Depth>(1 + bytes[7] % 3);
    sound.samples = bytes.subspan(kHeaderSize);
    return sound;
}

float Sound::sample(std::size_t index) const
{
    constexpr float kStep = 1.0F / 128.0F;
    if (!isRaw) {
        return static_cast<float>(static_cast<std::int8_t>(samples[index % samples.size()]))
            * kStep;
    }
    const std::size_t count = samples.size() / sizeof(float);
    if (count == 0) {
        return 0.0F;
    }
    float value = 0.0F;
    std::memcpy(&value, samples.data() + index % count * sizeof value, sizeof value);
    return value;
}

std::size_t Sound::frames() const
{
    return std::min(static_cast<std::size_t>(seconds * ratesHz[0]),
        kMostSamples / static_cast<std::size_t>(channels));
}

/// The meters of one track behind its decoder.
struct Meters
{
    Resampler resampler;
    LoudnessMeter loudness;
    RecordingMeter recording;
    Descriptors& descriptors;
    FingerprintMeter& fingerprint;
};

void add(Meters& meters, const AudioBlock& block)
{
    for (const float sample : block.samples) {
        if (!std::isfinite(sample)) {
            std::abort();
        }
    }
    meters.loudness.add(block);
    const Result<std::span<const float>> mono = meters.resampler.process(block);
    if (!mono) {
        std::abort();
    }
    meters.recording.add(block);
    meters.descriptors.process(*mono);
    meters.fingerprint.process(*mono);
}

/// A frame as a decoder gives it, with any float in it.
FramePtr frameOf(const Sound& sound, std::size_t first, std::size_t count, int rateHz)
{
    FramePtr frame(av_frame_alloc());
    if (!frame) {
        std::abort();
    }
    frame->format = AV_SAMPLE_FMT_FLT;
    frame->sample_rate = rateHz;
    frame->nb_samples = static_cast<int>(count);
    av_channel_layout_default(&frame->ch_layout, sound.channels);
    if (av_frame_get_buffer(frame.get(), 0) < 0) {
        std::abort();
    }
    const auto channels = static_cast<std::size_t>(sound.channels);
    for (std::size_t i = 0; i < count * channels; ++i) {
        const float value = sound.sample(first * channels + i);
        std::memcpy(frame->data[0] + i * sizeof value, &value, sizeof value);
    }
    return frame;
}

void play(const Sound& sound, Meters& meters)
{
    SampleConverter converter(sound.ratesHz[0], sound.channels, kMaxSample);
    const std::size_t frames = sound.frames();
    std::size_t turn = 0;
    for (std::size_t done = 0; done < frames; ++turn) {
        const std::size_t count = std::min(sound.blockFrames.at(turn % 2), frames - done);
        const int rateHz = sound.ratesHz.at(done < frames / 2 ? 0 : 1);
        const FramePtr frame = frameOf(sound, done, count, rateHz);
        if (!converter.append(*frame)) {
            // Only what would become far too many samples is refused.
            const double ratio = static_cast<double>(sound.ratesHz[0]) / rateHz;
            const auto samples =
                static_cast<double>(count * static_cast<std::size_t>(sound.channels));
            if (samples * ratio < static_cast<double>(kMostFrameSamples) / 2.0) {
                std::abort();
            }
            converter.clear(false);
            done += count;
            continue;
        }
        add(meters, {converter.samples(), sound.channels, sound.ratesHz[0]});
        converter.clear(true);
        done += count;
    }
    if (!converter.drain()) {
        std::abort();
    }
    add(meters, {converter.samples(), sound.channels, sound.ratesHz[0]});
    const Result<std::span<const float>> rest = meters.resampler.flush();
    if (!rest) {
        std::abort();
    }
    meters.descriptors.process(*rest);
    meters.fingerprint.process(*rest);
    meters.descriptors.endExcerpt();
}

Analysis describe(const Sound& sound, Meters& meters)
{
    Analysis analysis;
    Features& features = analysis.features;
    features.depth = sound.depth;
    features.format.durationS = static_cast<double>(sound.frames()) / sound.ratesHz[0];
    features.format.sampleRateHz = sound.ratesHz[0];
    features.format.channels = sound.channels;
    features.loudness = meters.loudness.result();
    meters.descriptors.describe(features);
    describeComparables(features);
    features.energy = energyOf(features.loudness, features.rhythm, features.timbre);
    meters.descriptors.describeCourse(features, analysis.details);
    meters.recording.describe(features);
    meters.loudness.describeCourse(features, analysis.details);
    analysis.details.fingerprint = meters.fingerprint.finish();
    return analysis;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    if (size <= kHeaderSize) {
        return 0;
    }
    static Descriptors descriptors; // as in a worker, from track to track
    static FingerprintMeter fingerprint;
    const Sound sound = soundOf({bytes, size});
    descriptors.reset(sound.depth);
    fingerprint.reset();
    Result<Resampler> resampler = Resampler::create(sound.ratesHz[0], sound.channels);
    Result<LoudnessMeter> loudness = LoudnessMeter::create(sound.ratesHz[0], sound.channels);
    if (!resampler || !loudness) {
        std::abort();
    }
    Meters meters{std::move(*resampler), std::move(*loudness),
        RecordingMeter(sound.ratesHz[0], sound.channels), descriptors, fingerprint};
    descriptors.expect(sound.seconds);
    play(sound, meters);
    fuzz::inspect(describe(sound, meters));
    return 0;
}
