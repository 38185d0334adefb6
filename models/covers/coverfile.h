// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

namespace models {

/// The cover of a track as an encoded picture: the one inside the file, else the picture in its
/// folder that is called cover, folder, front or album; empty when there is none or it cannot be
/// read. Reads files: not for the GUI thread.
QByteArray readCover(const Track& track);

/// Another text whenever readCover() may read something else: where the picture lies and when it
/// changed. Empty when there is none. Looks into the folder: not for the GUI thread.
QByteArray coverStamp(const Track& track);

} // namespace models
