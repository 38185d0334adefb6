// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <array>

namespace models {

/// The services on the web that know about recorded music.
enum class Service : quint8
{
    AcoustId, ///< which recording a fingerprint is of
    MusicBrainz, ///< what recordings and releases are called
    CoverArt, ///< pictures of releases
    LastFm, ///< what listeners call a track
};

inline constexpr std::array<Service, 4> kServices{
    Service::AcoustId, Service::MusicBrainz, Service::CoverArt, Service::LastFm};

namespace service {

/// Its own name, the same in every language.
[[nodiscard]] QString name(Service service);

/// A word for settings: "acoustid", ...
[[nodiscard]] QString word(Service service);

/// Where it usually is, without a slash at the end.
[[nodiscard]] QString usualUrl(Service service);

/// The name of the field in which its key is sent; "" where it takes none.
[[nodiscard]] QString keyField(Service service);

/// How long it wants to be left alone between two requests, by its own rules.
[[nodiscard]] qint64 intervalMs(Service service);

/// Other hosts that it may send us to; one that begins with a dot stands for all that end so.
[[nodiscard]] QStringList otherHosts(Service service);

} // namespace service

} // namespace models
