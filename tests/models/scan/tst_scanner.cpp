// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/removaltable.h"
#include "models/database/writer.h"
#include "models/duplicates/duplicategroups.h"
#include "tests/models/scan/scanfixture.h"

#include <sys/stat.h>

#include <QElapsedTimer>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;
using models::Scanner;
using models::ScanOptions;
using models::ScanProgress;
using models::ScanSummary;
using models::Track;

class TestScanner : public QObject
{
    Q_OBJECT

private slots:
    void aFirstScanStoresAndAnalyses();
    void tracksAreShownBeforeTheyAreAnalysed();
    void whatIsLookedAtIsAnalysedFirst();
    void anUnchangedRescanOpensNothing();
    void oneBadFileStopsNothing();
    void aFailureIsNotTriedAgainUnasked();
    void whatIsMendedIsNoProblemAnyMore();
    void brokenPacketsAreAWarning();
    void lessSoundThanSaidIsAWarning();
    void aFileWithoutAnEndIsAWarning();
    void aFileWithoutTagsIsAWarning();
    void aChangedFileKeepsItsId();
    void aRetaggedFileIsNotAnalysedAgain();
    void aMovedFileKeepsItsId_data();
    void aMovedFileKeepsItsId();
    void aCopyIsANewTrack();
    void swappedFilesKeepTheirIds();
    void aRemovedFileIsMissingAndComesBack();
    void anOfflineRootLosesNothing_data();
    void anOfflineRootLosesNothing();
    void movesIntoAScannedFolderAreSeen();
    void aPartIsScannedAlone();
    void aPartThatIsGoneIsEmpty();
    void whatIsLeftOutIsNotFound();
    void removedTracksStayRemoved();
    void theAnalysisAloneIsLeftForLater();
    void aMoveFromAnOfflineRootIsADuplicateWhenItReturns();
    void tagsAloneAreRead();
    void deeperIsAnalysedAgain();
    void forceDoesEverythingAgain();
    void aFifoIsLeftAlone();
    void lowMemoryMeansOneAtATime();
    void progressEndsWithEverythingDone();
};

void TestScanner::aFirstScanStoresAndAnalyses()
{
    ScanFixture library;
    library.write("a/1.mp3", "do", "Do");
    library.write("a/2.mp3", "re", "Re");
    library.write("b.flac", "mi", "Mi");
    const ScanSummary summary = library.scan();
    QCOMPARE(summary.error, QString());
    QCOMPARE(summary.found, 3);
    QCOMPARE(summary.added, 3);
    QCOMPARE(summary.analysed, 3);
    QCOMPARE(summary.failed + summary.changed + summary.moved + summary.missing, 0);
    QCOMPARE(summary.audioSeconds, 9.0);
    QVERIFY(!summary.cancelled);
    QVERIFY(summary.peakRssBytes > 0);
    QCOMPARE(library.tracks().size(), 3);
    const Track track = library.track("a/2.mp3");
    QCOMPARE(track.tags.title, u"Re"_s);
    QVERIFY(!track.digest.isEmpty());
    QVERIFY(track.stamp.size > 0 && track.stamp.inode > 0 && track.addedMs > 0);
    QVERIFY(track.isAnalysed());
    // The tags said 2 s, the decoder counted 3.
    QCOMPARE(track.audio.durationMs, 3000);
    QCOMPARE(library.fingerprint(track.id), u"re"_s);
    QVERIFY(library.problems().isEmpty());
}

void TestScanner::tracksAreShownBeforeTheyAreAnalysed()
{
    ScanFixture library;
    library.write("a.mp3", "endless", "Endless");
    Scanner scanner(library.database(), library.music().steps());
    QSignalSpy stored(&scanner, &Scanner::stored);
    QSignalSpy finished(&scanner, &Scanner::finished);
    scanner.start({library.rootPath()}, nullptr, {});
    QVERIFY(scanner.isRunning());
    QVERIFY(stored.wait());
    const auto tracks = stored.first().first().value<models::TrackList>();
    QCOMPARE(tracks.size(), 1);
    QVERIFY(tracks.first()->id > 0);
    QVERIFY(!tracks.first()->isAnalysed());
    QCOMPARE(tracks.first()->tags.title, u"Endless"_s);
    scanner.cancel();
    QVERIFY(finished.wait());
    QVERIFY(!scanner.isRunning());
}

