// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/camelot.h"

namespace analysis {

namespace {

constexpr int kSemitones = 12;
constexpr int kFifth = 7;
// From a minor key up to its relative major, which shares its number.
constexpr int kToRelative = 3;
// Places behind 1 at which C major stands.
constexpr int kPlaceOfC = 7;

int positiveModulo(int value, int modulus)
{
    return ((value % modulus) + modulus) % modulus;
}

} // namespace

Camelot camelot(int tonic, Mode mode)
{
    // C major is 8B, and each fifth is one hour on; 7 is its own inverse modulo 12.
    const int major = mode == Mode::Minor ? tonic + kToRelative : tonic;
    const int fifths = positiveModulo(major * kFifth, kSemitones);
    return {(fifths + kPlaceOfC) % kSemitones + 1, mode};
}

int tonicAt(const Camelot& key)
{
    const int major = positiveModulo((key.number - 1 - kPlaceOfC) * kFifth, kSemitones);
    return key.mode == Mode::Minor ? positiveModulo(major - kToRelative, kSemitones) : major;
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
