// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/library.h"

#include "models/database/database.h"
#include "models/database/tracktable.h"
#include "models/database/userdatatable.h"
#include "models/database/writer.h"
#include "models/library/trackindex.h"

#include <QDateTime>
#include <QFutureWatcher>

#include <algorithm>

namespace models {

namespace {

/// Sorted by id; of several with one id, the last.
TrackList risingUnique(TrackList tracks)
{
    const auto byId = [](const TrackPtr& left, const TrackPtr& right) {
        return left->id < right->id;
    };
    if (!std::is_sorted(tracks.cbegin(), tracks.cend(), byId)) {
        std::stable_sort(tracks.begin(), tracks.end(), byId);
    }
    TrackList unique;
    unique.reserve(tracks.size());
    for (TrackPtr& track : tracks) {
        if (!unique.isEmpty() && unique.constLast()->id == track->id) {
            unique.last() = std::move(track);
        } else {
            unique.append(std::move(track));
        }
    }
    return unique;
}

/// The stored track with what the user gave the known one.
TrackPtr withUserData(const TrackPtr& stored, const Track& known)
{
    const bool isSame = stored->rating == known.rating && stored->playCount == known.playCount
        && stored->lastPlayedMs == known.lastPlayedMs;
    if (isSame) {
        return stored;
    }
    auto track = std::make_shared<Track>(*stored);
    track->rating = known.rating;
    track->playCount = known.playCount;
    track->lastPlayedMs = known.lastPlayedMs;
    return track;
}

} // namespace

Library::Library(Database& database, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_snapshot(std::make_shared<const Snapshot>())
{ }

Library::~Library() = default;

Result<void> Library::load()
{
    QSqlDatabase reader = m_database.reader();
    Result<TrackList> tracks = tracktable::readAll(reader);
    if (!tracks) {
        return tracks.error();
    }
    m_snapshot = std::make_shared<const Snapshot>(risingUnique(std::move(*tracks)));
    m_index.reset();
    emit loaded();
    return {};
}

const TrackIndex& Library::index() const
{
    if (!m_index) {
        m_index = std::make_unique<TrackIndex>(m_snapshot->tracks());
    }
    return *m_index;
}

void Library::merge(const TrackList& stored)
{
    TrackList rising = risingUnique(stored);
    for (TrackPtr& track : rising) {
        if (const TrackPtr known = m_snapshot->find(track->id)) {
            track = withUserData(track, *known);
        }
    }
    take(rising);
}

void Library::take(const TrackList& rising)
{
    if (rising.isEmpty()) {
        return;
    }
    TrackList added;
    TrackList changed;
    TrackList all;
    const TrackList& known = m_snapshot->tracks();
    all.reserve(known.size() + rising.size());
    auto next = known.cbegin();
    for (const TrackPtr& track : rising) {
        const auto place = std::lower_bound(next, known.cend(), track->id,
            [](const TrackPtr& other, TrackId id) { return other->id < id; });
        std::copy(next, place, std::back_inserter(all));
        const bool isKnown = place != known.cend() && (*place)->id == track->id;
        next = isKnown ? place + 1 : place;
        all.append(track);
        (isKnown ? changed : added).append(track);
    }
    std::copy(next, known.cend(), std::back_inserter(all));
    m_snapshot = std::make_shared<const Snapshot>(std::move(all));
    // The index moves on with each signal, so that whoever listens has seen all before it.
    if (!added.isEmpty()) {
        putIntoIndex(added);
        emit tracksAdded(added);
    }
    if (!changed.isEmpty()) {
        putIntoIndex(changed);
        emit tracksChanged(changed);
    }
}

void Library::putIntoIndex(const TrackList& tracks)
{
    if (!m_index) {
        return;
    }
    for (const TrackPtr& track : tracks) {
        m_index->put(track);
    }
}

void Library::setRating(const QList<TrackId>& ids, int rating)
{
    const int halfStars = std::clamp(rating, 0, 10);
    TrackList rated;
    for (const TrackId id : ids) {
        const TrackPtr known = track(id);
        if (known && known->rating != halfStars) {
            auto changed = std::make_shared<Track>(*known);
            changed->rating = halfStars;
            rated.append(changed);
        }
    }
    if (rated.isEmpty()) {
        return;
    }
    QList<TrackId> changedIds;
    for (const TrackPtr& changed : rated) {
        changedIds.append(changed->id);
    }
    take(risingUnique(rated));
    watch(m_database.writer().submit([changedIds, halfStars](QSqlDatabase& database) {
        return userdatatable::setRating(database, changedIds, halfStars);
    }));
}

void Library::recordPlay(TrackId id)
{
    const TrackPtr known = track(id);
    if (!known) {
        return;
    }
    auto played = std::make_shared<Track>(*known);
    played->lastPlayedMs = QDateTime::currentMSecsSinceEpoch();
    ++played->playCount;
    take({played});
    watch(m_database.writer().submit([id, playedMs = played->lastPlayedMs](QSqlDatabase& database) {
        return userdatatable::recordPlay(database, id, playedMs);
    }));
}

void Library::watch(const QFuture<Result<void>>& written)
{
    // Not QFuture::then() with a context: Qt 6.4 asserts when that is gone before the future is
    // ready, and the database finishes its writes after the library is gone.
    auto* watcher = new QFutureWatcher<Result<void>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        report(watcher->result());
        watcher->deleteLater();
    });
    watcher->setFuture(written);
}

void Library::report(const Result<void>& written)
{
    if (!written) {
        emit writeFailed(written.error().detail);
    }
}

} // namespace models
