// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/tagjournaltable.h"

#include "models/database/bind.h"
#include "models/database/sqlerror.h"
#include "models/files/filepath.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace models::tagjournaltable {

namespace {

Result<void> run(const QSqlDatabase& connection, QSqlQuery& query, const QString& statement,
    const QVariantList& values = {})
{
    if (const Result<void> prepared = prepareSql(connection, query, statement); !prepared) {
        return prepared.error();
    }
    for (const QVariant& value : values) {
        query.addBindValue(value);
    }
    return runSql(connection, query);
}

QString toJson(const FieldEdit& fields)
{
    QJsonObject object;
    for (auto field = fields.cbegin(); field != fields.cend(); ++field) {
        object.insert(field.key(), QJsonArray::fromStringList(*field));
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

FieldEdit fromJson(const QString& json)
{
    FieldEdit fields;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto field = object.begin(); field != object.end(); ++field) {
        QStringList& values = fields[field.key()];
        for (const QJsonValue& value : field->toArray()) {
            values.append(value.toString());
        }
    }
    return fields;
}

/// One statement for each of the ids.
Result<void> runForEach(
    QSqlDatabase& connection, const QString& statement, const QList<qint64>& ids)
{
    QSqlQuery query(connection);
    if (const Result<void> prepared = prepareSql(connection, query, statement); !prepared) {
        return prepared.error();
    }
    for (const qint64 id : ids) {
        query.bindValue(0, bind::integer(id));
        if (const Result<void> done = runSql(connection, query); !done) {
            return done;
        }
    }
    return {};
}

const QString kActionColumns =
    u"SELECT id, at_ms, name, undone_ms, (SELECT count(*) FROM tag_changes WHERE action_id = "
    "tag_actions.id), (SELECT count(*) FROM file_moves WHERE action_id = tag_actions.id AND kind = "
    "1) FROM tag_actions "_s;

TagAction actionOf(const QSqlQuery& query)
{
    TagAction action;
    action.id = query.value(0).toLongLong();
    action.atMs = query.value(1).toLongLong();
    action.name = query.value(2).toString();
    action.isUndone = query.value(3).toLongLong() != 0;
    const int moved = query.value(5).toInt();
    action.isMove = moved > 0;
    action.files = query.value(4).toInt() + moved;
    return action;
}

} // namespace

Result<qint64> addAction(QSqlDatabase& connection, const QString& name, qint64 atMs)
{
    QSqlQuery query(connection);
    const Result<void> done =
        run(connection, query, u"INSERT INTO tag_actions (at_ms, name) VALUES (?, ?)"_s,
            {bind::integer(atMs), bind::text(name)});
    return done ? Result<qint64>(query.lastInsertId().toLongLong()) : Result<qint64>(done.error());
}

Result<qint64> openAction(QSqlDatabase& connection, qint64 action, const QString& name)
{
    return action != 0 ? Result<qint64>(action)
                       : addAction(connection, name, QDateTime::currentMSecsSinceEpoch());
}

Result<void> addChanges(QSqlDatabase& connection, qint64 action, QList<JournalledChange>& changes)
{
    QSqlQuery query(connection);
    const Result<void> prepared = prepareSql(connection, query,
        u"INSERT INTO tag_changes (action_id, track_id, path, before, after) VALUES (?, ?, ?, ?, "
        "?)"_s);
    if (!prepared) {
        return prepared;
    }
    for (JournalledChange& change : changes) {
        query.bindValue(0, bind::integer(action));
        query.bindValue(1, bind::integer(change.track));
        query.bindValue(2, bind::blob(pathToBytes(change.path)));
        query.bindValue(3, bind::text(toJson(change.change.before)));
        query.bindValue(4, bind::text(toJson(change.change.after)));
        if (const Result<void> done = runSql(connection, query); !done) {
            return done;
        }
        change.id = query.lastInsertId().toLongLong();
    }
    return {};
}

Result<void> setWritten(QSqlDatabase& connection, const QList<qint64>& changes)
{
    return runForEach(connection, u"UPDATE tag_changes SET written = 1 WHERE id = ?"_s, changes);
}

Result<void> removeChanges(QSqlDatabase& connection, qint64 action, const QList<qint64>& changes)
{
    const Result<void> removed =
        runForEach(connection, u"DELETE FROM tag_changes WHERE id = ?"_s, changes);
    if (!removed) {
        return removed;
    }
    QSqlQuery query(connection);
    return run(connection, query,
        u"DELETE FROM tag_actions WHERE id = ? AND NOT EXISTS (SELECT 1 FROM tag_changes WHERE "
        "action_id = tag_actions.id)"_s,
        {bind::integer(action)});
}

Result<void> setUndone(QSqlDatabase& connection, qint64 action, qint64 atMs)
{
    QSqlQuery query(connection);
    return run(connection, query, u"UPDATE tag_actions SET undone_ms = ? WHERE id = ?"_s,
        {bind::integer(atMs), bind::integer(action)});
}

Result<QList<TagAction>> actions(QSqlDatabase& connection, int most)
{
    QSqlQuery query(connection);
    const Result<void> done = run(
        connection, query, kActionColumns + u"ORDER BY id DESC LIMIT ?"_s, {bind::integer(most)});
    if (!done) {
        return done.error();
    }
    QList<TagAction> found;
    while (query.next()) {
        found.append(actionOf(query));
    }
    return found;
}

Result<std::optional<TagAction>> action(QSqlDatabase& connection, qint64 id)
{
    QSqlQuery query(connection);
    const Result<void> done =
        run(connection, query, kActionColumns + u"WHERE id = ?"_s, {bind::integer(id)});
    if (!done) {
        return done.error();
    }
    return query.next() ? std::optional(actionOf(query)) : std::optional<TagAction>();
}

Result<QList<JournalledChange>> changes(QSqlDatabase& connection, qint64 action)
{
    QSqlQuery query(connection);
    const Result<void> done = run(connection, query,
        u"SELECT c.id, c.track_id, coalesce(t.path, c.path), c.before, c.after FROM tag_changes c "
        "LEFT JOIN tracks t ON t.id = c.track_id WHERE c.action_id = ? ORDER BY c.id"_s,
        {bind::integer(action)});
    if (!done) {
        return done.error();
    }
    QList<JournalledChange> found;
    while (query.next()) {
        JournalledChange change;
        change.id = query.value(0).toLongLong();
        change.track = query.value(1).toLongLong();
        change.path = pathFromBytes(query.value(2).toByteArray());
        change.change.before = fromJson(query.value(3).toString());
        change.change.after = fromJson(query.value(4).toString());
        found.append(change);
    }
    return found;
}

Result<QStringList> unfinished(QSqlDatabase& connection)
{
    QSqlQuery query(connection);
    const Result<void> done =
        run(connection, query, u"SELECT path FROM tag_changes WHERE written = 0"_s);
    if (!done) {
        return done.error();
    }
    QStringList paths;
    while (query.next()) {
        paths.append(pathFromBytes(query.value(0).toByteArray()));
    }
    return paths;
}

} // namespace models::tagjournaltable