void TestScanner::whatIsLookedAtIsAnalysedFirst()
{
    ScanFixture library;
    library.write("1.mp3", "endless", "1");
    for (const std::string name : {"2", "3", "4", "5"}) {
        library.write(name + ".mp3", "sound " + name, name);
    }
    Scanner scanner(library.database(), library.music().steps());
    QStringList analysed;
    QHash<QString, models::TrackId> ids;
    connect(&scanner, &Scanner::stored, this, [&](const models::TrackList& tracks) {
        for (const models::TrackPtr& track : tracks) {
            ids.insert(track->tags.title, track->id);
            if (track->isAnalysed()) {
                analysed.append(track->tags.title);
            }
        }
    });
    QSignalSpy finished(&scanner, &Scanner::finished);
    ScanOptions options;
    options.workers = 1;
    scanner.start({library.rootPath()}, nullptr, options);
    QTRY_VERIFY(library.music().endless > 0 && ids.size() == 5);

    scanner.prefer({ids[u"5"_s], ids[u"3"_s]});
    scanner.prefer({ids[u"4"_s]}); // in place of those before
    library.music().release();
    QVERIFY(finished.wait());
    QCOMPARE(analysed.size(), 5);
    const auto place = [&analysed](const QString& title) { return analysed.indexOf(title); };
    QCOMPARE(place(u"1"_s), 0); // it had begun
    QCOMPARE(place(u"4"_s), 1);
    QVERIFY(place(u"2"_s) > 1);
}

void TestScanner::anUnchangedRescanOpensNothing()
{
    ScanFixture library;
    library.write("a.mp3", "do");
    library.write("b.mp3", "re");
    library.write("bad.mp3", "noise");
    library.scan();
    const int digests = library.music().digests;
    const int tagReads = library.music().tagReads;
    const ScanSummary summary = library.scan();
    QCOMPARE(summary.found, 3);
    QCOMPARE(summary.unchanged, 3);
    QCOMPARE(summary.analysed + summary.added + summary.failed, 0);
    QCOMPARE(library.music().digests, digests);
    QCOMPARE(library.music().tagReads, tagReads);
    QCOMPARE(library.music().analyses, 2);
}

void TestScanner::oneBadFileStopsNothing()
{
    ScanFixture library;
    library.write("a.mp3", "do");
    library.write("empty.mp3", "");
    library.write("mute.mp3", "mute", "No codec");
    library.write("noise.mp3", "noise", "A title and no sound");
    library.write("rotten.mp3", "rotten", "Does not decode");
    library.write("z.mp3", "re");
    const ScanSummary summary = library.scan();
    QCOMPARE(summary.found, 6);
    QCOMPARE(summary.failed, 4);
    QCOMPARE(summary.analysed, 2);
    QVERIFY(library.track("a.mp3").isAnalysed() && library.track("z.mp3").isAnalysed());
    // With tags it is a track, without any sound it is none.
    QCOMPARE(library.tracks().size(), 4);
    QVERIFY(library.track("rotten.mp3").isFailed && library.track("mute.mp3").isFailed);
    const QList<models::Problem> problems = library.problems();
    QCOMPARE(problems.size(), 4);
    using analysis::ErrorCode;
    QVERIFY(problems.at(0).code == ErrorCode::EmptyFile);
    QVERIFY(problems.at(1).code == ErrorCode::UnsupportedCodec);
    QVERIFY(problems.at(2).code == ErrorCode::NotAudio);
    QVERIFY(problems.at(3).code == ErrorCode::NothingDecoded);
    QCOMPARE(problems.at(3).detail, u"rotten"_s);
    QVERIFY(problems.at(3).stamp == library.track("rotten.mp3").stamp);
    QVERIFY(problems.at(3).severity == models::ProblemSeverity::Error);
}

void TestScanner::aFailureIsNotTriedAgainUnasked()
{
    ScanFixture library;
    library.write("noise.mp3", "noise");
    library.write("rotten.mp3", "rotten");
    library.scan();
    const int digests = library.music().digests;
    QCOMPARE(library.music().analyses, 1);
    QCOMPARE(library.scan().failed, 0);
    QCOMPARE(library.music().digests, digests);
    QCOMPARE(library.music().analyses, 1);

    ScanOptions options;
    options.retryFailed = true;
    QCOMPARE(library.scan(options).failed, 2);
    QCOMPARE(library.music().analyses, 2);
    QCOMPARE(library.problems().size(), 2);
    QVERIFY(library.track("rotten.mp3").isFailed);
}

