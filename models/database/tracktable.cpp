// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/tracktable.h"

#include "models/database/bind.h"
#include "models/database/sqlerror.h"
#include "models/database/trackcolumns.h"
#include "models/files/filepath.h"

#include <QCoreApplication>
#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace models::tracktable {

namespace {

void bindTrack(QSqlQuery& query, const Track& track)
{
    query.bindValue(Path, bind::blob(track.path.bytes()));
    query.bindValue(Size, bind::integer(track.stamp.size));
    query.bindValue(ModifiedNs, bind::integer(track.stamp.modifiedNs));
    query.bindValue(Inode, bind::integer(track.stamp.inode));
    query.bindValue(Digest, bind::blobOrNull(track.digest.toByteArray()));
    query.bindValue(Missing, bind::integer(track.isMissing ? 1 : 0));
    const Tags& tags = track.tags;
    query.bindValue(Title, bind::text(tags.title));
    query.bindValue(Artist, bind::text(tags.artist));
    query.bindValue(AlbumArtist, bind::text(tags.albumArtist));
    query.bindValue(Album, bind::text(tags.album));
    query.bindValue(Genre, bind::text(tags.genre));
    query.bindValue(Composer, bind::text(tags.composer));
    query.bindValue(Comment, bind::text(tags.comment));
    query.bindValue(Year, bind::integer(tags.year));
    query.bindValue(TrackNumber, bind::integer(tags.trackNumber));
    query.bindValue(DiscNumber, bind::integer(tags.discNumber));
    query.bindValue(HasCover, bind::integer(tags.hasCover ? 1 : 0));
    const AudioProperties& audio = track.audio;
    query.bindValue(DurationMs, bind::integer(audio.durationMs));
    query.bindValue(SampleRateHz, bind::integer(audio.sampleRateHz));
    query.bindValue(Channels, bind::integer(audio.channels));
    query.bindValue(BitRateBps, bind::integer(audio.bitRateBps));
    query.bindValue(Codec, bind::text(audio.codec));
}

QString places(int count)
{
    return QString(u"?, "_s.repeated(count)).chopped(2);
}

QString insertion()
{
    return u"INSERT INTO tracks (%1, added_ms) VALUES (%2)"_s.arg(
        fileColumns(), places(kFileColumns + 1));
}

QString change()
{
    return u"UPDATE tracks SET (%1) = (%2) WHERE id = ?"_s.arg(fileColumns(), places(kFileColumns));
}

} // namespace

Result<TrackId> insert(QSqlDatabase& connection, const Track& track)
{
    QSqlQuery query(connection);
    if (const Result<void> prepared = prepareSql(connection, query, insertion()); !prepared) {
        return prepared.error();
    }
    bindTrack(query, track);
    query.bindValue(AddedMs, bind::integer(track.addedMs));
    if (const Result<void> done = runSql(connection, query); !done) {
        return done.error();
    }
    return query.lastInsertId().toLongLong();
}

Result<void> update(QSqlDatabase& connection, const Track& track)
{
    QSqlQuery query(connection);
    if (const Result<void> prepared = prepareSql(connection, query, change()); !prepared) {
        return prepared.error();
    }
    bindTrack(query, track);
    query.bindValue(kFileColumns, bind::integer(track.id));
    if (const Result<void> done = runSql(connection, query); !done) {
        return done.error();
    }
    if (query.numRowsAffected() == 0) {
        return Error{ErrorCode::NotFound,
            QCoreApplication::translate(
                "models::Database", "%1 is not in the library any more. Scan the folders again.")
                .arg(displayPath(track.path))};
    }
    return {};
}

Result<void> setMissing(QSqlDatabase& connection, const QList<TrackId>& ids, bool missing)
{
    QSqlQuery query(connection);
    const Result<void> prepared =
        prepareSql(connection, query, u"UPDATE tracks SET missing = ? WHERE id = ?"_s);
    if (!prepared) {
        return prepared.error();
    }
    for (const TrackId id : ids) {
        query.bindValue(0, bind::integer(missing ? 1 : 0));
        query.bindValue(1, bind::integer(id));
        if (const Result<void> done = runSql(connection, query); !done) {
            return done.error();
        }
    }
    return {};
}

Result<bool> contains(QSqlDatabase& connection, TrackId id)
{
    QSqlQuery query(connection);
    Result<void> done = prepareSql(connection, query, u"SELECT 1 FROM tracks WHERE id = ?"_s);
    if (done) {
        query.addBindValue(bind::integer(id));
        done = runSql(connection, query);
    }
    return done ? Result<bool>(query.next()) : Result<bool>(done.error());
}

} // namespace models::tracktable
