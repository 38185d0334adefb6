// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analyzer.h"

#include <QJsonObject>

namespace app {

/// The arrays that are printed only when asked for.
struct DetailArrays
{
    bool beats = false;
    bool curves = false; ///< level, loudness, tempo, keys, chords, sections
};

/// Adds what is kept for each track: the fingerprint and the arrays over time that are wanted. An
/// array that the depth does not compute, or that the track does not have, is null.
void insertDetails(
    QJsonObject& object, const analysis::Analysis& analysis, const DetailArrays& wanted);

} // namespace app