void TestScanner::whatIsMendedIsNoProblemAnyMore()
{
    ScanFixture library;
    library.write("noise.mp3", "noise");
    library.write("rotten.mp3", "rotten");
    library.write("gone.mp3", "noise");
    library.write("stays.mp3", "do");
    library.scan();
    QCOMPARE(library.problems().size(), 3);
    library.write("noise.mp3", "silence is golden");
    library.write("rotten.mp3", "fresh as a daisy");
    fs::remove(library.root() / "gone.mp3");
    const ScanSummary summary = library.scan();
    QCOMPARE(summary.analysed, 2);
    QCOMPARE(summary.added, 1);
    QCOMPARE(summary.changed, 1);
    QVERIFY(library.problems().isEmpty());
    QVERIFY(!library.track("rotten.mp3").isFailed);
}

void TestScanner::brokenPacketsAreAWarning()
{
    ScanFixture library;
    library.write("a.mp3", "crackle");
    const ScanSummary summary = library.scan();
    QCOMPARE(summary.failed, 0);
    QCOMPARE(library.problems().size(), 1);
    QVERIFY(library.problems().first().severity == models::ProblemSeverity::Warning);
    QVERIFY(library.track("a.mp3").isAnalysed());
    QVERIFY(!library.track("a.mp3").isFailed);
    QCOMPARE(library.scan().analysed, 0);
    QCOMPARE(library.problems().size(), 1);
}

void TestScanner::lessSoundThanSaidIsAWarning()
{
    ScanFixture library;
    library.write("a.mp3", "cut");
    library.scan();
    const auto isWarned = [&library] {
        const QList<models::Problem> problems = library.problems();
        return problems.size() == 1 && problems.first().severity == models::ProblemSeverity::Warning
            && models::problemReason(problems.first()).contains(u"cut off"_s);
    };
    QVERIFY(isWarned());
    QCOMPARE(library.track("a.mp3").audio.durationMs, 3000);

    library.write("a.mp3", "cut", "a title makes it no longer");
    const ScanSummary retagged = library.scan();
    QCOMPARE(retagged.changed, 1);
    QCOMPARE(retagged.analysed, 0);
    QVERIFY(isWarned());

    ScanOptions again;
    again.force = true;
    QCOMPARE(library.scan(again).analysed, 1);
    QVERIFY(isWarned());

    library.write("a.mp3", "whole");
    library.scan();
    QVERIFY(library.problems().isEmpty());
}

void TestScanner::aFileWithoutTagsIsAWarning()
{
    ScanFixture library;
    library.write("a.mp3", "bare");
    library.write("b.mp3", "bare", "A title is something");
    library.scan();
    const QList<models::Problem> problems = library.problems();
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().path.endsWith(u"a.mp3"_s));
    QVERIFY(problems.first().severity == models::ProblemSeverity::Warning);
    QVERIFY(models::problemReason(problems.first()).contains(u"no title"_s));
    QVERIFY(library.track("a.mp3").isAnalysed() && !library.track("a.mp3").isFailed);
    library.write("a.mp3", "bare", "Now it has one");
    library.scan();
    QVERIFY(library.problems().isEmpty());
}

void TestScanner::aFileWithoutAnEndIsAWarning()
{
    ScanFixture library;
    library.write("a.ogg", "snapped");
    library.write("b.ogg", "whole");
    library.scan();
    const QList<models::Problem> problems = library.problems();
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().path.endsWith(u"a.ogg"_s));
    QVERIFY(models::problemReason(problems.first()).contains(u"cut off"_s));
    QVERIFY(library.track("a.ogg").isAnalysed());

    library.write("a.ogg", "whole again");
    library.scan();
    QVERIFY(library.problems().isEmpty());
}

