// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/writer.h"
#include "tests/models/scan/scanfixture.h"
#include "tests/support/ordinaryuser.h"

#include <QElapsedTimer>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;
using models::Scanner;
using models::ScanOptions;
using models::ScanProgress;
using models::ScanSummary;

namespace {

constexpr int kCancelMs = 200;

ScanSummary summaryOf(const QSignalSpy& finished)
{
    return finished.isEmpty() ? ScanSummary() : finished.first().first().value<ScanSummary>();
}

ScanProgress lastOf(const QSignalSpy& progressed)
{
    return progressed.isEmpty() ? ScanProgress() : progressed.last().first().value<ScanProgress>();
}

void execute(models::Database& database, const QString& statement)
{
    const auto job = [&statement](QSqlDatabase& connection) -> models::Result<void> {
        QSqlQuery query(connection);
        query.exec(statement);
        return {};
    };
    QVERIFY(database.writer().run(job));
}

} // namespace

class TestScanRun : public QObject
{
    Q_OBJECT

private slots:
    void cancelIsQuickAndKeepsWhatIsFinished();
    void cancelWhilePausedEnds();
    void destructionCancelsAndWaits();
    void pauseIdlesTheWorkers();
    void startWhileRunningDoesNothing();
    void mayStartAgainFromFinished();
    void aDatabaseThatRefusesStopsTheScan_data();
    void aDatabaseThatRefusesStopsTheScan();
    void anUnreadableFolderIsAProblemAndLosesNothing();
    void namesThatAreNotUtf8AreTracks();
    void resultsDoNotDependOnTheWorkers();
    void whatIsWrittenDuringAnAnalysisStays();
    void anAnalysisOfAnotherSoundIsNotKept();
};

void TestScanRun::cancelIsQuickAndKeepsWhatIsFinished()
{
    ScanFixture library;
    library.write("1.mp3", "do");
    library.write("2.mp3", "re");
    library.write("3.mp3", "endless");
    library.write("4.mp3", "endless too");
    library.write("5.mp3", "mi");
    ScanOptions options;
    options.workers = 2;
    Scanner scanner(library.database(), library.music().steps());
    QSignalSpy finished(&scanner, &Scanner::finished);
    scanner.start({library.rootPath()}, nullptr, options);
    QTRY_COMPARE(library.music().endless, 2);
    // Both workers are held up. What else was begun is finished; how much, the two readers decide.
    const int begun = library.music().analyses;

    QElapsedTimer timer;
    timer.start();
    scanner.cancel();
    QVERIFY(finished.wait());
    QVERIFY(timer.elapsed() < kCancelMs);
    const ScanSummary summary = summaryOf(finished);
    QVERIFY(summary.cancelled);
    QCOMPARE(summary.error, QString());
    QCOMPARE(summary.added, 5);
    QCOMPARE(summary.missing + summary.failed, 0);
    QCOMPARE(library.tracks().size(), 5);
    QVERIFY(library.problems().isEmpty());
    QCOMPARE(library.snapshot()->analysedCount(), summary.analysed);

    const int analysed = summary.analysed;
    QCOMPARE(analysed, begun - 2);
    library.music().release();
    QCOMPARE(library.scan().analysed, 5 - analysed);
}

void TestScanRun::cancelWhilePausedEnds()
{
    ScanFixture library;
    library.write("1.mp3", "do");
    Scanner scanner(library.database(), library.music().steps());
    QSignalSpy finished(&scanner, &Scanner::finished);
    scanner.start({library.rootPath()}, nullptr, {});
    scanner.pause();
    QVERIFY(scanner.isPaused());
    scanner.cancel();
    QVERIFY(finished.wait());
    QVERIFY(summaryOf(finished).cancelled);
}

void TestScanRun::destructionCancelsAndWaits()
{
    ScanFixture library;
    library.write("1.mp3", "endless");
    {
        Scanner scanner(library.database(), library.music().steps());
        scanner.start({library.rootPath()}, nullptr, {});
        QTRY_COMPARE(library.music().endless, 1);
    }
    QCOMPARE(library.music().endless, 0);
    QCOMPARE(library.tracks().size(), 1);
}

