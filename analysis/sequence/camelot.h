// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"

#include <string>

namespace analysis {

/// A key as a place on the Camelot wheel: the circle of fifths numbered like a clock, minor keys
/// inside (A), their relative majors outside (B). Neighbours on the wheel mix well.
struct Camelot
{
    int number = 1; ///< 1..12; a step of one is a fifth
    Mode mode = Mode::Major; ///< Minor is the letter A, Major the letter B

    bool operator==(const Camelot&) const = default;
};

/// @param tonic  pitch class 0 = C .. 11 = B.
[[nodiscard]] Camelot camelot(int tonic, Mode mode);

/// The pitch class of the key at a place of the wheel, 0 = C .. 11 = B: camelot() the other way.
[[nodiscard]] int tonicAt(const Camelot& key);

/// "8A".
[[nodiscard]] std::string camelotCode(const Camelot& key);

/// How much a change of key jars: 0 the same; .15 one step round the wheel or across to the
/// relative key; .3 two steps or the diagonal; .5 a semitone up (seven steps on, an energy boost);
/// 1 anything else. Source: the harmonic mixing rules of the Camelot wheel (M. Davis).
[[nodiscard]] double keyStepCost(const Camelot& from, const Camelot& to);

/// The same place or a direct neighbour: one step round the wheel, or across.
[[nodiscard]] bool areKeysCompatible(const Camelot& from, const Camelot& to);

} // namespace analysis
