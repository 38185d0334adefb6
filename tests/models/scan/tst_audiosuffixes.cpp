// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/audiosuffixes.h"

#include <QTest>

class TestAudioSuffixes : public QObject
{
    Q_OBJECT

private slots:
    void tellsMusicByItsSuffix_data();
    void tellsMusicByItsSuffix();
};

void TestAudioSuffixes::tellsMusicByItsSuffix_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isAudio");

    for (const char* suffix : {"mp3", "mp2", "flac", "ogg", "oga", "opus", "m4a", "aac", "wav",
             "w64", "aiff", "caf", "wma", "wv", "tta", "mka", "webm", "ac3", "ape", "mpc", "dsf",
             "dff", "it", "s3m", "xm", "mod"}) {
        QTest::addRow("%s", suffix) << QByteArray("song.") + suffix << true;
    }
    QTest::newRow("upper case") << QByteArray("SONG.MP3") << true;
    QTest::newRow("two dots") << QByteArray("two.dots..mp3") << true;
    QTest::newRow("no suffix") << QByteArray("song") << false;
    QTest::newRow("suffix alone") << QByteArray(".mp3") << false;
    QTest::newRow("ends in a dot") << QByteArray("song.") << false;
    QTest::newRow("unfinished download") << QByteArray("song.mp3.part") << false;
    QTest::newRow("cue sheet") << QByteArray("album.cue") << false;
    QTest::newRow("playlist") << QByteArray("list.m3u8") << false;
    QTest::newRow("cover") << QByteArray("cover.jpg") << false;
    QTest::newRow("video") << QByteArray("film.mp4") << false;
    QTest::newRow("long suffix") << QByteArray("song.mp3mp3mp3mp3") << false;
    QTest::newRow("longest suffix") << QByteArray("song.symmod") << true;
}

void TestAudioSuffixes::tellsMusicByItsSuffix()
{
    QFETCH(const QByteArray, name);
    QTEST(models::hasAudioSuffix(name.toStdString()), "isAudio");
}

QTEST_GUILESS_MAIN(TestAudioSuffixes)
#include "tst_audiosuffixes.moc"