void TestScanRun::pauseIdlesTheWorkers()
{
    ScanFixture library;
    library.write("1.mp3", "endless");
    library.write("2.mp3", "do");
    ScanOptions options;
    options.workers = 1;
    Scanner scanner(library.database(), library.music().steps());
    QSignalSpy progressed(&scanner, &Scanner::progressed);
    QSignalSpy finished(&scanner, &Scanner::finished);
    scanner.start({library.rootPath()}, nullptr, options);
    QTRY_COMPARE(library.music().endless, 1);
    scanner.pause();
    library.music().release();
    QTRY_VERIFY(lastOf(progressed).isPaused && lastOf(progressed).done == 1);
    const double elapsed = lastOf(progressed).elapsedS;
    QVERIFY(progressed.wait());
    QVERIFY(progressed.wait());
    QCOMPARE(library.music().analyses, 1);
    QCOMPARE(lastOf(progressed).elapsedS, elapsed);
    scanner.resume();
    QVERIFY(!scanner.isPaused());
    QVERIFY(finished.wait());
    QCOMPARE(summaryOf(finished).analysed, 2);
}

void TestScanRun::startWhileRunningDoesNothing()
{
    ScanFixture library;
    library.write("1.mp3", "do");
    Scanner scanner(library.database(), library.music().steps());
    QSignalSpy started(&scanner, &Scanner::started);
    QSignalSpy finished(&scanner, &Scanner::finished);
    scanner.start({library.rootPath()}, nullptr, {});
    scanner.start({library.rootPath()}, nullptr, {});
    QVERIFY(finished.wait());
    QCOMPARE(started.size(), 1);
    QCOMPARE(library.music().analyses, 1);
}

void TestScanRun::mayStartAgainFromFinished()
{
    ScanFixture library;
    library.write("1.mp3", "do");
    Scanner scanner(library.database(), library.music().steps());
    QSignalSpy finished(&scanner, &Scanner::finished);
    const QStringList roots{library.rootPath()};
    const auto again = [&] { scanner.start(roots, library.snapshot(), {}); };
    connect(&scanner, &Scanner::finished, &scanner, again, Qt::SingleShotConnection);
    scanner.start(roots, nullptr, {});
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(finished.last().first().value<ScanSummary>().unchanged, 1);
}

void TestScanRun::aDatabaseThatRefusesStopsTheScan_data()
{
    QTest::addColumn<QString>("refuse");
    QTest::addColumn<QString>("relent");

    // The file may not grow, or the third batch fails at its last track.
    QTest::newRow("disk full") << u"PRAGMA max_page_count = 1"_s
                               << u"PRAGMA max_page_count = 1000000"_s;
    QTest::newRow("failure in the middle of a batch")
        << u"CREATE TRIGGER refuse BEFORE INSERT ON tracks WHEN new.id > 190 OR "_s
            + u"(SELECT count(*) FROM tracks) > 190 BEGIN SELECT RAISE(ABORT, 'refused'); END"_s
        << u"DROP TRIGGER refuse"_s;
}

void TestScanRun::aDatabaseThatRefusesStopsTheScan()
{
    QFETCH(const QString, refuse);
    QFETCH(const QString, relent);
    ScanFixture library;
    constexpr int kFiles = 300;
    const std::string title(1000, 't');
    for (int i = 0; i < kFiles; ++i) {
        library.write(std::to_string(i) + ".mp3", "sound " + std::to_string(i), title);
    }
    execute(library.database(), refuse);
    const ScanSummary summary = library.scan();
    QVERIFY(!summary.error.isEmpty());
    QVERIFY(!summary.cancelled);
    QVERIFY(summary.added < kFiles);
    QCOMPARE(library.tracks().size(), summary.added);

    execute(library.database(), relent);
    const ScanSummary next = library.scan();
    QCOMPARE(next.error, QString());
    QCOMPARE(next.added, kFiles - summary.added);
    QCOMPARE(library.snapshot()->analysedCount(), kFiles);
}

