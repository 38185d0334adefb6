// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/embeddingtable.h"

#include "analysis/embedding/embeddingdistance.h"
#include "models/database/bind.h"
#include "models/database/sqlerror.h"
#include "models/files/filepath.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace models::embeddingtable {

namespace {

std::optional<analysis::Embedding> embeddingIn(const QByteArray& data)
{
    return analysis::unpackedEmbedding({reinterpret_cast<const std::uint8_t*>(data.constData()),
        static_cast<std::size_t>(data.size())});
}

/// Prepares and runs a statement that takes values in order.
Result<void> execute(QSqlDatabase& connection, const QString& statement, const QVariantList& values)
{
    QSqlQuery query(connection);
    if (Result<void> prepared = prepareSql(connection, query, statement); !prepared) {
        return prepared;
    }
    for (const QVariant& value : values) {
        query.addBindValue(value);
    }
    return runSql(connection, query);
}

} // namespace

Result<std::optional<Model>> model(const QSqlDatabase& connection)
{
    QSqlQuery query(connection);
    Result<void> done = prepareSql(connection, query, u"SELECT path, digest FROM learned_model"_s);
    if (done) {
        done = runSql(connection, query);
    }
    if (!done) {
        return done.error();
    }
    if (!query.next()) {
        return std::optional<Model>();
    }
    return std::optional(
        Model{pathFromBytes(query.value(0).toByteArray()), query.value(1).toByteArray()});
}

Result<void> setModel(QSqlDatabase& connection, const std::optional<Model>& model)
{
    if (!model) {
        return execute(connection, u"DELETE FROM learned_model"_s, {});
    }
    return execute(connection,
        u"INSERT OR REPLACE INTO learned_model (id, path, digest) VALUES (1, ?, ?)"_s,
        {bind::blob(pathToBytes(model->path)), bind::blob(model->digest)});
}

Result<QList<Unheard>> unheard(const QSqlDatabase& connection)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    Result<void> done = prepareSql(connection, query,
        u"SELECT t.id, t.path FROM tracks t JOIN analyses a ON a.track_id = t.id "
        "JOIN learned_model m LEFT JOIN embeddings e ON e.track_id = t.id AND e.model = m.digest "
        "LEFT JOIN user_data u ON u.track_id = t.id "
        "WHERE t.missing = 0 AND e.track_id IS NULL ORDER BY u.last_played_ms DESC, t.id"_s);
    if (done) {
        done = runSql(connection, query);
    }
    if (!done) {
        return done.error();
    }
    QList<Unheard> tracks;
    while (query.next()) {
        tracks.append({query.value(0).toLongLong(), pathFromBytes(query.value(1).toByteArray())});
    }
    return tracks;
}

Result<void> store(QSqlDatabase& connection, TrackId track, const QByteArray& digest,
    std::span<const float> embedding)
{
    const std::vector<std::uint8_t> bytes = analysis::packedEmbedding(embedding);
    return execute(connection,
        u"INSERT OR REPLACE INTO embeddings (track_id, model, dimension, data) "
        "VALUES (?, ?, ?, ?)"_s,
        {bind::integer(track), bind::blob(digest), bind::integer(embedding.size()),
            bind::blob(QByteArray(reinterpret_cast<const char*>(bytes.data()),
                static_cast<qsizetype>(bytes.size())))});
}

Result<void> remove(QSqlDatabase& connection, TrackId track)
{
    return execute(
        connection, u"DELETE FROM embeddings WHERE track_id = ?"_s, {bind::integer(track)});
}

Result<std::vector<std::optional<analysis::Embedding>>> read(
    QSqlDatabase& connection, std::span<const TrackId> tracks)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    const Result<void> prepared = prepareSql(connection, query,
        u"SELECT e.data FROM embeddings e JOIN learned_model m ON e.model = m.digest "
        "WHERE e.track_id = ?"_s);
    if (!prepared) {
        return prepared.error();
    }
    std::vector<std::optional<analysis::Embedding>> found;
    found.reserve(tracks.size());
    for (const TrackId track : tracks) {
        query.bindValue(0, bind::integer(track));
        if (const Result<void> done = runSql(connection, query); !done) {
            return done.error();
        }
        found.push_back(query.next() ? embeddingIn(query.value(0).toByteArray()) : std::nullopt);
    }
    return found;
}

Result<std::vector<analysis::Embedding>> sample(QSqlDatabase& connection, int count)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    // Ids come in the order of folders: a multiplicative hash (Knuth) draws across them.
    Result<void> done = prepareSql(connection, query,
        u"SELECT e.data FROM embeddings e JOIN learned_model m ON e.model = m.digest "
        "WHERE e.dimension > 0 ORDER BY (e.track_id * 2654435761) & 4294967295 LIMIT ?"_s);
    if (done) {
        query.addBindValue(bind::integer(count));
        done = runSql(connection, query);
    }
    if (!done) {
        return done.error();
    }
    std::vector<analysis::Embedding> drawn;
    while (query.next()) {
        if (auto embedding = embeddingIn(query.value(0).toByteArray())) {
            drawn.push_back(std::move(*embedding));
        }
    }
    return drawn;
}

} // namespace models::embeddingtable
