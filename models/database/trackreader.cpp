// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/analysistable.h"
#include "models/database/bind.h"
#include "models/database/connection.h"
#include "models/database/parttable.h"
#include "models/database/problemtable.h"
#include "models/database/recordingtable.h"
#include "models/database/sqlerror.h"
#include "models/database/trackcolumns.h"
#include "models/database/tracktable.h"
#include "models/database/userdatatable.h"
#include "models/files/filepath.h"
#include "models/heap.h"
#include "models/library/correction.h"

#include <QSet>
#include <QSqlDatabase>
#include <QSqlError>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <future>
#include <vector>

using namespace Qt::StringLiterals;

namespace models::tracktable {

namespace {

/// Below this a second connection costs more than it saves.
constexpr qint64 kTracksPerSlice = 10'000;
constexpr qint64 kMostSlices = 128;
constexpr std::size_t kMostThreads = 4;

/// Keeps one copy of each string.
class StringPool final
{
public:
    QString shared(const QString& text) { return *m_strings.insert(text); }

private:
    QSet<QString> m_strings;
};

/// Hands out the rows of one table to the tracks, both in rising order of track.
template <typename Row> class Matcher final
{
public:
    explicit Matcher(const std::vector<Row>& rows)
        : m_next(rows.begin())
        , m_end(rows.end())
    { }

    /// The row of `track`, or null. Each call with a higher track than the one before.
    const Row* find(TrackId track)
    {
        while (m_next != m_end && m_next->track < track) {
            ++m_next;
        }
        return m_next != m_end && m_next->track == track ? &*m_next : nullptr;
    }

private:
    typename std::vector<Row>::const_iterator m_next;
    typename std::vector<Row>::const_iterator m_end;
};

/// Reads the tracks of a range together with what other tables hold about them.
class Reader final
{
public:
    explicit Reader(QSqlDatabase& connection)
        : m_connection(connection)
    { }

    Result<TrackList> read(TrackRange range);

    /// The row at which a query of selection() stands.
    std::shared_ptr<Track> trackAt(const QSqlQuery& query);

private:
    void readTags(const QSqlQuery& query, Tags& tags);
    void readAudio(const QSqlQuery& query, AudioProperties& audio);

    QString shared(const QVariant& text) { return m_strings.shared(text.toString()); }

    QSqlDatabase& m_connection;
    StringPool m_strings;
};

QString selection()
{
    return u"SELECT %1, added_ms, id FROM tracks WHERE id BETWEEN ? AND ? ORDER BY id"_s.arg(
        fileColumns());
}

Result<QSet<QByteArray>> failedPaths(QSqlDatabase& connection)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    const Result<void> prepared =
        prepareSql(connection, query, u"SELECT path FROM problems WHERE severity = ?"_s);
    if (!prepared) {
        return prepared.error();
    }
    query.addBindValue(bind::integer(static_cast<int>(ProblemSeverity::Error)));
    if (const Result<void> done = runSql(connection, query); !done) {
        return done.error();
    }
    QSet<QByteArray> paths;
    while (query.next()) {
        paths << query.value(0).toByteArray();
    }
    return paths;
}

Result<TrackList> Reader::read(TrackRange range)
{
    const Result<std::vector<analysistable::Row>> analyses =
        analysistable::readAll(m_connection, range);
    if (!analyses) {
        return analyses.error();
    }
    const Result<std::vector<userdatatable::Row>> userData =
        userdatatable::readAll(m_connection, range);
    if (!userData) {
        return userData.error();
    }
    const Result<std::vector<recordingtable::Row>> recordings =
        recordingtable::readAll(m_connection, range);
    if (!recordings) {
        return recordings.error();
    }
    const Result<std::vector<parttable::Row>> parts = parttable::readAll(m_connection, range);
    if (!parts) {
        return parts.error();
    }
    const Result<QSet<QByteArray>> failed = failedPaths(m_connection);
    if (!failed) {
        return failed.error();
    }
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (const Result<void> prepared = prepareSql(m_connection, query, selection()); !prepared) {
        return prepared.error();
    }
    query.addBindValue(bind::integer(range.first));
    query.addBindValue(bind::integer(range.last));
    if (const Result<void> done = runSql(m_connection, query); !done) {
        return done.error();
    }
    Matcher figures(*analyses);
    Matcher given(*userData);
    Matcher recorded(*recordings);
    Matcher cut(*parts);
    TrackList tracks;
    while (query.next()) {
        std::shared_ptr<Track> track = trackAt(query);
        track->isFailed = !failed->isEmpty() && failed->contains(query.value(Path).toByteArray());
        if (const analysistable::Row* row = figures.find(track->id)) {
            track->features = row->figures;
        }
        if (const userdatatable::Row* row = given.find(track->id)) {
            setCorrection(*track, row->correction);
            track->rating = row->rating;
            track->playCount = row->playCount;
            track->lastPlayedMs = row->lastPlayedMs;
            track->skipCount = row->skipCount;
        }
        if (const recordingtable::Row* row = recorded.find(track->id)) {
            track->recording = row->recording;
        }
        if (const parttable::Row* row = cut.find(track->id)) {
            track->part = row->part;
        }
        tracks << std::move(track);
    }
    return tracks;
}

std::shared_ptr<Track> Reader::trackAt(const QSqlQuery& query)
{
    auto track = std::make_shared<Track>();
    track->id = query.value(Id).toLongLong();
    track->path = CompactPath::ofBytes(query.value(Path).toByteArray());
    track->stamp.size = query.value(Size).toLongLong();
    track->stamp.modifiedNs = query.value(ModifiedNs).toLongLong();
    track->stamp.inode = static_cast<quint64>(query.value(Inode).toLongLong());
    track->digest = query.value(Digest).toByteArray();
    track->isMissing = query.value(Missing).toBool();
    track->addedMs = query.value(AddedMs).toLongLong();
    readTags(query, track->tags);
    readAudio(query, track->audio);
    return track;
}

void Reader::readTags(const QSqlQuery& query, Tags& tags)
{
    // Titles hardly repeat: looking them up would only cost.
    tags.title = query.value(Title).toString();
    tags.artist = shared(query.value(Artist));
    tags.albumArtist = shared(query.value(AlbumArtist));
    tags.album = shared(query.value(Album));
    tags.genre = shared(query.value(Genre));
    tags.composer = shared(query.value(Composer));
    tags.comment = shared(query.value(Comment));
    tags.year = query.value(Year).toInt();
    tags.trackNumber = query.value(TrackNumber).toInt();
    tags.discNumber = query.value(DiscNumber).toInt();
    tags.hasCover = query.value(HasCover).toBool();
}

void Reader::readAudio(const QSqlQuery& query, AudioProperties& audio)
{
    audio.durationMs = query.value(DurationMs).toLongLong();
    audio.sampleRateHz = query.value(SampleRateHz).toInt();
    audio.channels = query.value(Channels).toInt();
    audio.bitRateBps = query.value(BitRateBps).toInt();
    audio.codec = shared(query.value(Codec));
}

/// The lowest and the highest id.
Result<TrackRange> wholeRange(QSqlDatabase& connection)
{
    QSqlQuery query(connection);
    if (!query.exec(u"SELECT min(id), max(id) FROM tracks"_s) || !query.next()) {
        return sqlError(connection, query.lastError());
    }
    return TrackRange{query.value(0).toLongLong(), query.value(1).toLongLong()};
}

/// A library in slices, of which each thread takes the next that nobody has.
class Slices final
{
public:
    explicit Slices(TrackRange whole)
    {
        // Ids that were given up leave gaps of any size.
        const qint64 span = whole.last - whole.first;
        const qint64 slices = std::min(span / kTracksPerSlice + 1, kMostSlices);
        const qint64 step = span / slices + 1;
        for (qint64 slice = 0; slice < slices; ++slice) {
            const TrackId first = whole.first + slice * step;
            m_ranges.push_back({first, slice + 1 < slices ? first + step - 1 : whole.last});
        }
        m_found.assign(m_ranges.size(), TrackList{});
    }

