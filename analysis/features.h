// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features/patterns/soundpatterns.h"
#include "analysis/optionalfloat.h"
#include "analysis/similarity/soundcode.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace analysis {

/// Version of every number in Features. It rises when any descriptor changes its meaning or its
/// value; features of two versions are never compared with each other.
inline constexpr int kFeatureVersion = 6;

inline constexpr int kMfccCount = 13;
inline constexpr int kChromaCount = 12;
inline constexpr int kContrastBands = 6;

/// How much of a track is read. Stored in the database: the values are fixed.
enum class Depth : std::uint8_t
{
    Fast = 1, ///< excerpts found by seeking
    Standard = 2, ///< the whole track
    Full = 3, ///< the whole track, with chords, structure and curves
};

enum class Mode : std::uint8_t
{
    Major = 0,
    Minor = 1
};

/// What the container and codec say about the audio.
struct AudioFormat
{
    double durationS = 0.0; ///< seconds; 0 when the container does not say
    int sampleRateHz = 0;
    int channels = 0;
    std::int64_t bitRateBps = 0; ///< 0 when unknown
    std::string codec; ///< FFmpeg's short name: "mp3", "flac", "vorbis", ...

    bool operator==(const AudioFormat&) const = default;
};

struct Rhythm
{
    OptionalFloat tempoBpm; ///< beats per minute, 50..210; absent without a pulse
    float tempoConfidence = 0.0F; ///< 0..1
    float onsetRateHz = 0.0F; ///< onsets per second
    std::optional<int> beatCount; ///< absent without a pulse and when only excerpts were read
    OptionalFloat danceability; ///< 0..3; absent for less than 14 s
    std::optional<int> timeSignature; ///< beats in a bar, 3 or 4; absent without a pulse
    float timeSignatureConfidence = 0.0F; ///< 0.5..1 with a time signature
    OptionalFloat tempoStability{}; ///< 0..1, share of the time within 3 % of its tempo
    OptionalFloat swingRatio{}; ///< 1 straight .. 2 triplets and more; absent without off-beats
    OptionalFloat pushPullMs{}; ///< of attacks against the bass: < 0 ahead, > 0 behind
    OptionalFloat pushPullSpreadMs{}; ///< standard deviation of the same, with it
    OptionalFloat downbeatConfidence{}; ///< 0..1, with beats: that bars begin where told

    bool operator==(const Rhythm&) const = default;
};

struct Tonality
{
    std::optional<int>
        tonic; ///< pitch class of the key, 0 = C .. 11 = B; absent when nothing is tonal
    Mode mode = Mode::Major; ///< meaningful with a tonic only
    float keyConfidence = 0.0F; ///< 0..1
    float tuningHz = 440.0F; ///< frequency of A4
    std::array<float, kChromaCount> chromaMean{}; ///< 0 = C .. 11 = B, sums to 1 (0 in silence)
    OptionalFloat chordChangeRateHz; ///< full: changes of chord per second
    OptionalFloat borrowedChordShare; ///< full: time of chords foreign to the key, 0..1

    bool operator==(const Tonality&) const = default;
};

struct Loudness
{
    OptionalFloat integratedLufs; ///< EBU R128; absent in digital silence
    float rangeLu = 0.0F; ///< EBU Tech 3342
    OptionalFloat truePeakDbtp; ///< ITU-R BS.1770-4 annex 2; absent in digital silence
    OptionalFloat replayGainDb; ///< ReplayGain 2 track gain: -18 - integratedLufs
    OptionalFloat dynamicComplexityDb; ///< standard: mean distance of 200 ms from the mean
    OptionalFloat samplePeakDbfs; ///< standard; absent in digital silence
    OptionalFloat crestFactorDb; ///< standard: sample peak over RMS

    bool operator==(const Loudness&) const = default;
};

struct Timbre
{
    std::array<float, kContrastBands> contrastDb{}; ///< peak minus valley per octave band
    float centroidHz = 0.0F;
    float bandwidthHz = 0.0F;
    float rolloffHz = 0.0F; ///< 85 % of the energy lies below
    float flatness = 0.0F; ///< 0 (tone) .. 1 (noise)
    float flux = 0.0F; ///< mean half-wave rectified rise of the L1-normalised spectrum, 0..1
    float zeroCrossingRate = 0.0F; ///< crossings per sample, 0..1
    OptionalFloat harmonicRatio; ///< full: 0 (percussive) .. 1 (sustained)
    OptionalFloat brightness{}; ///< 0..1, share above 1.5 kHz; absent in silence
    OptionalFloat warmth{}; ///< 0..1, share from 100 to 500 Hz; absent in silence

    bool operator==(const Timbre&) const = default;
};

/// How a track begins or ends: for the step from one track to the next.
struct EndSound
{
    /// Mean of MFCC 1..12 over the outermost 20 s, in steps of 2 dB.
    std::array<std::int8_t, kMfccCount - 1> timbre{};
    float loudnessLufs = 0.0F; ///< mean over those 20 s, -70 at the least

    bool operator==(const EndSound&) const = default;
};

/// The track as a recording. All of it is standard: absent at the depth fast.
struct Recording
{
    OptionalFloat clippingShare; ///< share of the samples at full scale or beyond, 0..1
    OptionalFloat dcOffset; ///< mean of the samples, of the channel farthest from 0
    OptionalFloat silenceAtStartS; ///< until a sample exceeds -60 dBFS
    OptionalFloat silenceAtEndS;
    bool fadesIn = false;
    bool fadesOut = false;
    OptionalFloat cutoffHz; ///< where a steep edge ends the spectrum, as of lossy codecs
    std::optional<EndSound> intro; ///< absent in silence
    std::optional<EndSound> outro;

    bool operator==(const Recording&) const = default;
};

/// What everybody asks of a track: columns, search, rules, transitions, pictures. A library holds
/// it in memory for each of its tracks.
struct Figures
{
    int version = kFeatureVersion;
    Depth depth = Depth::Standard;
    Rhythm rhythm;
    Tonality tonality;
    Loudness loudness;
    Timbre timbre;
    Recording recording;
    float energy = 0.0F; ///< 0 (calm) .. 1 (driving), on a fixed scale
    int skippedPackets = 0; ///< broken packets that the decoder stepped over
    OptionalFloat speechLikelihood{}; ///< 0..1, see SpeechMeter; absent in silence
    OptionalFloat voiceLikelihood{}; ///< 0..1 that it is sung, see VoiceMeter; absent under 3 s
    SharedCode soundCode{}; ///< the patterns in short; null where the sound is not compared

    bool operator==(const Figures&) const = default;
};

/// Mel-frequency cepstral coefficients over the track.
struct MfccSummary
{
    std::array<float, kMfccCount> mean{};
    std::array<float, kMfccCount> deviation{}; ///< standard deviation

    bool operator==(const MfccSummary&) const = default;
};

/// Everything that one pass over a track yields.
struct Features : Figures
{
    AudioFormat format{};
    MfccSummary mfcc{};
    SharedPatterns patterns{}; ///< what the distance compares

    bool operator==(const Features&) const = default;
};

} // namespace analysis