void TestScanRun::anUnreadableFolderIsAProblemAndLosesNothing()
{
    const support::OrdinaryUser user;
    if (!user.isOrdinary()) {
        QSKIP("Runs as root and cannot give that up, so that no folder is unreadable.");
    }
    ScanFixture library;
    library.write("locked/1.mp3", "do");
    library.write("open/2.mp3", "re");
    library.write("open/3.mp3", "mi");
    library.scan();
    fs::permissions(library.root() / "locked", fs::perms::none);
    fs::permissions(library.root() / "open/3.mp3", fs::perms::none);
    library.music().release();
    const ScanSummary summary = library.scan();
    const QList<models::Problem> problems = library.problems();
    library.scan();
    const qsizetype problemsAfterwards = library.problems().size();
    fs::permissions(library.root() / "locked", fs::perms::owner_all);

    QCOMPARE(summary.missing, 0);
    QCOMPARE(summary.unchanged, 2);
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().code == analysis::ErrorCode::PermissionDenied);
    QCOMPARE(models::toStdPath(problems.first().path), library.root() / "locked");
    QCOMPARE(problemsAfterwards, 1);
    QCOMPARE(library.scan().unchanged, 3);
    QVERIFY(library.problems().isEmpty());
}

void TestScanRun::namesThatAreNotUtf8AreTracks()
{
    ScanFixture library;
    library.write("caf\xe9/\x89\xb9.mp3", "do");
    QCOMPARE(library.scan().analysed, 1);
    QVERIFY(library.track("caf\xe9/\x89\xb9.mp3").isAnalysed());
    QCOMPARE(library.scan().unchanged, 1);
}

void TestScanRun::resultsDoNotDependOnTheWorkers()
{
    constexpr int kFiles = 200;
    QStringList results;
    for (const int workers : {1, 2, 5}) {
        ScanFixture library;
        for (int i = 0; i < kFiles; ++i) {
            library.write(
                std::to_string(i) + ".mp3", std::string(static_cast<std::size_t>(i + 1), 's'));
        }
        ScanOptions options;
        options.workers = workers;
        library.scan(options);
        QStringList lines;
        for (const models::TrackPtr& track : library.tracks()) {
            const float energy = track->isAnalysed() ? track->features->energy : -1.0F;
            lines.append(track->path.text().section(u'/', -1) + u' ' + QString::number(energy));
        }
        lines.sort();
        QCOMPARE(lines.size(), kFiles);
        results.append(lines.join(u'\n'));
    }
    QCOMPARE(results.at(1), results.at(0));
    QCOMPARE(results.at(2), results.at(0));
}

void TestScanRun::whatIsWrittenDuringAnAnalysisStays()
{
    ScanFixture library;
    library.write("1.mp3", "endless", "Old");
    Scanner scanner(library.database(), library.music().steps());
    QSignalSpy stored(&scanner, &Scanner::stored);
    QSignalSpy finished(&scanner, &Scanner::finished);
    scanner.start({library.rootPath()}, nullptr, {});
    QTRY_COMPARE(library.music().endless, 1);

    models::Track retagged = library.track("1.mp3");
    retagged.tags.title = u"New"_s;
    retagged.stamp.size += 10;
    retagged.path = library.rootPath() + u"/new.mp3"_s;
    QVERIFY(library.database().writer().run([&retagged](QSqlDatabase& connection) {
        return models::tracktable::update(connection, retagged);
    }));
    library.music().release();
    QTRY_COMPARE(finished.size(), 1);

    const models::Track analysed = library.track("new.mp3");
    QCOMPARE(analysed.id, retagged.id);
    QVERIFY(analysed.isAnalysed());
    QCOMPARE(analysed.tags.title, u"New"_s);
    QCOMPARE(analysed.stamp, retagged.stamp);
    QCOMPARE(analysed.audio.durationMs, 3000); // as the analysis counted, not as the header says
    const auto told = stored.last().first().value<models::TrackList>();
    QCOMPARE(told.constLast()->tags, analysed.tags);
    QCOMPARE(told.constLast()->path, analysed.path);
}

void TestScanRun::anAnalysisOfAnotherSoundIsNotKept()
{
    ScanFixture library;
    library.write("1.mp3", "endless");
    Scanner scanner(library.database(), library.music().steps());
    QSignalSpy finished(&scanner, &Scanner::finished);
    scanner.start({library.rootPath()}, nullptr, {});
    QTRY_COMPARE(library.music().endless, 1);

    models::Track other = library.track("1.mp3");
    other.digest = QByteArray(16, 'x');
    QVERIFY(library.database().writer().run([&other](QSqlDatabase& connection) {
        return models::tracktable::update(connection, other);
    }));
    library.music().release();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!library.track("1.mp3").isAnalysed());
}

QTEST_GUILESS_MAIN(TestScanRun)
#include "tst_scanrun.moc"
