// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/connection.h"
#include "models/database/migration.h"
#include "tests/support/scratchfolder.h"

#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using models::connection::Access;

class TestMigration : public QObject
{
    Q_OBJECT

private slots:
    void scriptSplits_data();
    void scriptSplits();
    void builtInScriptsRun();
    void eachStepKeepsItsVersion();
    void failedStepLeavesNothing();
    void brokenReferenceIsRefused();
    void foreignKeysAreEnforcedAfterwards();
};

namespace {

/// A connection that closes with the test, on a file of its own.
class Fixture final
{
public:
    Fixture()
        : connection(
            models::connection::open(m_folder.file(u"library.db"_s), m_name, Access::Write).value())
    { }

    ~Fixture()
    {
        connection = {};
        models::connection::close(m_name);
    }

    Fixture(const Fixture&) = delete;
    Fixture& operator=(const Fixture&) = delete;

private:
    const support::ScratchFolder m_folder;
    const QString m_name = models::connection::uniqueName(u"test"_s);

public:
    QSqlDatabase connection;
};

} // namespace

void TestMigration::scriptSplits_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("statements");

    QTest::newRow("empty") << u""_s << QStringList{};
    QTest::newRow("two, the last one open") << u"A;\nB"_s << QStringList{u"A"_s, u"B"_s};
    QTest::newRow("comments go") << u"-- one; two\nA /* ; */ b;"_s << QStringList{u"A  b"_s};
    QTest::newRow("quoted semicolon")
        << u"INSERT 'a;''b--' \";\";C"_s << QStringList{u"INSERT 'a;''b--' \";\""_s, u"C"_s};
    QTest::newRow("only blanks") << u" ;;\n; "_s << QStringList{};
    QTest::newRow("trigger body")
        << u"CREATE TRIGGER t AFTER DELETE ON a BEGIN DELETE FROM b; END; C;"_s
        << QStringList{u"CREATE TRIGGER t AFTER DELETE ON a BEGIN DELETE FROM b; END"_s, u"C"_s};
    QTest::newRow("text without end") << u"A 'b;"_s << QStringList{u"A 'b;"_s};
}

void TestMigration::scriptSplits()
{
    QFETCH(const QString, script);
    QTEST(models::migration::statements(script), "statements");
}

void TestMigration::builtInScriptsRun()
{
    Fixture fixture;
    const QStringList scripts = models::migration::builtIn();
    QVERIFY(!scripts.isEmpty());
    QVERIFY(models::migration::run(fixture.connection, scripts));

    const auto identity = models::migration::identity(fixture.connection);
    QVERIFY(identity);
    QCOMPARE(identity->version, static_cast<int>(scripts.size()));
    QCOMPARE(identity->applicationId, models::migration::kApplicationId);
    QVERIFY(!identity->isEmpty);
    QVERIFY(fixture.connection.tables().contains(u"tracks"_s));
}

void TestMigration::eachStepKeepsItsVersion()
{
    Fixture fixture;
    const QString first = u"CREATE TABLE a (x INTEGER);"_s;
    const QString second = u"INSERT INTO a VALUES (1); INSERT INTO a VALUES (2);"_s;
    QVERIFY(models::migration::run(fixture.connection, {first}));
    QVERIFY(models::migration::run(fixture.connection, {first, second}));
    QVERIFY(models::migration::run(fixture.connection, {first, second}));

    QSqlQuery query(u"SELECT count(*) FROM a"_s, fixture.connection);
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toInt(), 2);
    QCOMPARE(models::migration::identity(fixture.connection)->version, 2);
}

void TestMigration::failedStepLeavesNothing()
{
    Fixture fixture;
    const QString first = u"CREATE TABLE a (x INTEGER);"_s;
    const QString broken = u"CREATE TABLE b (x INTEGER); INSERT INTO nowhere VALUES (1);"_s;
    const auto done = models::migration::run(fixture.connection, {first, broken});

    QVERIFY(!done);
    QCOMPARE(done.error().code, models::ErrorCode::DatabaseFailed);
    QVERIFY2(done.error().detail.contains(u"library.db"_s), qPrintable(done.error().detail));
    QCOMPARE(models::migration::identity(fixture.connection)->version, 1);
    QCOMPARE(fixture.connection.tables(), QStringList{u"a"_s});
}

void TestMigration::brokenReferenceIsRefused()
{
    Fixture fixture;
    const QString first = u"CREATE TABLE a (x INTEGER PRIMARY KEY);"
                          "CREATE TABLE b (x INTEGER REFERENCES a (x));"
                          "INSERT INTO a VALUES (1); INSERT INTO b VALUES (1);"_s;
    const QString broken = u"DELETE FROM a;"_s;
    const auto done = models::migration::run(fixture.connection, {first, broken});

    QVERIFY(!done);
    QVERIFY2(done.error().detail.contains(u"\"b\""_s), qPrintable(done.error().detail));
    QCOMPARE(models::migration::identity(fixture.connection)->version, 1);
}

void TestMigration::foreignKeysAreEnforcedAfterwards()
{
    Fixture fixture;
    QVERIFY(models::migration::run(fixture.connection, models::migration::builtIn()));
    QSqlQuery query(fixture.connection);
    QVERIFY(!query.exec(u"INSERT INTO user_data (track_id) VALUES (7)"_s));
}

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
