// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"
#include "models/playlist/percentiles.h"

#include <QStringList>

namespace models {

/// Words for a group of tracks from what they have in common: energy, tempo, and their genre or
/// decade where more than half share it ("Calm, slow · Ambient").
QString listName(const TrackList& tracks, const Percentiles& percentiles);

/// The bin of a track by tempo (slow below 70, medium below 100, upbeat below 130, fast below 160,
/// very fast), and by thirds of the library in energy and brightness: "Upbeat, driving, bright".
/// A track without tempo is "Free tempo".
QString binName(const Track& track, const Percentiles& percentiles);

/// The lists by genre and decade that a track belongs to ("Jazz, 1960s"): one for each genre; none
/// without a genre.
QStringList genreListNames(const Track& track);

} // namespace models
