// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"

#include <vector>

namespace analysis {

/// A stretch of a track, in seconds from its start.
struct Excerpt
{
    double startS = 0.0;
    double lengthS = 0.0;

    bool operator==(const Excerpt&) const = default;
};

/// What to read of a track that lasts `durationS` seconds (0 when unknown): at Depth::Fast 42 % of
/// it, but at most 60 s, past the introduction and before the end; in two stretches where each is
/// long enough, else in one from the middle. Empty when all of it is to be read, which includes
/// tracks under 30 s.
std::vector<Excerpt> excerptsOf(double durationS, Depth depth);

} // namespace analysis
