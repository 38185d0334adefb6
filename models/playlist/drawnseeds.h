// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/playlist/soundlibrary.h"

namespace models {

/// How seeds are drawn where the listener names none.
enum class SeedDraw : quint8
{
    Random, ///< any tracks
    Mixed, ///< the first by chance, each next one far from those before: corners of the library
};

/// Up to `count` tracks to start from, drawn from those that are known by sound and whose file is
/// there; another number gives others. Time: for mixed ones a search through the library each.
/// @param among  only these; absent = all.
QList<TrackId> drawnSeeds(const SoundLibrary& sounds, SeedDraw how, int count, quint32 randomSeed,
    const std::optional<QList<TrackId>>& among = {});

} // namespace models
