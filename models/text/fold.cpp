// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/fold.h"

#include <QStringView>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace models::text {

namespace {

char foldedLetter(char16_t unit)
{
    const bool isUpper = unit >= u'A' && unit <= u'Z';
    return static_cast<char>(isUpper ? unit + 0x20 : (unit == u'`' ? u'\'' : unit));
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

QByteArray foldByUnicode(const QString& text)
{
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

/// ASCII, Latin-1 and Latin Extended-A and -B, which need no more than a look into a table.
struct LetterTable
{
    static constexpr char16_t kSize = 0x250;
    std::vector<QByteArray> letters;
    qsizetype longest = 1; ///< bytes that one letter folds to

    LetterTable()
    {
        for (char16_t unit = 0; unit < kSize; ++unit) {
            letters.push_back(foldByUnicode(QString(QChar(unit))));
            longest = std::max(longest, letters.back().size());
        }
    }
};

const LetterTable& letterTable()
{
    static const LetterTable table;
    return table;
}

/// Folds text of table letters only; false when there is anything else.
bool foldByTable(const QString& text, QByteArray& bytes)
{
    const LetterTable& table = letterTable();
    bytes.resize(text.size() * table.longest);
    char* out = bytes.data();
    for (const QChar character : text) {
        const char16_t unit = character.unicode();
        if (unit < 0x80) {
            *out++ = foldedLetter(unit);
        } else if (unit < LetterTable::kSize) {
            const QByteArray& letter = table.letters[unit];
            out = std::copy(letter.cbegin(), letter.cend(), out);
        } else {
            return false;
        }
    }
    bytes.truncate(out - bytes.constData());
    return true;
}

} // namespace

QByteArray foldedUtf8(const QString& text)
{
    QByteArray bytes;
    return foldByTable(text, bytes) ? bytes : foldByUnicode(text);
}

bool appendFoldedLatin(QByteArrayView utf8, QByteArray& folded)
{
    const LetterTable& table = letterTable();
    const qsizetype before = folded.size();
    folded.resize(before + utf8.size() * table.longest); // at least two bytes a letter
    char* out = folded.data() + before;
    for (qsizetype at = 0; at < utf8.size(); ++at) {
        const auto byte = static_cast<unsigned char>(utf8[at]);
        if (byte < 0x80) {
            *out++ = foldedLetter(byte);
            continue;
        }
        // Two bytes: 110xxxxx 10xxxxxx.
        const unsigned next = at + 1 < utf8.size() ? static_cast<unsigned char>(utf8[at + 1]) : 0U;
        const unsigned letter = (byte & 0x1FU) << 6U | (next & 0x3FU);
        if (byte < 0xC2 || byte >= 0xE0 || (next & 0xC0U) != 0x80U
            || letter >= LetterTable::kSize) {
            folded.truncate(before);
            return false;
        }
        const QByteArray& plain = table.letters[letter];
        out = std::copy(plain.cbegin(), plain.cend(), out);
        ++at;
    }
    folded.truncate(out - folded.constData());
    return true;
}

QString folded(const QString& text)
{
    return QString::fromUtf8(foldedUtf8(text));
}

void appendNaturalKey(QByteArrayView folded, QByteArray& key)
{
    const auto isDigit = [](char byte) { return byte >= '0' && byte <= '9'; };
    for (auto it = folded.begin(); it != folded.end();) {
        const auto number = std::find_if(it, folded.end(), isDigit);
        key.append(it, number - it);
        it = number;
        if (it == folded.end()) {
            break;
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
