// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/library.h"

#include "models/database/database.h"
#include "models/database/removaltable.h"
#include "models/database/tracktable.h"
#include "models/database/userdatatable.h"
#include "models/database/writer.h"
#include "models/library/correction.h"
#include "models/library/soundreader.h"
#include "models/library/trackindex.h"
#include "models/oncedone.h"
#include "models/playlist/sharedsounds.h"

#include <QDateTime>

#include <algorithm>

namespace models {

namespace {

bool isIdLower(const TrackPtr& left, const TrackPtr& right)
{
    return left->id < right->id;
}

/// Sorted by id; of several with one id, the last.
TrackList risingUnique(TrackList tracks)
{
    if (!std::is_sorted(tracks.cbegin(), tracks.cend(), isIdLower)) {
        std::stable_sort(tracks.begin(), tracks.end(), isIdLower);
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
        && stored->lastPlayedMs == known.lastPlayedMs && stored->skipCount == known.skipCount
        && stored->addedMs == known.addedMs && stored->recording == known.recording
        && stored->correction == known.correction;
    if (isSame) {
        return stored;
    }
    auto track = std::make_shared<Track>(*stored);
    track->rating = known.rating;
    track->playCount = known.playCount;
    track->lastPlayedMs = known.lastPlayedMs;
    track->skipCount = known.skipCount;
    track->addedMs = known.addedMs;
    track->recording = known.recording;
    setCorrection(*track, known.correction);
    return track;
}

} // namespace

Library::Library(Database& database, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_reader(std::make_shared<SoundReader>(database))
    , m_patterns([reader = m_reader](std::span<const TrackId> ids) { return reader->read(ids); })
    , m_learned(
          {[reader = m_reader](std::span<const TrackId> ids) { return reader->readLearned(ids); },
              [reader = m_reader](int count) { return reader->sampleLearned(count); }})
    , m_snapshot(std::make_shared<const Snapshot>())
    , m_sounds(std::make_shared<SharedSounds>())
{ }

Library::~Library()
{
    // Snapshots, and the jobs that hold them, may outlive the database.
    m_reader->close();
}

Result<void> Library::load()
{
    QSqlDatabase reader = m_database.reader();
    Result<TrackList> tracks = tracktable::readAll(reader);
    if (!tracks) {
        return tracks.error();
    }
    m_removed.clear();
    m_tracks = risingUnique(std::move(*tracks));
    m_analysedCount = Snapshot(m_tracks).analysedCount();
    m_snapshot = std::make_shared<const Snapshot>(
        m_tracks, m_analysedCount, m_patterns, m_learned, m_namedQueries);
    m_index.reset();
    emit loaded();
    return {};
}

const TrackIndex& Library::index() const
{
    if (!m_index) {
        m_index = std::make_unique<TrackIndex>(m_tracks);
        // What words are looked for in, so that the first key press is as quick as the second.
        m_index->prepare({TrackField::Title, TrackField::Artist, TrackField::AlbumArtist,
            TrackField::Album, TrackField::Genre});
    }
    return *m_index;
}

DetailSource Library::details() const
{
    return [reader = m_reader](TrackId id) { return reader->readDetails(id); };
}

void Library::merge(const TrackList& stored)
{
    TrackList rising = risingUnique(stored);
    rising.removeIf([this](const TrackPtr& track) { return m_removed.contains(track->id); });
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
    // Without the snapshot the list is ours alone, unless somebody still reads the snapshot: then
    // the list copies itself at the first change.
    m_snapshot.reset();
    TrackList added;
    TrackList changed;
    const qsizetype knownCount = m_tracks.size();
    for (const TrackPtr& track : rising) {
        m_analysedCount += track->isAnalysed() ? 1 : 0;
        const auto known = m_tracks.cbegin() + knownCount;
        const auto place = std::lower_bound(m_tracks.cbegin(), known, track, isIdLower);
        if (place != known && (*place)->id == track->id) {
            m_analysedCount -= (*place)->isAnalysed() ? 1 : 0;
            m_tracks[place - m_tracks.cbegin()] = track;
            changed.append(track);
        } else {
            m_tracks.append(track);
            added.append(track);
        }
    }
    if (!std::is_sorted(m_tracks.cbegin() + std::max<qsizetype>(knownCount - 1, 0), m_tracks.cend(),
            isIdLower)) {
        std::inplace_merge(
            m_tracks.begin(), m_tracks.begin() + knownCount, m_tracks.end(), isIdLower);
    }
    m_snapshot = std::make_shared<const Snapshot>(
        m_tracks, m_analysedCount, m_patterns, m_learned, m_namedQueries);
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

void Library::setNamedQueries(const NamedQueries& queries)
{
    if (queries != m_namedQueries) {
        m_namedQueries = queries;
        m_snapshot = std::make_shared<const Snapshot>(
            m_tracks, m_analysedCount, m_patterns, m_learned, m_namedQueries);
        emit namedQueriesChanged();
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

void Library::setCorrections(const QHash<TrackId, Correction>& corrections)
{
    TrackList corrected;
    for (auto one = corrections.cbegin(); one != corrections.cend(); ++one) {
        const TrackPtr known = track(one.key());
        if (known && known->correction != one.value()) {
            auto changed = std::make_shared<Track>(*known);
            setCorrection(*changed, one.value());
            corrected.append(changed);
        }
    }
    if (corrected.isEmpty()) {
        return;
    }
    take(risingUnique(corrected));
    watch(m_database.writer().submit([corrected](QSqlDatabase& database) {
        for (const TrackPtr& track : corrected) {
            const Result<void> done =
                userdatatable::setCorrection(database, track->id, track->correction);
            if (!done) {
                return done;
            }
        }
        return Result<void>();
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

void Library::recordSkip(TrackId id)
{
    const TrackPtr known = track(id);
    if (!known) {
        return;
    }
    auto skipped = std::make_shared<Track>(*known);
    ++skipped->skipCount;
    take({skipped});
    watch(m_database.writer().submit(
        [id](QSqlDatabase& database) { return userdatatable::recordSkip(database, id); }));
}

RemovedTracks Library::remove(const QList<TrackId>& ids, TrackId heir)
{
    RemovedTracks removed;
    QSet<TrackId> going;
    for (const TrackId id : ids) {
        const TrackPtr known = track(id);
        if (known && id != heir && !going.contains(id)) {
            going.insert(id);
            removed.tracks.append(known);
        }
    }
    if (removed.tracks.isEmpty()) {
        return removed;
    }
    QList<TrackId> gone;
    std::transform(removed.tracks.cbegin(), removed.tracks.cend(), std::back_inserter(gone),
        [](const TrackPtr& track) { return track->id; });
    removed.heir = heir == 0 ? nullptr : track(heir);
    const TrackId successor = removed.heir ? heir : 0;
    watchRemoval(m_database.writer().submit(
        [gone, successor, number = removed.number](QSqlDatabase& database) -> Result<void> {
            const auto stored = removaltable::remove(
                database, gone, successor, QDateTime::currentMSecsSinceEpoch());
            number->store(stored ? *stored : 0);
            return stored ? Result<void>() : Result<void>(stored.error());
        }));
    m_removed.unite(going);
    m_snapshot.reset();
    m_tracks.removeIf([&going](const TrackPtr& track) { return going.contains(track->id); });
    m_analysedCount = Snapshot(m_tracks).analysedCount();
    m_snapshot = std::make_shared<const Snapshot>(
        m_tracks, m_analysedCount, m_patterns, m_learned, m_namedQueries);
    if (m_index) {
        for (const TrackId id : gone) {
            m_index->remove(id);
        }
    }
    emit tracksRemoved(removed.tracks);
    if (removed.heir) {
        take({withInheritance(*removed.heir, removed.tracks)});
    }
    return removed;
}

Result<Loss> Library::loss(const QList<TrackId>& ids) const
{
    QSqlDatabase reader = m_database.reader();
    return removaltable::loss(reader, ids);
}

void Library::bringBack(const RemovedTracks& removed)
{
    TrackList back;
    for (const TrackPtr& track : removed.tracks) {
        m_removed.remove(track->id);
        auto missing = std::make_shared<Track>(*track);
        missing->isMissing = true;
        missing->isOffline = false;
        back.append(missing);
    }
    if (back.isEmpty()) {
        return;
    }
    if (const TrackPtr heir = removed.heir ? track(removed.heir->id) : nullptr) {
        back.append(withUserData(heir, *removed.heir));
    }
    take(risingUnique(back));
    watchRemoval(m_database.writer().submit(
        [number = removed.number](QSqlDatabase& database) -> Result<void> {
            const auto stored = removaltable::bringBack(database, number->exchange(0));
            return stored ? Result<void>() : Result<void>(stored.error());
        }));
}

void Library::setRecordings(const QHash<TrackId, qint64>& recordings)
{
    TrackList changed;
    for (const TrackPtr& track : std::as_const(m_tracks)) {
        const qint64 recording = recordings.value(track->id, 0);
        if (track->recording != recording) {
            auto other = std::make_shared<Track>(*track);
            other->recording = recording;
            changed.append(other);
        }
    }
    take(changed);
}

void Library::setDigests(const QHash<TrackId, SoundDigest>& digests)
{
    TrackList changed;
    for (auto digest = digests.cbegin(); digest != digests.cend(); ++digest) {
        if (const TrackPtr known = track(digest.key())) {
            auto other = std::make_shared<Track>(*known);
            other->digest = digest.value();
            changed.append(other);
        }
    }
    take(risingUnique(changed));
}

void Library::watchRemoval(const QFuture<Result<void>>& written)
{
    onceDone(written, this, [this](const Result<void>& outcome) {
        report(outcome);
        if (!outcome) {
            report(load()); // what was announced is not so: back to what is
        }
        emit playlistsTouched();
    });
}

void Library::watch(const QFuture<Result<void>>& written)
{
    onceDone(written, this, [this](const Result<void>& outcome) { report(outcome); });
}

void Library::report(const Result<void>& written)
{
    if (!written) {
        emit writeFailed(written.error().detail);
    }
}

} // namespace models