void TestScanner::aChangedFileKeepsItsId()
{
    ScanFixture library;
    library.write("a.mp3", "do");
    library.scan();
    const Track before = library.track("a.mp3");
    library.write("a.mp3", "another sound");
    const ScanSummary summary = library.scan();
    QCOMPARE(summary.changed, 1);
    QCOMPARE(summary.analysed, 1);
    const Track after = library.track("a.mp3");
    QCOMPARE(after.id, before.id);
    QVERIFY(after.digest != before.digest);
    QVERIFY(after.isAnalysed() && after.features->energy != before.features->energy);
    QCOMPARE(library.fingerprint(after.id), u"another sound"_s);
}

void TestScanner::aRetaggedFileIsNotAnalysedAgain()
{
    ScanFixture library;
    library.write("a.mp3", "do", "Old title");
    library.scan();
    const Track before = library.track("a.mp3");
    library.write("a.mp3", "do", "New and longer title");
    const ScanSummary summary = library.scan();
    QCOMPARE(summary.changed, 1);
    QCOMPARE(summary.analysed, 0);
    const Track after = library.track("a.mp3");
    QCOMPARE(after.id, before.id);
    QCOMPARE(after.tags.title, u"New and longer title"_s);
    QVERIFY(after.isAnalysed());
    // The tags claim 2 s again; what was counted stays.
    QCOMPARE(after.audio.durationMs, 3000);
}

void TestScanner::aMovedFileKeepsItsId_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("title");

    QTest::newRow("moved") << u"elsewhere/a.mp3"_s << u"A"_s;
    QTest::newRow("renamed") << u"album/01 a.mp3"_s << u"A"_s;
    QTest::newRow("moved and renamed") << u"elsewhere/01 a.mp3"_s << u"A"_s;
    QTest::newRow("moved, renamed and retagged") << u"elsewhere/01 a.mp3"_s << u"The letter A"_s;
}

void TestScanner::aMovedFileKeepsItsId()
{
    QFETCH(const QString, name);
    QFETCH(const QString, title);
    ScanFixture library;
    library.write("album/a.mp3", "do", "A");
    library.write("album/b.mp3", "re", "B");
    library.scan();
    const Track before = library.track("album/a.mp3");
    fs::remove(library.root() / "album/a.mp3");
    library.write(name.toStdString(), "do", title.toStdString());
    const ScanSummary summary = library.scan();
    QCOMPARE(summary.moved, 1);
    QCOMPARE(summary.added + summary.missing + summary.changed + summary.analysed, 0);
    const Track after = library.track(name.toStdString());
    QCOMPARE(after.id, before.id);
    QCOMPARE(after.tags.title, title);
    QCOMPARE(after.addedMs, before.addedMs);
    QVERIFY(after.isAnalysed() && !after.isMissing);
    QCOMPARE(library.tracks().size(), 2);
    QCOMPARE(library.music().analyses, 2);
    QCOMPARE(library.scan().unchanged, 2);
}

void TestScanner::aCopyIsANewTrack()
{
    ScanFixture library;
    library.write("a.mp3", "do");
    library.scan();
    library.write("copy.mp3", "do");
    const ScanSummary summary = library.scan();
    QCOMPARE(summary.added, 1);
    QCOMPARE(summary.moved + summary.missing, 0);
    QVERIFY(library.track("copy.mp3").id != library.track("a.mp3").id);
}

void TestScanner::swappedFilesKeepTheirIds()
{
    ScanFixture library;
    library.write("1.mp3", "do");
    library.write("2.mp3", "re");
    library.write("3.mp3", "mi");
    library.write("over.mp3", "fa");
    library.scan();
    const Track first = library.track("1.mp3");
    const Track second = library.track("2.mp3");
    const Track third = library.track("3.mp3");
    const Track covered = library.track("over.mp3");
    fs::rename(library.root() / "1.mp3", library.root() / "x");
    fs::rename(library.root() / "2.mp3", library.root() / "1.mp3");
    fs::rename(library.root() / "x", library.root() / "2.mp3");
    fs::rename(library.root() / "3.mp3", library.root() / "over.mp3");
    const ScanSummary summary = library.scan();
    QCOMPARE(summary.error, QString());
    QCOMPARE(summary.moved, 3);
    QCOMPARE(summary.missing, 1);
    QCOMPARE(summary.analysed, 0);
    QCOMPARE(library.track("1.mp3").id, second.id);
    QCOMPARE(library.track("2.mp3").id, first.id);
    QCOMPARE(library.track("over.mp3").id, third.id);
    const models::TrackPtr kept = library.snapshot()->find(covered.id);
    QVERIFY(kept && kept->isMissing && kept->digest == covered.digest);

    // The covered one is found wherever it comes back.
    library.write("back.mp3", "fa");
    QCOMPARE(library.scan().moved, 1);
    QCOMPARE(library.track("back.mp3").id, covered.id);
}

