// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/soundfield.h"

#include "models/text/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace models::soundfield {

namespace {

using analysis::Figures;
using Value = analysis::OptionalFloat;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(models::soundfield)
};

constexpr std::array kFields{
    Field{TrackField::Danceability, u"danceability",
        QT_TRANSLATE_NOOP("models::soundfield", "Danceability"),
        QT_TRANSLATE_NOOP("models::soundfield", "How well one can dance to it, from 0 to 3"),
        Unit::Plain, [](const Figures& f) { return f.rhythm.danceability; }},
    Field{TrackField::TimeSignature, u"timesignature",
        QT_TRANSLATE_NOOP("models::soundfield", "Beats in a bar"), nullptr, Unit::Whole,
        [](const Figures& f) {
            const std::optional<int>& beats = f.rhythm.timeSignature;
            return beats ? Value(static_cast<float>(*beats)) : Value();
        }},
    Field{TrackField::TempoConfidence, u"tempoconfidence",
        QT_TRANSLATE_NOOP("models::soundfield", "Tempo is certain"),
        QT_TRANSLATE_NOOP("models::soundfield", "How sure the tempo that was heard is"),
        Unit::Share,
        [](const Figures& f) {
            return f.rhythm.tempoBpm ? Value(f.rhythm.tempoConfidence) : Value();
        }},
    Field{TrackField::TempoStability, u"tempostability",
        QT_TRANSLATE_NOOP("models::soundfield", "Steady tempo"),
        QT_TRANSLATE_NOOP(
            "models::soundfield", "Share of the time in which the tempo stays within 3 %"),
        Unit::Share, [](const Figures& f) { return f.rhythm.tempoStability; }},
    Field{TrackField::OnsetRate, u"onsets", QT_TRANSLATE_NOOP("models::soundfield", "Onsets"),
        QT_TRANSLATE_NOOP("models::soundfield", "How many sounds begin in a second"),
        Unit::PerSecond, [](const Figures& f) { return Value(f.rhythm.onsetRateHz); }},
    Field{TrackField::Swing, u"swing", QT_TRANSLATE_NOOP("models::soundfield", "Swing"),
        QT_TRANSLATE_NOOP("models::soundfield", "1 is straight, 2 are triplets"), Unit::Plain,
        [](const Figures& f) { return f.rhythm.swingRatio; }},
    Field{TrackField::KeyConfidence, u"keyconfidence",
        QT_TRANSLATE_NOOP("models::soundfield", "Key is certain"),
        QT_TRANSLATE_NOOP("models::soundfield", "How sure the key that was heard is"), Unit::Share,
        [](const Figures& f) {
            return f.tonality.tonic ? Value(f.tonality.keyConfidence) : Value();
        }},
    Field{TrackField::Tuning, u"tuning", QT_TRANSLATE_NOOP("models::soundfield", "Tuning"),
        QT_TRANSLATE_NOOP("models::soundfield", "Frequency of the A above middle C"), Unit::Hertz,
        [](const Figures& f) { return Value(f.tonality.tuningHz); }},
    Field{TrackField::LoudnessRange, u"loudnessrange",
        QT_TRANSLATE_NOOP("models::soundfield", "Loudness range"),
        QT_TRANSLATE_NOOP(
            "models::soundfield", "How far apart quiet and loud passages are (EBU Tech 3342)"),
        Unit::Lu,
        [](const Figures& f) {
            return f.loudness.integratedLufs ? Value(f.loudness.rangeLu) : Value();
        }},
    Field{TrackField::TruePeak, u"truepeak", QT_TRANSLATE_NOOP("models::soundfield", "True peak"),
        QT_TRANSLATE_NOOP("models::soundfield",
            "Highest level between the samples; above 0 dB it clips when played"),
        Unit::Decibel, [](const Figures& f) { return f.loudness.truePeakDbtp; }},
    Field{TrackField::ReplayGain, u"replaygain", QT_TRANSLATE_NOOP("models::soundfield", "Gain"),
        QT_TRANSLATE_NOOP(
            "models::soundfield", "What brings the track to the common loudness (ReplayGain 2)"),
        Unit::Decibel, [](const Figures& f) { return f.loudness.replayGainDb; }},
    Field{TrackField::Dynamics, u"dynamics", QT_TRANSLATE_NOOP("models::soundfield", "Dynamics"),
        QT_TRANSLATE_NOOP("models::soundfield", "How far the loudness strays from its mean"),
        Unit::Decibel, [](const Figures& f) { return f.loudness.dynamicComplexityDb; }},
    Field{TrackField::CrestFactor, u"crest", QT_TRANSLATE_NOOP("models::soundfield", "Crest"),
        QT_TRANSLATE_NOOP("models::soundfield", "How far peaks rise above the mean level"),
        Unit::Decibel, [](const Figures& f) { return f.loudness.crestFactorDb; }},
    Field{TrackField::Brightness, u"brightness",
        QT_TRANSLATE_NOOP("models::soundfield", "Brightness"),
        QT_TRANSLATE_NOOP("models::soundfield", "Share of the sound above 1.5 kHz"), Unit::Share,
        [](const Figures& f) { return f.timbre.brightness; }},
    Field{TrackField::Warmth, u"warmth", QT_TRANSLATE_NOOP("models::soundfield", "Warmth"),
        QT_TRANSLATE_NOOP("models::soundfield", "Share of the sound from 100 to 500 Hz"),
        Unit::Share, [](const Figures& f) { return f.timbre.warmth; }},
    Field{TrackField::HarmonicRatio, u"harmonic",
        QT_TRANSLATE_NOOP("models::soundfield", "Sustained"),
        QT_TRANSLATE_NOOP("models::soundfield",
            "Sustained sounds against percussive ones; heard at the depth full"),
        Unit::Share, [](const Figures& f) { return f.timbre.harmonicRatio; }},
    Field{TrackField::Speech, u"speech", QT_TRANSLATE_NOOP("models::soundfield", "Speech"),
        QT_TRANSLATE_NOOP("models::soundfield", "How likely somebody speaks rather than sings"),
        Unit::Share, [](const Figures& f) { return f.speechLikelihood; }},
    Field{TrackField::Voice, u"voice", QT_TRANSLATE_NOOP("models::soundfield", "Singing"),
        QT_TRANSLATE_NOOP("models::soundfield", "How likely somebody sings"), Unit::Share,
        [](const Figures& f) { return f.voiceLikelihood; }},
    Field{TrackField::Clipping, u"clipping", QT_TRANSLATE_NOOP("models::soundfield", "Clipping"),
        QT_TRANSLATE_NOOP("models::soundfield", "Share of the samples at full scale"), Unit::Share,
        [](const Figures& f) { return f.recording.clippingShare; }},
    Field{TrackField::Cutoff, u"cutoff", QT_TRANSLATE_NOOP("models::soundfield", "Cutoff"),
        QT_TRANSLATE_NOOP("models::soundfield",
            "Where the spectrum ends in a steep edge, as lossy codecs leave it"),
        Unit::Kilohertz,
        [](const Figures& f) {
            const Value& hertz = f.recording.cutoffHz;
            return hertz ? Value(*hertz / 1000.0F) : Value();
        }},
};

} // namespace

