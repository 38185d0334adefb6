// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/soundfields.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace models {

namespace {

constexpr int kNotes = 12;
constexpr std::array<const char*, kNotes> kMajor{
    "C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B"};
constexpr std::array<const char*, kNotes> kMinor{
    "Cm", "C#m", "Dm", "Ebm", "Em", "Fm", "F#m", "Gm", "G#m", "Am", "Bbm", "Bm"};

/// "-7.03 dB"
QString gainText(const Level& level)
{
    constexpr double kTargetLufs = -18.0;
    return QString::number(kTargetLufs - level.integratedLufs, 'f', 2) + u" dB"_s;
}

QString peakText(const Level& level)
{
    return QString::number(level.peak, 'f', 6);
}

/// Q7.8 in decimal.
QString r128Text(const Level& level)
{
    constexpr double kTargetLufs = -23.0;
    constexpr double kUnit = 256.0;
    constexpr double kLeast = -32768.0;
    constexpr double kMost = 32767.0;
    const double gain = std::round((kTargetLufs - level.integratedLufs) * kUnit);
    return QString::number(static_cast<int>(std::clamp(gain, kLeast, kMost)));
}

/// @param scope  "TRACK" or "ALBUM".
void addGain(
    FieldEdit& edit, const Level& level, const QString& scope, bool isOpus, const Fields& now)
{
    const QString gain = u"REPLAYGAIN_%1_GAIN"_s.arg(scope);
    const QString peak = u"REPLAYGAIN_%1_PEAK"_s.arg(scope);
    const QString r128 = u"R128_%1_GAIN"_s.arg(scope);
    if (isOpus || now.contains(r128)) {
        edit.insert(r128, {r128Text(level)});
    }
    if (!isOpus || now.contains(gain) || now.contains(peak)) {
        edit.insert(gain, {gainText(level)});
        edit.insert(peak, {peakText(level)});
    }
}

} // namespace

QString keyText(MusicalKey key, KeyNotation notation)
{
    const auto note = static_cast<std::size_t>(((key.tonic % kNotes) + kNotes) % kNotes);
    const bool isMinor = key.mode == analysis::Mode::Minor;
    switch (notation) {
    case KeyNotation::Camelot:
        return QString::number(camelotNumber(key)) + (isMinor ? u'A' : u'B');
    case KeyNotation::Name:
        return QString::fromLatin1(isMinor ? kMinor.at(note) : kMajor.at(note));
    case KeyNotation::OpenKey: {
        // The same circle, counted from C major and A minor (8 on the Camelot wheel).
        constexpr int kAhead = 4;
        const int number = (camelotNumber(key) + kAhead) % kNotes + 1;
        return QString::number(number) + (isMinor ? u'm' : u'd');
    }
    }
    return {};
}

FieldEdit soundFields(const KnownSound& sound, const SoundChoice& choice, const Fields& now)
{
    FieldEdit edit;
    if (choice.tempo && sound.tempoBpm) {
        edit.insert(u"BPM"_s, {QString::number(std::lround(*sound.tempoBpm))});
    }
    if (choice.key && sound.key) {
        edit.insert(u"INITIALKEY"_s, {keyText(*sound.key, choice.notation)});
    }
    if (choice.trackGain && sound.track) {
        addGain(edit, *sound.track, u"TRACK"_s, sound.isOpus, now);
    }
    if (choice.albumGain && sound.album) {
        addGain(edit, *sound.album, u"ALBUM"_s, sound.isOpus, now);
    }
    if (choice.fingerprint && !sound.fingerprint.isEmpty()) {
        edit.insert(u"ACOUSTID_FINGERPRINT"_s, {sound.fingerprint});
    }
    return edit;
}

} // namespace models
