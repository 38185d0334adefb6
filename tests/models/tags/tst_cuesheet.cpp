// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tags/cuesheet.h"

#include <QSet>
#include <QTest>
#include <QtEndian>

#include <random>

using namespace Qt::StringLiterals;
using models::CueFile;
using models::CueTrack;

namespace {

const QByteArray kAlbum = "REM GENRE Jazz\n"
                          "REM DATE 1959\n"
                          "PERFORMER \"The Five\"\n"
                          "TITLE \"An Evening\"\n"
                          "FILE \"evening.wav\" WAVE\n"
                          "  TRACK 01 AUDIO\n"
                          "    TITLE \"First\"\n"
                          "    INDEX 01 00:00:00\n"
                          "  TRACK 02 AUDIO\n"
                          "    TITLE \"Second\"\n"
                          "    PERFORMER \"The Three\"\n"
                          "    INDEX 00 04:10:00\n"
                          "    INDEX 01 04:12:15\n";

/// "number@start-end title" of each track, files apart by "|".
QString outline(const QList<CueFile>& files)
{
    QStringList texts;
    for (const CueFile& file : files) {
        QStringList tracks;
        for (const CueTrack& track : file.tracks) {
            tracks << u"%1@%2-%3 %4"_s.arg(track.number)
                          .arg(track.startMs)
                          .arg(track.endMs)
                          .arg(track.tags.title)
                          .trimmed();
        }
        texts << tracks.join(u", "_s);
    }
    return texts.join(u" | "_s);
}

QByteArray flacTrack(quint64 offset, int number, bool isAudio, const QList<quint64>& indices)
{
    QByteArray bytes(36, '\0');
    qToBigEndian(offset, bytes.data());
    bytes[8] = static_cast<char>(number);
    bytes[21] = isAudio ? '\0' : '\x80';
    bytes[35] = static_cast<char>(indices.size());
    int index = indices.size() > 1 ? 0 : 1;
    for (const quint64 start : indices) {
        QByteArray point(12, '\0');
        qToBigEndian(start, point.data());
        point[8] = static_cast<char>(index++);
        bytes += point;
    }
    return bytes;
}

} // namespace

class TestCueSheet : public QObject
{
    Q_OBJECT

private slots:
    void tracksAreCut_data();
    void tracksAreCut();
    void tagsComeFromTrackAndAlbum();
    void textIsDecoded_data();
    void textIsDecoded();
    void oneTrackFromTheStartIsNotCut();
    void anythingIsSurvived();
    void flacBlocksAreRead();
    void halfAFlacBlockIsSurvived();
};

void TestCueSheet::tracksAreCut_data()
{
    QTest::addColumn<QByteArray>("sheet");
    QTest::addColumn<QString>("expected");

    // 04:12:15 is 252 s and 15 of 75 frames: 252 200 ms. The gap from 04:10 on is the end of the
    // first track.
    QTest::newRow("a gap before the second") << kAlbum << u"1@0-252200 First, 2@252200-0 Second"_s;
    QTest::newRow("line ends of other systems")
        << QByteArray(kAlbum).replace("\n", "\r\n") << u"1@0-252200 First, 2@252200-0 Second"_s;
    QTest::newRow("two files, the gap in the first")
        << QByteArray("FILE a.wav WAVE\nTRACK 01 AUDIO\nINDEX 01 00:00:00\nTRACK 02 AUDIO\n"
                      "INDEX 00 03:00:00\nFILE \"b b.wav\" WAVE\nINDEX 01 00:00:00\n")
        << u"1@0-0 | 2@0-0"_s;
    QTest::newRow("a data track") << QByteArray(
        "FILE a.bin BINARY\nTRACK 01 MODE1/2352\nINDEX 01 00:00:00\nTRACK 02 AUDIO\n"
        "INDEX 01 10:00:00\n") << u"2@600000-0"_s;
    QTest::newRow("sound before the first")
        << QByteArray("FILE a.wav WAVE\nTRACK 01 AUDIO\nINDEX 00 00:00:00\nINDEX 01 00:30:00\n")
        << u"1@30000-0"_s;
    QTest::newRow("INDEX 00 alone")
        << QByteArray("FILE a.wav WAVE\nTRACK 01 AUDIO\nINDEX 00 00:02:00\n") << u"1@2000-0"_s;
    QTest::newRow("more indices") << QByteArray("FILE a.wav WAVE\nTRACK 01 AUDIO\n"
                                                "INDEX 01 00:02:00\nINDEX 02 00:04:00\n")
                                  << u"1@2000-0"_s;
    QTest::newRow("times that go back") << QByteArray(
        "FILE a.wav WAVE\nTRACK 01 AUDIO\nINDEX 01 05:00:00\nTRACK 02 AUDIO\nINDEX 01 04:00:00\n"
        "TRACK 03 AUDIO\nINDEX 01 06:00:00\n")
                                        << u"1@300000-360000, 3@360000-0"_s;
    QTest::newRow("a number twice") << QByteArray(
        "FILE a.wav WAVE\nTRACK 01 AUDIO\nINDEX 01 00:00:00\nTRACK 01 AUDIO\nINDEX 01 01:00:00\n")
                                    << u"1@0-0"_s;
    QTest::newRow("no file") << QByteArray("TRACK 01 AUDIO\nINDEX 01 00:00:00\n") << QString();
    QTest::newRow("no index") << QByteArray("FILE a.wav WAVE\nTRACK 01 AUDIO\n") << QString();
    QTest::newRow("no sheet") << QByteArray("\x89PNG\r\n\x1a\n") << QString();
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("no time") << QByteArray(
        "FILE a.wav WAVE\nTRACK 01 AUDIO\nINDEX 01 99999999999999:00:00\nINDEX 01 aa:bb:cc\n")
                             << QString();
    QTest::newRow("an open quotation mark")
        << QByteArray("FILE \"a.wav\nTRACK 01 AUDIO\nTITLE \"x\nINDEX 01 00:00:00\n")
        << u"1@0-0 x"_s;
}

