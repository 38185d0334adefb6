// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/detailsjson.h"

#include "analysis/features/harmony.h"
#include "app/commandline/featuresjson.h"

#include <QJsonArray>

#include <cmath>
#include <span>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// As exact as is stored.
double rounded(double value, double stepsPerUnit = 1000.0)
{
    return std::round(value * stepsPerUnit) / stepsPerUnit;
}

QJsonValue arrayOrNull(const QJsonArray& array)
{
    return array.isEmpty() ? QJsonValue() : QJsonValue(array);
}

QString triadName(const analysis::HarmonySpan& span)
{
    if (!span.root) {
        return u"N"_s;
    }
    const QString root = pitchClassName(*span.root);
    return span.mode == analysis::Mode::Minor ? root + u'm' : root;
}

QJsonArray beats(const analysis::Details& details)
{
    QJsonArray array;
    for (const double timeS : details.beatTimesS) {
        array.append(rounded(timeS));
    }
    return array;
}

QJsonArray downbeats(const analysis::Details& details)
{
    QJsonArray array;
    for (const std::uint32_t beat : details.downbeats) {
        array.append(rounded(details.beatTimesS.at(beat)));
    }
    return array;
}

QJsonArray waveform(const analysis::Details& details)
{
    QJsonArray array;
    for (const analysis::WaveformPoint& point : details.waveform) {
        QJsonArray values;
        for (const float value : {point.peak, point.rms, point.low, point.middle, point.high}) {
            values.append(rounded(static_cast<double>(value)));
        }
        array.append(values);
    }
    return array;
}

QJsonObject loudness(const analysis::Details& details)
{
    QJsonArray values;
    for (const float value : details.loudnessLufs) {
        values.append(rounded(static_cast<double>(value), 10.0));
    }
    return {
        {u"step_s"_s, rounded(static_cast<double>(details.loudnessStepS))}, {u"lufs"_s, values}};
}

QJsonObject tempi(const analysis::Details& details)
{
    QJsonArray values;
    for (const float value : details.tempiBpm) {
        values.append(rounded(static_cast<double>(value), 100.0));
    }
    return {{u"step_s"_s, rounded(static_cast<double>(details.tempoStepS))}, {u"bpm"_s, values}};
}

QJsonArray keys(const analysis::Details& details)
{
    QJsonArray array;
    for (const analysis::HarmonySpan& key : details.keys) {
        array.append(QJsonObject{{u"start_s"_s, rounded(key.startS)}, {u"key"_s, triadName(key)}});
    }
    return array;
}

QJsonArray chords(const analysis::Analysis& analysis)
{
    const analysis::Tonality& tonality = analysis.features.tonality;
    const analysis::HarmonySpan key{.startS = 0.0, .root = tonality.tonic, .mode = tonality.mode};
    QJsonArray array;
    for (const analysis::HarmonySpan& chord : analysis.details.chords) {
        QJsonObject object{{u"start_s"_s, rounded(chord.startS)}, {u"chord"_s, triadName(chord)}};
        const std::string degree = analysis::romanNumeral(chord, key);
        object[u"degree"_s] =
            degree.empty() ? QJsonValue() : QJsonValue(QString::fromStdString(degree));
        array.append(object);
    }
    return array;
}

QJsonArray segments(const analysis::Details& details)
{
    QJsonArray array;
    for (const analysis::Segment& segment : details.segments) {
        array.append(
            QJsonObject{{u"start_s"_s, rounded(segment.startS)}, {u"label"_s, segment.label},
                {u"loudness_lufs"_s, rounded(static_cast<double>(segment.loudnessLufs), 10.0)}});
    }
    return array;
}

} // namespace

void insertDetails(
    QJsonObject& object, const analysis::Analysis& analysis, const DetailArrays& wanted)
{
    const analysis::Details& details = analysis.details;
    if (!details.fingerprint.empty()) {
        object[u"fingerprint"_s] = QString::fromStdString(details.fingerprint);
    }
    if (wanted.beats) {
        object[u"beats_s"_s] = arrayOrNull(beats(details));
        object[u"downbeats_s"_s] = arrayOrNull(downbeats(details));
    }
    if (!wanted.curves) {
        return;
    }
    object[u"waveform"_s] = arrayOrNull(waveform(details));
    object[u"loudness_curve"_s] =
        details.loudnessLufs.empty() ? QJsonValue() : QJsonValue(loudness(details));
    object[u"tempo_curve"_s] = details.tempiBpm.empty() ? QJsonValue() : QJsonValue(tempi(details));
    object[u"keys"_s] = arrayOrNull(keys(details));
    object[u"chords"_s] = arrayOrNull(chords(analysis));
    object[u"segments"_s] = arrayOrNull(segments(details));
    object[u"excerpt_start_s"_s] =
        details.excerptStartS ? QJsonValue(rounded(*details.excerptStartS)) : QJsonValue();
}

} // namespace app
