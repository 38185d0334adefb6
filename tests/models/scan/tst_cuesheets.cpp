// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/userdatatable.h"
#include "models/scan/cuesheets.h"
#include "tests/models/scan/scanfixture.h"

#include <QSqlQuery>

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;
using models::ScanSummary;
using models::Track;

namespace {

std::string sheetOf(const std::string& file, const std::string& second = "Second")
{
    return "PERFORMER \"Five\"\nTITLE \"Evening\"\nFILE \"" + file
        + "\" WAVE\nTRACK 01 AUDIO\nTITLE \"First\"\nINDEX 01 00:00:00\n"
          "TRACK 02 AUDIO\nTITLE \""
        + second + "\"\nINDEX 01 00:01:00\n";
}

} // namespace

/// Fake files last two seconds; the sheet cuts them after one.
class TestCueSheets : public QObject
{
    Q_OBJECT

private slots:
    void aSheetCutsItsFile();
    void theFileIsFoundByName_data();
    void theFileIsFoundByName();
    void anUnchangedRescanOpensNothing();
    void anEditedSheetKeepsWhatTheUserGave();
    void anotherCutIsAnalysedAgain();
    void aSheetThatVanishedLosesNothing();
    void aSheetThatComesKeepsTheWholeAsMissing();
    void aMovedAlbumKeepsItsIds();
    void aCopyIsNoMove();
    void aFileForEachTrackIsNotCut();
    void severalFilesOfOneSheet();
    void aTrackBehindTheEndIsAProblem();
    void aSheetInsideTheFileCutsIt();
    void aLinkedFileIsCutToo();
    void aHalfStoredSheetIsCompleted();

private:
    static void writeSheet(ScanFixture& library, const std::string& name, const std::string& text)
    {
        fs::create_directories((library.root() / name).parent_path());
        std::ofstream(library.root() / name) << text;
    }

    static void rate(ScanFixture& library, const std::string& name, int rating)
    {
        QVERIFY(library.database().writer().run(
            [id = library.track(name).id, rating](QSqlDatabase& connection) {
                return models::userdatatable::setRating(connection, {id}, rating);
            }));
    }
};

void TestCueSheets::aSheetCutsItsFile()
{
    ScanFixture library;
    library.write("a/evening.flac", "do", "The Whole");
    writeSheet(library, "a/evening.cue", sheetOf("evening.flac"));
    library.write("a/other.mp3", "re", "Other");
    const ScanSummary summary = library.scan();
    QCOMPARE(summary.found, 3);
    QCOMPARE(summary.added, 3);
    QCOMPARE(summary.analysed, 3);
    QCOMPARE(summary.failed, 0);
    QCOMPARE(library.tracks().size(), 3);
    const Track first = library.track("a/evening.flac#01");
    const Track second = library.track("a/evening.flac#02");
    QCOMPARE(first.tags.title, u"First"_s);
    QCOMPARE(second.tags.title, u"Second"_s);
    QCOMPARE(second.tags.artist, u"Five"_s);
    QCOMPARE(second.tags.album, u"Evening"_s);
    QCOMPARE(second.tags.trackNumber, 2);
    QVERIFY(first.digest != second.digest);
    QVERIFY(first.part && second.part);
    QCOMPARE(first.part->endMs, 1000);
    QCOMPARE(second.part->startMs, 1000);
    QCOMPARE(second.part->endMs, 0);
    QCOMPARE(second.filePath(), library.rootPath() + u"/a/evening.flac"_s);
    QVERIFY(second.isAnalysed());
    QVERIFY(!library.track("a/other.mp3").part);
}

void TestCueSheets::theFileIsFoundByName_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("named");
    QTest::addColumn<QString>("sheet");
    QTest::newRow("as written") << u"a.flac"_s << u"a.flac"_s << u"x.cue"_s;
    QTest::newRow("another case") << u"A Song.FLAC"_s << u"a song.flac"_s << u"x.CUE"_s;
    QTest::newRow("another suffix") << u"a.flac"_s << u"a.wav"_s << u"x.cue"_s;
    QTest::newRow("the path of another computer")
        << u"a.flac"_s << uR"(C:\Rips\a.wav)"_s << u"x.cue"_s;
    QTest::newRow("the name of the sheet") << u"a.flac"_s << u"CDImage.wav"_s << u"a.cue"_s;
    QTest::newRow("another form of the same letters")
        << u"Mo\u0308tley.flac"_s << u"M\u00F6tley.flac"_s << u"x.cue"_s;
}

void TestCueSheets::theFileIsFoundByName()
{
    QFETCH(QString, file);
    QFETCH(QString, named);
    QFETCH(QString, sheet);
    ScanFixture library;
    library.write(file.toStdString(), "do");
    library.write("nothing to do with it.mp3", "re");
    writeSheet(library, sheet.toStdString(), sheetOf(named.toStdString()));
    QCOMPARE(library.scan().added, 3);
    QCOMPARE(library.track(file.toStdString() + "#02").tags.title, u"Second"_s);
}

