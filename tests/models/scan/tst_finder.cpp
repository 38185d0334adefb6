// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/filepath.h"
#include "models/scan/finder.h"
#include "tests/support/ordinaryuser.h"
#include "tests/support/scratchfolder.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <QTest>

#include <filesystem>
#include <fstream>

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& path, const std::string& text = "x")
{
    fs::create_directories(path.parent_path());
    std::ofstream(path) << text;
}

struct Found
{
    QStringList names; ///< relative to the folder, in the order they came
    QList<models::FoundFile> files;
    int handOvers = 0;
    models::FindOutcome outcome;
};

Found findIn(const QStringList& roots, const QString& folder, std::stop_token stop = {})
{
    Found found;
    const auto sink = [&](const QList<models::FoundFile>& files) {
        ++found.handOvers;
        for (const models::FoundFile& file : files) {
            found.names.append(file.path.mid(folder.size() + 1));
            found.files.append(file);
        }
    };
    found.outcome = models::findFiles(roots, sink, stop);
    return found;
}

} // namespace

class TestFinder : public QObject
{
    Q_OBJECT

private slots:
    void listsMusicInOrderOfNames();
    void handsOnManyFoldersAtOnce();
    void skipsWhatIsNoMusic();
    void stampsHoldSizeTimeAndInode();
    void neverListsAFileTwice();
    void endsInLoopsOfLinks();
    void prefersRealNamesOverLinks();
    void reportsADanglingLink();
    void neverWaitsForAFifo();
    void skipsTheKernelsFileSystems();
    void reportsAnUnreadableFolderAndGoesOn();
    void tellsOfflineRoots();
    void keepsNamesThatAreNotUtf8();
    void stopsWhenAsked();
    void tellsWhatIsInside_data();
    void tellsWhatIsInside();
    void tellsWhatIsGone();
};

void TestFinder::listsMusicInOrderOfNames()
{
    const support::ScratchFolder folder;
    for (const char* name : {"b/02.mp3", "b/01.flac", "a/x/deep.ogg", "a/song.opus", "top.wav"}) {
        write(folder.stdFile(QString::fromLatin1(name)));
    }
    const Found found = findIn({folder.path()}, folder.path());
    const QStringList expected{
        u"top.wav"_s, u"a/song.opus"_s, u"a/x/deep.ogg"_s, u"b/01.flac"_s, u"b/02.mp3"_s};
    QCOMPARE(found.names, expected);
    QCOMPARE(found.outcome.onlineRoots, QStringList{folder.path()});
    QVERIFY(!found.outcome.isStopped);
}

void TestFinder::handsOnManyFoldersAtOnce()
{
    const support::ScratchFolder scratch;
    constexpr int kFolders = 300;
    for (int folder = 0; folder < kFolders; ++folder) {
        write(scratch.stdFile(u"music"_s) / std::to_string(folder) / "a.mp3");
    }
    const Found found = findIn({scratch.file(u"music"_s)}, scratch.file(u"music"_s));
    QCOMPARE(found.names.size(), kFolders);
    // One hand-over a folder would be 300; a machine so slow that it needs 50 ms for ten folders
    // makes 30.
    QVERIFY2(found.handOvers < kFolders / 10, qPrintable(QString::number(found.handOvers)));
}

void TestFinder::skipsWhatIsNoMusic()
{
    const support::ScratchFolder folder;
    for (const char* name : {"a.mp3", "cover.jpg", ".hidden.mp3", "._a.mp3", ".folder/b.mp3",
             "@eaDir/a.mp3/thumb.mp3", "lost+found/c.mp3", "list.m3u", "song.mp3.part"}) {
        write(folder.stdFile(QString::fromLatin1(name)));
    }
    write(folder.stdFile(u"folder.mp3/inside.mp3"_s));
    const Found found = findIn({folder.path()}, folder.path());
    QCOMPARE(found.names, (QStringList{u"a.mp3"_s, u"folder.mp3/inside.mp3"_s}));
}

void TestFinder::stampsHoldSizeTimeAndInode()
{
    const support::ScratchFolder folder;
    const fs::path path = folder.stdFile(u"a.mp3"_s);
    write(path, "12345");
    // 2001-09-09 01:46:40 UTC and 7 ns.
    const timespec times[2] = {{1'000'000'000, 7}, {1'000'000'000, 7}};
    QCOMPARE(::utimensat(AT_FDCWD, path.c_str(), times, 0), 0);
    struct stat status = {};
    QCOMPARE(::stat(path.c_str(), &status), 0);
    const Found found = findIn({folder.path()}, folder.path());
    QCOMPARE(found.files.size(), 1);
    const models::FileStamp expected{5, 1'000'000'000'000'000'007, status.st_ino};
    QVERIFY(found.files.first().stamp == expected);
}

