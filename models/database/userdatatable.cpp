// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/userdatatable.h"

#include "models/database/bind.h"
#include "models/database/rangerows.h"
#include "models/database/sqlerror.h"

#include <QDateTime>
#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace models::userdatatable {

namespace {

Correction correctionOf(const QVariant& tempoBpm, const QVariant& tonic, const QVariant& mode)
{
    Correction correction;
    if (!tempoBpm.isNull()) {
        correction.tempoBpm = tempoBpm.toFloat();
    }
    if (!tonic.isNull()) {
        correction.tonic = tonic.toInt();
        correction.mode = static_cast<analysis::Mode>(mode.toInt());
    }
    return correction;
}

} // namespace

Result<std::vector<Row>> readAll(QSqlDatabase& connection, TrackRange range)
{
    return rowsInRange<Row>(connection,
        u"SELECT track_id, rating, play_count, last_played_ms, skip_count, tempo_bpm, tonic, mode "
        "FROM user_data WHERE track_id BETWEEN ? AND ? ORDER BY track_id"_s,
        range, [](const QSqlQuery& query) {
            return Row{query.value(0).toLongLong(), query.value(1).toInt(), query.value(2).toInt(),
                query.value(3).toLongLong(), query.value(4).toInt(),
                correctionOf(query.value(5), query.value(6), query.value(7))};
        });
}

Result<void> setRating(QSqlDatabase& connection, const QList<TrackId>& tracks, int halfStars)
{
    QSqlQuery query(connection);
    const Result<void> prepared = prepareSql(connection, query,
        u"INSERT INTO user_data (track_id, rating, rated_ms) VALUES (?, ?, ?) "
        "ON CONFLICT (track_id) DO UPDATE SET rating = excluded.rating, "
        "rated_ms = excluded.rated_ms"_s);
    if (!prepared) {
        return prepared.error();
    }
    for (const TrackId track : tracks) {
        query.bindValue(0, bind::integer(track));
        query.bindValue(1, bind::integer(halfStars));
        query.bindValue(2, bind::integer(QDateTime::currentMSecsSinceEpoch()));
        if (const Result<void> done = runSql(connection, query); !done) {
            return done.error();
        }
    }
    return {};
}

Result<void> importRating(QSqlDatabase& connection, TrackId track, int halfStars, int plays)
{
    QSqlQuery query(connection);
    const Result<void> prepared = prepareSql(connection, query,
        u"INSERT INTO user_data (track_id, rating, play_count) VALUES (?, ?, ?) "
        "ON CONFLICT (track_id) DO UPDATE SET "
        "rating = CASE WHEN rating = 0 AND rated_ms = 0 THEN excluded.rating ELSE rating END, "
        "play_count = CASE WHEN play_count = 0 THEN excluded.play_count ELSE play_count END"_s);
    if (!prepared) {
        return prepared.error();
    }
    query.addBindValue(bind::integer(track));
    query.addBindValue(bind::integer(halfStars));
    query.addBindValue(bind::integer(plays));
    return runSql(connection, query);
}

Result<void> setCorrection(QSqlDatabase& connection, TrackId track, const Correction& correction)
{
    QSqlQuery query(connection);
    const Result<void> prepared = prepareSql(connection, query,
        u"INSERT INTO user_data (track_id, tempo_bpm, tonic, mode) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (track_id) DO UPDATE SET tempo_bpm = excluded.tempo_bpm, "
        "tonic = excluded.tonic, mode = excluded.mode"_s);
    if (!prepared) {
        return prepared.error();
    }
    const bool hasKey = correction.tonic.has_value();
    query.addBindValue(bind::integer(track));
    query.addBindValue(bind::real(correction.tempoBpm));
    query.addBindValue(hasKey ? bind::integer(*correction.tonic) : QVariant());
    query.addBindValue(hasKey ? bind::integer(static_cast<int>(correction.mode)) : QVariant());
    return runSql(connection, query);
}

Result<void> recordPlay(QSqlDatabase& connection, TrackId track, qint64 playedMs)
{
    QSqlQuery query(connection);
    const Result<void> prepared = prepareSql(connection, query,
        u"INSERT INTO user_data (track_id, play_count, last_played_ms) VALUES (?, 1, ?) "
        "ON CONFLICT (track_id) DO UPDATE SET play_count = play_count + 1, "
        "last_played_ms = max(last_played_ms, excluded.last_played_ms)"_s);
    if (!prepared) {
        return prepared.error();
    }
    query.addBindValue(bind::integer(track));
    query.addBindValue(bind::integer(playedMs));
    return runSql(connection, query);
}

Result<void> recordSkip(QSqlDatabase& connection, TrackId track)
{
    QSqlQuery query(connection);
    const Result<void> prepared = prepareSql(connection, query,
        u"INSERT INTO user_data (track_id, skip_count) VALUES (?, 1) "
        "ON CONFLICT (track_id) DO UPDATE SET skip_count = skip_count + 1"_s);
    if (!prepared) {
        return prepared.error();
    }
    query.addBindValue(bind::integer(track));
    return runSql(connection, query);
}

} // namespace models::userdatatable
