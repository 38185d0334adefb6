// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/words.h"

#include "models/library/singing.h"
#include "models/library/spokenword.h"
#include "models/text/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <array>

namespace ui::words {

using namespace Qt::StringLiterals;

namespace {

QString channels(int count)
{
    switch (count) {
    case 1:
        return QCoreApplication::translate("ui::words", "mono");
    case 2:
        return QCoreApplication::translate("ui::words", "stereo");
    default:
        return QCoreApplication::translate("ui::words", "%n channels", nullptr, count);
    }
}

} // namespace

QString confidence(float confidence)
{
    if (confidence >= 0.7F) {
        return QCoreApplication::translate("ui::words", "sure");
    }
    return confidence >= 0.4F ? QCoreApplication::translate("ui::words", "fairly sure")
                              : QCoreApplication::translate("ui::words", "a guess");
}

QString tempo(const analysis::Rhythm& rhythm)
{
    return rhythm.tempoBpm ? QCoreApplication::translate("ui::words", "%1 BPM")
                                 .arg(models::text::tempo(*rhythm.tempoBpm))
                           : QCoreApplication::translate("ui::words", "No steady beat");
}

QString key(const analysis::Tonality& tonality)
{
    return tonality.tonic ? models::text::keyName(*tonality.tonic, tonality.mode)
                          : QCoreApplication::translate("ui::words", "No clear key");
}

QString camelot(const analysis::Tonality& tonality)
{
    return tonality.tonic ? models::text::camelot(*tonality.tonic, tonality.mode) : QString();
}

QString format(const models::Track& track)
{
    const models::AudioProperties& audio = track.audio;
    const QLocale locale;
    QStringList parts;
    if (!audio.codec.isEmpty()) {
        parts << audio.codec.toUpper();
    }
    if (audio.sampleRateHz > 0) {
        parts << QCoreApplication::translate("ui::words", "%1 kHz")
                     .arg(locale.toString(audio.sampleRateHz / 1000.0, 'g', 4));
    }
    if (audio.channels > 0) {
        parts << channels(audio.channels);
    }
    if (audio.bitRateBps > 0) {
        parts << QCoreApplication::translate("ui::words", "%1 kbit/s")
                     .arg(locale.toString((audio.bitRateBps + 500) / 1000));
    }
    if (track.stamp.size > 0) {
        parts << models::text::fileSize(track.stamp.size);
    }
    return parts.join(u" · "_s);
}

QString energy(float energy)
{
    if (energy < 0.25F) {
        return QCoreApplication::translate("ui::words", "calm");
    }
    if (energy < 0.5F) {
        return QCoreApplication::translate("ui::words", "gentle");
    }
    return energy < 0.75F ? QCoreApplication::translate("ui::words", "lively")
                          : QCoreApplication::translate("ui::words", "driving");
}

QString remarks(const analysis::Figures& features)
{
    constexpr float kSwung = 1.3F; // half way to a triplet, where nobody takes it for straight
    QStringList parts;
    const std::optional<float> swing = features.rhythm.swingRatio;
    if (swing && *swing >= kSwung) {
        parts << QCoreApplication::translate("ui::words", "swung %1 : 1")
                     .arg(models::text::number(static_cast<double>(*swing), 1));
    }
    if (models::isProbablySpeech(features)) {
        parts << QCoreApplication::translate("ui::words", "probably speech");
    } else if (models::isProbablySung(features)) {
        parts << QCoreApplication::translate("ui::words", "probably sung");
    } else if (models::isProbablyInstrumental(features)) {
        parts << QCoreApplication::translate("ui::words", "probably instrumental");
    }
    return parts.join(u" · "_s);
}

QString pitchClass(int pitchClass)
{
    // Translated, because a German B is a B♭.
    static constexpr std::array<const char*, analysis::kChromaCount> kNames{
        QT_TRANSLATE_NOOP("ui::words", "C"), QT_TRANSLATE_NOOP("ui::words", "D♭"),
        QT_TRANSLATE_NOOP("ui::words", "D"), QT_TRANSLATE_NOOP("ui::words", "E♭"),
        QT_TRANSLATE_NOOP("ui::words", "E"), QT_TRANSLATE_NOOP("ui::words", "F"),
        QT_TRANSLATE_NOOP("ui::words", "F♯"), QT_TRANSLATE_NOOP("ui::words", "G"),
        QT_TRANSLATE_NOOP("ui::words", "A♭"), QT_TRANSLATE_NOOP("ui::words", "A"),
        QT_TRANSLATE_NOOP("ui::words", "B♭"), QT_TRANSLATE_NOOP("ui::words", "B")};
    return QCoreApplication::translate(
        "ui::words", kNames.at(static_cast<std::size_t>(pitchClass)));
}

} // namespace ui::words