void TestCueSheets::anUnchangedRescanOpensNothing()
{
    ScanFixture library;
    library.write("evening.flac", "do");
    writeSheet(library, "evening.cue", sheetOf("evening.flac"));
    library.scan();
    const int digests = library.music().digests;
    const ScanSummary summary = library.scan();
    QCOMPARE(summary.found, 2);
    QCOMPARE(summary.unchanged, 2);
    QCOMPARE(summary.added + summary.changed + summary.missing + summary.analysed, 0);
    QCOMPARE(library.music().digests, digests);
}

void TestCueSheets::anEditedSheetKeepsWhatTheUserGave()
{
    ScanFixture library;
    library.write("evening.flac", "do");
    writeSheet(library, "evening.cue", sheetOf("evening.flac"));
    library.scan();
    const Track before = library.track("evening.flac#02");
    rate(library, "evening.flac#02", 7);
    writeSheet(library, "evening.cue", sheetOf("evening.flac", "Another Name"));
    const ScanSummary summary = library.scan();
    QCOMPARE(summary.changed, 2);
    QCOMPARE(summary.analysed, 0);
    const Track after = library.track("evening.flac#02");
    QCOMPARE(after.id, before.id);
    QCOMPARE(after.tags.title, u"Another Name"_s);
    QCOMPARE(after.rating, 7);
}

void TestCueSheets::anotherCutIsAnalysedAgain()
{
    ScanFixture library;
    library.write("evening.flac", "do");
    writeSheet(library, "evening.cue", sheetOf("evening.flac"));
    library.scan();
    const Track before = library.track("evening.flac#02");
    std::string sheet = sheetOf("evening.flac");
    sheet.replace(sheet.find("00:01:00"), 8, "00:01:30");
    writeSheet(library, "evening.cue", sheet);
    const ScanSummary summary = library.scan();
    QCOMPARE(summary.analysed, 2); // the first ends elsewhere, too
    const Track after = library.track("evening.flac#02");
    QCOMPARE(after.id, before.id);
    QCOMPARE(after.part->startMs, 1400); // 30 of 75 frames
}

void TestCueSheets::aSheetThatVanishedLosesNothing()
{
    ScanFixture library;
    library.write("evening.flac", "do", "The Whole");
    writeSheet(library, "evening.cue", sheetOf("evening.flac"));
    library.scan();
    const Track before = library.track("evening.flac#02");
    rate(library, "evening.flac#02", 7);
    fs::rename(library.root() / "evening.cue", library.root() / "evening.txt");
    const ScanSummary gone = library.scan();
    QCOMPARE(gone.missing, 2);
    QCOMPARE(gone.added, 1);
    QVERIFY(library.track("evening.flac#02").isMissing);
    QCOMPARE(library.track("evening.flac").tags.title, u"The Whole"_s);
    fs::rename(library.root() / "evening.txt", library.root() / "evening.cue");
    library.scan();
    const Track after = library.track("evening.flac#02");
    QVERIFY(!after.isMissing);
    QCOMPARE(after.id, before.id);
    QCOMPARE(after.rating, 7);
    QVERIFY(library.track("evening.flac").isMissing);
}

void TestCueSheets::aSheetThatComesKeepsTheWholeAsMissing()
{
    ScanFixture library;
    library.write("evening.flac", "do", "The Whole");
    library.scan();
    rate(library, "evening.flac", 5);
    writeSheet(library, "evening.cue", sheetOf("evening.flac"));
    const ScanSummary summary = library.scan();
    QCOMPARE(summary.added, 2);
    QCOMPARE(summary.missing, 1);
    QVERIFY(library.track("evening.flac").isMissing);
    QCOMPARE(library.track("evening.flac").rating, 5);
    QSqlDatabase reader = library.database().reader();
    QVERIFY(models::problemtable::readMissing(reader)->isEmpty()); // the file is no problem
}

void TestCueSheets::aMovedAlbumKeepsItsIds()
{
    ScanFixture library;
    library.write("a/evening.flac", "do");
    writeSheet(library, "a/evening.cue", sheetOf("evening.flac"));
    library.scan();
    const models::TrackId second = library.track("a/evening.flac#02").id;
    fs::rename(library.root() / "a", library.root() / "b");
    fs::rename(library.root() / "b/evening.flac", library.root() / "b/night.flac");
    writeSheet(library, "b/evening.cue", sheetOf("night.flac", "Renamed"));
    const ScanSummary summary = library.scan();
    QCOMPARE(summary.moved, 2);
    QCOMPARE(summary.analysed, 0);
    QCOMPARE(library.track("b/night.flac#02").id, second);
    QCOMPARE(
        library.track("b/night.flac#02").part->sheet, library.rootPath() + u"/b/evening.cue"_s);
}

