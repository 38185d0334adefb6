// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/migration.h"

#include "models/database/connection.h"
#include "models/database/sqlerror.h"
#include "models/files/filepath.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

/// A static library's resources register themselves only when asked to, at global scope.
static void initResources()
{
    Q_INIT_RESOURCE(models);
}

namespace models::migration {

namespace {

Result<int> number(const QSqlDatabase& connection, const QString& statement)
{
    QSqlQuery query(connection);
    if (!query.exec(statement) || !query.next()) {
        return sqlError(connection, query.lastError());
    }
    return query.value(0).toInt();
}

Result<void> runScript(QSqlDatabase& connection, const QString& script)
{
    const QStringList parts = statements(script);
    for (const QString& statement : parts) {
        if (const Result<void> done = runSql(connection, statement); !done) {
            return done.error();
        }
    }
    return {};
}

/// Foreign keys are off while a script rebuilds tables; what it leaves behind must fit together.
Result<void> checkForeignKeys(const QSqlDatabase& connection)
{
    QSqlQuery query(connection);
    if (!query.exec(u"PRAGMA foreign_key_check"_s)) {
        return sqlError(connection, query.lastError());
    }
    if (query.next()) {
        const QString shown = displayPath(connection::filePath(connection));
        return Error{ErrorCode::DatabaseFailed,
            QCoreApplication::translate("models::Database",
                "The library %1 could not be brought to the current version: its table \"%2\" "
                "refers to rows that do not exist. The file was left as it was.")
                .arg(shown, query.value(0).toString())};
    }
    return {};
}

/// One step inside an open transaction.
Result<void> advance(QSqlDatabase& connection, const QString& script, int toVersion)
{
    Result<void> done = runScript(connection, script);
    if (done && toVersion > 1) {
        done = checkForeignKeys(connection);
    }
    if (done) {
        done = runSql(connection, u"PRAGMA application_id = %1"_s.arg(kApplicationId));
    }
    if (done) {
        done = runSql(connection, u"PRAGMA user_version = %1"_s.arg(toVersion));
    }
    return done;
}

/// Takes one step if there is one to take. @return whether the database is current.
Result<bool> step(QSqlDatabase& connection, const QStringList& scripts)
{
    // Another process may have migrated meanwhile: the version counts only under the write lock.
    if (const Result<void> begun = runSql(connection, u"BEGIN IMMEDIATE"_s); !begun) {
        return begun.error();
    }
    const Result<int> version = number(connection, u"PRAGMA user_version"_s);
    const bool isCurrent = version && *version >= scripts.size();
    Result<void> done;
    if (!version) {
        done = version.error();
    } else if (!isCurrent) {
        done = advance(connection, scripts.at(*version), *version + 1);
    }
    if (done) {
        done = runSql(connection, u"COMMIT"_s);
    }
    if (!done) {
        // Some errors, a full disk among them, have rolled back already: then this one fails.
        (void)runSql(connection, u"ROLLBACK"_s);
        return done.error();
    }
    return isCurrent;
}

Result<Identity> identityNow(const QSqlDatabase& connection)
{
    const Result<int> version = number(connection, u"PRAGMA user_version"_s);
    if (!version) {
        return version.error();
    }
    const Result<int> applicationId = number(connection, u"PRAGMA application_id"_s);
    if (!applicationId) {
        return applicationId.error();
    }
    const Result<int> tables = number(connection, u"SELECT count(*) FROM sqlite_master"_s);
    if (!tables) {
        return tables.error();
    }
    return Identity{*version, *applicationId, *tables == 0};
}

bool startsTrigger(QStringView statement)
{
    const QString head = statement.left(32).toString().simplified().toUpper();
    return head.startsWith("CREATE TRIGGER"_L1) || head.startsWith("CREATE TEMP TRIGGER"_L1)
        || head.startsWith("CREATE TEMPORARY TRIGGER"_L1);
}

bool isWhole(QStringView statement)
{
    return !startsTrigger(statement) || statement.trimmed().endsWith("END"_L1, Qt::CaseInsensitive);
}

/// Index just past the quoted text that starts at `start`. A doubled quote, which stands for
/// itself, reads as the end of one text and the start of the next.
qsizetype quotedEnd(QStringView script, qsizetype start)
{
    const qsizetype end = script.indexOf(script[start], start + 1);
    return end < 0 ? script.size() : end + 1;
}

/// Index just past the comment that starts at `start`; `start` itself when none does.
qsizetype commentEnd(QStringView script, qsizetype start)
{
    const QStringView rest = script.sliced(start);
    if (rest.startsWith("--"_L1)) {
        const qsizetype end = script.indexOf(u'\n', start);
        return end < 0 ? script.size() : end;
    }
    if (rest.startsWith("/*"_L1)) {
        const qsizetype end = script.indexOf("*/"_L1, start + 2);
        return end < 0 ? script.size() : end + 2;
    }
    return start;
}

} // namespace

QStringList builtIn()
{
    initResources();
    QStringList scripts;
    for (int version = 1;; ++version) {
        QFile file(u":/models/migrations/%1.sql"_s.arg(version, 4, 10, QChar(u'0')));
        if (!file.open(QIODevice::ReadOnly)) {
            return scripts;
        }
        scripts << QString::fromUtf8(file.readAll());
    }
}

Result<Identity> identity(QSqlDatabase& connection)
{
    // All three of one moment: another process may be bringing the file up meanwhile.
    if (const Result<void> begun = runSql(connection, u"BEGIN"_s); !begun) {
        return begun.error();
    }
    Result<Identity> found = identityNow(connection);
    (void)runSql(connection, u"ROLLBACK"_s); // nothing was written
    return found;
}

Result<void> run(QSqlDatabase& connection, const QStringList& scripts)
{
    if (const Result<void> off = runSql(connection, u"PRAGMA foreign_keys = OFF"_s); !off) {
        return off.error();
    }
    for (bool isCurrent = false; !isCurrent;) {
        const Result<bool> taken = step(connection, scripts);
        if (!taken) {
            return taken.error();
        }
        isCurrent = *taken;
    }
    return runSql(connection, u"PRAGMA foreign_keys = ON"_s);
}

QStringList statements(const QString& script)
{
    QStringList found;
    QString statement;
    const auto finish = [&found, &statement] {
        if (const QString text = statement.trimmed(); !text.isEmpty()) {
            found << text;
        }
        statement.clear();
    };
    for (qsizetype i = 0; i < script.size();) {
        const QChar character = script[i];
        if (const qsizetype afterComment = commentEnd(script, i); afterComment > i) {
            i = afterComment;
        } else if (character == u'\'' || character == u'"') {
            const qsizetype end = quotedEnd(script, i);
            statement += QStringView(script).sliced(i, end - i);
            i = end;
        } else if (character == u';' && isWhole(statement)) {
            finish();
            ++i;
        } else {
            statement += character;
            ++i;
        }
    }
    finish();
    return found;
}

} // namespace models::migration
