// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/id3text.h"

#include <QStringDecoder>

#include <algorithm>

namespace models::id3text {

namespace {

constexpr char kLatin1 = 0;
constexpr char kUtf16 = 1;
constexpr char kUtf16BigEndian = 2;
constexpr char kUtf8 = 3;

bool isWide(char encoding)
{
    return encoding == kUtf16 || encoding == kUtf16BigEndian;
}

QByteArrayList parts(const QByteArray& bytes, char encoding)
{
    if (!isWide(encoding)) {
        return bytes.split('\0');
    }
    QByteArrayList found;
    qsizetype start = 0;
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2) {
        if (bytes[i] == '\0' && bytes[i + 1] == '\0') {
            found.append(bytes.mid(start, i - start));
            start = i + 2;
        }
    }
    found.append(bytes.mid(start));
    return found;
}

QString text(const QByteArray& bytes, char encoding, bool& isLittleEndian)
{
    if (encoding == kLatin1) {
        return QString::fromLatin1(bytes);
    }
    if (encoding == kUtf8) {
        return QString::fromUtf8(bytes);
    }
    QByteArray plain = bytes;
    if (plain.startsWith("\xFF\xFE")) {
        isLittleEndian = true;
        plain.remove(0, 2);
    } else if (plain.startsWith("\xFE\xFF")) {
        isLittleEndian = false;
        plain.remove(0, 2);
    }
    QStringDecoder decoder(isLittleEndian ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE,
        QStringDecoder::Flag::Stateless);
    return decoder(plain);
}

} // namespace

QStringList decoded(const QByteArray& bytes, char encoding)
{
    QStringList texts;
    // Only the first of several texts needs a byte order mark.
    bool isLittleEndian = encoding == kUtf16;
    const QByteArrayList found = parts(bytes, encoding);
    for (const QByteArray& part : found) {
        texts.append(text(part, encoding, isLittleEndian));
    }
    while (!texts.isEmpty() && texts.constLast().isEmpty()) {
        texts.removeLast(); // the zero at the end of the last one
    }
    return texts;
}

char encodingFor(const QStringList& texts, int version)
{
    if (version >= 4) {
        return kUtf8;
    }
    const bool isAscii = std::ranges::all_of(texts, [](const QString& text) {
        return std::ranges::all_of(
            text, [](QChar character) { return character.unicode() < 0x80; });
    });
    return isAscii ? kLatin1 : kUtf16;
}

QByteArray encoded(const QStringList& texts, char encoding)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (i > 0) {
            bytes += terminator(encoding);
        }
        if (encoding == kUtf8) {
            bytes += texts[i].toUtf8();
        } else if (encoding == kUtf16) {
            bytes += "\xFF\xFE";
            for (const QChar unit : texts[i]) {
                bytes += static_cast<char>(unit.cell());
                bytes += static_cast<char>(unit.row());
            }
        } else {
            bytes += texts[i].toLatin1();
        }
    }
    return bytes;
}

QByteArray terminator(char encoding)
{
    return QByteArray(isWide(encoding) ? 2 : 1, '\0');
}

} // namespace models::id3text
