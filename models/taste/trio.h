// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/taste/taste.h"

#include <array>
#include <stop_token>

namespace models {

class SoundLibrary;

/// Three tracks of which the listener is to name the odd one out.
using Trio = std::array<TrackId, 3>;

/// A trio whose answer teaches much: the parts of the distance disagree which two of it are alike,
/// and these are not all far apart. Of some drawn by chance the best one; the same number gives the
/// same trio. Tracks whose file is not there are left out. Errors: NothingToDo (fewer than three
/// tracks are known by sound), Cancelled. Any thread.
Result<Trio> oddOneOutTrio(
    const SoundLibrary& sounds, quint32 randomSeed, const std::stop_token& stop = {});

/// The answer 'this one is the odd one'. @param odd  0..2
TasteAnswer oddOneOutAnswer(const Trio& trio, int odd);

} // namespace models
