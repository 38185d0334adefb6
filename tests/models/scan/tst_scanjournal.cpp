// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/scanjournal.h"
#include "tests/models/scan/scanfixture.h"

#include <sys/wait.h>
#include <unistd.h>

#include <QFile>

#include <cstdlib>

using namespace Qt::StringLiterals;
using models::ScanJournal;
using models::Suspect;

class TestScanJournal : public QObject
{
    Q_OBJECT

private slots:
    void leavesNothingAfterACleanEnd();
    void blamesByTheTimeAFileTook_data();
    void blamesByTheTimeAFileTook();
    void acquitsWhatWasSurvived();
    void aThreadThatCrashesMarksItsFile();
    void damageIsSurvived();
    void theScanLeavesTheCulpritAlone();
    void suspectsAreTriedLastAndOnTheirOwn();
};

namespace {

/// A scan that dies while it is at `path`.
void dieAt(const QString& journalPath, const QString& path, int beats)
{
    ScanJournal journal;
    (void)journal.open(journalPath);
    // Never left, as the process is gone; kept to the very end so that nothing is lost track of.
    static auto& abandoned = *new std::vector<ScanJournal::Seat*>;
    auto* const seat = abandoned.emplace_back(new ScanJournal::Seat(journal));
    seat->begin(path);
    for (int i = 0; i < beats; ++i) {
        seat->beat();
    }
}

std::vector<Suspect> suspects(const QString& journalPath)
{
    ScanJournal journal;
    return journal.open(journalPath);
}

} // namespace

void TestScanJournal::leavesNothingAfterACleanEnd()
{
    const support::ScratchFolder folder;
    const QString file = folder.file(u"journal"_s);
    ScanJournal journal;
    QVERIFY(journal.open(file).empty());
    {
        ScanJournal::Seat seat(journal);
        seat.begin(u"/music/a.mp3"_s);
        seat.done();
    }
    QVERIFY(QFile::exists(file));
    journal.close();
    QVERIFY(!QFile::exists(file));
}

void TestScanJournal::blamesByTheTimeAFileTook_data()
{
    QTest::addColumn<int>("beats"); // tenths of a second
    QTest::addColumn<int>("deathsUntilBlamed");

    QTest::newRow("a moment: the fourth time") << 3 << 4;
    QTest::newRow("some seconds: the second time") << 30 << 2;
    QTest::newRow("a minute: at once") << 600 << 1;
}

void TestScanJournal::blamesByTheTimeAFileTook()
{
    QFETCH(const int, beats);
    QFETCH(const int, deathsUntilBlamed);
    const support::ScratchFolder folder;
    const QString file = folder.file(u"journal"_s);
    const QString path = models::pathFromBytes("/music/caf\xE9.mp3");
    for (int death = 1; death <= deathsUntilBlamed; ++death) {
        dieAt(file, path, beats);
        QFile copy(file);
        QVERIFY(copy.copy(folder.file(u"copy"_s))); // asking takes over what is there
        const std::vector<Suspect> found = suspects(folder.file(u"copy"_s));
        QVERIFY(QFile::remove(folder.file(u"copy"_s)));
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found.front().path, path);
        QCOMPARE(found.front().isCulprit, death == deathsUntilBlamed);
    }
}

void TestScanJournal::acquitsWhatWasSurvived()
{
    const support::ScratchFolder folder;
    const QString file = folder.file(u"journal"_s);
    dieAt(file, u"/a.mp3"_s, 30);
    {
        ScanJournal journal;
        QCOMPARE(journal.open(file).size(), std::size_t{1});
        ScanJournal::Seat seat(journal);
        seat.begin(u"/a.mp3"_s);
        seat.acquit();
        seat.begin(u"/b.mp3"_s);
        // The process ends here, with b in the works.
        QFile::copy(file, folder.file(u"left"_s));
    }
    const std::vector<Suspect> found = suspects(folder.file(u"left"_s));
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found.front().path, u"/b.mp3"_s);
}

void TestScanJournal::aThreadThatCrashesMarksItsFile()
{
    const support::ScratchFolder folder;
    const QString file = folder.file(u"journal"_s);
    const pid_t child = ::fork();
    if (child == 0) {
        ScanJournal journal;
        (void)journal.open(file);
        ScanJournal::Seat innocent(journal);
        innocent.begin(u"/innocent.mp3"_s);
        ScanJournal::Seat seat(journal);
        seat.begin(u"/deadly.mp3"_s);
        models::markCrashes();
        std::abort();
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), SIGABRT);
    QMap<QString, bool> culprits;
    for (const Suspect& suspect : suspects(file)) {
        culprits.insert(suspect.path, suspect.isCulprit);
    }
    const QMap<QString, bool> expected{{u"/deadly.mp3"_s, true}, {u"/innocent.mp3"_s, false}};
    QCOMPARE(culprits, expected);
}

void TestScanJournal::damageIsSurvived()
{
    const support::ScratchFolder folder;
    QFile file(folder.file(u"journal"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(10'000, '\xFF'));
    file.close();
    QVERIFY(suspects(file.fileName()).empty());
}

void TestScanJournal::theScanLeavesTheCulpritAlone()
{
    ScanFixture library;
    library.write("a.mp3", "do");
    library.write("deadly.mp3", "re");
    const QString deadly = models::fromStdPath(library.root() / "deadly.mp3");
    dieAt(ScanJournal::fileOf(library.database().path()), deadly, 600);

    QCOMPARE(library.scan().failed, 1);
    QCOMPARE(library.music().digests, 1);
    QCOMPARE(library.problems().size(), 1);
    QCOMPARE(library.problems().first().path, deadly);
    QVERIFY(library.problems().first().code == analysis::ErrorCode::Crashed);
    QVERIFY(library.problems().first().severity == models::ProblemSeverity::Error);
    QCOMPARE(library.scan().failed, 0);
    QCOMPARE(library.music().digests, 1); // it stays alone

    QCOMPARE(library.scan({.retryFailed = true}).added, 1);
    QVERIFY(library.problems().isEmpty());
    QVERIFY(library.track("deadly.mp3").isAnalysed());
}

void TestScanJournal::suspectsAreTriedLastAndOnTheirOwn()
{
    ScanFixture library;
    for (const char* name : {"a.mp3", "b.mp3", "c.mp3", "d.mp3"}) {
        library.write(name, std::string("sound of ") + name);
    }
    const QString journal = ScanJournal::fileOf(library.database().path());
    dieAt(journal, models::fromStdPath(library.root() / "a.mp3"), 3);
    const models::ScanSummary summary = library.scan({.workers = 4});
    QCOMPARE(summary.analysed, 4);
    QCOMPARE(summary.failed, 0);
    // Stored in the order of reading: the suspect came after the others.
    for (const char* name : {"b.mp3", "c.mp3", "d.mp3"}) {
        QVERIFY(library.track(name).id < library.track("a.mp3").id);
    }
    QVERIFY(!QFile::exists(journal));
}

QTEST_GUILESS_MAIN(TestScanJournal)
#include "tst_scanjournal.moc"
