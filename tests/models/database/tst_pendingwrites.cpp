// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/database/pendingwrites.h"
#include "models/oncedone.h"
#include "tests/support/scratchfolder.h"

#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

models::Result<void> fail(const QString& detail)
{
    return models::Error{models::ErrorCode::NotWritable, detail};
}

} // namespace

class TestPendingWrites : public QObject
{
    Q_OBJECT

private slots:
    void finishWaitsForAllAndTellsTheFirstFailure();
    void finishForgetsWhatItTold();
    void resultComesOnlyWhileTheContextLives();
};

void TestPendingWrites::finishWaitsForAllAndTellsTheFirstFailure()
{
    const support::ScratchFolder scratch;
    const auto database = models::Database::open(scratch.file(u"library.db"_s));
    QVERIFY(database);
    models::PendingWrites writes(**database);
    QVERIFY(writes.finish());
    int done = 0;
    writes.submit([&done](QSqlDatabase&) -> models::Result<void> {
        ++done;
        return {};
    });
    writes.submit([](QSqlDatabase&) { return fail(u"first"_s); });
    writes.submit([](QSqlDatabase&) { return fail(u"second"_s); });
    writes.submit([&done](QSqlDatabase&) -> models::Result<void> {
        ++done;
        return {};
    });
    const models::Result<void> outcome = writes.finish();
    QCOMPARE(done, 2);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().detail, u"first"_s);
}

void TestPendingWrites::finishForgetsWhatItTold()
{
    const support::ScratchFolder scratch;
    const auto database = models::Database::open(scratch.file(u"library.db"_s));
    QVERIFY(database);
    models::PendingWrites writes(**database);
    // A failure stays until it is told, however many writes come after it.
    writes.submit([](QSqlDatabase&) { return fail(u"early"_s); }).waitForFinished();
    writes.submit([](QSqlDatabase&) -> models::Result<void> { return {}; }).waitForFinished();
    QVERIFY(!writes.finish());
    QVERIFY(writes.finish());
}

void TestPendingWrites::resultComesOnlyWhileTheContextLives()
{
    const support::ScratchFolder scratch;
    const auto database = models::Database::open(scratch.file(u"library.db"_s));
    QVERIFY(database);
    models::PendingWrites writes(**database);
    const auto job = [](QSqlDatabase&) -> models::Result<void> { return {}; };
    int told = 0;
    QObject lives;
    models::onceDone(writes.submit(job), &lives, [&told](const models::Result<void>&) { ++told; });
    {
        QObject dies;
        models::onceDone(writes.submit(job), &dies,
            [](const models::Result<void>&) { QFAIL("told after the end"); });
    }
    QVERIFY(writes.finish());
    QTRY_COMPARE(told, 1);
    QCoreApplication::processEvents();
    QCOMPARE(told, 1);
}

QTEST_GUILESS_MAIN(TestPendingWrites)
#include "tst_pendingwrites.moc"
