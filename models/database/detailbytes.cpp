// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/detailbytes.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace models::detailbytes {

namespace {

constexpr double kMillisecondsPerSecond = 1000.0;
constexpr double kStepsPerLu = 10.0;
constexpr float kFull = 255.0F;
constexpr int kNoRoot = 24;

/// Appends integers, seven bits to a byte, low ones first; the sign is the lowest bit.
class ByteWriter final
{
public:
    void byte(int value) { m_bytes.append(static_cast<char>(std::clamp(value, 0, 255))); }

    void integer(qint64 value)
    {
        quint64 rest = (static_cast<quint64>(value) << 1U) ^ (value < 0 ? ~quint64{0} : 0);
        while (rest >= 0x80) {
            m_bytes.append(static_cast<char>((rest & 0x7FU) | 0x80U));
            rest >>= 7U;
        }
        m_bytes.append(static_cast<char>(rest));
    }

    /// The difference to the value before of the same writer.
    void difference(double value, double scale)
    {
        const qint64 now = std::llround(value * scale);
        integer(now - m_last);
        m_last = now;
    }

    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
    qint64 m_last = 0;
};

/// Takes them off again; nothing once they are used up.
class ByteReader final
{
public:
    explicit ByteReader(const QByteArray& bytes)
        : m_rest(bytes)
    { }

    std::optional<int> byte()
    {
        if (m_rest.isEmpty()) {
            return std::nullopt;
        }
        const int value = static_cast<quint8>(m_rest.front());
        m_rest = m_rest.sliced(1);
        return value;
    }

    std::optional<qint64> integer()
    {
        quint64 value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const std::optional<int> next = byte();
            if (!next) {
                return std::nullopt;
            }
            value |= (static_cast<quint64>(*next) & 0x7FU) << shift;
            if (*next < 0x80) {
                return static_cast<qint64>((value >> 1U) ^ (~(value & 1U) + 1U));
            }
        }
        return std::nullopt;
    }

    std::optional<double> difference(double scale)
    {
        const std::optional<qint64> step = integer();
        if (!step) {
            return std::nullopt;
        }
        m_last = static_cast<qint64>(static_cast<quint64>(m_last) + static_cast<quint64>(*step));
        return static_cast<double>(m_last) / scale;
    }

private:
    QByteArrayView m_rest;
    qint64 m_last = 0;
};

int byteOf(float share)
{
    return static_cast<int>(std::lround(std::clamp(share, 0.0F, 1.0F) * kFull));
}

float shareOf(int byte)
{
    return static_cast<float>(byte) / kFull;
}

float magnitudeOf(int byte)
{
    return shareOf(byte) * shareOf(byte);
}

int codeOf(const analysis::HarmonySpan& span)
{
    return span.root ? *span.root * 2 + static_cast<int>(span.mode) : kNoRoot;
}

} // namespace

QByteArray fromWaveform(const std::vector<analysis::WaveformPoint>& points)
{
    ByteWriter writer;
    for (const analysis::WaveformPoint& point : points) {
        writer.byte(byteOf(std::sqrt(std::max(point.peak, 0.0F))));
        writer.byte(byteOf(std::sqrt(std::max(point.rms, 0.0F))));
        writer.byte(byteOf(point.low));
        writer.byte(byteOf(point.middle));
        writer.byte(byteOf(point.high));
    }
    return writer.take();
}

std::vector<analysis::WaveformPoint> toWaveform(const QByteArray& bytes)
{
    constexpr qsizetype kPointSize = 5;
    std::vector<analysis::WaveformPoint> points;
    for (qsizetype at = 0; at + kPointSize <= bytes.size(); at += kPointSize) {
        const auto value = [&bytes, at](qsizetype i) { return static_cast<quint8>(bytes[at + i]); };
        points.push_back({.peak = magnitudeOf(value(0)),
            .rms = magnitudeOf(value(1)),
            .low = shareOf(value(2)),
            .middle = shareOf(value(3)),
            .high = shareOf(value(4))});
    }
    return points;
}

QByteArray fromLoudness(const Curve& curve)
{
    if (curve.values.empty()) {
        return {};
    }
    ByteWriter writer;
    writer.integer(std::llround(static_cast<double>(curve.stepS) * kMillisecondsPerSecond));
    for (const float value : curve.values) {
        writer.difference(static_cast<double>(value), kStepsPerLu);
    }
    return writer.take();
}

Curve toLoudness(const QByteArray& bytes)
{
    ByteReader reader(bytes);
    const std::optional<qint64> step = reader.integer();
    if (!step || *step <= 0) {
        return {};
    }
    Curve curve;
    curve.stepS = static_cast<float>(static_cast<double>(*step) / kMillisecondsPerSecond);
    while (const std::optional<double> value = reader.difference(kStepsPerLu)) {
        curve.values.push_back(static_cast<float>(*value));
    }
    return curve;
}

QByteArray fromHarmony(const std::vector<analysis::HarmonySpan>& spans)
{
    ByteWriter writer;
    for (const analysis::HarmonySpan& span : spans) {
        writer.difference(span.startS, kMillisecondsPerSecond);
        writer.byte(codeOf(span));
    }
    return writer.take();
}

std::vector<analysis::HarmonySpan> toHarmony(const QByteArray& bytes)
{
    std::vector<analysis::HarmonySpan> spans;
    ByteReader reader(bytes);
    while (const std::optional<double> start = reader.difference(kMillisecondsPerSecond)) {
        const std::optional<int> code = reader.byte();
        if (!code) {
            break;
        }
        analysis::HarmonySpan span{.startS = *start, .root = {}, .mode = {}};
        if (*code < kNoRoot) {
            span.root = *code / 2;
            span.mode = static_cast<analysis::Mode>(*code % 2);
        }
        spans.push_back(span);
    }
    return spans;
}

QByteArray fromSegments(const std::vector<analysis::Segment>& segments)
{
    ByteWriter writer;
    for (const analysis::Segment& segment : segments) {
        writer.difference(segment.startS, kMillisecondsPerSecond);
        writer.integer(segment.label);
        writer.integer(std::llround(static_cast<double>(segment.loudnessLufs) * kStepsPerLu));
    }
    return writer.take();
}

std::vector<analysis::Segment> toSegments(const QByteArray& bytes)
{
    std::vector<analysis::Segment> segments;
    ByteReader reader(bytes);
    while (const std::optional<double> start = reader.difference(kMillisecondsPerSecond)) {
        const std::optional<qint64> label = reader.integer();
        const std::optional<qint64> loudness = reader.integer();
        if (!label || !loudness) {
            break;
        }
        segments.push_back({.startS = *start,
            .label = static_cast<int>(*label),
            .loudnessLufs = static_cast<float>(static_cast<double>(*loudness) / kStepsPerLu)});
    }
    return segments;
}

QByteArray fromTimes(const std::vector<double>& seconds)
{
    ByteWriter writer;
    for (const double time : seconds) {
        writer.difference(time, kMillisecondsPerSecond);
    }
    return writer.take();
}

std::vector<double> toTimes(const QByteArray& bytes)
{
    std::vector<double> seconds;
    ByteReader reader(bytes);
    while (const std::optional<double> time = reader.difference(kMillisecondsPerSecond)) {
        seconds.push_back(*time);
    }
    return seconds;
}

} // namespace models::detailbytes
