// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/droppedfolders.h"

#include "models/files/filepath.h"
#include "models/items/tracktablemodel.h"

#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace ui {

bool mayHoldFolders(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return !data.hasFormat(QString::fromLatin1(models::TrackTableModel::kTrackIdsMimeType))
        && std::ranges::any_of(urls, &QUrl::isLocalFile);
}

QStringList droppedFolders(const QMimeData& data)
{
    QStringList result;
    const QList<QUrl> urls = data.urls();
    for (const QUrl& url : urls) {
        if (!url.isLocalFile()) {
            continue;
        }
        // Not toLocalFile(): it loses file names that are not UTF-8.
        const QByteArray bytes =
            QByteArray::fromPercentEncoding(url.path(QUrl::FullyEncoded).toLatin1());
        std::filesystem::path path = models::toStdPath(models::pathFromBytes(bytes));
        std::error_code error;
        if (!std::filesystem::is_directory(path, error)) {
            path = path.parent_path();
        }
        const QString folder = models::fromStdPath(path);
        if (std::filesystem::is_directory(path, error) && !result.contains(folder)) {
            result.append(folder);
        }
    }
    return result;
}

} // namespace ui
