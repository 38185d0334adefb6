// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/filepath.h"

#include <QStringConverter>

namespace models {

namespace {

constexpr char16_t kEscapeFirst = 0xDC80;
constexpr char16_t kEscapeLast = 0xDCFF;
constexpr char16_t kEscapeBase = 0xDC00;

bool isEscapedByte(QChar character)
{
    return character.unicode() >= kEscapeFirst && character.unicode() <= kEscapeLast;
}

unsigned char byteAt(QByteArrayView bytes, qsizetype index)
{
    return static_cast<unsigned char>(bytes[index]);
}

/// Length of the UTF-8 sequence that its first byte announces; 0 for a byte that cannot be first.
qsizetype sequenceLength(unsigned char first)
{
    if (first < 0x80) {
        return 1;
    }
    if (first >= 0xC2 && first <= 0xDF) {
        return 2;
    }
    if (first >= 0xE0 && first <= 0xEF) {
        return 3;
    }
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

void appendDecoded(QString& text, QByteArrayView sequence)
{
    // Not QString::fromUtf8, which swallows a byte order mark at the start of its input.
    static constexpr unsigned kLeadMasks[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t codePoint = byteAt(sequence, 0) & kLeadMasks[sequence.size()];
    for (qsizetype i = 1; i < sequence.size(); ++i) {
        codePoint = (codePoint << 6) | (byteAt(sequence, i) & 0x3FU);
    }
    text += QChar::fromUcs4(codePoint);
}

QString decodeWithEscapes(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size();) {
        const qsizetype length = sequenceLength(byteAt(bytes, i));
        const bool isWhole = length > 0 && i + length <= bytes.size();
        if (isWhole && bytes.sliced(i, length).isValidUtf8()) {
            appendDecoded(text, bytes.sliced(i, length));
            i += length;
        } else {
            text += QChar(static_cast<char16_t>(kEscapeBase + byteAt(bytes, i)));
            ++i;
        }
    }
    return text;
}

/// Index of the first escaped byte from `start` on, or the length of the text. A low surrogate that
/// completes a pair is no escape.
qsizetype nextEscape(QStringView text, qsizetype start)
{
    for (qsizetype i = start; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
        } else if (isEscapedByte(text[i])) {
            return i;
        }
    }
    return text.size();
}

} // namespace

QString pathFromBytes(const QByteArray& bytes)
{
    if (bytes.isValidUtf8() && !bytes.startsWith("\xEF\xBB\xBF")) {
        return QString::fromUtf8(bytes);
    }
    return decodeWithEscapes(bytes);
}

QByteArray pathToBytes(const QString& path)
{
    qsizetype escape = nextEscape(path, 0);
    if (escape == path.size()) {
        return path.toUtf8();
    }
    QByteArray bytes;
    bytes.reserve(path.size());
    qsizetype start = 0;
    while (escape < path.size()) {
        bytes += QStringView(path).sliced(start, escape - start).toUtf8();
        bytes += static_cast<char>(path[escape].unicode() - kEscapeBase);
        start = escape + 1;
        escape = nextEscape(path, start);
    }
    return bytes + QStringView(path).sliced(start).toUtf8();
}

std::filesystem::path toStdPath(const QString& path)
{
    return std::filesystem::path(pathToBytes(path).toStdString());
}

QString fromStdPath(const std::filesystem::path& path)
{
    return pathFromBytes(QByteArray::fromStdString(path.string()));
}

QByteArray fileAddress(const QString& path)
{
    return "file://" + pathToBytes(path).toPercentEncoding("/");
}

QString displayPath(const QString& path)
{
    qsizetype escape = nextEscape(path, 0);
    if (escape == path.size()) {
        return path;
    }
    QString shown = path;
    for (; escape < shown.size(); escape = nextEscape(shown, escape + 1)) {
        shown[escape] = QChar::ReplacementCharacter;
    }
    return shown;
}

} // namespace models