    [[nodiscard]] std::size_t count() const { return m_ranges.size(); }

    /// Any thread, with a connection of its own.
    void readWhatIsLeft(QSqlDatabase& connection)
    {
        Reader reader(connection);
        for (std::size_t next = m_next++; next < count(); next = m_next++) {
            m_found[next] = reader.read(m_ranges[next]);
        }
    }

    /// All tracks, once nobody reads any more.
    Result<TrackList> take()
    {
        TrackList tracks;
        for (Result<TrackList>& found : m_found) {
            if (!found) {
                return found.error();
            }
            tracks += *std::move(found);
        }
        return tracks;
    }

private:
    std::vector<TrackRange> m_ranges;
    std::vector<Result<TrackList>> m_found;
    std::atomic<std::size_t> m_next = 0;
};

/// Whoever cannot open the file leaves its share to the others.
void readOnOwnConnection(const QString& path, Slices& slices)
{
    const QString name = connection::uniqueName(u"loading"_s);
    {
        Result<QSqlDatabase> connection = connection::open(path, name, connection::Access::Read);
        if (!connection) {
            return;
        }
        slices.readWhatIsLeft(*connection);
    }
    connection::close(name);
}

} // namespace

Result<TrackList> readAll(QSqlDatabase& connection)
{
    const Result<TrackRange> whole = wholeRange(connection);
    if (!whole) {
        return whole.error();
    }
    // Qt's driver makes a QVariant of every value, which takes most of the time: 200 000 tracks
    // load in 0.5 s on two cores.
    Slices slices(*whole);
    const QString path = connection::filePath(connection);
    const std::size_t threads = std::min({slices.count(), kMostThreads,
        static_cast<std::size_t>(std::max(QThread::idealThreadCount(), 1))});
    std::vector<std::future<void>> others;
    for (std::size_t thread = 1; thread < threads; ++thread) {
        others.push_back(std::async(
            std::launch::async, [&path, &slices] { readOnOwnConnection(path, slices); }));
    }
    slices.readWhatIsLeft(connection);
    for (const std::future<void>& other : others) {
        other.wait();
    }
    if (!others.empty()) {
        giveBackFreedMemory();
    }
    return slices.take();
}

Result<bool> refresh(QSqlDatabase& connection, Track& track)
{
    QSqlQuery query(connection);
    const QVariant id = bind::integer(track.id);
    if (const Result<void> done = runSql(connection, query, selection(), {id, id}); !done) {
        return done.error();
    }
    if (!query.next()) {
        return false;
    }
    const auto follow = [](auto& value, const auto& stored) {
        if (value != stored) {
            value = stored;
        }
    };
    const std::shared_ptr<const Track> row = Reader(connection).trackAt(query);
    follow(track.path, row->path);
    follow(track.stamp, row->stamp);
    follow(track.digest, row->digest);
    follow(track.tags, row->tags);
    follow(track.audio, row->audio);
    track.isMissing = row->isMissing;
    return true;
}

} // namespace models::tracktable
