// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tidy/tidygroup.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(models::Tidy)
};

} // namespace

bool TidyGroup::isFixable() const
{
    return std::ranges::any_of(changes, &TidyChange::isPending);
}

int TidyGroup::fileCount() const
{
    QSet<TrackId> files;
    for (const TidyChange& change : changes) {
        if (change.isPending()) {
            files.insert(change.track->id);
        }
    }
    return static_cast<int>(files.size());
}

TidyGroup withChoice(TidyGroup group, const QString& value)
{
    if (group.choices.isEmpty() || value.isEmpty()) {
        return group;
    }
    for (TidyChange& change : group.changes) {
        change.to = value;
    }
    return group;
}

QString tidyKindTitle(TidyKind kind)
{
    switch (kind) {
    case TidyKind::ArtistSpelling:
        return Text::tr("Artists spelt in several ways");
    case TidyKind::GenreSpelling:
        return Text::tr("Genres spelt in several ways");
    case TidyKind::AlbumArtist:
        return Text::tr("Albums without an album artist");
    case TidyKind::AlbumYear:
        return Text::tr("Albums with several years");
    case TidyKind::TrackNumbers:
        return Text::tr("Track numbers");
    case TidyKind::FileNames:
        return Text::tr("Tags unlike the file name");
    case TidyKind::Covers:
        return Text::tr("Albums without a cover");
    }
    return {};
}

QString tidyKindName(TidyKind kind)
{
    switch (kind) {
    case TidyKind::ArtistSpelling:
        return u"artist_spelling"_s;
    case TidyKind::GenreSpelling:
        return u"genre_spelling"_s;
    case TidyKind::AlbumArtist:
        return u"album_artist"_s;
    case TidyKind::AlbumYear:
        return u"album_year"_s;
    case TidyKind::TrackNumbers:
        return u"track_numbers"_s;
    case TidyKind::FileNames:
        return u"file_names"_s;
    case TidyKind::Covers:
        return u"covers"_s;
    }
    return {};
}

} // namespace models
