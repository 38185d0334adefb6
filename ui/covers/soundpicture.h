// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <array>
#include <optional>

class QPainter;
class QPalette;
class QRectF;

namespace ui {

/// What an album sounds like, for a picture where it has no cover.
struct AlbumSound
{
    std::array<float, analysis::kChromaCount> chroma{}; ///< loudest note 1; all 0: not known
    float energy = 0.0F; ///< 0..1
    std::optional<int> tonic{}; ///< the key that most of its tracks are in
    analysis::Mode mode = analysis::Mode::Major;
};

/// The mean over the tracks that have been analysed.
AlbumSound albumSound(const models::TrackList& tracks);

/// Draws a square picture of the sound: a ground in the colour of the key, and a flower with a
/// petal for each note around the circle of fifths, as long as the note is strong.
void paintSoundPicture(
    QPainter& painter, const QRectF& square, const AlbumSound& sound, const QPalette& palette);

} // namespace ui
