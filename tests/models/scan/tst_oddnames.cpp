// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/library.h"
#include "models/library/roots.h"
#include "tests/models/scan/scanfixture.h"

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;
using models::ScanSummary;

/// Names and places that file systems allow and careless programs lose.
class TestOddNames : public QObject
{
    Q_OBJECT

private slots:
    void everyNameKeepsItsTrack_data();
    void everyNameKeepsItsTrack();
    void composedAndDecomposedAreTwoFiles();
    void caseAloneIsARename();
    void aPathBeyond255Bytes();
    void hardLinksAreFilesOfTheirOwn();
    void aRootInsideARootIsWalkedOnce();
    void aLinkedRootKeepsItsName();
    void aDriveThatIsUnpluggedTurnsGrey();
};

void TestOddNames::everyNameKeepsItsTrack_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("composed") << QByteArray("caf\xC3\xA9.mp3");
    QTest::newRow("decomposed") << QByteArray("cafe\xCC\x81.mp3");
    QTest::newRow("Latin-1") << QByteArray("caf\xE9.mp3");
    QTest::newRow("half a character") << QByteArray("\xF0\x9F\x8E.mp3");
    QTest::newRow("beyond the basic plane") << QByteArray("\xF0\x9F\x8E\xB5.mp3");
    QTest::newRow("line break") << QByteArray("a\nb.mp3");
    QTest::newRow("quotes and wildcards") << QByteArray("it's \"100%\" _?*.mp3");
    QTest::newRow("blanks around") << QByteArray(" a .mp3");
    QTest::newRow("255 bytes") << QByteArray(251, 'n') + ".mp3";
}

void TestOddNames::everyNameKeepsItsTrack()
{
    QFETCH(const QByteArray, name);
    ScanFixture library;
    library.write("plain.mp3", "do");
    library.write("stays.mp3", "re");
    library.scan();
    const models::TrackId id = library.track("plain.mp3").id;
    fs::rename(library.root() / "plain.mp3", library.root() / name.toStdString());
    QCOMPARE(library.scan().moved, 1);
    QCOMPARE(library.track(name.toStdString()).id, id);
    QCOMPARE(library.scan().unchanged, 2);
    fs::rename(library.root() / name.toStdString(), library.root() / "plain.mp3");
    QCOMPARE(library.scan().moved, 1);
    QCOMPARE(library.track("plain.mp3").id, id);
}

void TestOddNames::composedAndDecomposedAreTwoFiles()
{
    ScanFixture library;
    library.write("caf\xC3\xA9.mp3", "do");
    library.write("cafe\xCC\x81.mp3", "re");
    QCOMPARE(library.scan().added, 2);
    QCOMPARE(library.scan().unchanged, 2);
    QVERIFY(library.track("caf\xC3\xA9.mp3").id != library.track("cafe\xCC\x81.mp3").id);
}

void TestOddNames::caseAloneIsARename()
{
    ScanFixture library;
    library.write("Album/song.mp3", "do");
    library.write("stays.mp3", "re");
    library.scan();
    const models::TrackId id = library.track("Album/song.mp3").id;
    fs::rename(library.root() / "Album", library.root() / "ALBUM");
    fs::rename(library.root() / "ALBUM/song.mp3", library.root() / "ALBUM/Song.MP3");
    const ScanSummary summary = library.scan();
    QCOMPARE(summary.moved, 1);
    QCOMPARE(summary.added + summary.missing, 0);
    QCOMPARE(library.track("ALBUM/Song.MP3").id, id);
}

void TestOddNames::aPathBeyond255Bytes()
{
    ScanFixture library;
    std::string path;
    for (int depth = 0; depth < 15; ++depth) {
        path += std::string(200, static_cast<char>('a' + depth)) + '/';
    }
    path += "song.mp3"; // 3 023 bytes; PATH_MAX is 4 096
    library.write(path, "do");
    QCOMPARE(library.scan().added, 1);
    QCOMPARE(library.track(path).tags.title, QString());
    QVERIFY(library.track(path).isAnalysed());
    QCOMPARE(library.scan().unchanged, 1);
}

void TestOddNames::hardLinksAreFilesOfTheirOwn()
{
    ScanFixture library;
    library.write("a.mp3", "do");
    fs::create_hard_link(library.root() / "a.mp3", library.root() / "b.mp3");
    QCOMPARE(library.scan().added, 2);
    const models::TrackId a = library.track("a.mp3").id;
    const models::TrackId b = library.track("b.mp3").id;
    QVERIFY(a != b);
    QCOMPARE(library.scan().unchanged, 2);
    fs::rename(library.root() / "a.mp3", library.root() / "c.mp3");
    QCOMPARE(library.scan().moved, 1);
    QCOMPARE(library.track("c.mp3").id, a);
    QCOMPARE(library.track("b.mp3").id, b);
}

void TestOddNames::aRootInsideARootIsWalkedOnce()
{
    ScanFixture library;
    library.write("in/a.mp3", "do");
    library.write("b.mp3", "re");
    const QString inner = library.rootPath() + u"/in"_s;
    QCOMPARE(library.scan({library.rootPath(), inner}, {}).added, 2);
    // Alone, before and after: always the same two tracks.
    QCOMPARE(library.scan({inner}, {}).unchanged, 1);
    QCOMPARE(library.scan({inner, library.rootPath()}, {}).unchanged, 2);
    QCOMPARE(library.tracks().size(), 2);
    models::Roots roots(library.database());
    QVERIFY(roots.add(inner));
    QVERIFY(roots.add(library.rootPath()));
    QCOMPARE(roots.paths(), QStringList{library.rootPath()});
}

void TestOddNames::aLinkedRootKeepsItsName()
{
    ScanFixture library;
    library.write("a.mp3", "do");
    const fs::path link = library.root().parent_path() / "link";
    fs::create_directory_symlink(library.root(), link);
    const QString linked = models::fromStdPath(link);
    QCOMPARE(library.scan({linked}, {}).added, 1);
    QCOMPARE(library.tracks().first()->path, linked + u"/a.mp3"_s);
    // The link is turned to where the music was moved: same tracks, nothing read.
    const int digests = library.music().digests;
    fs::rename(library.root(), library.root().parent_path() / "moved");
    fs::remove(link);
    fs::create_directory_symlink(library.root().parent_path() / "moved", link);
    QCOMPARE(library.scan({linked}, {}).unchanged, 1);
    QCOMPARE(library.music().digests, digests);
}

void TestOddNames::aDriveThatIsUnpluggedTurnsGrey()
{
    ScanFixture library;
    library.write("a.mp3", "do");
    library.scan();
    models::Library shown(library.database());
    QVERIFY(shown.load());
    const auto scan = [&] {
        models::Scanner scanner(library.database(), library.music().steps());
        connect(&scanner, &models::Scanner::stored, &shown, &models::Library::merge);
        QSignalSpy finished(&scanner, &models::Scanner::finished);
        scanner.start({library.rootPath()}, shown.snapshot(), {});
        return finished.wait();
    };
    const int digests = library.music().digests;
    const fs::path away = library.root().string() + "-away";
    fs::rename(library.root(), away);
    QVERIFY(scan());
    QVERIFY(shown.snapshot()->tracks().first()->isOffline);
    QVERIFY(!shown.snapshot()->tracks().first()->isMissing);
    fs::rename(away, library.root());
    QVERIFY(scan());
    QVERIFY(!shown.snapshot()->tracks().first()->isOffline);
    QCOMPARE(library.music().digests, digests); // back at once, and nothing read again
}

QTEST_GUILESS_MAIN(TestOddNames)
#include "tst_oddnames.moc"
