// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/database/migration.h"
#include "models/database/sqlerror.h"
#include "models/database/writer.h"
#include "models/files/filepath.h"
#include "tests/support/ordinaryuser.h"
#include "tests/support/scratchfolder.h"

#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <filesystem>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using models::Database;
using models::ErrorCode;

class TestDatabase : public QObject
{
    Q_OBJECT

private slots:
    void newLibraryIsEmptyAndCurrent();
    void folderIsCreated();
    void settingsHold();
    void awkwardNameOpens_data();
    void awkwardNameOpens();
    void olderIsCopiedThenMigrated();
    void copyIsNeverOverwritten();
    void failedMigrationLeavesTheFile();
    void newerIsRefusedUntouched();
    void somethingElseIsRefusedUntouched_data();
    void somethingElseIsRefusedUntouched();
    void otherProgramsDatabaseIsRefusedUntouched();
    void fifoIsRefusedWithoutOpening();
    void uncreatableFolderIsNamed();
    void forbiddenFileIsNamed_data();
    void forbiddenFileIsNamed();
    void forbiddenFolderIsNotWritable();
    void crashLosesNothingCommitted();
    void crashAtTheVeryFirstStartIsNoTrouble();
    void otherProgramsJournalIsLeftAlone();
    void readerRefusesToWrite();
    void eachThreadHasItsReader();
    void readerClosesWithItsThread();
    void manyOpenOneNewLibraryAtOnce();
};

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QVariant value(const QSqlDatabase& connection, const QString& statement)
{
    QSqlQuery query(connection);
    return query.exec(statement) && query.next() ? query.value(0) : QVariant();
}

models::Result<void> addTable(const Database& database, const QString& name)
{
    return database.writer().run([name](QSqlDatabase& connection) {
        return models::runSql(connection, u"CREATE TABLE %1 (x INTEGER)"_s.arg(name));
    });
}

/// Leaves at `path` the files of a database whose program was killed within a transaction.
/// @param before  what was in it then.
void leaveJournal(const QString& begun, const QString& before, const QString& path)
{
    {
        auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, begun);
        connection.setDatabaseName(begun);
        QVERIFY(connection.open());
        QSqlQuery query(connection);
        // What does not fit the cache goes to the file, and what stood there to the journal.
        for (const QString& statement :
            {u"PRAGMA cache_size = 1"_s, before.isEmpty() ? u"SELECT 1"_s : before, u"BEGIN"_s,
                u"CREATE TABLE filler (a)"_s,
                u"INSERT INTO filler WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM "
                u"n "
                "WHERE i < 50) SELECT zeroblob(5000) FROM n"_s}) {
            QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
        }
        QVERIFY(QFile::copy(begun, path));
        QVERIFY(QFile::copy(begun + u"-journal"_s, path + u"-journal"_s));
        QVERIFY(query.exec(u"ROLLBACK"_s));
    }
    QSqlDatabase::removeDatabase(begun);
}

const QString kFirst = u"CREATE TABLE a (x INTEGER); INSERT INTO a VALUES (41);"_s;
const QString kSecond = u"UPDATE a SET x = x + 1;"_s;

} // namespace

void TestDatabase::newLibraryIsEmptyAndCurrent()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"library.db"_s);
    const auto database = Database::open(path);
    QVERIFY(database);
    QCOMPARE((*database)->path(), path);
    QCOMPARE(value((*database)->reader(), u"SELECT count(*) FROM tracks"_s).toInt(), 0);
    QCOMPARE(value((*database)->reader(), u"PRAGMA user_version"_s).toInt(),
        static_cast<int>(models::migration::builtIn().size()));
    QCOMPARE(QDir(folder.path()).entryList({u"*.backup"_s}).size(), 0);
}

void TestDatabase::folderIsCreated()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"a/b/library.db"_s);
    QVERIFY(Database::open(path));
    QVERIFY(QFile::exists(path));
}

void TestDatabase::settingsHold()
{
    const support::ScratchFolder folder;
    const auto database = Database::open(folder.file(u"library.db"_s));
    QVERIFY(database);
    const QSqlDatabase reader = (*database)->reader();
    QCOMPARE(value(reader, u"PRAGMA journal_mode"_s).toString(), u"wal"_s);
    QCOMPARE(value(reader, u"PRAGMA synchronous"_s).toInt(), 1);
    QCOMPARE(value(reader, u"PRAGMA foreign_keys"_s).toInt(), 1);
    QCOMPARE(value(reader, u"PRAGMA busy_timeout"_s).toInt(), 30'000);
}

void TestDatabase::awkwardNameOpens_data()
{
    QTest::addColumn<QByteArray>("name");

    QTest::newRow("spaces") << QByteArray("my library.db");
    QTest::newRow("characters with a meaning in a URI") << QByteArray("a?mode=ro#b%20c&d.db");
    QTest::newRow("umlaut") << QByteArray("B\xC3\xBC"
                                          "cher.db");
    QTest::newRow("not UTF-8") << QByteArray("caf\xE9.db");
}

void TestDatabase::awkwardNameOpens()
{
    QFETCH(const QByteArray, name);
    const support::ScratchFolder folder;
    const QString path = folder.path() + u'/' + models::pathFromBytes(name);
    QVERIFY(Database::open(path));
    QVERIFY(std::filesystem::exists(models::toStdPath(path)));
}

void TestDatabase::olderIsCopiedThenMigrated()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"library.db"_s);
    QVERIFY(Database::open(path, {kFirst}));

    const auto migrated = Database::open(path, {kFirst, kSecond});
    QVERIFY(migrated);
    QCOMPARE(value((*migrated)->reader(), u"SELECT x FROM a"_s).toInt(), 42);

    const auto copy = Database::open(path + u".version1.backup"_s, {kFirst});
    QVERIFY(copy);
    QCOMPARE(value((*copy)->reader(), u"SELECT x FROM a"_s).toInt(), 41);
    QCOMPARE(value((*copy)->reader(), u"PRAGMA user_version"_s).toInt(), 1);
}

