// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tidy/albumartists.h"

#include "models/tidy/spelling.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(models::Tidy)
};

/// As other programs write it, whatever language one speaks.
const QString kVarious = u"Various Artists"_s;

struct Proposal
{
    QStringList choices;
    double confidence = 0.0;
};

/// What the tracks that have it say, most tracks first.
QStringList known(const TidyAlbum& album)
{
    spelling::Counts counts;
    for (const TrackPtr& track : album.tracks) {
        if (!track->tags.albumArtist.isEmpty()) {
            ++counts[track->tags.albumArtist];
        }
    }
    return spelling::byPreference(counts);
}

/// The artists without guests, most tracks first.
QStringList artists(const TidyAlbum& album)
{
    spelling::Counts counts;
    for (const TrackPtr& track : album.tracks) {
        if (!track->tags.artist.isEmpty()) {
            ++counts[spelling::withoutGuests(track->tags.artist)];
        }
    }
    return spelling::byPreference(counts);
}

bool hasGuests(const TidyAlbum& album)
{
    return std::ranges::any_of(album.tracks, [](const TrackPtr& track) {
        return track->tags.artist != spelling::withoutGuests(track->tags.artist);
    });
}

Proposal proposalFor(const TidyAlbum& album, bool isUsual)
{
    constexpr double kSureOthersSay = 0.95;
    constexpr double kSureOneArtist = 0.9;
    constexpr double kSureUsual = 0.7;
    constexpr double kSureVarious = 0.8;
    constexpr qsizetype kLeastVarious = 3;
    constexpr qsizetype kMostChoices = 6;
    if (const QStringList said = known(album); !said.isEmpty()) {
        return {said, said.size() == 1 ? kSureOthersSay : kSureUsual};
    }
    const qsizetype count = album.artists().size();
    QStringList choices = artists(album);
    if (count == 1) {
        const bool isWorthSaying = hasGuests(album) || isUsual;
        return isWorthSaying
            ? Proposal{choices.mid(0, 1), hasGuests(album) ? kSureOneArtist : kSureUsual}
            : Proposal();
    }
    if (count < kLeastVarious) {
        return {};
    }
    choices.prepend(kVarious);
    return {choices.mid(0, kMostChoices), kSureVarious};
}

} // namespace

QList<TidyGroup> missingAlbumArtists(const QList<TidyAlbum>& albums)
{
    const auto complete = std::ranges::count_if(albums, [](const TidyAlbum& album) {
        return std::ranges::none_of(
            album.tracks, [](const TrackPtr& track) { return track->tags.albumArtist.isEmpty(); });
    });
    const bool isUsual = 2 * complete > albums.size();
    QList<TidyGroup> groups;
    for (const TidyAlbum& album : albums) {
        QList<TidyChange> changes;
        for (const TrackPtr& track : album.tracks) {
            if (track->tags.albumArtist.isEmpty()) {
                changes.append({track, u"ALBUMARTIST"_s, {}, {}});
            }
        }
        const Proposal proposal = changes.isEmpty() ? Proposal() : proposalFor(album, isUsual);
        if (proposal.choices.isEmpty()) {
            continue;
        }
        const QString& best = proposal.choices.constFirst();
        for (TidyChange& change : changes) {
            change.to = best;
        }
        const int count = static_cast<int>(changes.size());
        groups.append({.kind = TidyKind::AlbumArtist,
            .subject = album.subject,
            .sentence = Text::tr("“%1” lacks its album artist in %n tracks", nullptr, count)
                            .arg(album.title),
            .tracks = album.tracks,
            .changes = changes,
            .choices = proposal.choices,
            .confidence = proposal.confidence});
    }
    return groups;
}

} // namespace models
