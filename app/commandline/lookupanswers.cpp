// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/lookupanswers.h"

#include <QCoreApplication>

#include <algorithm>

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LookupCommand)
};

models::lookup::Demand demandOf(const LookupWish& wish)
{
    return {wish.leastPercent, wish.isAlbum ? 0 : wish.place};
}

/// What to write, with all that its release says.
models::lookup::Choice wholeChoice(const models::Fetch& fetch, const TrackAnswer& answer,
    const LookupWish& wish, const std::stop_token& stop)
{
    const models::lookup::Demand demand = demandOf(wish);
    const models::lookup::Choice choice = models::lookup::chosen(*answer.matches, demand);
    const auto whole = models::lookup::completed(fetch, answer.file, choice, demand, stop);
    return whole ? *whole : models::lookup::Choice{std::nullopt, whole.error().detail};
}

models::Result<QList<models::lookup::ReleaseMatch>> releasesOf(const models::Fetch& fetch,
    const QList<models::KnownFile>& files, bool byWords, const std::stop_token& stop)
{
    const bool isHeard = std::ranges::any_of(
        files, [](const models::KnownFile& file) { return !file.fingerprint.isEmpty(); });
    return isHeard && !byWords
        ? models::lookup::albumBySound(fetch, files, {}, stop)
        : models::lookup::albumByWords(fetch, models::wordsOf(files), files, stop);
}

/// Which track of the release each file is.
void placeTracks(const models::Fetch& fetch, const LookupWish& wish, GroupAnswer& group,
    const std::stop_token& stop)
{
    const qsizetype place = std::max(wish.place, 1) - 1;
    if (place >= group.releases->size()) {
        group.releases = models::Error{models::ErrorCode::NotFound,
            Text::tr(
                "There are only %n answers.", nullptr, static_cast<int>(group.releases->size()))};
        return;
    }
    QList<models::KnownFile> files;
    for (const TrackAnswer& answer : std::as_const(group.tracks)) {
        files.append(answer.file);
    }
    const auto matches = models::lookup::onRelease(fetch, files, group.releases->at(place), stop);
    for (qsizetype file = 0; file < files.size(); ++file) {
        TrackAnswer& answer = group.tracks[file];
        if (matches) {
            answer.matches = matches->at(file);
            answer.choice = models::lookup::chosen(matches->at(file), demandOf(wish));
        } else {
            answer.matches = matches.error();
        }
    }
}

} // namespace

QList<GroupAnswer> askForTracks(const models::Fetch& fetch, const models::KnownFiles& known,
    const LookupWish& wish, const std::stop_token& stop)
{
    QList<GroupAnswer> groups;
    for (qsizetype i = 0; i < known.files.size() && !stop.stop_requested(); ++i) {
        TrackAnswer answer{known.files[i], known.tracks[i]};
        const bool byWords = wish.byWords || answer.file.fingerprint.isEmpty();
        answer.matches = byWords
            ? models::lookup::byWords(fetch, models::wordsOf({answer.file}), answer.file, stop)
            : models::lookup::bySound(fetch, answer.file, stop);
        if (answer.matches && wish.isWriting) {
            answer.choice = wholeChoice(fetch, answer, wish, stop);
        }
        groups.append(GroupAnswer{.tracks = {answer}});
    }
    return groups;
}

QList<GroupAnswer> askForAlbums(const models::Fetch& fetch, const models::KnownFiles& known,
    const LookupWish& wish, const std::stop_token& stop)
{
    QList<GroupAnswer> groups;
    for (const models::KnownFiles& album : models::byAlbum(known, stop)) {
        if (stop.stop_requested()) {
            break;
        }
        GroupAnswer group;
        for (qsizetype i = 0; i < album.files.size(); ++i) {
            group.tracks.append({album.files[i], album.tracks[i]});
        }
        group.releases = releasesOf(fetch, album.files, wish.byWords, stop);
        if (group.releases) {
            placeTracks(fetch, wish, group, stop);
        }
        groups.append(group);
    }
    return groups;
}

} // namespace app
