// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

namespace models {

/// Whether it is probably speech, not music: of 82 pieces of speech 76 are so called, of 209 of
/// music one.
bool isProbablySpeech(const analysis::Figures& features);

/// Whether a track is none to stand among songs: spoken word, or a mix, concert or podcast of more
/// than half an hour.
bool isSpokenOrMix(const Track& track);

} // namespace models
