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
        const auto track = [](const QString& artist, const QString& title) -> TrackPtr {
            return support::makeTrack({.title = title, .artist = artist});
        };
        const std::vector<int> numbers =
            recordingNumbers({track(u"Bowie"_s, u"Heroes"_s), track(u"BOWIE"_s, u"Heroes (Live)"_s),
                                 track(u"Oasis"_s, u"Heroes"_s), track(u"Bowie"_s, u"Changes"_s),
                                 track(u"Bowie"_s, u"Intro"_s), track(u"Bowie"_s, u"Track 03"_s),
                                 track(QString(), u"Heroes"_s)},
                true);
        QVERIFY(numbers[0] >= 0);
        QCOMPARE(numbers[1], numbers[0]);
        QVERIFY(numbers[2] != numbers[0]);
        QVERIFY(numbers[3] != numbers[0]);
        // What says nothing is no recording: two intros are two pieces.
        QCOMPARE(numbers[4], -1);
        QCOMPARE(numbers[5], -1);
        QCOMPARE(numbers[6], -1);
    }

    void onePayloadIsOneRecordingWhateverTheTags()
    {
        const auto one = support::makeTrack({.title = u"Heroes"_s, .artist = u"Bowie"_s});
        one->digest = QByteArray(16, 'a');
        const auto copy = support::makeTrack({.id = 2, .title = u"Track 1"_s});
        copy->digest = one->digest;
        const auto live =
            support::makeTrack({.id = 3, .title = u"Heroes (Live)"_s, .artist = u"Bowie"_s});
        live->digest = QByteArray(16, 'b');
        const std::vector<int> byTitle = recordingNumbers({one, copy, live}, true);
        QCOMPARE(byTitle[1], byTitle[0]);
        QCOMPARE(byTitle[2], byTitle[0]);
        const std::vector<int> byPayload = recordingNumbers({one, copy, live}, false);
        QCOMPARE(byPayload[1], byPayload[0]);
        QVERIFY(byPayload[2] != byPayload[0]);
    }

    void oneFingerprintIsOneRecordingWhateverTheTitle()
    {
        // What links the first to the last comes between them: the fingerprint of the one, the
        // title of the other.
        const auto flac = support::makeTrack({.id = 1, .title = u"01"_s, .artist = u"?"_s});
        const auto live =
            support::makeTrack({.id = 2, .title = u"Heroes (Live)"_s, .artist = u"Bowie"_s});
        const auto mp3 = support::makeTrack({.id = 3, .title = u"Heroes"_s, .artist = u"Bowie"_s});
        flac->recording = 7;
        mp3->recording = 7;
        const std::vector<int> byTitle = recordingNumbers({flac, live, mp3}, true);
        QCOMPARE(byTitle[1], byTitle[0]);
        QCOMPARE(byTitle[2], byTitle[0]);
        const std::vector<int> byPayload = recordingNumbers({flac, live, mp3}, false);
        QCOMPARE(byPayload[2], byPayload[0]);
        QCOMPARE(byPayload[1], -1);
    }
};

QTEST_APPLESS_MAIN(TestRecordings)
#include "tst_recordings.moc"
