// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"

#include <QList>
#include <QString>

#include <optional>

namespace models {

/// A musical key.
struct MusicalKey
{
    int tonic = 0; ///< pitch class, 0 = C .. 11 = B
    analysis::Mode mode = analysis::Mode::Major;

    bool operator==(const MusicalKey&) const = default;
};

/// The place on the Camelot wheel, 1..12: a step of one is a fifth, and a minor key has the number
/// of its relative major (C major = 8B, A minor = 8A).
int camelotNumber(MusicalKey key);

/// Numbers the keys around the wheel: 1A = 2, 1B = 3, 2A = 4 .. 12B = 25.
int wheelPlace(MusicalKey key);

/// The key at a place of the wheel. @param number 1..12
MusicalKey keyAtCamelot(int number, analysis::Mode mode);

/// The keys that mix well with `key`: itself, its neighbours on the wheel, its relative.
QList<MusicalKey> compatibleKeys(MusicalKey key);

/// The keys that a text names: "8A" (Camelot), "1m" (Open Key), "Am", "F#", "Ebm", "A minor"; "8"
/// is both 8A and 8B. Empty when it names none.
QList<MusicalKey> keysFromText(const QString& text);

/// The key of the features, or none when nothing is tonal.
std::optional<MusicalKey> keyOf(const analysis::Figures& features);

} // namespace models
