// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"

namespace models {

/// Whether it is probably sung: so are called 24 of 60 songs with music below them, of voices that
/// took no part in the fit, and 7 of 156 tracks of game music.
bool isProbablySung(const analysis::Figures& features);

/// Whether it is probably music without singing: so are called 95 of those 156 tracks, and 2 of the
/// 60 songs.
bool isProbablyInstrumental(const analysis::Figures& features);

/// Whether singing is as likely as not, or somebody speaks: what those who ask for instrumental
/// music do not want. False where nothing was heard.
bool maybeHasVoice(const analysis::Figures& features);

} // namespace models