void TestScanner::aRemovedFileIsMissingAndComesBack()
{
    ScanFixture library;
    library.write("a.mp3", "do");
    library.write("b.mp3", "re");
    library.scan();
    fs::rename(library.root() / "a.mp3", library.root() / "a.away");
    QCOMPARE(library.scan().missing, 1);
    QVERIFY(library.track("a.mp3").isMissing);
    QVERIFY(library.track("a.mp3").isAnalysed());
    QCOMPARE(library.scan().missing, 0);

    const int digests = library.music().digests;
    fs::rename(library.root() / "a.away", library.root() / "a.mp3");
    QCOMPARE(library.scan().unchanged, 2);
    QVERIFY(!library.track("a.mp3").isMissing);
    QCOMPARE(library.music().digests, digests);
}

void TestScanner::anOfflineRootLosesNothing_data()
{
    QTest::addColumn<bool>("leavesFolder");
    QTest::newRow("folder is gone") << false;
    QTest::newRow("folder is empty") << true;
}

void TestScanner::anOfflineRootLosesNothing()
{
    QFETCH(const bool, leavesFolder);
    ScanFixture library;
    library.write("a.mp3", "do");
    library.write("bad.mp3", "noise");
    library.scan();
    const fs::path away = library.root().string() + "-away";
    fs::rename(library.root(), away);
    if (leavesFolder) {
        fs::create_directory(library.root());
    }
    const ScanSummary offline = library.scan();
    QCOMPARE(offline.missing, 0);
    QCOMPARE(offline.found, 0);
    QVERIFY(!library.track("a.mp3").isMissing);
    QCOMPARE(library.problems().size(), 1);
    fs::remove(library.root());
    fs::rename(away, library.root());
    QCOMPARE(library.scan().unchanged, 2);
}

void TestScanner::movesIntoAScannedFolderAreSeen()
{
    ScanFixture library;
    library.write("in/a.mp3", "do");
    library.write("in/stays.mp3", "re");
    library.write("out/b.mp3", "mi");
    library.scan();
    const Track before = library.track("in/a.mp3");
    fs::rename(library.root() / "in/a.mp3", library.root() / "out/a.mp3");
    const ScanSummary summary = library.scan({library.rootPath() + u"/out"_s}, {});
    QCOMPARE(summary.moved, 1);
    QCOMPARE(summary.missing, 0);
    QCOMPARE(library.track("out/a.mp3").id, before.id);
}

void TestScanner::aPartIsScannedAlone()
{
    ScanFixture library;
    library.write("a/1.mp3", "do");
    library.write("a/2.mp3", "re");
    library.write("b/3.mp3", "mi");
    library.addRoot();
    library.scan();
    fs::remove(library.root() / "a/1.mp3");
    fs::remove(library.root() / "b/3.mp3");
    fs::rename(library.root() / "a/2.mp3", library.root() / "a/two.mp3");
    const QString part = models::fromStdPath(library.root() / "a");
    const ScanSummary summary = library.scan({part}, {});
    QCOMPARE(summary.found, 1);
    QCOMPARE(summary.moved, 1);
    QCOMPARE(summary.missing, 1);
    QVERIFY(library.track("a/1.mp3").isMissing);
    QVERIFY(!library.track("b/3.mp3").isMissing); // nobody looked
    QCOMPARE(library.scan().missing, 1);
    QVERIFY(library.track("b/3.mp3").isMissing);
}

void TestScanner::aPartThatIsGoneIsEmpty()
{
    ScanFixture library;
    library.write("a/1.mp3", "do");
    library.write("b/2.mp3", "re");
    library.addRoot();
    library.scan();
    const QString part = models::fromStdPath(library.root() / "a");
    fs::remove_all(library.root() / "a");
    QCOMPARE(library.scan({part}, {}).missing, 1);
    QVERIFY(library.track("a/1.mp3").isMissing);
    // Where the whole root is away, nothing is known of its parts.
    fs::rename(library.root(), library.root().string() + "-away");
    const ScanSummary away = library.scan({models::fromStdPath(library.root() / "b")}, {});
    QCOMPARE(away.missing, 0);
    QVERIFY(!library.track("b/2.mp3").isMissing);
}