void TestFinder::neverListsAFileTwice()
{
    const support::ScratchFolder folder;
    write(folder.stdFile(u"a/b/one.mp3"_s));
    write(folder.stdFile(u"a/two.mp3"_s));
    const QStringList roots{folder.file(u"a/b"_s), folder.file(u"a"_s), folder.file(u"a"_s)};
    const Found found = findIn(roots, folder.path());
    QCOMPARE(found.names, (QStringList{u"a/b/one.mp3"_s, u"a/two.mp3"_s}));
    QCOMPARE(found.outcome.onlineRoots, roots);
}

void TestFinder::endsInLoopsOfLinks()
{
    const support::ScratchFolder folder;
    write(folder.stdFile(u"loop/inner/one.mp3"_s));
    fs::create_directory_symlink("../..", folder.stdFile(u"loop/inner/up"_s));
    fs::create_directory_symlink("self", folder.stdFile(u"loop/self"_s));
    fs::create_directory_symlink(".", folder.stdFile(u"loop/here"_s));
    const Found found = findIn({folder.path()}, folder.path());
    QCOMPARE(found.names, QStringList{u"loop/inner/one.mp3"_s});
    QVERIFY(found.outcome.unreadable.isEmpty());
}

void TestFinder::prefersRealNamesOverLinks()
{
    const support::ScratchFolder folder;
    write(folder.stdFile(u"root/real/one.mp3"_s));
    write(folder.stdFile(u"elsewhere/two.mp3"_s));
    write(folder.stdFile(u"elsewhere/folder/three.mp3"_s));
    // The links come first in the order of names.
    fs::create_symlink("real/one.mp3", folder.stdFile(u"root/a link.mp3"_s));
    fs::create_directory_symlink("real", folder.stdFile(u"root/another"_s));
    fs::create_symlink("../elsewhere/two.mp3", folder.stdFile(u"root/b.mp3"_s));
    fs::create_directory_symlink("../elsewhere/folder", folder.stdFile(u"root/c"_s));
    fs::create_hard_link(
        folder.stdFile(u"root/real/one.mp3"_s), folder.stdFile(u"root/real/same.mp3"_s));
    const Found found = findIn({folder.file(u"root"_s)}, folder.path());
    const QStringList expected{
        u"root/real/one.mp3"_s, u"root/real/same.mp3"_s, u"root/c/three.mp3"_s, u"root/b.mp3"_s};
    QCOMPARE(found.names, expected);
}

void TestFinder::reportsADanglingLink()
{
    const support::ScratchFolder folder;
    write(folder.stdFile(u"a.mp3"_s));
    fs::create_symlink("nowhere.mp3", folder.stdFile(u"dangling.mp3"_s));
    fs::create_symlink("endless", folder.stdFile(u"endless"_s));
    const Found found = findIn({folder.path()}, folder.path());
    QCOMPARE(found.names, QStringList{u"a.mp3"_s});
    QCOMPARE(found.outcome.unreadable.size(), 1);
    QCOMPARE(found.outcome.unreadable.first().path, folder.file(u"dangling.mp3"_s));
    QVERIFY(found.outcome.unreadable.first().code == analysis::ErrorCode::FileNotFound);
}

