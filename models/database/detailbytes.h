// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/details.h"

#include <QByteArray>

/// The arrays of analysis::Details as compact bytes: variable-length integers, differences between
/// neighbours. Times keep a millisecond, loudness a tenth of a LU, shares and magnitudes 1/255 (the
/// magnitudes of their square root, which keeps the quiet ones apart). An empty array is an empty
/// byte array. Reading never fails: bytes that end early give the items before that.
namespace models::detailbytes {

QByteArray fromWaveform(const std::vector<analysis::WaveformPoint>& points);
std::vector<analysis::WaveformPoint> toWaveform(const QByteArray& bytes);

/// Values and the step between them.
struct Curve
{
    float stepS = 1.0F;
    std::vector<float> values;
};

QByteArray fromLoudness(const Curve& curve);
Curve toLoudness(const QByteArray& bytes);

QByteArray fromHarmony(const std::vector<analysis::HarmonySpan>& spans);
std::vector<analysis::HarmonySpan> toHarmony(const QByteArray& bytes);

QByteArray fromSegments(const std::vector<analysis::Segment>& segments);
std::vector<analysis::Segment> toSegments(const QByteArray& bytes);

QByteArray fromTimes(const std::vector<double>& seconds);
std::vector<double> toTimes(const QByteArray& bytes);

} // namespace models::detailbytes
