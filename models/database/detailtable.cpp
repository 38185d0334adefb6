// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/detailtable.h"

#include "models/database/bind.h"
#include "models/database/detailbytes.h"
#include "models/database/sketchtable.h"
#include "models/database/sqlerror.h"

#include <QSqlDatabase>

#include <cmath>

using namespace Qt::StringLiterals;

namespace models::detailtable {

namespace {

using analysis::Details;

constexpr double kMillisecondsPerSecond = 1000.0;

/// The order of the columns in every statement below.
enum Column : int
{
    Track,
    Version,
    ExcerptStartMs,
    Waveform,
    Loudness,
    Keys,
    Chords,
    Segments,
    Beats,
    Fingerprint,
};

Details detailsAt(const QSqlQuery& query)
{
    const auto bytes = [&query](Column column) { return query.value(column).toByteArray(); };
    Details details;
    if (const QVariant start = query.value(ExcerptStartMs); !start.isNull()) {
        details.excerptStartS = static_cast<double>(start.toLongLong()) / kMillisecondsPerSecond;
    }
    details.waveform = detailbytes::toWaveform(bytes(Waveform));
    detailbytes::Curve loudness = detailbytes::toLoudness(bytes(Loudness));
    details.loudnessStepS = loudness.stepS;
    details.loudnessLufs = std::move(loudness.values);
    details.keys = detailbytes::toHarmony(bytes(Keys));
    details.chords = detailbytes::toHarmony(bytes(Chords));
    details.segments = detailbytes::toSegments(bytes(Segments));
    details.beatTimesS = detailbytes::toTimes(bytes(Beats));
    details.fingerprint = query.value(Fingerprint).toString().toStdString();
    return details;
}

} // namespace

Result<std::optional<Details>> read(QSqlDatabase& connection, TrackId track)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    const Result<void> prepared = prepareSql(connection, query,
        u"SELECT track_id, version, excerpt_start_ms, waveform, loudness, keys, chords, segments, "
        "beats, fingerprint FROM details WHERE track_id = ?"_s);
    if (!prepared) {
        return prepared.error();
    }
    query.addBindValue(bind::integer(track));
    if (const Result<void> done = runSql(connection, query); !done) {
        return done.error();
    }
    if (!query.next() || query.value(Version).toInt() > analysis::kDetailsVersion) {
        return std::optional<Details>();
    }
    return std::optional(detailsAt(query));
}

Result<void> store(QSqlDatabase& connection, TrackId track, const Details& details)
{
    QSqlQuery query(connection);
    const Result<void> prepared = prepareSql(connection, query,
        u"INSERT OR REPLACE INTO details (track_id, version, excerpt_start_ms, waveform, loudness, "
        "keys, chords, segments, beats, fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    if (!prepared) {
        return prepared.error();
    }
    const auto array = [&query](Column column, const QByteArray& bytes) {
        query.bindValue(column, bind::blobOrNull(bytes));
    };
    query.bindValue(Track, bind::integer(track));
    query.bindValue(Version, bind::integer(analysis::kDetailsVersion));
    query.bindValue(ExcerptStartMs,
        details.excerptStartS
            ? bind::integer(std::llround(*details.excerptStartS * kMillisecondsPerSecond))
            : QVariant());
    array(Waveform, detailbytes::fromWaveform(details.waveform));
    array(Loudness,
        detailbytes::fromLoudness(
            {.stepS = details.loudnessStepS, .values = details.loudnessLufs}));
    array(Keys, detailbytes::fromHarmony(details.keys));
    array(Chords, detailbytes::fromHarmony(details.chords));
    array(Segments, detailbytes::fromSegments(details.segments));
    array(Beats, detailbytes::fromTimes(details.beatTimesS));
    query.bindValue(Fingerprint, bind::text(QString::fromStdString(details.fingerprint)));
    const Result<void> stored = runSql(connection, query);
    return stored ? sketchtable::remove(connection, track) : stored;
}

Result<void> remove(QSqlDatabase& connection, TrackId track)
{
    QSqlQuery query(connection);
    const Result<void> prepared =
        prepareSql(connection, query, u"DELETE FROM details WHERE track_id = ?"_s);
    if (!prepared) {
        return prepared.error();
    }
    query.addBindValue(bind::integer(track));
    const Result<void> gone = runSql(connection, query);
    return gone ? sketchtable::remove(connection, track) : gone;
}

Result<std::string> fingerprint(QSqlDatabase& connection, TrackId track)
{
    QSqlQuery query(connection);
    Result<void> done =
        prepareSql(connection, query, u"SELECT fingerprint FROM details WHERE track_id = ?"_s);
    if (done) {
        query.addBindValue(bind::integer(track));
        done = runSql(connection, query);
    }
    if (!done) {
        return done.error();
    }
    return query.next() ? query.value(0).toString().toStdString() : std::string();
}

} // namespace models::detailtable