void TestFinder::neverWaitsForAFifo()
{
    const support::ScratchFolder folder;
    QCOMPARE(::mkfifo(folder.stdFile(u"x.mp3"_s).c_str(), 0600), 0);
    fs::create_symlink("x.mp3", folder.stdFile(u"y.mp3"_s));
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const std::string path = folder.stdFile(u"s.mp3"_s).string();
    QVERIFY(path.size() < sizeof(address.sun_path));
    path.copy(address.sun_path, sizeof(address.sun_path) - 1);
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    QCOMPARE(::bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
    const Found found = findIn({folder.path()}, folder.path());
    ::close(descriptor);
    QVERIFY(found.names.isEmpty());
    QVERIFY(found.outcome.unreadable.isEmpty());
    QVERIFY(findIn({folder.file(u"x.mp3"_s)}, folder.path()).outcome.onlineRoots.isEmpty());
}

void TestFinder::skipsTheKernelsFileSystems()
{
    const support::ScratchFolder folder;
    write(folder.stdFile(u"a.mp3"_s));
    fs::create_directory_symlink("/proc", folder.stdFile(u"proc"_s));
    fs::create_directory_symlink("/sys", folder.stdFile(u"sys"_s));
    const Found found = findIn({folder.path(), u"/proc"_s}, folder.path());
    QCOMPARE(found.names, QStringList{u"a.mp3"_s});
    QVERIFY(found.outcome.unreadable.isEmpty());
    QCOMPARE(found.outcome.offlineRoots, QStringList{u"/proc"_s});
}

void TestFinder::reportsAnUnreadableFolderAndGoesOn()
{
    const support::OrdinaryUser user;
    if (!user.isOrdinary()) {
        QSKIP("Runs as root and cannot give that up, so that no folder is unreadable.");
    }
    const support::ScratchFolder folder;
    write(folder.stdFile(u"locked/inside.mp3"_s));
    write(folder.stdFile(u"open/song.mp3"_s));
    fs::permissions(folder.stdFile(u"locked"_s), fs::perms::none);
    const Found found = findIn({folder.path()}, folder.path());
    const Found asRoot = findIn({folder.file(u"locked"_s)}, folder.path());
    fs::permissions(folder.stdFile(u"locked"_s), fs::perms::owner_all);

    QCOMPARE(found.names, QStringList{u"open/song.mp3"_s});
    QCOMPARE(found.outcome.unreadable.size(), 1);
    QCOMPARE(found.outcome.unreadable.first().path, folder.file(u"locked"_s));
    QVERIFY(found.outcome.unreadable.first().code == analysis::ErrorCode::PermissionDenied);
    QCOMPARE(found.outcome.onlineRoots, QStringList{folder.path()});
    QCOMPARE(asRoot.outcome.offlineRoots, QStringList{folder.file(u"locked"_s)});
}

void TestFinder::tellsOfflineRoots()
{
    const support::ScratchFolder folder;
    write(folder.stdFile(u"file.mp3"_s));
    write(folder.stdFile(u"here/a.mp3"_s));
    const QStringList roots{
        folder.file(u"gone"_s), folder.file(u"here"_s), folder.file(u"file.mp3"_s)};
    const Found found = findIn(roots, folder.path());
    QCOMPARE(found.outcome.onlineRoots, QStringList{folder.file(u"here"_s)});
    QCOMPARE(found.outcome.offlineRoots,
        (QStringList{folder.file(u"gone"_s), folder.file(u"file.mp3"_s)}));
    QVERIFY(models::isFolderOnline(folder.file(u"here"_s)));
    QVERIFY(!models::isFolderOnline(folder.file(u"gone"_s)));
}

void TestFinder::keepsNamesThatAreNotUtf8()
{
    const support::ScratchFolder folder;
    const fs::path path = folder.stdFile({}) / "caf\xe9 \xff" / "\x89\xb9.mp3";
    write(path);
    const Found found = findIn({folder.path()}, folder.path());
    QCOMPARE(found.files.size(), 1);
    QVERIFY(
        models::toStdPath(found.files.first().path).lexically_normal() == path.lexically_normal());
}

void TestFinder::stopsWhenAsked()
{
    const support::ScratchFolder folder;
    write(folder.stdFile(u"a.mp3"_s));
    std::stop_source source;
    source.request_stop();
    const Found found = findIn({folder.path()}, folder.path(), source.get_token());
    QVERIFY(found.names.isEmpty());
    QVERIFY(found.outcome.isStopped);
}

void TestFinder::tellsWhatIsInside_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("root");
    QTest::addColumn<bool>("isInside");

    QTest::newRow("child") << u"/music/a.mp3"_s << u"/music"_s << true;
    QTest::newRow("grandchild") << u"/music/b/a.mp3"_s << u"/music"_s << true;
    QTest::newRow("itself") << u"/music"_s << u"/music"_s << false;
    QTest::newRow("longer name") << u"/music2/a.mp3"_s << u"/music"_s << false;
    QTest::newRow("parent") << u"/music"_s << u"/music/b"_s << false;
    QTest::newRow("whole disk") << u"/music/a.mp3"_s << u"/"_s << true;
}

void TestFinder::tellsWhatIsInside()
{
    QFETCH(const QString, path);
    QFETCH(const QString, root);
    QTEST(models::isInside(path, root), "isInside");
}

void TestFinder::tellsWhatIsGone()
{
    const support::ScratchFolder folder;
    write(folder.stdFile(u"a.mp3"_s));
    QVERIFY(!models::isGone(folder.file(u"a.mp3"_s)));
    QVERIFY(models::isGone(folder.file(u"b.mp3"_s)));
    QVERIFY(models::isGone(folder.file(u"gone/b.mp3"_s)));
    QVERIFY(models::isGone(folder.file(u"a.mp3/b.mp3"_s)));
}

QTEST_GUILESS_MAIN(TestFinder)
#include "tst_finder.moc"
