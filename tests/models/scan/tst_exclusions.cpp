// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/exclusions.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestExclusions : public QObject
{
    Q_OBJECT

private slots:
    void patternsFit_data();
    void patternsFit();
    void eachRootHasItsOwn();
};

void TestExclusions::patternsFit_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isExcluded");
    QTest::newRow("a name anywhere") << u"Audiobooks"_s << u"/m/a/Audiobooks"_s << true;
    QTest::newRow("whatever its case") << u"audiobooks"_s << u"/m/Audiobooks"_s << true;
    QTest::newRow("not a part of a name") << u"book"_s << u"/m/books"_s << false;
    QTest::newRow("a suffix") << u"*.wav"_s << u"/m/a/loop.WAV"_s << true;
    QTest::newRow("one letter") << u"CD?"_s << u"/m/CD1"_s << true;
    QTest::newRow("a way") << u"a/b"_s << u"/m/a/b"_s << true;
    QTest::newRow("a way from the root only") << u"a/b"_s << u"/m/x/a/b"_s << false;
    QTest::newRow("all in a folder") << u"Samples/*"_s << u"/m/Samples/kick.wav"_s << true;
    QTest::newRow("slashes around it") << u"/a/"_s << u"/m/a"_s << true;
    QTest::newRow("the root itself") << u"m"_s << u"/m"_s << false;
    QTest::newRow("nothing") << u"  "_s << u"/m/a"_s << false;
}

void TestExclusions::patternsFit()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, path);
    QFETCH(const bool, isExcluded);
    const models::Exclusions exclusions({{.path = u"/m"_s, .excluded = {pattern}}});
    QCOMPARE(exclusions.excludes(path.toStdString()), isExcluded);
}

void TestExclusions::eachRootHasItsOwn()
{
    const models::Exclusions exclusions(
        {{.path = u"/m"_s, .excluded = {u"a"_s}}, {.path = u"/n"_s}});
    QVERIFY(!exclusions.isEmpty());
    QVERIFY(exclusions.excludes("/m/a"));
    QVERIFY(!exclusions.excludes("/n/a"));
    QVERIFY(models::Exclusions({{.path = u"/n"_s}}).isEmpty());
}

QTEST_GUILESS_MAIN(TestExclusions)
#include "tst_exclusions.moc"
