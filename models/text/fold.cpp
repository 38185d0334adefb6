// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/fold.h"

#include <QStringView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models::text {

namespace {

/// Writes ASCII text in lower case; false (and nothing of use) when there is anything else.
bool foldAscii(const QString& text, QByteArray& bytes)
{
    bytes.resize(text.size());
    char* out = bytes.data();
    for (const QChar character : text) {
        const char16_t unit = character.unicode();
        if (unit >= 0x80) {
            return false;
        }
        *out++ = static_cast<char>(unit >= u'A' && unit <= u'Z' ? unit + 0x20 : unit);
    }
    return true;
}

/// Whether the character is an accent or a point. Combining classes 10..36 are Hebrew and Arabic
/// points, 200 and above the accents of Latin, Greek and Cyrillic; the classes between belong to
/// scripts whose marks are letters.
bool isAccent(QChar character)
{
    const unsigned char combining = character.combiningClass();
    return (combining >= 10 && combining <= 36) || combining >= 200;
}

/// Letters that Unicode does not decompose, and typographic punctuation.
QStringView plainForm(QChar character)
{
    switch (character.unicode()) {
    case u'ø':
    case u'Ø':
        return u"o";
    case u'ł':
    case u'Ł':
        return u"l";
    case u'đ':
    case u'Đ':
    case u'ð':
    case u'Ð':
        return u"d";
    case u'æ':
    case u'Æ':
        return u"ae";
    case u'œ':
    case u'Œ':
        return u"oe";
    case u'ß':
    case u'ẞ':
        return u"ss";
    case u'þ':
    case u'Þ':
        return u"th";
    case u'ı':
        return u"i";
    case u'‘':
    case u'’':
    case u'ʼ':
    case u'´':
    case u'`':
        return u"'";
    case u'“':
    case u'”':
    case u'„':
        return u"\"";
    case u'‐':
    case u'‑':
    case u'–':
    case u'—':
    case u'−':
        return u"-";
    default:
        return {};
    }
}

} // namespace

QByteArray foldedUtf8(const QString& text)
{
    QByteArray bytes;
    if (foldAscii(text, bytes)) {
        return bytes;
    }
    // The spacing accent U+00B4 would decompose into a blank and a mark: replaced before.
    const QString apostrophes = QString(text).replace(u'´', u'\'');
    QString plain;
    plain.reserve(text.size());
    for (const QChar character : apostrophes.normalized(QString::NormalizationForm_KD)) {
        if (character.unicode() < 0x80) {
            plain.append(character == u'`' ? QChar(u'\'') : character);
            continue;
        }
        if (isAccent(character)) {
            continue;
        }
        const QStringView form = plainForm(character);
        if (form.isEmpty()) {
            plain.append(character);
        } else {
            plain.append(form);
        }
    }
    return plain.toCaseFolded().toUtf8();
}

QString folded(const QString& text)
{
    return QString::fromUtf8(foldedUtf8(text));
}

void appendNaturalKey(QByteArrayView folded, QByteArray& key)
{
    const auto isDigit = [](char byte) { return byte >= '0' && byte <= '9'; };
    for (auto it = folded.begin(); it != folded.end();) {
        if (!isDigit(*it)) {
            key.append(*it++);
            continue;
        }
        const auto end = std::find_if_not(it, folded.end(), isDigit);
        const auto significant = std::find_if(it, end, [](char byte) { return byte != '0'; });
        // The count of digits goes first, so that a longer number comes later.
        const auto count = std::min<std::ptrdiff_t>(end - significant, 9);
        key.append(static_cast<char>('0' + count));
        key.append(significant, end - significant);
        it = end;
    }
}

QByteArray naturalKey(QByteArrayView folded)
{
    QByteArray key;
    appendNaturalKey(folded, key);
    return key;
}

} // namespace models::text
