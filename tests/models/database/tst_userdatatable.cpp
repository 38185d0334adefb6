// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/database/tracktable.h"
#include "models/database/userdatatable.h"
#include "models/database/writer.h"
#include "tests/support/scratchfolder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using models::Result;

class TestUserDataTable : public QObject
{
    Q_OBJECT

private slots:
    void ratingsAndPlaysAddUp();
    void unknownTrackIsRefused();
    void importGivesWayToTheUser();
};

void TestUserDataTable::ratingsAndPlaysAddUp()
{
    const support::ScratchFolder folder;
    const auto database = models::Database::open(folder.file(u"library.db"_s));
    QVERIFY(database);
    const Result<void> done =
        (*database)->writer().run([](QSqlDatabase& connection) -> Result<void> {
            for (const QString& path : {u"/a"_s, u"/b"_s, u"/c"_s}) {
                models::Track track;
                track.path = path;
                if (const auto id = models::tracktable::insert(connection, track); !id) {
                    return id.error();
                }
            }
            QList<Result<void>> steps;
            steps << models::userdatatable::setRating(connection, {1, 2}, 7)
                  << models::userdatatable::setRating(connection, {2}, 0)
                  << models::userdatatable::recordPlay(connection, 1, 2000)
                  << models::userdatatable::recordPlay(connection, 1, 1000)
                  << models::userdatatable::recordPlay(connection, 3, 500);
            for (const Result<void>& step : std::as_const(steps)) {
                if (!step) {
                    return step;
                }
            }
            return {};
        });
    QVERIFY(done);

    QSqlDatabase reader = (*database)->reader();
    const auto rows = models::userdatatable::readAll(reader);
    QVERIFY(rows);
    QCOMPARE(rows->size(), 3U);
    QCOMPARE(rows->at(0).rating, 7);
    QCOMPARE(rows->at(0).playCount, 2);
    QCOMPARE(rows->at(0).lastPlayedMs, 2000);
    QCOMPARE(rows->at(1).rating, 0);
    QCOMPARE(rows->at(1).playCount, 0);
    QCOMPARE(rows->at(2).track, 3);
    QCOMPARE(rows->at(2).playCount, 1);
    QCOMPARE(models::userdatatable::readAll(reader, {.first = 2, .last = 2})->size(), 1U);
}

void TestUserDataTable::unknownTrackIsRefused()
{
    const support::ScratchFolder folder;
    const auto database = models::Database::open(folder.file(u"library.db"_s));
    QVERIFY(database);
    QVERIFY(!(*database)->writer().run([](QSqlDatabase& connection) {
        return models::userdatatable::setRating(connection, {5}, 7);
    }));
}

void TestUserDataTable::importGivesWayToTheUser()
{
    namespace table = models::userdatatable;
    const support::ScratchFolder folder;
    const auto database = models::Database::open(folder.file(u"library.db"_s));
    QVERIFY(database);
    const Result<void> done =
        (*database)->writer().run([](QSqlDatabase& connection) -> Result<void> {
            QList<Result<void>> steps;
            for (const QString& path : {u"/new"_s, u"/rated"_s, u"/taken back"_s, u"/played"_s}) {
                models::Track track;
                track.path = path;
                if (const auto id = models::tracktable::insert(connection, track); !id) {
                    return id.error();
                }
            }
            steps << table::setRating(connection, {2, 3}, 4) << table::setRating(connection, {3}, 0)
                  << table::recordPlay(connection, 4, 1000);
            for (const models::TrackId id : {1, 2, 3, 4}) {
                steps << table::importRating(connection, id, 8, 5);
            }
            steps << table::importRating(connection, 1, 2, 9); // what is there, stays
            for (const Result<void>& step : std::as_const(steps)) {
                if (!step) {
                    return step;
                }
            }
            return {};
        });
    QVERIFY(done);
    QSqlDatabase reader = (*database)->reader();
    const auto rows = table::readAll(reader);
    QVERIFY(rows);
    const auto isRow = [&rows](std::size_t row, int rating, int plays) {
        return rows->at(row).rating == rating && rows->at(row).playCount == plays;
    };
    QVERIFY(isRow(0, 8, 5));
    QVERIFY(isRow(1, 4, 5));
    QVERIFY(isRow(2, 0, 5));
    QVERIFY(isRow(3, 8, 1));
}

QTEST_GUILESS_MAIN(TestUserDataTable)
#include "tst_userdatatable.moc"
