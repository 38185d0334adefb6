// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/place.h"

#include <QCoreApplication>

namespace ui {

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
    case Place::Kind::RecentlyAdded:
        return QCoreApplication::translate("ui::Place", "Recently added");
    case Place::Kind::Problems:
        return QCoreApplication::translate("ui::Place", "Problems");
    case Place::Kind::Draft:
        return QCoreApplication::translate("ui::Place", "New playlist");
    case Place::Kind::Group:
    case Place::Kind::Playlist:
        return place.title;
    }
    return {};
}

} // namespace ui
