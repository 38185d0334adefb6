// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/musicalkey.h"

#include "analysis/sequence/camelot.h"

#include <QStringView>

#include <array>

using namespace Qt::StringLiterals;

namespace models {

namespace {

using analysis::Mode;

/// "8a", "12B", "8": a place on the Camelot wheel; "1m", "12d": Open Key, whose 1 is Camelot's 8.
QList<MusicalKey> keysFromWheel(QStringView text)
{
    qsizetype digits = 0;
    while (digits < text.size() && text[digits] >= u'0' && text[digits] <= u'9') {
        ++digits;
    }
    const int number = text.left(digits).toInt();
    const QStringView letter = text.mid(digits);
    if (digits == 0 || digits > 2 || number < 1 || number > 12 || letter.size() > 1) {
        return {};
    }
    if (letter.isEmpty()) {
        return {keyAtCamelot(number, Mode::Minor), keyAtCamelot(number, Mode::Major)};
    }
    constexpr int kNumberOfOne = 8;
    const int fromOpenKey = (number + kNumberOfOne - 2) % 12 + 1;
    switch (letter[0].unicode()) {
    case u'a':
        return {keyAtCamelot(number, Mode::Minor)};
    case u'b':
        return {keyAtCamelot(number, Mode::Major)};
    case u'm':
        return {keyAtCamelot(fromOpenKey, Mode::Minor)};
    case u'd':
        return {keyAtCamelot(fromOpenKey, Mode::Major)};
    default:
        return {};
    }
}

/// "am", "f#", "e♭ minor", "c-major".
QList<MusicalKey> keysFromName(QStringView text)
{
    constexpr std::array kTonicOfLetter{9, 11, 0, 2, 4, 5, 7};
    if (text.isEmpty() || text[0] < u'a' || text[0] > u'g') {
        return {};
    }
    int tonic = kTonicOfLetter[static_cast<std::size_t>(text[0].unicode() - u'a')];
    QStringView rest = text.mid(1);
    if (rest.startsWith(u'#') || rest.startsWith(u'♯')) {
        ++tonic;
        rest = rest.mid(1);
    } else if (rest.startsWith(u'b') || rest.startsWith(u'♭')) {
        --tonic;
        rest = rest.mid(1);
    }
    while (rest.startsWith(u' ') || rest.startsWith(u'-')) {
        rest = rest.mid(1);
    }
    const int pitchClass = (tonic + 12) % 12;
    if (rest.isEmpty() || rest == u"maj" || rest == u"major") {
        return {{.tonic = pitchClass, .mode = Mode::Major}};
    }
    if (rest == u"m" || rest == u"min" || rest == u"minor") {
        return {{.tonic = pitchClass, .mode = Mode::Minor}};
    }
    return {};
}

} // namespace

int camelotNumber(MusicalKey key)
{
    return analysis::camelot(key.tonic, key.mode).number;
}

int wheelPlace(MusicalKey key)
{
    return 2 * camelotNumber(key) + (key.mode == Mode::Major ? 1 : 0);
}

MusicalKey keyAtCamelot(int number, Mode mode)
{
    return {.tonic = analysis::tonicAt({number, mode}), .mode = mode};
}

QList<MusicalKey> compatibleKeys(MusicalKey key)
{
    QList<MusicalKey> keys;
    for (const Mode mode : {Mode::Major, Mode::Minor}) {
        for (int tonic = 0; tonic < 12; ++tonic) {
            const bool isCompatible = analysis::areKeysCompatible(
                analysis::camelot(key.tonic, key.mode), analysis::camelot(tonic, mode));
            if (isCompatible) {
                keys.append({.tonic = tonic, .mode = mode});
            }
        }
    }
    return keys;
}

QList<MusicalKey> keysFromText(const QString& text)
{
    const QString lower = text.trimmed().toLower();
    const QList<MusicalKey> wheel = keysFromWheel(lower);
    return wheel.isEmpty() ? keysFromName(lower) : wheel;
}

std::optional<MusicalKey> keyOf(const analysis::Figures& features)
{
    if (!features.tonality.tonic) {
        return std::nullopt;
    }
    return MusicalKey{.tonic = *features.tonality.tonic, .mode = features.tonality.mode};
}

} // namespace models
