// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/facets/facet.h"
#include "models/playlist/playliststore.h"
#include "models/searches/savedsearch.h"

#include <QMetaType>
#include <QString>

namespace ui {

/// Somewhere in the window that one can be, go back to, and select in the sidebar.
struct Place
{
    enum class Kind : quint8
    {
        AllMusic,
        Albums,
        Artists,
        Genres,
        AlbumArtists,
        Decades,
        Years,
        Folders,
        RecentlyAdded,
        MostPlayed,
        NeverPlayed,
        Duplicates,
        Tidy,
        Problems,
        Group, ///< the tracks of one album, artist or genre
        Draft, ///< the playlist that is not saved yet
        Playlist,
        SavedSearch,
    };

    Kind kind = Kind::AllMusic;
    QString title{}; ///< of a Group or SavedSearch: its name
    QString query{}; ///< of a Group or SavedSearch: what selects its tracks
    models::PlaylistId playlist = 0; ///< of a Playlist
    QString search{}; ///< what the search field says while one is here
    models::FacetChoices choices{}; ///< in the filter columns while one is here
    models::SavedSearchId savedSearch = 0; ///< that is shown, or that `search` is to change
    Kind list = Kind::Group; ///< of a Group: where it is listed; Group: nowhere

    /// The same place, whatever is searched and chosen in it.
    [[nodiscard]] bool isSameAs(const Place& other) const
    {
        if (kind == Kind::SavedSearch && other.kind == kind) {
            return savedSearch == other.savedSearch;
        }
        return kind == other.kind && query == other.query && playlist == other.playlist;
    }

    [[nodiscard]] bool showsTracks() const
    {
        return kind == Kind::AllMusic || kind == Kind::RecentlyAdded || kind == Kind::MostPlayed
            || kind == Kind::NeverPlayed || kind == Kind::Group || kind == Kind::SavedSearch;
    }

    [[nodiscard]] bool showsGroups() const
    {
        return kind == Kind::Albums || kind == Kind::Artists || kind == Kind::Genres
            || kind == Kind::AlbumArtists || kind == Kind::Decades || kind == Kind::Years
            || kind == Kind::Folders;
    }

    [[nodiscard]] bool showsPlaylist() const
    {
        return kind == Kind::Draft || kind == Kind::Playlist;
    }
};

/// The query that selects what a place shows; empty: everything, or what is no list of tracks.
QString placeQuery(const Place& place);

/// The name of a place as the sidebar and the headings say it.
QString placeTitle(const Place& place);

} // namespace ui

Q_DECLARE_METATYPE(ui::Place)
