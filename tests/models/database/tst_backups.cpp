// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/backups.h"
#include "models/database/database.h"
#include "tests/models/scan/scanfixture.h"

#include <QDir>

using namespace Qt::StringLiterals;
namespace backups = models::backups;

class TestBackups : public QObject
{
    Q_OBJECT

private slots:
    void aCopyIsALibrary();
    void theOldestMakeRoom();
    void oneADay();
    void otherFilesAreLeftAlone();
    void aScanMakesOne();
    void whereNothingCanBeWrittenASentenceSaysSo();
};

namespace {

QDateTime day(int number)
{
    return {QDate(2026, 11, number), QTime(15, 30, 7)};
}

} // namespace

void TestBackups::aCopyIsALibrary()
{
    ScanFixture library;
    library.write("a.mp3", "do");
    library.scan({.tagsOnly = true});
    const auto copy = backups::make(library.database().path(), day(1));
    QVERIFY(copy);
    QVERIFY(copy->endsWith(u"library.db-backups/2026-11-01-153007.backup"_s));
    const auto opened = models::Database::open(*copy);
    QVERIFY(opened);
    QSqlDatabase reader = (*opened)->reader();
    QCOMPARE(models::tracktable::readAll(reader)->size(), 1);
}

void TestBackups::theOldestMakeRoom()
{
    ScanFixture library;
    const QString path = library.database().path();
    for (int number = 1; number <= 7; ++number) {
        QVERIFY(backups::make(path, day(number)));
    }
    const QStringList left = backups::all(path);
    QCOMPARE(left.size(), 5);
    QVERIFY(left.first().endsWith(u"2026-11-03-153007.backup"_s));
    QVERIFY(left.last().endsWith(u"2026-11-07-153007.backup"_s));
}

void TestBackups::oneADay()
{
    ScanFixture library;
    const QString path = library.database().path();
    QVERIFY(backups::isDue(path, day(1)));
    QVERIFY(backups::make(path, day(1)));
    QVERIFY(!backups::isDue(path, day(1).addSecs(3600)));
    QVERIFY(backups::isDue(path, day(2)));
}

void TestBackups::otherFilesAreLeftAlone()
{
    ScanFixture library;
    const QString path = library.database().path();
    QVERIFY(QDir().mkpath(backups::folderOf(path)));
    QFile mine(backups::folderOf(path) + u"/precious.backup"_s);
    QVERIFY(mine.open(QIODevice::WriteOnly));
    for (int number = 1; number <= 7; ++number) {
        QVERIFY(backups::make(path, day(number)));
    }
    QVERIFY(mine.exists());
    QCOMPARE(backups::all(path).size(), 5);
}

void TestBackups::aScanMakesOne()
{
    ScanFixture library;
    const QString path = library.database().path();
    library.scan();
    QCOMPARE(backups::all(path).size(), 0); // nothing worth it yet
    library.write("a.mp3", "do");
    library.scan();
    QCOMPARE(backups::all(path).size(), 1);
    library.scan();
    QCOMPARE(backups::all(path).size(), 1);
}

void TestBackups::whereNothingCanBeWrittenASentenceSaysSo()
{
    ScanFixture library;
    const QString path = library.database().path();
    QFile inTheWay(backups::folderOf(path));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto copy = backups::make(path, day(1));
    QVERIFY(!copy);
    QVERIFY(copy.error().code == models::ErrorCode::NotWritable);
    QVERIFY(copy.error().detail.contains(backups::folderOf(path)));
}

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
