// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/inspection.h"

#include <cmath>
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

void inspectRhythm(const Rhythm& rhythm)
{
    hold("tempoBpm", rhythm.tempoBpm, 50.0, 210.0);
    hold("tempoConfidence", rhythm.tempoConfidence, 0.0, 1.0);
    hold("onsetRateHz", rhythm.onsetRateHz, 0.0, 1000.0);
    hold("beatCount", rhythm.beatCount, 0.0, kMost);
    hold("danceability", rhythm.danceability, 0.0, 3.0);
    hold("timeSignature", rhythm.timeSignature, 3.0, 4.0);
    hold("timeSignatureConfidence", rhythm.timeSignatureConfidence, 0.0, 1.0);
    hold("tempoStability", rhythm.tempoStability, 0.0, 1.0);
    hold("swingRatio", rhythm.swingRatio, 0.0, kMost);
}

void inspectTonality(const Tonality& tonality)
{
    hold("tonic", tonality.tonic, 0.0, 11.0);
    hold("keyConfidence", tonality.keyConfidence, 0.0, 1.0);
    hold("tuningHz", tonality.tuningHz, 400.0, 480.0);
    holdEach("chromaMean", tonality.chromaMean, 0.0, 1.0);
    hold("chordChangeRateHz", tonality.chordChangeRateHz, 0.0, 1000.0);
    hold("borrowedChordShare", tonality.borrowedChordShare, 0.0, 1.0);
}

void inspectLoudness(const Loudness& loudness)
{
    hold("integratedLufs", loudness.integratedLufs, -70.0, kMostDb);
    hold("rangeLu", loudness.rangeLu, 0.0, kMostDb);
    hold("truePeakDbtp", loudness.truePeakDbtp, -kMost, kMostDb);
    hold("replayGainDb", loudness.replayGainDb, -kMostDb, kMostDb);
    hold("dynamicComplexityDb", loudness.dynamicComplexityDb, 0.0, kMostDb);
    hold("samplePeakDbfs", loudness.samplePeakDbfs, -kMost, kMostDb);
    hold("crestFactorDb", loudness.crestFactorDb, -1e-3, kMostDb);
}

void inspectTimbre(const Timbre& timbre)
{
    holdEach("mfccMean", timbre.mfccMean, -kMost, kMost);
    holdEach("mfccStd", timbre.mfccStd, 0.0, kMost);
    holdEach("contrastDb", timbre.contrastDb, -kMost, kMost);
    hold("centroidHz", timbre.centroidHz, 0.0, 11025.0);
    hold("bandwidthHz", timbre.bandwidthHz, 0.0, 11025.0);
    hold("rolloffHz", timbre.rolloffHz, 0.0, 11025.0);
    hold("flatness", timbre.flatness, 0.0, 1.001);
    hold("flux", timbre.flux, 0.0, 1.001);
    hold("zeroCrossingRate", timbre.zeroCrossingRate, 0.0, 1.0);
    hold("harmonicRatio", timbre.harmonicRatio, 0.0, 1.0);
}

void inspectRecording(const Recording& recording)
{
    hold("clippingShare", recording.clippingShare, 0.0, 1.0);
    hold("dcOffset", recording.dcOffset, -1e6, 1e6);
    hold("silenceAtStartS", recording.silenceAtStartS, 0.0, kMost);
    hold("silenceAtEndS", recording.silenceAtEndS, 0.0, kMost);
    hold("cutoffHz", recording.cutoffHz, 0.0, 1.5e6);
    for (const std::optional<EndSound>& end : {recording.intro, recording.outro}) {
        if (end) {
            hold("an end's loudnessLufs", end->loudnessLufs, -70.0, kMostDb);
        }
    }
}

void inspectHarmony(const char* name, const std::vector<HarmonySpan>& spans)
{
    holdStarts(name, spans);
    for (const HarmonySpan& span : spans) {
        hold(name, span.root, 0.0, 11.0);
    }
}

void inspectDetails(const Details& details)
{
    for (const WaveformPoint& point : details.waveform) {
        holdEach("a waveform point",
            std::array{point.peak, point.rms, point.low, point.middle, point.high}, 0.0, 1.001);
    }
    hold("loudnessStepS", details.loudnessStepS, 0.1, kMost);
    holdEach("loudnessLufs", details.loudnessLufs, -70.0, kMostDb);
    inspectHarmony("a key", details.keys);
    inspectHarmony("a chord", details.chords);
    holdStarts("a segment", details.segments);
    for (const Segment& segment : details.segments) {
        hold("a segment's loudnessLufs", segment.loudnessLufs, -70.0, kMostDb);
        hold("a segment's label", segment.label, 0.0, kMost);
    }
    hold("excerptStartS", details.excerptStartS, 0.0, kMost);
    double earliest = 0.0;
    for (const double beatS : details.beatTimesS) {
        hold("a beat", beatS, earliest, kMost);
        earliest = beatS;
    }
}

} // namespace

void inspect(const Analysis& analysis)
{
    const Features& features = analysis.features;
    hold("durationS", features.format.durationS, 0.0, kMost);
    hold("sampleRateHz", features.format.sampleRateHz, 1.0, kMost);
    hold("channels", features.format.channels, 1.0, 64.0);
    hold("bitRateBps", features.format.bitRateBps, 0.0, kMost);
    hold("skippedPackets", features.skippedPackets, 0.0, kMost);
    hold("energy", features.energy, 0.0, 1.0);
    inspectRhythm(features.rhythm);
    inspectTonality(features.tonality);
    inspectLoudness(features.loudness);
    inspectTimbre(features.timbre);
    inspectRecording(features.recording);
    inspectDetails(analysis.details);
    // Unpacking refuses floats that are no numbers.
    if (!features.patterns.held || !unpacked(packed(*features.patterns.held))) {
        fail("a pattern", std::numeric_limits<double>::quiet_NaN());
    }
}

} // namespace fuzz
