// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/online/service.h"

using namespace Qt::StringLiterals;

namespace models::service {

QString name(Service service)
{
    switch (service) {
    case Service::AcoustId:
        return u"AcoustID"_s;
    case Service::MusicBrainz:
        return u"MusicBrainz"_s;
    case Service::CoverArt:
        return u"Cover Art Archive"_s;
    case Service::LastFm:
        return u"Last.fm"_s;
    }
    return {};
}

QString word(Service service)
{
    switch (service) {
    case Service::AcoustId:
        return u"acoustid"_s;
    case Service::MusicBrainz:
        return u"musicbrainz"_s;
    case Service::CoverArt:
        return u"coverart"_s;
    case Service::LastFm:
        return u"lastfm"_s;
    }
    return {};
}

QString usualUrl(Service service)
{
    switch (service) {
    case Service::AcoustId:
        return u"https://api.acoustid.org/v2"_s;
    case Service::MusicBrainz:
        return u"https://musicbrainz.org/ws/2"_s;
    case Service::CoverArt:
        return u"https://coverartarchive.org"_s;
    case Service::LastFm:
        return u"https://ws.audioscrobbler.com/2.0"_s;
    }
    return {};
}

QString keyField(Service service)
{
    switch (service) {
    case Service::AcoustId:
        return u"client"_s;
    case Service::LastFm:
        return u"api_key"_s;
    case Service::MusicBrainz:
    case Service::CoverArt:
        return {};
    }
    return {};
}

qint64 intervalMs(Service service)
{
    switch (service) {
    case Service::AcoustId:
        return 334; // three a second
    case Service::MusicBrainz:
        return 1'000;
    case Service::CoverArt:
    case Service::LastFm:
        return 250;
    }
    return 1'000;
}

QStringList otherHosts(Service service)
{
    // The Cover Art Archive names the pictures, the Internet Archive keeps them.
    return service == Service::CoverArt ? QStringList{u"archive.org"_s, u".archive.org"_s}
                                        : QStringList();
}

} // namespace models::service
