// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/chance.h"

namespace models {

namespace {

// The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
quint64 scattered(quint64 x)
{
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31U);
}

} // namespace

double chance(quint32 seed, TrackId id, int draw)
{
    const auto track = static_cast<quint64>(id);
    const quint64 mixed =
        scattered(scattered(scattered(seed) ^ track) ^ static_cast<quint64>(draw));
    // 53 bits, which a double holds exactly.
    return static_cast<double>(mixed >> 11U) / 9007199254740992.0;
}

} // namespace models