void TestCueSheet::tracksAreCut()
{
    QFETCH(QByteArray, sheet);
    QFETCH(QString, expected);
    QCOMPARE(outline(models::parseCueSheet(sheet)), expected);
}

void TestCueSheet::tagsComeFromTrackAndAlbum()
{
    const QList<CueFile> files = models::parseCueSheet(kAlbum);
    QCOMPARE(files.size(), 1);
    QCOMPARE(files.constFirst().name, u"evening.wav"_s);
    const models::Tags first = files.constFirst().tracks.at(0).tags;
    QCOMPARE(first.artist, u"The Five"_s);
    QCOMPARE(first.album, u"An Evening"_s);
    QCOMPARE(first.albumArtist, u"The Five"_s);
    QCOMPARE(first.genre, u"Jazz"_s);
    QCOMPARE(first.year, 1959);
    QCOMPARE(first.trackNumber, 1);
    QCOMPARE(files.constFirst().tracks.at(1).tags.artist, u"The Three"_s);
}

void TestCueSheet::textIsDecoded_data()
{
    QTest::addColumn<QByteArray>("title"); // with the start of the file
    const QString title = u"Motörhead"_s;
    const QString sheet =
        u"FILE a.wav WAVE\nTRACK 01 AUDIO\nTITLE \"%1\"\nINDEX 01 00:01:00\n"_s.arg(title);
    QTest::newRow("UTF-8") << sheet.toUtf8();
    QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBF" + sheet.toUtf8();
    QTest::newRow("Latin-1") << sheet.toLatin1();
    const QString marked = QChar(0xFEFF) + sheet;
    QTest::newRow("UTF-16") << QByteArray(
        reinterpret_cast<const char*>(marked.utf16()), marked.size() * 2);
}

void TestCueSheet::textIsDecoded()
{
    QFETCH(QByteArray, title);
    QCOMPARE(outline(models::parseCueSheet(title)), u"1@1000-0 Motörhead"_s);
}

void TestCueSheet::oneTrackFromTheStartIsNotCut()
{
    const QByteArray one = "FILE a.wav WAVE\nTRACK 01 AUDIO\nINDEX 01 00:00:00\n";
    QVERIFY(!models::parseCueSheet(one).constFirst().isCut());
    QVERIFY(models::parseCueSheet(kAlbum).constFirst().isCut());
}

/// Sheets of words in any order and of any bytes: tracks rise in time, numbers are there once.
void TestCueSheet::anythingIsSurvived()
{
    const QList<QByteArray> words{"FILE ", "TRACK ", "INDEX ", "TITLE ", "\"", "\n", "01 ", "00 ",
        "02 ", "AUDIO", "00:00:00", "01:02:03", "-1 ", "\xFF\xFE", "\0", "REM ", "DATE ", "a.wav"};
    std::mt19937 random(7); // NOLINT: the same sheets each time
    for (int round = 0; round < 2'000; ++round) {
        QByteArray sheet;
        for (int i = 0; i < 40; ++i) {
            const auto drawn = random();
            sheet += drawn % 11 == 0 ? QByteArray(1, static_cast<char>(drawn >> 8))
                                     : words.at(static_cast<qsizetype>(drawn % 17));
        }
        QSet<int> numbers;
        for (const CueFile& file : models::parseCueSheet(sheet)) {
            qint64 before = -1;
            for (const CueTrack& track : file.tracks) {
                QVERIFY(track.startMs > before);
                QVERIFY(track.endMs == 0 || track.endMs > track.startMs);
                QVERIFY(!numbers.contains(track.number));
                numbers.insert(track.number);
                before = track.startMs;
            }
        }
        (void)models::parseFlacCueSheet(sheet.repeated(4), 44100);
    }
    QVERIFY(models::parseCueSheet(QByteArray(models::kLargestCueSheet + 1, 'x')).isEmpty());
}

void TestCueSheet::flacBlocksAreRead()
{
    // 128 bytes of catalogue number, 8 of lead-in, 259 of flags and reserve, the count of tracks.
    // The second begins with a gap of two seconds, the third is data, the last the lead-out.
    const QByteArray block = QByteArray(395, '\0') + '\x04' + flacTrack(0, 1, true, {0})
        + flacTrack(441'000, 2, true, {0, 88'200}) + flacTrack(882'000, 3, false, {0})
        + flacTrack(1'000'000, 170, true, {});
    const CueFile file = models::parseFlacCueSheet(block, 44'100);
    QCOMPARE(outline({file}), u"1@0-12000, 2@12000-0"_s);
}

void TestCueSheet::halfAFlacBlockIsSurvived()
{
    const QByteArray block = QByteArray(395, '\0') + '\x02' + flacTrack(0, 1, true, {0})
        + flacTrack(441'000, 2, true, {0, 88'200});
    for (qsizetype size = 0; size < block.size(); ++size) {
        QVERIFY(models::parseFlacCueSheet(block.left(size), 44'100).tracks.size() <= 2);
    }
    QVERIFY(models::parseFlacCueSheet(block, 0).tracks.isEmpty());
}

QTEST_GUILESS_MAIN(TestCueSheet)
#include "tst_cuesheet.moc"
