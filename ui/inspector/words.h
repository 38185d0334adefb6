// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <QString>

/// What the inspector says about a track's numbers, in words. Free of widgets.
namespace ui::words {

/// "sure", "fairly sure", "a guess".
/// @param confidence  0..1.
QString confidence(float confidence);

/// "124.0 BPM", or "No steady beat".
QString tempo(const analysis::Rhythm& rhythm);

/// "A minor", or "No clear key".
QString key(const analysis::Tonality& tonality);

/// "8A", or "" without a key.
QString camelot(const analysis::Tonality& tonality);

/// "FLAC · 44.1 kHz · stereo · 912 kbit/s".
QString format(const models::Track& track);

/// "calm", "gentle", "lively", "driving".
/// @param energy  0..1.
QString energy(float energy);

/// What is out of the ordinary about the time and the kind of the sound: "swung 1.9 : 1 · probably
/// speech", "probably sung"; "" where nothing is.
QString remarks(const analysis::Figures& features);

/// The name of a pitch class, 0 = C .. 11 = B.
QString pitchClass(int pitchClass);

} // namespace ui::words
