// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/artwork/checkedpicture.h"

#include <QHash>
#include <QList>
#include <QString>

class QMimeData;

namespace ui {

/// What a list needs of a picture: made off the GUI thread.
struct ShownPicture
{
    QImage thumbnail; ///< null where it does not decode
    QString file; ///< a copy for whoever takes it out by drag and drop
};

/// By models::pictureDigest().
using ShownPictures = QHash<QByteArray, ShownPicture>;

/// Makes the thumbnail, where there is none yet, and the copy in `folder`. Not for the GUI thread.
[[nodiscard]] ShownPicture showPicture(
    const models::Picture& picture, const QString& folder, const QImage& thumbnail = {});

/// A picture on its way in: one of the three is set.
struct PictureSource
{
    QString path;
    QByteArray data;
    QImage image;
};

/// The files and pictures in a clipboard or a drag, in memory.
[[nodiscard]] QList<PictureSource> sourcesIn(const QMimeData& data);

/// Reads, checks and shrinks it. Errors: those of checkedPicture() and models::pictureFromFile().
/// Not for the GUI thread.
[[nodiscard]] models::Result<CheckedPicture> pictureFrom(
    const PictureSource& source, int mostPixels);

/// "cover.jpg", by the name of what it shows and its format.
[[nodiscard]] QString suggestedFileName(const models::Picture& picture);

} // namespace ui