void TestDatabase::copyIsNeverOverwritten()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"library.db"_s);
    write(path + u".version1.backup"_s, "precious");
    QVERIFY(Database::open(path, {kFirst}));
    QVERIFY(Database::open(path, {kFirst, kSecond}));

    QCOMPARE(contents(path + u".version1.backup"_s), QByteArray("precious"));
    QVERIFY(QFile::exists(path + u".version1-2.backup"_s));
}

void TestDatabase::failedMigrationLeavesTheFile()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"library.db"_s);
    QVERIFY(Database::open(path, {kFirst}));

    const QString broken = u"DELETE FROM a; INSERT INTO nowhere VALUES (1);"_s;
    const auto failed = Database::open(path, {kFirst, broken});
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::DatabaseFailed);

    const auto again = Database::open(path, {kFirst});
    QVERIFY(again);
    QCOMPARE(value((*again)->reader(), u"SELECT x FROM a"_s).toInt(), 41);
}

void TestDatabase::newerIsRefusedUntouched()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"library.db"_s);
    QVERIFY(Database::open(path, {kFirst, kSecond}));
    const QByteArray before = contents(path);

    const auto refused = Database::open(path, {kFirst});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NewerDatabase);
    QVERIFY(refused.error().detail.contains(path));
    QCOMPARE(contents(path), before);
}

void TestDatabase::somethingElseIsRefusedUntouched_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("text") << QByteArray("Dear diary");
    QTest::newRow("one byte") << QByteArray("S");
    QTest::newRow("long garbage") << QByteArray(100'000, '\x5A');
    QTest::newRow("header without a database")
        << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, '\xFF');
}

void TestDatabase::somethingElseIsRefusedUntouched()
{
    QFETCH(const QByteArray, bytes);
    const support::ScratchFolder folder;
    const QString path = folder.file(u"library.db"_s);
    write(path, bytes);

    const auto refused = Database::open(path);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotADatabase);
    QVERIFY(refused.error().detail.contains(path));
    QCOMPARE(contents(path), bytes);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"library.db"_s});
}

void TestDatabase::otherProgramsDatabaseIsRefusedUntouched()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"places.sqlite"_s);
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(path);
        QVERIFY(other.open());
        QVERIFY(models::runSql(other, u"CREATE TABLE bookmarks (x INTEGER)"_s));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    const QByteArray before = contents(path);

    const auto refused = Database::open(path);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotADatabase);
    QCOMPARE(contents(path), before);
}

void TestDatabase::fifoIsRefusedWithoutOpening()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"pipe"_s);
    QCOMPARE(::mkfifo(qPrintable(path), 0600), 0);

    QCOMPARE(Database::open(path).error().code, ErrorCode::NotADatabase);
    QCOMPARE(Database::open(folder.path()).error().code, ErrorCode::NotADatabase);
}

void TestDatabase::uncreatableFolderIsNamed()
{
    const support::ScratchFolder folder;
    const QString file = folder.file(u"file"_s);
    write(file, "x");

    const auto refused = Database::open(file + u"/library/library.db"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotWritable);
    QVERIFY(refused.error().detail.contains(file + u"/library"_s));
}

void TestDatabase::forbiddenFileIsNamed_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<ErrorCode>("code");

    QTest::newRow("read-only") << 0444 << ErrorCode::NotWritable;
    QTest::newRow("unreadable") << 0222 << ErrorCode::NotReadable;
}

void TestDatabase::forbiddenFileIsNamed()
{
    QFETCH(const int, mode);
    const support::ScratchFolder folder;
    const QString path = folder.file(u"library.db"_s);
    QVERIFY(Database::open(path));
    const QByteArray before = contents(path);
    QCOMPARE(::chmod(qPrintable(folder.path()), 0777), 0);
    QCOMPARE(::chmod(qPrintable(path), static_cast<mode_t>(mode)), 0);
    {
        const support::OrdinaryUser user;
        if (!user.isOrdinary()) {
            QSKIP("The superuser may read and write every file.");
        }
        const auto refused = Database::open(path);
        QVERIFY(!refused);
        QTEST(refused.error().code, "code");
        QVERIFY(refused.error().detail.contains(path));
    }
    QCOMPARE(::chmod(qPrintable(path), 0600), 0);
    QCOMPARE(contents(path), before);
}

