// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlistgroups.h"

#include "models/text/fold.h"

#include <QSet>

namespace models {

bool isEverybody(const QByteArray& foldedArtist)
{
    static const QSet<QByteArray> kEverybody{"various artists", "various", "va", "v.a.",
        "verschiedene interpreten", "diverse", "unknown artist", "unknown", "<unknown>",
        "unbekannter interpret"};
    return kEverybody.contains(foldedArtist);
}

analysis::TrackGroups GroupNumbers::groupsOf(const Tags& tags)
{
    const QByteArray artist = text::foldedUtf8(tags.artist.simplified());
    const QByteArray album = text::foldedUtf8(tags.album.simplified());
    analysis::TrackGroups groups;
    if (!artist.isEmpty() && !isEverybody(artist)) {
        groups.artist = number(m_artists, artist);
    }
    if (!album.isEmpty()) {
        const QString& by = tags.albumArtist.isEmpty() ? tags.artist : tags.albumArtist;
        groups.album = number(m_albums, text::foldedUtf8(by.simplified()) + '\n' + album);
    }
    return groups;
}

int GroupNumbers::number(QHash<QByteArray, int>& numbers, const QByteArray& name)
{
    const auto found = numbers.constFind(name);
    return found != numbers.cend() ? *found
                                   : *numbers.insert(name, static_cast<int>(numbers.size()));
}

} // namespace models
