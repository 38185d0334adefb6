// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/featuresjson.h"

#include "models/text/text.h"

#include <QJsonArray>

#include <array>
#include <cmath>
#include <optional>
#include <span>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QJsonValue number(std::optional<float> value)
{
    // Seven significant digits are all that a float has.
    return value && std::isfinite(*value)
        ? QJsonValue(QString::number(static_cast<double>(*value), 'g', 7).toDouble())
        : QJsonValue();
}

QJsonValue positive(double value)
{
    return value > 0.0 ? QJsonValue(value) : QJsonValue();
}

QJsonValue count(std::optional<int> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonArray numbers(std::span<const float> values)
{
    QJsonArray array;
    for (const float value : values) {
        array.append(number(value));
    }
    return array;
}

QString depthName(analysis::Depth depth)
{
    switch (depth) {
    case analysis::Depth::Fast:
        return u"fast"_s;
    case analysis::Depth::Standard:
        return u"standard"_s;
    case analysis::Depth::Full:
        return u"full"_s;
    }
    return {};
}

void insertFormat(QJsonObject& object, const analysis::Features& features)
{
    const analysis::AudioFormat& format = features.format;
    object[u"duration_s"_s] = positive(format.durationS);
    object[u"sample_rate_hz"_s] = positive(format.sampleRateHz);
    object[u"channels"_s] = positive(format.channels);
    object[u"codec"_s] = QString::fromStdString(format.codec);
    object[u"bit_rate_bps"_s] = positive(static_cast<double>(format.bitRateBps));
    object[u"depth"_s] = depthName(features.depth);
    object[u"feature_version"_s] = features.version;
}

void insertMusic(QJsonObject& object, const analysis::Features& features)
{
    object[u"tempo_bpm"_s] = number(features.rhythm.tempoBpm);
    object[u"tempo_confidence"_s] = number(features.rhythm.tempoConfidence);
    object[u"onset_rate_hz"_s] = number(features.rhythm.onsetRateHz);
    object[u"beat_count"_s] = count(features.rhythm.beatCount);
    object[u"danceability"_s] = number(features.rhythm.danceability);
    object[u"time_signature"_s] = count(features.rhythm.timeSignature);
    object[u"time_signature_confidence"_s] = features.rhythm.timeSignature
        ? number(features.rhythm.timeSignatureConfidence)
        : QJsonValue();
    object[u"tempo_stability"_s] = number(features.rhythm.tempoStability);
    object[u"swing_ratio"_s] = number(features.rhythm.swingRatio);
    object[u"push_pull_ms"_s] = number(features.rhythm.pushPullMs);
    object[u"push_pull_spread_ms"_s] = number(features.rhythm.pushPullSpreadMs);
    object[u"downbeat_confidence"_s] = number(features.rhythm.downbeatConfidence);
    const analysis::Tonality& tonality = features.tonality;
    if (tonality.tonic) {
        object[u"key"_s] = pitchClassName(*tonality.tonic);
        object[u"mode"_s] = tonality.mode == analysis::Mode::Major ? u"major"_s : u"minor"_s;
        object[u"camelot"_s] = models::text::camelot(*tonality.tonic, tonality.mode);
    }
    object[u"key_confidence"_s] = number(tonality.keyConfidence);
    object[u"tuning_hz"_s] = number(tonality.tuningHz);
    object[u"chroma_mean"_s] = numbers(tonality.chromaMean);
    object[u"chord_change_rate_hz"_s] = number(tonality.chordChangeRateHz);
    object[u"borrowed_chord_share"_s] = number(tonality.borrowedChordShare);
    object[u"energy"_s] = number(features.energy);
    object[u"speech_likelihood"_s] = number(features.speechLikelihood);
    object[u"voice_likelihood"_s] = number(features.voiceLikelihood);
}

void insertSound(QJsonObject& object, const analysis::Features& features)
{
    object[u"loudness_lufs"_s] = number(features.loudness.integratedLufs);
    object[u"loudness_range_lu"_s] = number(features.loudness.rangeLu);
    object[u"true_peak_dbtp"_s] = number(features.loudness.truePeakDbtp);
    object[u"replaygain_track_gain_db"_s] = number(features.loudness.replayGainDb);
    object[u"dynamic_complexity_db"_s] = number(features.loudness.dynamicComplexityDb);
    object[u"sample_peak_dbfs"_s] = number(features.loudness.samplePeakDbfs);
    object[u"crest_factor_db"_s] = number(features.loudness.crestFactorDb);
    const analysis::Timbre& timbre = features.timbre;
    object[u"harmonic_ratio"_s] = number(timbre.harmonicRatio);
    object[u"spectral_centroid_hz"_s] = number(timbre.centroidHz);
    object[u"spectral_bandwidth_hz"_s] = number(timbre.bandwidthHz);
    object[u"spectral_rolloff_hz"_s] = number(timbre.rolloffHz);
    object[u"spectral_flatness"_s] = number(timbre.flatness);
    object[u"spectral_contrast_db"_s] = numbers(timbre.contrastDb);
    object[u"spectral_flux"_s] = number(timbre.flux);
    object[u"zero_crossing_rate"_s] = number(timbre.zeroCrossingRate);
    object[u"brightness"_s] = number(timbre.brightness);
    object[u"warmth"_s] = number(timbre.warmth);
    object[u"mfcc_mean"_s] = numbers(features.mfcc.mean);
    object[u"mfcc_std"_s] = numbers(features.mfcc.deviation);
}

void insertRecording(QJsonObject& object, const analysis::Features& features)
{
    const analysis::Recording& recording = features.recording;
    object[u"clipping_share"_s] = number(recording.clippingShare);
    object[u"dc_offset"_s] = number(recording.dcOffset);
    object[u"silence_start_s"_s] = number(recording.silenceAtStartS);
    object[u"silence_end_s"_s] = number(recording.silenceAtEndS);
    object[u"cutoff_hz"_s] = number(recording.cutoffHz);
    if (features.depth >= analysis::Depth::Standard) {
        object[u"fade_in"_s] = recording.fadesIn;
        object[u"fade_out"_s] = recording.fadesOut;
    }
}

} // namespace

