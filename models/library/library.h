// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/library/detailsource.h"
#include "models/library/namedqueries.h"
#include "models/library/removedtracks.h"
#include "models/library/snapshot.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <memory>

template <typename T> class QFuture;

namespace models {

class Database;
class SoundReader;
class SharedSounds;
class TrackIndex;

/// The tracks in memory, and the facts about them as they happen. Lives on the GUI thread. Reads
/// once in load(); afterwards the scanner hands over what it stored, and what the user gives goes
/// to the writer.
class Library final : public QObject
{
    Q_OBJECT

public:
    /// @param database  outlives the library.
    explicit Library(Database& database, QObject* parent = nullptr);
    ~Library() override;

    /// Reads everything from the database.
    Result<void> load();

    [[nodiscard]] SnapshotPtr snapshot() const { return m_snapshot; }

    /// The tracks of the snapshot made ready for searching and sorting; built when first asked
    /// for, kept up to date from then on. GUI thread only.
    [[nodiscard]] const TrackIndex& index() const;

    /// What sounds like what, for whoever compares tracks off the GUI thread.
    [[nodiscard]] std::shared_ptr<SharedSounds> sounds() const { return m_sounds; }

    /// Where the courses of the tracks are, read one at a time off the GUI thread.
    [[nodiscard]] DetailSource details() const;

    /// The track with this id, or null.
    [[nodiscard]] TrackPtr track(TrackId id) const { return m_snapshot->find(id); }

    /// Takes over tracks that were stored: new ids are added, known ids replaced (user data, which
    /// may have changed meanwhile, is kept from the library's own copy). Costs what the new ones
    /// cost; the first after somebody kept a snapshot, a copy of the list.
    void merge(const TrackList& stored);

    /// The queries that others name with search:, for whoever parses one.
    [[nodiscard]] const NamedQueries& namedQueries() const { return m_namedQueries; }

    void setNamedQueries(const NamedQueries& queries);

    /// @param rating  half stars 0..10.
    void setRating(const QList<TrackId>& ids, int rating);

    /// Takes over what the user says of tempo and key; an empty correction means: as heard.
    void setCorrections(const QHash<TrackId, Correction>& corrections);

    /// Counts one play of the track, now.
    void recordPlay(TrackId id);

    /// Counts that the user went on before the track was half over.
    void recordSkip(TrackId id);

    /// Takes tracks out, with everything the user gave them; their files are not touched.
    /// @param heir  a track that takes all of that over; 0: nobody.
    RemovedTracks remove(const QList<TrackId>& ids, TrackId heir = 0);

    /// What would go with the tracks. Errors: DatabaseFailed.
    [[nodiscard]] Result<Loss> loss(const QList<TrackId>& ids) const;

    /// Puts removed tracks back with all that hung on them. They are missing until a scan finds
    /// their files.
    void bringBack(const RemovedTracks& removed);

    /// Which tracks are one recording in different encodings: the number that each shares; the
    /// others have none.
    void setRecordings(const QHash<TrackId, qint64>& recordings);

    /// The digests that these tracks have got in the database.
    void setDigests(const QHash<TrackId, SoundDigest>& digests);

signals:
    void loaded();
    void tracksAdded(const models::TrackList& tracks);
    void tracksChanged(const models::TrackList& tracks);
    void tracksRemoved(const models::TrackList& tracks);
    void namedQueriesChanged();
    /// Entries of saved playlists went or came with tracks, in the database.
    void playlistsTouched();
    /// What the user gave could not be written to the database; a sentence for the user.
    void writeFailed(const QString& sentence);

private:
    /// Puts tracks of rising id into the snapshot, and tells which were new and which changed.
    void take(const TrackList& rising);
    void putIntoIndex(const TrackList& tracks);
    void watch(const QFuture<Result<void>>& written);
    void watchRemoval(const QFuture<Result<void>>& written);
    void report(const Result<void>& written);

    Database& m_database;
    TrackList m_tracks; ///< in rising order of id; shared with the snapshot
    int m_analysedCount = 0;
    std::shared_ptr<SoundReader> m_reader; ///< shared with the snapshots
    QSet<TrackId> m_removed; ///< a scan may still be on its way with news of them
    PatternSource m_patterns;
    LearnedSource m_learned;
    SnapshotPtr m_snapshot;
    mutable std::unique_ptr<TrackIndex> m_index;
    NamedQueries m_namedQueries;
    std::shared_ptr<SharedSounds> m_sounds; ///< shared with the jobs that outlive the library
};

} // namespace models
