// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/filepath.h"
#include "models/scan/folderwatch.h"
#include "tests/support/scratchfolder.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
using models::FolderWatch;

class TestFolderWatch : public QObject
{
    Q_OBJECT

private slots:
    void hearsOfMusic_data();
    void hearsOfMusic();
    void aBurstIsSaidOnce();
    void waitsForAFileThatIsWritten();
    void newFoldersAreWatched();
    void aFolderThatComesBackIsWatchedAgain();
    void theLimitIsSaidOnce();
    void otherFilesAreNoNews();
};

namespace {

const models::FolderWatchOptions kQuick{
    .quiet = 30ms, .longest = 5s, .lookEvery = 50ms, .rescanEvery = 50ms};

void write(const fs::path& path, const char* text)
{
    QFile file(models::fromStdPath(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

/// A folder with "album/song.mp3", watched.
struct Watched
{
    explicit Watched(const models::FolderWatchOptions& options = kQuick)
        : watch(options)
    {
        fs::create_directories(root() / "album");
        write(song(), "do");
        QSignalSpy ready(&watch, &FolderWatch::ready);
        watch.setRoots({models::fromStdPath(root())});
        isReady = ready.wait();
    }

    [[nodiscard]] fs::path root() const { return folder.stdFile(u"music"_s); }

    [[nodiscard]] fs::path song() const { return root() / "album/song.mp3"; }

    support::ScratchFolder folder;
    FolderWatch watch;
    bool isReady = false;
};

} // namespace

void TestFolderWatch::hearsOfMusic_data()
{
    QTest::addColumn<QString>("what");
    for (const char* what : {"added", "edited in place", "removed", "renamed", "moved away"}) {
        QTest::newRow(what) << QString::fromLatin1(what);
    }
}

void TestFolderWatch::hearsOfMusic()
{
    QFETCH(const QString, what);
    Watched watched;
    QVERIFY(watched.isReady);
    QCOMPARE(watched.watch.watchedCount(), 2);
    QSignalSpy changed(&watched.watch, &FolderWatch::changed);
    if (what == u"added"_s) {
        write(watched.root() / "new.flac", "re");
    } else if (what == u"edited in place"_s) {
        QFile file(models::fromStdPath(watched.song()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write("DO");
    } else if (what == u"removed"_s) {
        fs::remove(watched.song());
    } else if (what == u"renamed"_s) {
        fs::rename(watched.song(), watched.root() / "album/other.mp3");
    } else {
        fs::rename(watched.root() / "album", watched.folder.stdFile(u"elsewhere"_s));
    }
    QVERIFY(changed.wait());
    const QString expected = what == u"added"_s ? models::fromStdPath(watched.root())
                                                : models::fromStdPath(watched.root() / "album");
    QCOMPARE(changed.first().first().toStringList(), QStringList{expected});
}

void TestFolderWatch::aBurstIsSaidOnce()
{
    Watched watched;
    QVERIFY(watched.isReady);
    QSignalSpy changed(&watched.watch, &FolderWatch::changed);
    for (int i = 0; i < 200; ++i) {
        write(watched.root() / (std::to_string(i) + ".mp3"), "do");
    }
    QVERIFY(changed.wait());
    QVERIFY(!changed.wait(150));
    QCOMPARE(changed.size(), 1);
}

void TestFolderWatch::waitsForAFileThatIsWritten()
{
    Watched watched;
    QVERIFY(watched.isReady);
    QSignalSpy changed(&watched.watch, &FolderWatch::changed);
    QFile file(models::fromStdPath(watched.root() / "download.mp3"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("half");
    file.flush();
    QVERIFY(!changed.wait(150)); // five times the quiet that is asked for
    file.close();
    QVERIFY(changed.wait());
}

void TestFolderWatch::newFoldersAreWatched()
{
    Watched watched;
    QVERIFY(watched.isReady);
    QSignalSpy changed(&watched.watch, &FolderWatch::changed);
    fs::create_directories(watched.root() / "new/deep");
    QTRY_COMPARE(watched.watch.watchedCount(), 4);
    QTRY_VERIFY(!changed.isEmpty());
    changed.clear();
    write(watched.root() / "new/deep/song.mp3", "do");
    QVERIFY(changed.wait());
}

void TestFolderWatch::aFolderThatComesBackIsWatchedAgain()
{
    Watched watched;
    QVERIFY(watched.isReady);
    QSignalSpy changed(&watched.watch, &FolderWatch::changed);
    const fs::path away = watched.folder.stdFile(u"away"_s);
    fs::rename(watched.root(), away);
    QVERIFY(changed.wait());
    fs::remove_all(away);
    QTRY_COMPARE(watched.watch.watchedCount(), 0);
    changed.clear();
    fs::create_directories(watched.root());
    write(watched.root() / "song.mp3", "do");
    QVERIFY(changed.wait());
    QTRY_COMPARE(watched.watch.watchedCount(), 1);
}

void TestFolderWatch::theLimitIsSaidOnce()
{
    models::FolderWatchOptions options = kQuick;
    options.mostFolders = 1;
    FolderWatch watch(options);
    const support::ScratchFolder folder;
    fs::create_directories(folder.stdFile(u"music/a/b"_s));
    QSignalSpy limit(&watch, &FolderWatch::limitReached);
    QSignalSpy changed(&watch, &FolderWatch::changed);
    watch.setRoots({folder.file(u"music"_s)});
    QVERIFY(limit.wait());
    // From now on by the clock.
    QVERIFY(changed.wait());
    QVERIFY(changed.wait());
    watch.setRoots({folder.file(u"music"_s)});
    QVERIFY(changed.wait());
    QCOMPARE(limit.size(), 1);
}

void TestFolderWatch::otherFilesAreNoNews()
{
    Watched watched;
    QVERIFY(watched.isReady);
    QSignalSpy changed(&watched.watch, &FolderWatch::changed);
    write(watched.root() / "cover.jpg", "picture");
    write(watched.root() / ".hidden.mp3", "half a download");
    QFile file(models::fromStdPath(watched.song()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("do")); // reading is no change
    QVERIFY(!changed.wait(150));
}

QTEST_GUILESS_MAIN(TestFolderWatch)
#include "tst_folderwatch.moc"
