// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/patterntable.h"

#include "analysis/features.h"
#include "models/database/bind.h"
#include "models/database/sqlerror.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace models::patterntable {

namespace {

std::optional<analysis::SoundPatterns> patternsIn(const QByteArray& data)
{
    return analysis::unpacked({reinterpret_cast<const std::uint8_t*>(data.constData()),
        static_cast<std::size_t>(data.size())});
}

} // namespace

Result<std::vector<std::optional<analysis::SoundPatterns>>> read(
    QSqlDatabase& connection, std::span<const TrackId> tracks)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    const Result<void> prepared = prepareSql(
        connection, query, u"SELECT data FROM patterns WHERE track_id = ? AND version = ?"_s);
    if (!prepared) {
        return prepared.error();
    }
    std::vector<std::optional<analysis::SoundPatterns>> found;
    found.reserve(tracks.size());
    for (const TrackId track : tracks) {
        query.bindValue(0, bind::integer(track));
        query.bindValue(1, bind::integer(analysis::kFeatureVersion));
        if (const Result<void> done = runSql(connection, query); !done) {
            return done.error();
        }
        found.push_back(query.next() ? patternsIn(query.value(0).toByteArray()) : std::nullopt);
    }
    return found;
}

Result<void> store(
    QSqlDatabase& connection, TrackId track, int version, const analysis::SoundPatterns& patterns)
{
    QSqlQuery query(connection);
    const Result<void> prepared = prepareSql(connection, query,
        u"INSERT OR REPLACE INTO patterns (track_id, version, data) VALUES (?, ?, ?)"_s);
    if (!prepared) {
        return prepared.error();
    }
    const analysis::PackedPatterns bytes = analysis::packed(patterns);
    query.bindValue(0, bind::integer(track));
    query.bindValue(1, bind::integer(version));
    query.bindValue(
        2, QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype{bytes.size()}));
    return runSql(connection, query);
}

Result<void> remove(QSqlDatabase& connection, TrackId track)
{
    QSqlQuery query(connection);
    const Result<void> prepared =
        prepareSql(connection, query, u"DELETE FROM patterns WHERE track_id = ?"_s);
    if (!prepared) {
        return prepared.error();
    }
    query.addBindValue(bind::integer(track));
    return runSql(connection, query);
}

} // namespace models::patterntable
