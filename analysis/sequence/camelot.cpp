// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/camelot.h"

namespace analysis {

namespace {

constexpr int kSemitones = 12;

int positiveModulo(int value, int modulus)
{
    return ((value % modulus) + modulus) % modulus;
}

} // namespace

Camelot camelot(int tonic, Mode mode)
{
    // A minor key sits where its relative major does, three semitones up. C major is 8B, and each
    // fifth (seven semitones) is one hour on.
    const int major = mode == Mode::Minor ? tonic + 3 : tonic;
    const int fifths = positiveModulo(major * 7, kSemitones);
    return {(fifths + 7) % kSemitones + 1, mode};
}

std::string camelotCode(const Camelot& key)
{
    return std::to_string(key.number) + (key.mode == Mode::Minor ? 'A' : 'B');
}

double keyStepCost(const Camelot& from, const Camelot& to)
{
    const int steps = positiveModulo(to.number - from.number, kSemitones);
    const int away = steps <= kSemitones / 2 ? steps : kSemitones - steps;
    if (from.mode != to.mode) {
        return away == 0 ? 0.15 : away == 1 ? 0.3 : 1.0;
    }
    if (away == 0) {
        return 0.0;
    }
    if (away == 1) {
        return 0.15;
    }
    if (away == 2) {
        return 0.3;
    }
    return steps == 7 ? 0.5 : 1.0;
}

bool areKeysCompatible(const Camelot& from, const Camelot& to)
{
    return keyStepCost(from, to) <= 0.15;
}

} // namespace analysis
