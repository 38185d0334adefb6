// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/snapshot.h"
#include "tests/support/trackbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using models::Snapshot;
using support::makeTrack;

class TestSnapshot : public QObject
{
    Q_OBJECT

private slots:
    void findsById();
    void findsByIdWhateverPlaceIsGuessed();
    void findsByPath();
    void countsTheAnalysed();
    void titleFallsBackToTheFileName_data();
    void titleFallsBackToTheFileName();
};

void TestSnapshot::findsById()
{
    const Snapshot snapshot({makeTrack({.id = 2}), makeTrack({.id = 5}), makeTrack({.id = 9})});
    for (const qint64 id : {2, 5, 9}) {
        QVERIFY(snapshot.find(id));
        QCOMPARE(snapshot.find(id)->id, id);
    }
    for (const qint64 id : {0, 1, 3, 10}) {
        QVERIFY(!snapshot.find(id));
    }
    QVERIFY(!Snapshot().find(1));
}

void TestSnapshot::findsByIdWhateverPlaceIsGuessed()
{
    const Snapshot snapshot({makeTrack({.id = 2}), makeTrack({.id = 5}), makeTrack({.id = 9})});
    for (const std::size_t place : {0U, 1U, 2U, 3U, 1000U}) {
        QCOMPARE(snapshot.find(5, place), snapshot.find(5));
        QVERIFY(!snapshot.find(3, place));
    }
}

void TestSnapshot::findsByPath()
{
    const Snapshot snapshot({makeTrack({.id = 1, .path = u"/a"_s})});
    QVERIFY(snapshot.findPath(u"/a"_s));
    QVERIFY(!snapshot.findPath(u"/A"_s));
}

void TestSnapshot::countsTheAnalysed()
{
    auto analysed = makeTrack({.id = 2});
    analysed->features = support::makeFeatures({});
    QCOMPARE(Snapshot({makeTrack({.id = 1}), analysed}).analysedCount(), 1);
}

void TestSnapshot::titleFallsBackToTheFileName_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");

    QTest::newRow("tag") << u"Song"_s << u"/m/x.mp3"_s << u"Song"_s;
    QTest::newRow("no tag") << u""_s << u"/m/01 x.y.mp3"_s << u"01 x.y"_s;
    QTest::newRow("no suffix") << u""_s << u"/m.d/x"_s << u"x"_s;
    QTest::newRow("hidden file") << u""_s << u"/m/.x"_s << u".x"_s;
    // The byte FF is no UTF-8: people see a replacement character.
    QTest::newRow("odd bytes") << u""_s << u"/m/"_s + QChar(0xDCFF) + u".mp3"_s << u"\uFFFD"_s;
}

void TestSnapshot::titleFallsBackToTheFileName()
{
    QFETCH(QString, title);
    QFETCH(QString, path);
    QTEST(makeTrack({.title = title, .path = path})->displayTitle(), "expected");
}

QTEST_GUILESS_MAIN(TestSnapshot)
#include "tst_snapshot.moc"
