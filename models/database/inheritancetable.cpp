// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/inheritancetable.h"

#include "models/database/bind.h"
#include "models/database/sqlerror.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace models::inheritancetable {

namespace {

/// Runs a statement whose values are numbers.
Result<void> run(QSqlDatabase& connection, const QString& statement, const QList<qint64>& values)
{
    QSqlQuery query(connection);
    if (const Result<void> prepared = prepareSql(connection, query, statement); !prepared) {
        return prepared;
    }
    for (const qint64 value : values) {
        query.addBindValue(bind::integer(value));
    }
    return runSql(connection, query);
}

} // namespace

Result<void> take(QSqlDatabase& connection, TrackId heir, const QList<TrackId>& from)
{
    for (const TrackId track : from) {
        Result<void> done = run(connection,
            u"INSERT INTO user_data (track_id, rating, rated_ms, play_count, last_played_ms, "
            "skip_count, tempo_bpm, tonic, mode) SELECT ?, rating, rated_ms, play_count, "
            "last_played_ms, skip_count, tempo_bpm, tonic, mode FROM user_data WHERE track_id = ? "
            "ON CONFLICT (track_id) DO UPDATE SET "
            "tempo_bpm = coalesce(tempo_bpm, excluded.tempo_bpm), "
            "mode = CASE WHEN tonic IS NULL THEN excluded.mode ELSE mode END, "
            "tonic = coalesce(tonic, excluded.tonic), "
            "rated_ms = CASE rating WHEN 0 THEN excluded.rated_ms ELSE rated_ms END, "
            "rating = CASE rating WHEN 0 THEN excluded.rating ELSE rating END, "
            "play_count = play_count + excluded.play_count, "
            "skip_count = skip_count + excluded.skip_count, "
            "last_played_ms = max(last_played_ms, excluded.last_played_ms)"_s,
            {heir, track});
        if (done) {
            done = run(connection,
                u"UPDATE tracks SET added_ms = min(added_ms, (SELECT added_ms FROM tracks "
                "WHERE id = ?)) WHERE id = ?"_s,
                {track, heir});
        }
        if (done) {
            done = run(connection,
                u"UPDATE playlist_entries SET track_id = ? WHERE track_id = ? AND playlist_id "
                "NOT IN (SELECT playlist_id FROM playlist_entries WHERE track_id = ?)"_s,
                {heir, track, heir});
        }
        if (!done) {
            return done;
        }
    }
    return {};
}

Result<void> giveBack(QSqlDatabase& connection, TrackId heir, qint64 addedMs)
{
    const Result<void> done =
        run(connection, u"DELETE FROM user_data WHERE track_id = ?"_s, {heir});
    return done ? run(connection, u"UPDATE tracks SET added_ms = ? WHERE id = ?"_s, {addedMs, heir})
                : done;
}

} // namespace models::inheritancetable
