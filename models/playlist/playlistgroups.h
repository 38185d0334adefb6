// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/sequence/spacing.h"
#include "models/library/track.h"

#include <QHash>

namespace models {

/// Whether an artist's folded name is no one's: "various artists", "va", "unknown artist", ...
[[nodiscard]] bool isEverybody(const QByteArray& foldedArtist);

/// Numbers artists and albums in the order of their first appearance, without regard to case and
/// accents. "Various Artists" and "Unknown artist" are no artist.
class GroupNumbers final
{
public:
    analysis::TrackGroups groupsOf(const Tags& tags);

private:
    static int number(QHash<QByteArray, int>& numbers, const QByteArray& name);

    QHash<QByteArray, int> m_artists;
    QHash<QByteArray, int> m_albums;
};

} // namespace models