void TestScanner::whatIsLeftOutIsNotFound()
{
    ScanFixture library;
    library.write("a/1.mp3", "do");
    library.write("Audiobooks/2.mp3", "re");
    library.addRoot();
    library.scan();
    library.setExcluded({u"audiobooks"_s});
    const ScanSummary summary = library.scan();
    QCOMPARE(summary.found, 1);
    QCOMPARE(summary.missing, 1);
    QVERIFY(library.track("Audiobooks/2.mp3").isMissing);
    library.write("Audiobooks/deep/3.mp3", "fa");
    const fs::path deep = library.root() / "Audiobooks/deep"; // as the watcher asks for it
    QCOMPARE(library.scan({models::fromStdPath(deep)}, {}).found, 0);
    fs::remove_all(deep);
    library.setExcluded({});
    library.scan();
    QVERIFY(!library.track("Audiobooks/2.mp3").isMissing);
    QCOMPARE(library.music().analyses, 2); // nothing was analysed again
}

void TestScanner::removedTracksStayRemoved()
{
    ScanFixture library;
    library.write("a.mp3", "endless", "Endless");
    library.write("b.mp3", "re");
    Scanner scanner(library.database(), library.music().steps());
    QSignalSpy finished(&scanner, &Scanner::finished);
    scanner.start({library.rootPath()}, nullptr, {});
    QTRY_COMPARE(library.music().endless.load(), 1);
    // The user removes the track while it is being analysed.
    const models::TrackId id = library.track("a.mp3").id;
    QVERIFY(id > 0);
    QVERIFY(library.database().writer().run([id](QSqlDatabase& connection) {
        const auto removed = models::removaltable::remove(connection, {id}, 0, 1);
        return removed ? models::Result<void>() : models::Result<void>(removed.error());
    }));
    library.music().release();
    QVERIFY(finished.wait());
    const auto summary = finished.first().first().value<ScanSummary>();
    QCOMPARE(summary.error, QString());
    QCOMPARE(library.tracks().size(), 1);
    QVERIFY(library.track("b.mp3").isAnalysed());
}

void TestScanner::theAnalysisAloneIsLeftForLater()
{
    ScanFixture library;
    library.write("a.mp3", "endless", "A");
    library.write("b.mp3", "endless too", "B");
    Scanner scanner(library.database(), library.music().steps());
    QSignalSpy finished(&scanner, &Scanner::finished);
    scanner.start({library.rootPath()}, nullptr, {});
    QTRY_VERIFY(library.music().endless > 0);
    scanner.stopAnalysis();
    QVERIFY(finished.wait());
    const auto summary = finished.first().first().value<ScanSummary>();
    QVERIFY(!summary.cancelled);
    QCOMPARE(summary.added, 2);
    QCOMPARE(summary.analysed, 0);
    QCOMPARE(library.track("b.mp3").tags.title, u"B"_s);
    QVERIFY(library.problems().isEmpty());
    library.music().release();
    QCOMPARE(library.scan().analysed, 2);
}

/// While a drive is away nobody can tell a copy from a move, so that the file gets an id of its
/// own. When the drive is back without it, both have one payload, and what the user gave the old
/// one can be handed on.
void TestScanner::aMoveFromAnOfflineRootIsADuplicateWhenItReturns()
{
    ScanFixture library;
    library.write("drive/song.mp3", "do");
    library.write("drive/other.mp3", "re");
    library.write("disk/stays.mp3", "mi");
    const QString drive = models::fromStdPath(library.root() / "drive");
    const QString disk = models::fromStdPath(library.root() / "disk");
    library.scan({drive, disk}, {});
    const models::TrackId before = library.track("drive/song.mp3").id;
    fs::rename(library.root() / "drive/song.mp3", library.root() / "disk/song.mp3");
    fs::rename(library.root() / "drive", library.root() / "away");
    library.scan({drive, disk}, {});
    const models::TrackId after = library.track("disk/song.mp3").id;
    QVERIFY(after != 0 && after != before);
    QVERIFY(!library.track("drive/song.mp3").isMissing);
    fs::rename(library.root() / "away", library.root() / "drive");
    library.scan({drive, disk}, {});
    QVERIFY(library.track("drive/song.mp3").isMissing);
    QCOMPARE(library.track("drive/song.mp3").id, before);
    const models::TrackList tracks = library.tracks();
    const auto groups = models::groupDuplicates(models::duplicateKeys(tracks));
    QCOMPARE(groups.size(), std::size_t{1});
    QCOMPARE(groups.front().reason, models::DuplicateReason::SameSound);
    QList<models::TrackId> members;
    for (const quint32 member : groups.front().members) {
        members.append(tracks.at(member)->id);
    }
    QCOMPARE(members, (QList<models::TrackId>{before, after}));
}