const Field* find(TrackField field)
{
    const auto* const found = std::ranges::find(kFields, field, &Field::field);
    return found == kFields.end() ? nullptr : found;
}

const Field* named(QStringView name)
{
    const auto* const found = std::ranges::find(kFields, name, &Field::name);
    return found == kFields.end() ? nullptr : found;
}

QString header(const Field& field)
{
    return Text::tr(field.header);
}

QString toolTip(const Field& field)
{
    return field.toolTip == nullptr ? QString() : Text::tr(field.toolTip);
}

QString text(const Field& field, double value)
{
    const QString number = text::number(value, 1);
    switch (field.unit) {
    case Unit::Plain:
        return number;
    case Unit::Whole:
        return text::number(value, 0);
    case Unit::Share:
        return Text::tr("%1 %").arg(text::number(value * 100.0, value < 0.01 ? 2 : 0));
    case Unit::PerSecond:
        return Text::tr("%1 per second").arg(number);
    case Unit::Lu:
        return Text::tr("%1 LU").arg(number);
    case Unit::Decibel:
        return Text::tr("%1 dB").arg(number);
    case Unit::Hertz:
        return Text::tr("%1 Hz").arg(number);
    case Unit::Kilohertz:
        return Text::tr("%1 kHz").arg(number);
    }
    return number;
}

} // namespace models::soundfield
