// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/text.h"
#include "tests/support/righttoleft.h"

#include <QLocale>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
namespace text = models::text;

class TestText : public QObject
{
    Q_OBJECT

private slots:

    void init() { QLocale::setDefault(QLocale::c()); }

    void duration_data();
    void duration();
    void clockStartsAtNought();
    void longDuration_data();
    void longDuration();
    void timeLeft_data();
    void timeLeft();
    void numbersHaveARealMinusAndNoMinusZero();
    void signsAndUnitsKeepTheirSidesFromRightToLeft();
    void numbersFollowTheLocale();
    void absentIsEmpty();
    void units();
};

void TestText::duration_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("expected");

    QTest::newRow("nothing") << qint64{0} << u""_s;
    QTest::newRow("under a second") << qint64{999} << u"0:00"_s;
    QTest::newRow("a song") << qint64{296'000} << u"4:56"_s;
    QTest::newRow("seconds are filled up") << qint64{61'999} << u"1:01"_s;
    QTest::newRow("just an hour") << qint64{3'600'000} << u"1:00:00"_s;
    QTest::newRow("a mix") << qint64{3'723'000} << u"1:02:03"_s;
    QTest::newRow("no group separator") << qint64{3'600'000'000} << u"1000:00:00"_s;
}

void TestText::duration()
{
    QFETCH(qint64, ms);
    QFETCH(QString, expected);
    QCOMPARE(text::duration(ms), expected);
}

void TestText::clockStartsAtNought()
{
    QCOMPARE(text::clock(0), u"0:00"_s);
    QCOMPARE(text::clock(999), u"0:00"_s);
    QCOMPARE(text::clock(1000), u"0:01"_s);
    QCOMPARE(text::clock(3'723'000), u"1:02:03"_s);
}

void TestText::longDuration_data()
{
    QTest::addColumn<qint64>("minutes");
    QTest::addColumn<QString>("expected");

    QTest::newRow("nothing") << qint64{0} << u"0 min"_s;
    QTest::newRow("minutes") << qint64{3} << u"3 min"_s;
    QTest::newRow("hours") << qint64{125} << u"2 h 5 min"_s;
    QTest::newRow("whole hours") << qint64{120} << u"2 h"_s;
    QTest::newRow("days") << qint64{34 * 1440 + 6 * 60} << u"34 d 6 h"_s;
    QTest::newRow("whole days") << qint64{2 * 1440} << u"2 d"_s;
    QTest::newRow("rounding carries into the day") << qint64{2 * 1440 - 1 + 1440} << u"3 d"_s;
}

void TestText::longDuration()
{
    QFETCH(qint64, minutes);
    QFETCH(QString, expected);
    QCOMPARE(text::longDuration(minutes * 60'000), expected);
    QCOMPARE(text::longDuration(40'000), u"40 s"_s);
}

void TestText::timeLeft_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("expected");

    QTest::newRow("unknown") << -1.0 << u""_s;
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << u""_s;
    QTest::newRow("soon") << 59.0 << u"less than a minute left"_s;
    QTest::newRow("minutes") << 185.0 << u"3 min left"_s;
    QTest::newRow("hours") << 7500.0 << u"2 h 5 min left"_s;
    QTest::newRow("infinite stays defined")
        << std::numeric_limits<double>::infinity() << u"37037 d 1 h left"_s;
}

void TestText::timeLeft()
{
    QFETCH(double, seconds);
    QFETCH(QString, expected);
    QCOMPARE(text::timeLeft(seconds), expected);
}

void TestText::numbersHaveARealMinusAndNoMinusZero()
{
    QCOMPARE(text::loudness(-9.84F), u"\u22129.8 LUFS"_s);
    QCOMPARE(text::number(-0.04, 1), u"0.0"_s);
    QCOMPARE(text::number(-0.06, 1), u"\u22120.1"_s);
}

void TestText::signsAndUnitsKeepTheirSidesFromRightToLeft()
{
    QCOMPARE(text::change(1.6, 0), u"+2"_s);
    QCOMPARE(text::change(-1.6, 0), u"\u22122"_s);
    QCOMPARE(text::change(-0.2, 0), u"0"_s);
    const support::RightToLeft mirrored;
    QCOMPARE(text::loudness(-9.84F), u"\u200e\u22129.8 LUFS"_s);
    QCOMPARE(text::bitRate(320'000), u"\u200e320 kbit/s"_s);
    QCOMPARE(text::change(1.6, 0), u"\u200e+2"_s);
}

void TestText::numbersFollowTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(text::tempo(124.0F), u"124,0"_s);
    QCOMPARE(text::fileSize(4'200'000), u"4,2 MB"_s);
    QCOMPARE(text::number(1234.5, 1), u"1.234,5"_s);
}

void TestText::absentIsEmpty()
{
    QVERIFY(text::stars(0).isEmpty());
    QVERIFY(text::bitRate(0).isEmpty());
    QVERIFY(text::sampleRate(0).isEmpty());
    QVERIFY(text::date(0).isEmpty());
}

void TestText::units()
{
    QCOMPARE(text::tempo(123.96F), u"124.0"_s);
    QCOMPARE(text::percent(0.7F), u"70 %"_s);
    QCOMPARE(text::stars(7), u"3.5 stars"_s);
    QVERIFY(text::stars(8).startsWith(u"4 star"_s));
    QCOMPARE(text::bitRate(320'000), u"320 kbit/s"_s);
    QCOMPARE(text::sampleRate(44'100), u"44.1 kHz"_s);
    QCOMPARE(text::fileSize(4'200'000), u"4.2 MB"_s);
}

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