/// Also where only the folder of the copy is looked at.
void TestCueSheets::aCopyIsNoMove()
{
    ScanFixture library;
    library.addRoot();
    library.write("a/evening.flac", "do");
    writeSheet(library, "a/evening.cue", sheetOf("evening.flac"));
    library.scan();
    const models::TrackId second = library.track("a/evening.flac#02").id;
    fs::copy(library.root() / "a", library.root() / "b");
    const ScanSummary summary = library.scan({library.rootPath() + u"/b"_s}, {});
    QCOMPARE(summary.added, 2);
    QCOMPARE(summary.moved, 0);
    QCOMPARE(library.track("a/evening.flac#02").id, second);
}

void TestCueSheets::aFileForEachTrackIsNotCut()
{
    ScanFixture library;
    library.write("1.flac", "do", "Do");
    library.write("2.flac", "re", "Re");
    writeSheet(library, "album.cue",
        "FILE 1.flac WAVE\nTRACK 01 AUDIO\nINDEX 01 00:00:00\nTRACK 02 AUDIO\nINDEX 00 00:01:00\n"
        "FILE 2.flac WAVE\nINDEX 01 00:00:00\n");
    QCOMPARE(library.scan().added, 2);
    QCOMPARE(library.track("2.flac").tags.title, u"Re"_s);
}

void TestCueSheets::severalFilesOfOneSheet()
{
    ScanFixture library;
    library.write("side a.flac", "do");
    library.write("side b.flac", "re");
    writeSheet(library, "album.cue",
        "FILE \"side a.flac\" WAVE\nTRACK 01 AUDIO\nINDEX 01 00:00:00\nTRACK 02 AUDIO\n"
        "INDEX 01 00:01:00\nFILE \"side b.flac\" WAVE\nTRACK 03 AUDIO\nINDEX 01 00:00:00\n"
        "TRACK 04 AUDIO\nINDEX 01 00:01:00\n");
    QCOMPARE(library.scan().added, 4);
    QVERIFY(library.track("side b.flac#04").part);
    QCOMPARE(library.scan().unchanged, 4);
}

void TestCueSheets::aTrackBehindTheEndIsAProblem()
{
    ScanFixture library;
    library.write("evening.flac", "do");
    std::string sheet = sheetOf("evening.flac");
    sheet.replace(sheet.find("00:01:00"), 8, "99:00:00");
    writeSheet(library, "evening.cue", sheet);
    const ScanSummary summary = library.scan();
    QCOMPARE(summary.added, 1);
    QCOMPARE(summary.failed, 1);
    QCOMPARE(library.problems().size(), 1);
    QCOMPARE(library.problems().constFirst().path, library.rootPath() + u"/evening.flac#02"_s);
    QCOMPARE(library.scan().failed, 0); // known
}

void TestCueSheets::aSheetInsideTheFileCutsIt()
{
    ScanFixture library;
    library.write("evening.flac", "do", "The Whole");
    library.scan();
    const models::TrackId whole = library.track("evening.flac").id;
    library.write("evening.flac", "do", "The Whole\n" + sheetOf("evening.flac"));
    const ScanSummary cut = library.scan();
    QCOMPARE(cut.added, 2);
    QCOMPARE(cut.missing, 1);
    QVERIFY(library.track("evening.flac").isMissing);
    QCOMPARE(library.track("evening.flac#01").tags.title, u"First"_s);
    QCOMPARE(library.track("evening.flac#01").part->sheet, QString());
    const int digests = library.music().digests;
    const ScanSummary again = library.scan();
    QCOMPARE(again.unchanged, 2);
    QCOMPARE(again.added + again.changed + again.missing + again.moved, 0);
    QCOMPARE(library.music().digests, digests);
    library.write("evening.flac", "do", "The Whole");
    const ScanSummary back = library.scan();
    QCOMPARE(back.missing, 2);
    QVERIFY(!library.track("evening.flac").isMissing);
    QCOMPARE(library.track("evening.flac").id, whole);
}

/// Links are told at the end of the walk, apart from the sheet beside them.
void TestCueSheets::aLinkedFileIsCutToo()
{
    ScanFixture library;
    const fs::path elsewhere = library.root().parent_path() / "elsewhere.flac";
    std::ofstream(elsewhere) << "do\n";
    writeSheet(library, "a/evening.cue", sheetOf("evening.flac"));
    fs::create_symlink(elsewhere, library.root() / "a/evening.flac");
    QCOMPARE(library.scan().added, 2);
    QCOMPARE(library.scan().unchanged, 2);
}

/// A scan that was killed may have stored some of the tracks only.
void TestCueSheets::aHalfStoredSheetIsCompleted()
{
    ScanFixture library;
    library.write("evening.flac", "do");
    writeSheet(library, "evening.cue", sheetOf("evening.flac"));
    library.scan();
    QVERIFY(library.database().writer().run([](QSqlDatabase& connection) {
        QSqlQuery query(connection);
        query.exec(u"DELETE FROM tracks WHERE CAST(path AS TEXT) LIKE '%#02'"_s);
        return models::Result<void>();
    }));
    QCOMPARE(library.tracks().size(), 1);
    QCOMPARE(library.scan().added, 1);
}

QTEST_GUILESS_MAIN(TestCueSheets)
#include "tst_cuesheets.moc"