void TestScanner::tagsAloneAreRead()
{
    ScanFixture library;
    library.write("a.mp3", "do", "Do");
    ScanOptions options;
    options.tagsOnly = true;
    const ScanSummary summary = library.scan(options);
    QCOMPARE(summary.added, 1);
    QCOMPARE(summary.analysed, 0);
    QCOMPARE(library.track("a.mp3").tags.title, u"Do"_s);
    QVERIFY(!library.track("a.mp3").isAnalysed());
    QCOMPARE(library.scan().analysed, 1);
}

void TestScanner::deeperIsAnalysedAgain()
{
    ScanFixture library;
    library.write("a.mp3", "do");
    library.scan();
    ScanOptions options;
    options.depth = analysis::Depth::Fast;
    QCOMPARE(library.scan(options).analysed, 0);

    QVERIFY(library.database().writer().run([](QSqlDatabase& connection) -> models::Result<void> {
        QSqlQuery query(connection);
        query.exec(u"UPDATE analyses SET depth = 1"_s);
        return {};
    }));
    QCOMPARE(library.scan(options).analysed, 0);
    options.depth = analysis::Depth::Standard;
    QCOMPARE(library.scan(options).analysed, 1);
}

void TestScanner::forceDoesEverythingAgain()
{
    ScanFixture library;
    library.write("a.mp3", "do");
    library.write("bad.mp3", "noise");
    library.scan();
    const Track before = library.track("a.mp3");
    ScanOptions options;
    options.force = true;
    const ScanSummary summary = library.scan(options);
    QCOMPARE(summary.analysed, 1);
    QCOMPARE(summary.unchanged, 1);
    QCOMPARE(summary.failed, 1);
    QCOMPARE(library.music().digests, 4);
    QCOMPARE(library.track("a.mp3").id, before.id);
}

void TestScanner::aFifoIsLeftAlone()
{
    ScanFixture library;
    library.write("a.mp3", "do");
    QCOMPARE(::mkfifo((library.root() / "x.mp3").c_str(), 0600), 0);
    const ScanSummary summary = library.scan();
    QCOMPARE(summary.found, 1);
    QVERIFY(library.problems().isEmpty());
}

void TestScanner::lowMemoryMeansOneAtATime()
{
    ScanFixture library;
    constexpr int kFiles = 30;
    for (int i = 0; i < kFiles; ++i) {
        library.write("a" + std::to_string(i) + ".mp3", "sound" + std::to_string(i));
    }
    ScanOptions options;
    options.workers = 4;
    options.lowMemory = true;
    QCOMPARE(library.scan(options).analysed, kFiles);
    QCOMPARE(library.music().mostAtOnce, 1);
}

void TestScanner::progressEndsWithEverythingDone()
{
    ScanFixture library;
    library.write("a.mp3", "do");
    library.write("b.mp3", "rotten");
    library.write("c.mp3", "noise");
    Scanner scanner(library.database(), library.music().steps());
    QSignalSpy progressed(&scanner, &Scanner::progressed);
    QSignalSpy finished(&scanner, &Scanner::finished);
    scanner.start({library.rootPath()}, nullptr, {});
    QVERIFY(finished.wait());
    const auto last = progressed.last().first().value<ScanProgress>();
    QVERIFY(last.phase == models::ScanPhase::Finished);
    QCOMPARE(last.found, 3);
    QCOMPARE(last.total, 3);
    QCOMPARE(last.done, 3);
    QCOMPARE(last.failed, 2);
    QVERIFY(last.bytesDone > 0);
    QCOMPARE(last.secondsLeft, 0.0);
}

QTEST_GUILESS_MAIN(TestScanner)
#include "tst_scanner.moc"
