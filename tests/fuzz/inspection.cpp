// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/inspection.h"

#include <array>
#include <cctype>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <optional>

namespace fuzz {

namespace {

using namespace analysis;

constexpr double kMost = static_cast<double>(std::numeric_limits<float>::max());

/// Above what samples of 120 dB over full scale can give.
constexpr double kMostDb = 200.0;

[[noreturn]] void fail(const char* name, double value)
{
    std::fprintf(stderr, "%s is %g\n", name, value);
    std::abort();
}

/// A not-a-number compares with nothing, and fails, too.
template <typename Number> void hold(const char* name, Number value, double lowest, double highest)
{
    const auto number = static_cast<double>(value);
    if (!(number >= lowest && number <= highest)) {
        fail(name, number);
    }
}

template <typename Number>
void hold(const char* name, const std::optional<Number>& value, double lowest, double highest)
{
    if (value) {
        hold(name, *value, lowest, highest);
    }
}

void hold(const char* name, OptionalFloat value, double lowest, double highest)
{
    hold(name, std::optional<float>(value), lowest, highest);
}

template <typename Range>
void holdEach(const char* name, const Range& values, double lowest, double highest)
{
    for (const auto value : values) {
        hold(name, value, lowest, highest);
    }
}

/// Starts that are times, none before the one in front of it.
template <typename Spans> void holdStarts(const char* name, const Spans& spans)
{
    double earliest = 0.0;
    for (const auto& span : spans) {
        hold(name, span.startS, earliest, kMost);
        earliest = span.startS;
    }
}

// Each struct is taken apart as a whole, so that one with a new field does not compile until the
// field is held against its promise, too.

void inspect(const AudioFormat& format)
{
    const auto& [durationS, sampleRateHz, channels, bitRateBps, codec] = format;
    hold("durationS", durationS, 0.0, kMost);
    hold("sampleRateHz", sampleRateHz, 1.0, kMost);
    hold("channels", channels, 1.0, 64.0);
    hold("bitRateBps", bitRateBps, 0.0, kMost);
    hold("the length of codec", codec.size(), 0.0, 64.0);
}

void inspect(const Rhythm& rhythm)
{
    const auto& [tempoBpm, tempoConfidence, onsetRateHz, beatCount, danceability, timeSignature,
        timeSignatureConfidence, tempoStability, swingRatio, pushPullMs, pushPullSpreadMs,
        downbeatConfidence] = rhythm;
    hold("tempoBpm", tempoBpm, 50.0, 210.0);
    hold("tempoConfidence", tempoConfidence, 0.0, 1.0);
    hold("onsetRateHz", onsetRateHz, 0.0, 1000.0);
    hold("beatCount", beatCount, 0.0, kMost);
    hold("danceability", danceability, 0.0, 3.0);
    hold("timeSignature", timeSignature, 3.0, 4.0);
    hold("timeSignatureConfidence", timeSignatureConfidence, timeSignature ? 0.5 : 0.0, 1.0);
    hold("tempoStability", tempoStability, 0.0, 1.0);
    hold("swingRatio", swingRatio, 0.5, 5.0);
    // Attacks farther than 58 ms from the beat are other notes; the line through the bass may lie
    // as far to the other side.
    hold("pushPullMs", pushPullMs, -250.0, 250.0);
    hold("pushPullSpreadMs", pushPullSpreadMs, 0.0, 250.0);
    hold("downbeatConfidence", downbeatConfidence, 0.0, 1.0);
}

void inspect(const Tonality& tonality)
{
    const auto& [tonic, mode, keyConfidence, tuningHz, chromaMean, chordChangeRateHz,
        borrowedChordShare] = tonality;
    hold("tonic", tonic, 0.0, 11.0);
    hold("mode", static_cast<int>(mode), 0.0, 1.0);
    hold("keyConfidence", keyConfidence, 0.0, 1.0);
    hold("tuningHz", tuningHz, 427.4, 453.0);
    holdEach("chromaMean", chromaMean, 0.0, 1.0);
    hold("chordChangeRateHz", chordChangeRateHz, 0.0, 1000.0);
    hold("borrowedChordShare", borrowedChordShare, 0.0, 1.0);
}

void inspect(const Loudness& loudness)
{
    const auto& [integratedLufs, rangeLu, truePeakDbtp, replayGainDb, dynamicComplexityDb,
        samplePeakDbfs, crestFactorDb] = loudness;
    hold("integratedLufs", integratedLufs, -70.0, kMostDb);
    hold("rangeLu", rangeLu, 0.0, kMostDb);
    hold("truePeakDbtp", truePeakDbtp, -kMost, kMostDb);
    hold("replayGainDb", replayGainDb, -kMostDb, kMostDb);
    hold("dynamicComplexityDb", dynamicComplexityDb, 0.0, kMostDb);
    hold("samplePeakDbfs", samplePeakDbfs, -kMost, kMostDb);
    hold("crestFactorDb", crestFactorDb, -1e-3, kMostDb);
}

void inspect(const Timbre& timbre)
{
    const auto& [contrastDb, centroidHz, bandwidthHz, rolloffHz, flatness, flux, zeroCrossingRate,
        harmonicRatio, brightness, warmth] = timbre;
    holdEach("contrastDb", contrastDb, -kMost, kMost);
    hold("centroidHz", centroidHz, 0.0, 11025.0);
    hold("bandwidthHz", bandwidthHz, 0.0, 11025.0);
    hold("rolloffHz", rolloffHz, 0.0, 11025.0);
    hold("flatness", flatness, 0.0, 1.001);
    hold("flux", flux, 0.0, 1.001);
    hold("zeroCrossingRate", zeroCrossingRate, 0.0, 1.0);
    hold("harmonicRatio", harmonicRatio, 0.0, 1.0);
    hold("brightness", brightness, 0.0, 1.001);
    hold("warmth", warmth, 0.0, 1.001);
}

void inspect(const EndSound& end)
{
    const auto& [timbre, loudnessLufs] = end;
    holdEach("an end's timbre", timbre, -127.0, 127.0);
    hold("an end's loudnessLufs", loudnessLufs, -70.0, kMostDb);
}

void inspect(const Recording& recording)
{
    const auto& [clippingShare, dcOffset, silenceAtStartS, silenceAtEndS, fadesIn, fadesOut,
        cutoffHz, intro, outro] = recording;
    hold("clippingShare", clippingShare, 0.0, 1.0);
    hold("dcOffset", dcOffset, -1e6, 1e6);
    hold("silenceAtStartS", silenceAtStartS, 0.0, kMost);
    hold("silenceAtEndS", silenceAtEndS, 0.0, kMost);
    hold("fadesIn", static_cast<int>(fadesIn), 0.0, 1.0);
    hold("fadesOut", static_cast<int>(fadesOut), 0.0, 1.0);
    hold("cutoffHz", cutoffHz, 0.0, 1.5e6);
    for (const std::optional<EndSound>& end : {intro, outro}) {
        if (end) {
            inspect(*end);
        }
    }
}

void inspect(const Features& features)
{
    const auto& [version, depth, rhythm, tonality, loudness, timbre, recording, energy,
        skippedPackets, speechLikelihood, voiceLikelihood, soundCode] =
        static_cast<const Figures&>(features);
    hold("version", version, kFeatureVersion, kFeatureVersion);
    hold("depth", static_cast<int>(depth), 1.0, 3.0);
    inspect(features.format);
    inspect(rhythm);
    inspect(tonality);
    inspect(loudness);
    inspect(timbre);
    inspect(recording);
    hold("energy", energy, 0.0, 1.0);
    hold("skippedPackets", skippedPackets, 0.0, kMost);
    hold("speechLikelihood", speechLikelihood, 0.0, 1.0);
    hold("voiceLikelihood", voiceLikelihood, 0.0, 1.0);
    holdEach("soundCode", *soundCode.held, -127.0, 127.0);
    holdEach("mfcc mean", features.mfcc.mean, -kMost, kMost);
    holdEach("mfcc deviation", features.mfcc.deviation, 0.0, kMost);
    // Unpacking refuses floats that are no numbers.
    if (!features.patterns.held || !unpacked(packed(*features.patterns.held))) {
        fail("a pattern", std::numeric_limits<double>::quiet_NaN());
    }
}

void inspectHarmony(const char* name, const std::vector<HarmonySpan>& spans)
{
    holdStarts(name, spans);
    for (const auto& [startS, root, mode] : spans) {
        hold(name, root, 0.0, 11.0);
        hold(name, static_cast<int>(mode), 0.0, 1.0);
    }
}

void inspect(const WaveformPoint& point)
{
    const auto& [peak, rms, low, middle, high] = point;
    holdEach("a waveform point", std::array{peak, rms, low, middle, high}, 0.0, 1.001);
}

void inspectSegments(const std::vector<Segment>& segments)
{
    holdStarts("a segment", segments);
    for (const auto& [startS, label, loudnessLufs] : segments) {
        hold("a segment's label", label, 0.0, static_cast<double>(segments.size()) - 1.0);
        hold("a segment's loudnessLufs", loudnessLufs, -70.0, kMostDb);
    }
}

void inspectBeats(const std::vector<double>& timesS, const std::vector<std::uint32_t>& downbeats)
{
    double earliest = 0.0;
    for (const double beatS : timesS) {
        hold("a beat", beatS, earliest, kMost);
        earliest = beatS;
    }
    double next = 0.0;
    for (const std::uint32_t beat : downbeats) {
        hold("a downbeat", beat, next, static_cast<double>(timesS.size()) - 1.0);
        next = beat + 1.0;
    }
}

void inspect(const Details& details)
{
    const auto& [waveform, loudnessStepS, loudnessLufs, keys, chords, segments, excerptStartS,
        beatTimesS, tempoStepS, tempiBpm, downbeats, fingerprint] = details;
    for (const WaveformPoint& point : waveform) {
        inspect(point);
    }
    hold("loudnessStepS", loudnessStepS, 0.1, kMost);
    holdEach("loudnessLufs", loudnessLufs, -70.0, kMostDb);
    inspectHarmony("a key", keys);
    inspectHarmony("a chord", chords);
    inspectSegments(segments);
    hold("excerptStartS", excerptStartS, 0.0, kMost);
    inspectBeats(beatTimesS, downbeats);
    hold("tempoStepS", tempoStepS, 0.0, 60.0);
    holdEach("tempiBpm", tempiBpm, 24.0, 421.0);
    // Chromaprint writes the base 64 of URLs.
    for (const char letter : fingerprint) {
        if (std::isalnum(static_cast<unsigned char>(letter)) == 0 && letter != '-'
            && letter != '_') {
            fail("a letter of the fingerprint", letter);
        }
    }
}

} // namespace

void inspect(const Analysis& analysis)
{
    const auto& [features, details] = analysis;
    inspect(features);
    inspect(details);
}

} // namespace fuzz
