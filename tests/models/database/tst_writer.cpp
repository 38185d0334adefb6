// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/database/sqlerror.h"
#include "models/database/writer.h"
#include "tests/support/scratchfolder.h"

#include <QSqlQuery>
#include <QTest>
#include <QThread>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using models::Database;
using models::ErrorCode;
using models::Result;
using models::Writer;

class TestWriter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void jobsRunInOrder();
    void futureArrivesAfterTheCommit();
    void failingJobLeavesNothing();
    void writerGoesOnAfterAFailure();
    void fullDiskIsSaid();
    void destructorFinishesWhatWasSubmitted();
    void jobsRunOnOneThreadOfTheirOwn();
    void submittersMayBeMany();
    void twoDatabasesShareOneFile();
    void missingFileFailsEachJob();

private:
    [[nodiscard]] QString path() const { return m_folder->file(u"library.db"_s); }

    [[nodiscard]] QString numbers() const;

    std::unique_ptr<support::ScratchFolder> m_folder;
    std::unique_ptr<Database> m_database;
};

namespace {

const QStringList kMigrations{u"CREATE TABLE numbers (x INTEGER UNIQUE)"_s};

Result<void> insert(QSqlDatabase& connection, int number)
{
    return models::runSql(connection, u"INSERT INTO numbers VALUES (%1)"_s.arg(number));
}

Writer::Job inserting(int number)
{
    return [number](QSqlDatabase& connection) { return insert(connection, number); };
}

} // namespace

void TestWriter::init()
{
    m_folder = std::make_unique<support::ScratchFolder>();
    auto opened = Database::open(path(), kMigrations);
    QVERIFY(opened);
    m_database = std::move(*opened);
}

void TestWriter::cleanup()
{
    m_database.reset();
    m_folder.reset();
}

QString TestWriter::numbers() const
{
    QSqlQuery query(m_database->reader());
    const bool isRead =
        query.exec(u"SELECT group_concat(x) FROM (SELECT x FROM numbers ORDER BY rowid)"_s)
        && query.next();
    return isRead ? query.value(0).toString() : u"not read"_s;
}

void TestWriter::jobsRunInOrder()
{
    QList<QFuture<Result<void>>> futures;
    for (int i = 0; i < 20; ++i) {
        futures << m_database->writer().submit(inserting(i));
    }
    for (QFuture<Result<void>>& future : futures) {
        QVERIFY(future.result());
    }
    QCOMPARE(numbers(), u"0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19"_s);
}

void TestWriter::futureArrivesAfterTheCommit()
{
    QVERIFY(m_database->writer().submit(inserting(7)).result());
    QCOMPARE(numbers(), u"7"_s);
}

void TestWriter::failingJobLeavesNothing()
{
    const Result<void> done = m_database->writer().run([](QSqlDatabase& connection) {
        if (const Result<void> first = insert(connection, 1); !first) {
            return first;
        }
        return insert(connection, 1); // not unique
    });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::DatabaseFailed);
    QVERIFY2(done.error().detail.contains(path()), qPrintable(done.error().detail));
    QCOMPARE(numbers(), u""_s);
}

void TestWriter::writerGoesOnAfterAFailure()
{
    QVERIFY(m_database->writer().run(inserting(1)));
    QVERIFY(!m_database->writer().run(inserting(1)));
    QVERIFY(m_database->writer().run(inserting(2)));
    QCOMPARE(numbers(), u"1,2"_s);
}

void TestWriter::fullDiskIsSaid()
{
    // A limit on the pages of the file is reported exactly as a full disk is: SQLITE_FULL.
    const Writer::Job fill = [](QSqlDatabase& connection) {
        QSqlQuery query(connection);
        query.exec(u"PRAGMA max_page_count = 1"_s); // never below the current size
        query.finish();
        return models::runSql(connection, u"CREATE TABLE big AS SELECT randomblob(1000000) AS x"_s);
    };
    const Result<void> done = m_database->writer().run(fill);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::DiskFull);
    QVERIFY(done.error().detail.contains(path()));
    QVERIFY(!m_database->reader().tables().contains(u"big"_s));
}

void TestWriter::destructorFinishesWhatWasSubmitted()
{
    for (int i = 0; i < 50; ++i) {
        m_database->writer().submit(inserting(i));
    }
    m_database.reset();

    m_database = std::move(*Database::open(path(), kMigrations));
    QCOMPARE(numbers().count(u','), 49);
}

void TestWriter::jobsRunOnOneThreadOfTheirOwn()
{
    QList<QThread*> threads;
    for (int i = 0; i < 3; ++i) {
        QVERIFY(m_database->writer().run([&threads](QSqlDatabase&) -> Result<void> {
            threads << QThread::currentThread();
            return {};
        }));
    }
    QCOMPARE(threads, QList<QThread*>(3, threads.first()));
    QVERIFY(threads.first() != QThread::currentThread());
}

void TestWriter::submittersMayBeMany()
{
    std::vector<std::thread> threads;
    for (int base = 0; base < 4; ++base) {
        threads.emplace_back([this, base] {
            for (int i = 0; i < 25; ++i) {
                m_database->writer().submit(inserting(base * 100 + i));
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    QVERIFY(m_database->writer().run(inserting(1000)));
    QCOMPARE(numbers().count(u','), 100);
}

void TestWriter::twoDatabasesShareOneFile()
{
    const auto other = Database::open(path(), kMigrations);
    QVERIFY(other);
    QList<QFuture<Result<void>>> futures;
    for (int i = 0; i < 50; ++i) {
        futures << m_database->writer().submit(inserting(i));
        futures << (*other)->writer().submit(inserting(100 + i));
    }
    for (QFuture<Result<void>>& future : futures) {
        const Result<void> done = future.result();
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }
    QCOMPARE(numbers().count(u','), 99);
}

void TestWriter::missingFileFailsEachJob()
{
    Writer writer(m_folder->file(u"no/such/folder/library.db"_s));
    QCOMPARE(writer.run(inserting(1)).error().code, ErrorCode::NotReadable);
    QCOMPARE(writer.run(inserting(2)).error().code, ErrorCode::NotReadable);
}

QTEST_GUILESS_MAIN(TestWriter)
#include "tst_writer.moc"
