// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tidy/missingcovers.h"

#include <QCoreApplication>

#include <algorithm>

namespace models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(models::Tidy)
};

} // namespace

QList<TidyGroup> missingCovers(const QList<TidyAlbum>& albums,
    const std::function<bool(const Track&)>& hasFolderCover, const std::stop_token& stop)
{
    QList<TidyGroup> groups;
    for (const TidyAlbum& album : albums) {
        if (stop.stop_requested()) {
            break;
        }
        const bool isInside = std::ranges::any_of(
            album.tracks, [](const TrackPtr& track) { return track->tags.hasCover; });
        if (!isInside && !hasFolderCover(*album.tracks.constFirst())) {
            groups.append({.kind = TidyKind::Covers,
                .subject = album.subject,
                .sentence = Text::tr("“%1” has no cover").arg(album.title),
                .tracks = album.tracks});
        }
    }
    return groups;
}

} // namespace models
