// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/artwork/picture.h"

#include <stop_token>

namespace models {

/// A picture that lies beside music.
struct FolderPicture
{
    QString path;
    Picture picture; ///< its kind as the name says it: cover, folder, front, album, back, cd, ...
};

/// The pictures in the folders of these files that are called as pictures of albums are, front
/// covers first. What is no picture, or too large for one, is left out. Not for the GUI thread.
[[nodiscard]] QList<FolderPicture> folderPictures(
    const QStringList& files, const std::stop_token& stop = {});

} // namespace models
