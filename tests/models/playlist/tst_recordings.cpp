// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/recordings.h"
#include "tests/support/trackbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace models;

class TestRecordings : public QObject
{
    Q_OBJECT

private slots:

    void versionsLoseTheirMark_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QByteArray>("song");
        QTest::newRow("plain") << u"Heroes"_s << QByteArray("heroes");
        QTest::newRow("remaster with year") << u"Heroes - 2017 Remaster"_s << QByteArray("heroes");
        QTest::newRow("remastered in brackets")
            << u"Heroes (Remastered 2011)"_s << QByteArray("heroes");
        QTest::newRow("live at a place") << u"Heroes (Live at Montreux)"_s << QByteArray("heroes");
        QTest::newRow("radio edit") << u"Heroes [Radio Edit]"_s << QByteArray("heroes");
        QTest::newRow("single version") << u"Heroes - Single Version"_s << QByteArray("heroes");
        QTest::newRow("two marks") << u"Heroes (Live) [2011 Remaster]"_s << QByteArray("heroes");
        QTest::newRow("guests") << u"Heroes (feat. Somebody Else)"_s << QByteArray("heroes");
        QTest::newRow("explicit") << u"Heroes [Explicit]"_s << QByteArray("heroes");
        QTest::newRow("accents and case") << u"HÉROES"_s << QByteArray("heroes");
        QTest::newRow("a remix is another piece")
            << u"Heroes (Aphex Remix)"_s << QByteArray("heroes (aphex remix)");
        QTest::newRow("a part is another piece")
            << u"Heroes (Part 2)"_s << QByteArray("heroes (part 2)");
        QTest::newRow("words of a title stay")
            << u"Live and Let Die"_s << QByteArray("live and let die");
        QTest::newRow("a title that is a mark") << u"(Live)"_s << QByteArray("(live)");
        QTest::newRow("a dash inside") << u"Anti-Live"_s << QByteArray("anti-live");
    }

    void versionsLoseTheirMark()
    {
        QFETCH(QString, title);
        QTEST(songTitle(title), "song");
    }

    void versionsOfOneArtistAreOneRecording()
    {
        RecordingNumbers numbers(true);
        const auto number = [&numbers](const QString& artist, const QString& title) {
            return numbers.numberOf(*support::makeTrack({.title = title, .artist = artist}));
        };
        const int song = number(u"Bowie"_s, u"Heroes"_s);
        QVERIFY(song >= 0);
        QCOMPARE(number(u"BOWIE"_s, u"Heroes (Live)"_s), song);
        QVERIFY(number(u"Oasis"_s, u"Heroes"_s) != song);
        QVERIFY(number(u"Bowie"_s, u"Changes"_s) != song);
        // What says nothing is no recording: two intros are two pieces.
        QCOMPARE(number(u"Bowie"_s, u"Intro"_s), -1);
        QCOMPARE(number(u"Bowie"_s, u"Track 03"_s), -1);
        QCOMPARE(number(QString(), u"Heroes"_s), -1);
    }

    void onePayloadIsOneRecordingWhateverTheTags()
    {
        RecordingNumbers numbers(true);
        const auto one = support::makeTrack({.title = u"Heroes"_s, .artist = u"Bowie"_s});
        one->digest = QByteArray(16, 'a');
        const auto copy = support::makeTrack({.id = 2, .title = u"Track 1"_s});
        copy->digest = one->digest;
        const auto live =
            support::makeTrack({.id = 3, .title = u"Heroes (Live)"_s, .artist = u"Bowie"_s});
        live->digest = QByteArray(16, 'b');
        const int number = numbers.numberOf(*one);
        QCOMPARE(numbers.numberOf(*copy), number);
        QCOMPARE(numbers.numberOf(*live), number);
        RecordingNumbers byPayload(false);
        const int payload = byPayload.numberOf(*one);
        QCOMPARE(byPayload.numberOf(*copy), payload);
        QVERIFY(byPayload.numberOf(*live) != payload);
    }
};

QTEST_APPLESS_MAIN(TestRecordings)
#include "tst_recordings.moc"