QString pitchClassName(int pitchClass)
{
    static constexpr std::array<const char*, 12> kNames{
        "C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"};
    return QString::fromLatin1(kNames.at(static_cast<std::size_t>(pitchClass)));
}

QJsonObject emptyFeaturesJson()
{
    static constexpr auto kKeys = {"duration_s", "sample_rate_hz", "channels", "codec",
        "bit_rate_bps", "digest", "depth", "feature_version", "error", "tempo_bpm",
        "tempo_confidence", "beat_count", "onset_rate_hz", "danceability", "time_signature", "key",
        "mode", "camelot", "key_confidence", "tuning_hz", "chord_change_rate_hz", "loudness_lufs",
        "loudness_range_lu", "true_peak_dbtp", "replaygain_track_gain_db", "dynamic_complexity_db",
        "energy", "spectral_centroid_hz", "spectral_bandwidth_hz", "spectral_rolloff_hz",
        "spectral_flatness", "spectral_contrast_db", "spectral_flux", "zero_crossing_rate",
        "harmonic_ratio", "mfcc_mean", "mfcc_std", "chroma_mean", "fingerprint",
        "borrowed_chord_share", "sample_peak_dbfs", "crest_factor_db", "clipping_share",
        "dc_offset", "silence_start_s", "silence_end_s", "fade_in", "fade_out", "cutoff_hz",
        "time_signature_confidence", "tempo_stability", "swing_ratio", "push_pull_ms",
        "push_pull_spread_ms", "speech_likelihood", "voice_likelihood", "downbeat_confidence",
        "brightness", "warmth"};
    QJsonObject object;
    for (const char* key : kKeys) {
        object.insert(QString::fromLatin1(key), QJsonValue());
    }
    return object;
}

QJsonObject featuresJson(const analysis::Features& features)
{
    QJsonObject object = emptyFeaturesJson();
    insertFormat(object, features);
    insertMusic(object, features);
    insertSound(object, features);
    insertRecording(object, features);
    return object;
}

} // namespace app
