// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"

#include <QString>

/// Numbers as people read them: with units and the locale's separators. One home for the item
/// models (whose DisplayRole a screen reader speaks), the command line and the windows.
namespace models::text {

QString duration(qint64 milliseconds); ///< "4:56", "1:02:03"; "" for 0
QString clock(qint64 milliseconds); ///< the same for a place in a track: "0:00" from 0 on
QString longDuration(qint64 milliseconds); ///< "34 d 6 h", "2 h 5 min", "3 min", "40 s"
QString timeLeft(double seconds); ///< "3 min left", "less than a minute left"; "" when < 0
QString tempo(float bpm); ///< "124.0"
QString loudness(float lufs); ///< "−9.8 LUFS", with a real minus sign
QString percent(float fraction); ///< "70 %"
QString stars(int halfStars); ///< "4 stars", "3.5 stars"; "" for 0
QString bitRate(int bitsPerSecond); ///< "320 kbit/s"; "" for 0
QString sampleRate(int hertz); ///< "44.1 kHz"; "" for 0
QString date(qint64 msSinceEpoch); ///< the locale's short date; "" for 0
QString keyName(int tonic, analysis::Mode mode); ///< "A minor", "F♯ major"
QString camelot(int tonic, analysis::Mode mode); ///< "8A"
QString fileSize(qint64 bytes); ///< "4.2 MB"
/// A number with `decimals` places, the locale's separators and a real minus sign (never "−0.0").
/// Where texts run from right to left a mark keeps its sign before it and a unit behind it.
QString number(double value, int decimals);
QString change(double value, int decimals); ///< the same, with a plus sign above 0

} // namespace models::text
