// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/droppedtracks.h"

#include "models/files/filepath.h"
#include "models/items/trackmime.h"

#include <QHash>
#include <QMimeData>
#include <QUrl>

namespace ui {

namespace {

QList<models::TrackId> tracksOfFiles(const QList<QUrl>& urls, const models::Snapshot& library)
{
    QHash<QString, qsizetype> places;
    for (const QUrl& url : urls) {
        if (url.isLocalFile()) {
            // As bytes, so that a name that is not UTF-8 is found too.
            const QByteArray bytes =
                QByteArray::fromPercentEncoding(url.path(QUrl::FullyEncoded).toLatin1());
            places.insert(models::pathFromBytes(bytes), places.size());
        }
    }
    // A file may hold several tracks; one that was a track before it was cut up is missing now.
    QList<QList<models::TrackId>> there(urls.size());
    QList<QList<models::TrackId>> missing(urls.size());
    for (const models::TrackPtr& track : library.tracks()) {
        if (const auto found = places.constFind(track->filePath()); found != places.constEnd()) {
            (track->isMissing ? missing : there)[found.value()].append(track->id);
        }
    }
    QList<models::TrackId> ids;
    for (qsizetype place = 0; place < urls.size(); ++place) {
        ids += there.at(place).isEmpty() ? missing.at(place) : there.at(place);
    }
    return ids;
}

} // namespace

bool holdsTracks(const QMimeData& data)
{
    return data.hasUrls() || !models::trackmime::ids(data).isEmpty();
}

QList<models::TrackId> droppedTracks(const QMimeData& data, const models::Snapshot& library)
{
    const QList<models::TrackId> ids = models::trackmime::ids(data);
    return ids.isEmpty() ? tracksOfFiles(data.urls(), library) : ids;
}

} // namespace ui
