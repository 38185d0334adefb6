// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/artwork/imageheader.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

using namespace Qt::StringLiterals;

namespace models {

namespace {

constexpr int kTrueColour = 24;

/// Bounds are checked by the callers.
class Reader final
{
public:
    explicit Reader(const QByteArray& bytes)
        : m_bytes(bytes)
    { }

    [[nodiscard]] bool has(qsizetype end) const { return m_bytes.size() >= end; }

    [[nodiscard]] quint32 at(qsizetype offset) const
    {
        return static_cast<quint8>(m_bytes[offset]);
    }

    [[nodiscard]] quint32 big(qsizetype offset, int count) const
    {
        quint32 value = 0;
        for (qsizetype i = 0; i < count; ++i) {
            value = (value << 8U) | at(offset + i);
        }
        return value;
    }

    [[nodiscard]] quint32 little(qsizetype offset, int count) const
    {
        quint32 value = 0;
        for (qsizetype i = count - 1; i >= 0; --i) {
            value = (value << 8U) | at(offset + i);
        }
        return value;
    }

private:
    const QByteArray& m_bytes;
};

std::optional<ImageHeader> made(const QString& mime, quint32 width, quint32 height, quint32 bits)
{
    constexpr auto kMost = static_cast<quint32>(std::numeric_limits<int>::max());
    if (width == 0 || height == 0 || width > kMost || height > kMost) {
        return std::nullopt;
    }
    return ImageHeader{
        mime, QSize(static_cast<int>(width), static_cast<int>(height)), static_cast<int>(bits)};
}

/// PNG specification, 11.2.2.
std::optional<ImageHeader> png(const Reader& bytes)
{
    if (!bytes.has(26)) {
        return std::nullopt;
    }
    const quint32 type = bytes.at(25);
    const quint32 channels = type == 2 ? 3 : type == 4 ? 2 : type == 6 ? 4 : 1;
    return made(u"image/png"_s, bytes.big(16, 4), bytes.big(20, 4), bytes.at(24) * channels);
}

/// ITU T.81, B.2.2: the size stands in the frame header (SOF0 to SOF15 but DHT, JPG and DAC).
std::optional<ImageHeader> jpeg(const Reader& bytes)
{
    qsizetype offset = 2;
    while (bytes.has(offset + 4)) {
        if (bytes.at(offset) != 0xFF) {
            return std::nullopt;
        }
        const quint32 marker = bytes.at(offset + 1);
        if (marker == 0xFF) { // a fill byte
            ++offset;
            continue;
        }
        const bool isAlone = marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
        if (isAlone) {
            offset += 2;
            continue;
        }
        const bool isFrame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (isFrame) {
            return bytes.has(offset + 10) ? made(u"image/jpeg"_s, bytes.big(offset + 7, 2),
                       bytes.big(offset + 5, 2), bytes.at(offset + 4) * bytes.at(offset + 9))
                                          : std::nullopt;
        }
        const quint32 length = bytes.big(offset + 2, 2);
        if (length < 2 || marker == 0xD9 || marker == 0xDA) {
            return std::nullopt;
        }
        offset += 2 + static_cast<qsizetype>(length);
    }
    return std::nullopt;
}

std::optional<ImageHeader> gif(const Reader& bytes)
{
    constexpr quint32 kPalette = 8;
    return bytes.has(10) ? made(u"image/gif"_s, bytes.little(6, 2), bytes.little(8, 2), kPalette)
                         : std::nullopt;
}

std::optional<ImageHeader> bmp(const Reader& bytes)
{
    if (!bytes.has(30)) {
        return std::nullopt;
    }
    // A negative height: the first row is the upper one.
    const auto height = static_cast<qint32>(bytes.little(22, 4));
    const auto rows = static_cast<quint32>(std::abs(static_cast<qint64>(height)));
    return made(u"image/bmp"_s, bytes.little(18, 4), rows, bytes.little(28, 2));
}

/// RFC 9649, 2.5 to 2.7: lossy, lossless and extended.
std::optional<ImageHeader> webp(const Reader& bytes, const QByteArray& kind)
{
    constexpr quint32 kSize = 0x3FFF;
    if (!bytes.has(30)) {
        return std::nullopt;
    }
    if (kind == "VP8 ") {
        return made(
            u"image/webp"_s, bytes.little(26, 2) & kSize, bytes.little(28, 2) & kSize, kTrueColour);
    }
    if (kind == "VP8L") {
        const quint32 bits = bytes.little(21, 4);
        return made(u"image/webp"_s, (bits & kSize) + 1, ((bits >> 14U) & kSize) + 1, kTrueColour);
    }
    return kind == "VP8X"
        ? made(u"image/webp"_s, bytes.little(24, 3) + 1, bytes.little(27, 3) + 1, kTrueColour)
        : std::nullopt;
}

} // namespace

std::optional<ImageHeader> imageHeader(const QByteArray& bytes)
{
    const Reader reader(bytes);
    if (bytes.startsWith("\x89PNG\r\n\x1A\n")) {
        return png(reader);
    }
    if (bytes.startsWith("\xFF\xD8\xFF")) {
        return jpeg(reader);
    }
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a")) {
        return gif(reader);
    }
    if (bytes.startsWith("BM")) {
        return bmp(reader);
    }
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP") {
        return webp(reader, bytes.mid(12, 4));
    }
    return std::nullopt;
}

} // namespace models
