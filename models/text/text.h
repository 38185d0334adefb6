// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"

#include <QString>

/// Numbers as people read them: with units and the locale's separators. One home for the item
/// models (whose DisplayRole a screen reader speaks), the command line and the windows.
namespace models::text {

QString duration(qint64 milliseconds); ///< "4:56", "1:02:03"; "" for 0
QString longDuration(qint64 milliseconds); ///< "34 d 6 h", "2 h 5 min", "3 min"
QString timeLeft(double seconds); ///< "3 min left", "less than a minute left"
QString tempo(float bpm); ///< "124.0"
QString loudness(float lufs); ///< "-9.8 LUFS"
QString keyName(int tonic, analysis::Mode mode); ///< "A minor", "F♯ major"
QString camelot(int tonic, analysis::Mode mode); ///< "8A"
QString fileSize(qint64 bytes); ///< "4.2 MB"

} // namespace models::text
