// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/trash.h"

#include "models/files/filepath.h"

#include <QCoreApplication>
#include <QFile>

namespace models {

Result<void> moveToTrash(const QString& path)
{
    const bool isSayable = QFile::encodeName(path) == pathToBytes(path);
    if (isSayable && QFile::moveToTrash(path)) {
        return {};
    }
    return Error{ErrorCode::NotWritable,
        QCoreApplication::translate("models::Trash",
            "%1 could not be moved to the trash. It is where it was; remove it with your file "
            "manager.")
            .arg(displayPath(path))};
}

Result<void> moveToTrash(const Track& track)
{
    if (!track.part || track.part->siblings < 2) {
        return moveToTrash(track.filePath());
    }
    return Error{ErrorCode::NotWritable,
        QCoreApplication::translate("models::Trash",
            "“%1” is a part of %2, which holds other tracks. The file stays where it is.")
            .arg(track.displayTitle(), displayPath(track.filePath()))};
}

} // namespace models
