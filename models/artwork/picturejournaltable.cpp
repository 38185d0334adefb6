// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/artwork/picturejournaltable.h"

#include "models/database/bind.h"
#include "models/database/sqlerror.h"

#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace models::picturejournaltable {

namespace {

Result<void> run(const QSqlDatabase& connection, QSqlQuery& query, const QString& statement,
    const QVariantList& values)
{
    if (const Result<void> prepared = prepareSql(connection, query, statement); !prepared) {
        return prepared.error();
    }
    for (const QVariant& value : values) {
        query.addBindValue(value);
    }
    return runSql(connection, query);
}

Result<void> addSide(
    QSqlDatabase& connection, qint64 change, bool isAfter, const QList<Picture>& pictures)
{
    int place = 0;
    for (const Picture& picture : pictures) {
        const QByteArray digest = pictureDigest(picture.data);
        QSqlQuery store(connection);
        Result<void> done = run(connection, store,
            u"INSERT INTO pictures (digest, data) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING"_s,
            {bind::blob(digest), bind::blob(picture.data)});
        if (!done) {
            return done;
        }
        QSqlQuery refer(connection);
        done = run(connection, refer,
            u"INSERT INTO tag_pictures (change_id, is_after, place, kind, mime, description, "
            "picture_id) SELECT ?, ?, ?, ?, ?, ?, id FROM pictures WHERE digest = ?"_s,
            {bind::integer(change), bind::integer(isAfter ? 1 : 0), bind::integer(place++),
                bind::integer(static_cast<int>(picture.kind)), bind::text(picture.mime),
                bind::text(picture.description), bind::blob(digest)});
        if (!done) {
            return done;
        }
    }
    return {};
}

} // namespace

Result<void> add(QSqlDatabase& connection, qint64 change, const PictureChange& pictures)
{
    const Result<void> before = addSide(connection, change, false, pictures.before);
    return before ? addSide(connection, change, true, pictures.after) : before;
}

Result<std::optional<PictureChange>> read(QSqlDatabase& connection, qint64 change)
{
    QSqlQuery query(connection);
    const Result<void> done = run(connection, query,
        u"SELECT t.is_after, t.kind, t.mime, t.description, p.data FROM tag_pictures t JOIN "
        "pictures p ON p.id = t.picture_id WHERE t.change_id = ? ORDER BY t.is_after, t.place"_s,
        {bind::integer(change)});
    if (!done) {
        return done.error();
    }
    std::optional<PictureChange> found;
    while (query.next()) {
        if (!found) {
            found.emplace();
        }
        const int kind = query.value(1).toInt();
        const Picture picture{kind >= 0 && kind < kPictureKindCount ? static_cast<PictureKind>(kind)
                                                                    : PictureKind::Other,
            query.value(2).toString(), query.value(3).toString(), query.value(4).toByteArray()};
        (query.value(0).toInt() == 0 ? found->before : found->after).append(picture);
    }
    return found;
}

} // namespace models::picturejournaltable