void TestDatabase::forbiddenFolderIsNotWritable()
{
    const support::ScratchFolder folder;
    QCOMPARE(::chmod(qPrintable(folder.path()), 0555), 0);
    const support::OrdinaryUser user;
    if (!user.isOrdinary()) {
        QSKIP("The superuser may write into every folder.");
    }
    for (const QString& name : {u"library.db"_s, u"sub/library.db"_s}) {
        const auto refused = Database::open(folder.file(name));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotWritable);
    }
}

void TestDatabase::crashLosesNothingCommitted()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"library.db"_s);
    const auto database = Database::open(path);
    QVERIFY(database);
    QVERIFY(addTable(**database, u"kept"_s));

    // The files as a crash would leave them: the table is in the write-ahead log only.
    const QString crashed = folder.file(u"crashed.db"_s);
    QVERIFY(QFile::copy(path, crashed));
    QVERIFY(QFile::copy(path + u"-wal"_s, crashed + u"-wal"_s));

    const auto recovered = Database::open(crashed);
    QVERIFY(recovered);
    QVERIFY((*recovered)->reader().tables().contains(u"kept"_s));
}

/// A new library is begun with a rollback journal; whoever is killed then leaves it behind.
void TestDatabase::crashAtTheVeryFirstStartIsNoTrouble()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"library.db"_s);
    leaveJournal(folder.file(u"begun.db"_s), {}, path);
    const auto database = Database::open(path);
    QVERIFY2(database, qPrintable(database ? QString() : database.error().detail));
    QVERIFY(!(*database)->reader().tables().contains(u"filler"_s));
    QVERIFY((*database)->reader().tables().contains(u"tracks"_s));
}

void TestDatabase::otherProgramsJournalIsLeftAlone()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"other.db"_s);
    leaveJournal(folder.file(u"begun.db"_s), u"CREATE TABLE theirs (a)"_s, path);
    const QByteArray file = contents(path);
    const QByteArray journal = contents(path + u"-journal"_s);
    QVERIFY(!Database::open(path));
    QCOMPARE(contents(path), file);
    QCOMPARE(contents(path + u"-journal"_s), journal);
}

void TestDatabase::readerRefusesToWrite()
{
    const support::ScratchFolder folder;
    const auto database = Database::open(folder.file(u"library.db"_s));
    QVERIFY(database);
    QSqlDatabase reader = (*database)->reader();
    const auto done = models::runSql(reader, u"DELETE FROM tracks"_s);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::NotWritable);
}

void TestDatabase::eachThreadHasItsReader()
{
    const support::ScratchFolder folder;
    const auto database = Database::open(folder.file(u"library.db"_s));
    QVERIFY(database);
    QVERIFY(addTable(**database, u"shared"_s));
    const QString own = (*database)->reader().connectionName();
    QCOMPARE((*database)->reader().connectionName(), own);

    QString other;
    bool hasTable = false;
    std::thread([&database, &other, &hasTable] {
        const QSqlDatabase reader = (*database)->reader();
        other = reader.connectionName();
        hasTable = reader.tables().contains(u"shared"_s);
    }).join();
    QVERIFY(other != own);
    QVERIFY(hasTable);
}

void TestDatabase::readerClosesWithItsThread()
{
    const support::ScratchFolder folder;
    QString own;
    {
        const auto database = Database::open(folder.file(u"library.db"_s));
        QVERIFY(database);
        own = (*database)->reader().connectionName();
        QString other;
        std::thread([&database, &other] { other = (*database)->reader().connectionName(); }).join();
        QVERIFY(QSqlDatabase::contains(own));
        QVERIFY(!QSqlDatabase::contains(other));
    }
    QVERIFY(!QSqlDatabase::contains(own));
    // The last connection to leave folds the write-ahead log into the file.
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files),
        (QStringList{u"library.db"_s, u"library.db-lock"_s}));
}

void TestDatabase::manyOpenOneNewLibraryAtOnce()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"library.db"_s);
    constexpr std::size_t kOpeners = 6;
    std::vector<QString> errors(kOpeners);
    std::vector<std::thread> threads;
    for (QString& error : errors) {
        threads.emplace_back([&path, &error] {
            const auto database = Database::open(path, {kFirst, kSecond});
            error = database ? QString() : database.error().detail;
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    for (const QString& error : errors) {
        QCOMPARE(error, QString());
    }
    const auto database = Database::open(path, {kFirst, kSecond});
    QVERIFY(database);
    QCOMPARE(value((*database)->reader(), u"SELECT group_concat(x) FROM a"_s).toString(), u"42"_s);
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
