// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/playlistdocument.h"

#include "models/library/searchname.h"

#include <QHash>

#include <utility>

namespace ui {

void followLocks(PlaylistContent& content, const QList<models::PlaylistEntry>& before)
{
    if (!content.request || content.request->locked.isEmpty()) {
        return;
    }
    QHash<models::TrackId, int> rows;
    for (qsizetype row = content.entries.size() - 1; row >= 0; --row) {
        rows.insert(content.entries.at(row).trackId, static_cast<int>(row));
    }
    const QMap<int, models::TrackId> locked = std::exchange(content.request->locked, {});
    for (auto lock = locked.cbegin(); lock != locked.cend(); ++lock) {
        const models::TrackId id = lock.value();
        const bool wasThere = before.value(lock.key()).trackId == id;
        if (wasThere && content.entries.value(lock.key()).trackId == id) {
            content.request->locked.insert(lock.key(), id); // a track may stand there twice
        } else if (wasThere && rows.contains(id)) {
            content.request->locked.insert(rows.value(id), id);
        }
    }
}

void renameSearch(PlaylistContent& content, const QString& from, const QString& to)
{
    if (content.request) {
        content.request->filter = models::withNameChanged(content.request->filter, from, to);
    }
}

} // namespace ui
