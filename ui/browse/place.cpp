// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/place.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

QString placeQuery(const Place& place)
{
    switch (place.kind) {
    case Place::Kind::RecentlyAdded:
        return u"added:<30d sort:-added"_s;
    case Place::Kind::MostPlayed:
        return u"plays:>0 sort:-plays"_s;
    case Place::Kind::NeverPlayed:
        return u"plays:0"_s;
    case Place::Kind::Group:
    case Place::Kind::SavedSearch:
        return place.query;
    case Place::Kind::AllMusic:
    case Place::Kind::Albums:
    case Place::Kind::Artists:
    case Place::Kind::Genres:
    case Place::Kind::AlbumArtists:
    case Place::Kind::Decades:
    case Place::Kind::Years:
    case Place::Kind::Folders:
    case Place::Kind::Duplicates:
    case Place::Kind::Tidy:
    case Place::Kind::Problems:
    case Place::Kind::Draft:
    case Place::Kind::Playlist:
        break;
    }
    return {};
}

QString placeTitle(const Place& place)
{
    switch (place.kind) {
    case Place::Kind::AllMusic:
        return QCoreApplication::translate("ui::Place", "All music");
    case Place::Kind::Albums:
        return QCoreApplication::translate("ui::Place", "Albums");
    case Place::Kind::Artists:
        return QCoreApplication::translate("ui::Place", "Artists");
    case Place::Kind::Genres:
        return QCoreApplication::translate("ui::Place", "Genres");
    case Place::Kind::AlbumArtists:
        return QCoreApplication::translate("ui::Place", "Album artists");
    case Place::Kind::Decades:
        return QCoreApplication::translate("ui::Place", "Decades");
    case Place::Kind::Years:
        return QCoreApplication::translate("ui::Place", "Years");
    case Place::Kind::Folders:
        return QCoreApplication::translate("ui::Place", "Folders");
    case Place::Kind::RecentlyAdded:
        return QCoreApplication::translate("ui::Place", "Recently added");
    case Place::Kind::MostPlayed:
        return QCoreApplication::translate("ui::Place", "Most played");
    case Place::Kind::NeverPlayed:
        return QCoreApplication::translate("ui::Place", "Never played");
    case Place::Kind::Duplicates:
        return QCoreApplication::translate("ui::Place", "Duplicates");
    case Place::Kind::Tidy:
        return QCoreApplication::translate("ui::Place", "Tidy up");
    case Place::Kind::Problems:
        return QCoreApplication::translate("ui::Place", "Problems");
    case Place::Kind::Draft:
        return QCoreApplication::translate("ui::Place", "New playlist");
    case Place::Kind::Group:
    case Place::Kind::Playlist:
    case Place::Kind::SavedSearch:
        return place.title;
    }
    return {};
}

} // namespace ui
