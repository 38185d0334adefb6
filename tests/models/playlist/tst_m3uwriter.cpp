// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/playlistfile.h"
#include "models/files/filepath.h"
#include "tests/support/scratchfolder.h"

#include <sys/resource.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace models;

namespace {

Result<void> writeM3u(
    const QString& file, const QList<M3uEntry>& entries, PathStyle style = PathStyle::Auto)
{
    return writePlaylist(file, entries, {.style = style});
}

QByteArray contentOf(const QString& file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray("cannot be opened");
}

} // namespace

class TestM3uWriter : public QObject
{
    Q_OBJECT

private slots:
    void writesAnExtendedM3u();
    void pathStyles_data();
    void pathStyles();
    void titlesStayOnOneLine();
    void everyPathComesBack_data();
    void everyPathComesBack();
    void bytesThatAreNoTextAreWrittenAsTheyAre();
    void replacesAFileWhole();
    void noSuchFolder();
    void fileThatCannotBeReplaced();
    void folderWithoutPermission();
    void aFailedWriteLeavesTheOldFile();
};

void TestM3uWriter::writesAnExtendedM3u()
{
    const support::ScratchFolder folder;
    const QString file = folder.file(u"list.m3u8"_s);
    QVERIFY(writeM3u(file,
        {{folder.file(u"a.mp3"_s), 215, u"Björk"_s, u"Jóga"_s},
            {folder.file(u"b/ć.flac"_s), -1, QString(), u"Untitled"_s}}));
    QCOMPARE(contentOf(file),
        QByteArray("#EXTM3U\n"
                   "#EXTINF:215,Björk - Jóga\na.mp3\n"
                   "#EXTINF:-1,Untitled\nb/ć.flac\n"));
}

void TestM3uWriter::pathStyles_data()
{
    QTest::addColumn<PathStyle>("style");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    // %1 is the playlist's folder, /…/lists.
    QTest::newRow("auto, below") << PathStyle::Auto << u"%1/x/a.mp3"_s << u"x/a.mp3"_s;
    QTest::newRow("auto, elsewhere") << PathStyle::Auto << u"/music/a.mp3"_s << u"/music/a.mp3"_s;
    QTest::newRow("auto, a folder whose name only begins alike")
        << PathStyle::Auto << u"%1-2/a.mp3"_s << u"%1-2/a.mp3"_s;
    QTest::newRow("relative, beside") << PathStyle::Relative << u"%1/../a.mp3"_s << u"../a.mp3"_s;
    QTest::newRow("absolute, below") << PathStyle::Absolute << u"%1/a.mp3"_s << u"%1/a.mp3"_s;
    QTest::newRow("like a comment") << PathStyle::Auto << u"%1/#1.mp3"_s << u"./#1.mp3"_s;
    QTest::newRow("like a URL") << PathStyle::Auto << u"%1/http:x.mp3"_s << u"./http:x.mp3"_s;
    QTest::newRow("a stream") << PathStyle::Relative << u"http://a.b/c"_s << u"http://a.b/c"_s;
}

void TestM3uWriter::pathStyles()
{
    QFETCH(PathStyle, style);
    QFETCH(QString, path);
    QFETCH(QString, line);
    const support::ScratchFolder folder;
    const QString lists = folder.file(u"lists"_s);
    QVERIFY(QDir().mkpath(lists));
    const auto filled = [&lists](const QString& text) {
        return text.contains(u"%1"_s) ? text.arg(lists) : text;
    };
    const QString target = path.contains(u"://"_s) ? path : QDir::cleanPath(filled(path));
    QVERIFY(writeM3u(lists + u"/l.m3u8"_s, {{target, 1, {}, u"T"_s}}, style));
    QCOMPARE(QString::fromUtf8(contentOf(lists + u"/l.m3u8"_s).split('\n').at(2)), filled(line));
}

void TestM3uWriter::titlesStayOnOneLine()
{
    const support::ScratchFolder folder;
    const QString file = folder.file(u"l.m3u8"_s);
    QVERIFY(
        writeM3u(file, {{folder.file(u"a.mp3"_s), 5, u"A\r\nB"_s, u"C\n#EXTINF:1,D\u2028E\tF"_s}}));
    QCOMPARE(contentOf(file).split('\n').at(1), QByteArray("#EXTINF:5,A B - C #EXTINF:1,D E F"));
}

void TestM3uWriter::everyPathComesBack_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("plain") << QByteArray("song.mp3");
    QTest::newRow("spaces inside") << QByteArray("my  song .mp3");
    QTest::newRow("space in front") << QByteArray(" song.mp3");
    QTest::newRow("space behind") << QByteArray("song ");
    QTest::newRow("hash in front") << QByteArray("#1 song.mp3");
    QTest::newRow("percent signs") << QByteArray("100%25 song%20.mp3");
    QTest::newRow("backslash") << QByteArray("AC\\DC.mp3");
    QTest::newRow("colon") << QByteArray("file:song.mp3");
    QTest::newRow("line break") << QByteArray("two\nlines.mp3");
    QTest::newRow("carriage return") << QByteArray("old\rmac.mp3");
    QTest::newRow("not UTF-8") << QByteArray("caf\xE9.mp3");
    QTest::newRow("not UTF-8 and a line break") << QByteArray("caf\xE9\n.mp3");
    QTest::newRow("emoji") << QByteArray("\xF0\x9F\x8E\xB5.mp3");
    QTest::newRow("byte order mark in front") << QByteArray("\xEF\xBB\xBFsong.mp3");
}

void TestM3uWriter::everyPathComesBack()
{
    QFETCH(QByteArray, name);
    const support::ScratchFolder folder;
    for (const PathStyle style : {PathStyle::Auto, PathStyle::Relative, PathStyle::Absolute}) {
        for (const bool isThere : {false, true}) {
            const QString path = folder.path() + u'/' + pathFromBytes(name);
            const QString file = folder.file(u"list.m3u8"_s);
            if (isThere) {
                const std::filesystem::path target = toStdPath(path);
                QFile made;
                QVERIFY(made.open(fopen(target.c_str(), "w"), QIODevice::WriteOnly,
                    QFileDevice::AutoCloseHandle));
            }
            const M3uEntry entry{path, 61, u"Artist"_s, u"Title - with dash"_s};
            QVERIFY(writeM3u(file, {entry}, style));
            const auto back = readM3u(file);
            QVERIFY(back);
            QCOMPARE(back->size(), 1);
            QCOMPARE(pathToBytes(back->first().path), pathToBytes(path));
            QVERIFY(back->first() == entry);
        }
        std::filesystem::remove(toStdPath(folder.path() + u'/' + pathFromBytes(name)));
    }
}

void TestM3uWriter::bytesThatAreNoTextAreWrittenAsTheyAre()
{
    const support::ScratchFolder folder;
    const QString file = folder.file(u"l.m3u8"_s);
    QVERIFY(writeM3u(file, {{pathFromBytes("/music/caf\xE9/\xC3\xA9.mp3"), 1, {}, u"T"_s}}));
    QCOMPARE(contentOf(file).split('\n').at(2), QByteArray("/music/caf\xE9/\xC3\xA9.mp3"));
}

void TestM3uWriter::replacesAFileWhole()
{
    const support::ScratchFolder folder;
    const QString file = folder.file(u"l.m3u8"_s);
    QVERIFY(writeM3u(file, {{u"/a.mp3"_s, 1, {}, u"A"_s}, {u"/b.mp3"_s, 1, {}, u"B"_s}}));
    QVERIFY(writeM3u(file, {}));
    QCOMPARE(contentOf(file), QByteArray("#EXTM3U\n"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"l.m3u8"_s});
}

void TestM3uWriter::noSuchFolder()
{
    const support::ScratchFolder folder;
    const QString file = folder.file(u"none/l.m3u8"_s);
    const auto written = writeM3u(file, {});
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::NotFound);
    QVERIFY(written.error().detail.contains(file));
}

void TestM3uWriter::fileThatCannotBeReplaced()
{
    // A folder in the place of the file cannot be written by anybody, not even root.
    const support::ScratchFolder folder;
    const QString file = folder.file(u"l.m3u8"_s);
    QVERIFY(QDir().mkpath(file + u"/inside"_s));
    const auto written = writeM3u(file, {});
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::NotWritable);
    QVERIFY(written.error().detail.contains(file));
}

void TestM3uWriter::folderWithoutPermission()
{
    if (geteuid() == 0) {
        QSKIP("root may write everywhere");
    }
    const support::ScratchFolder folder;
    const QString shut = folder.file(u"shut"_s);
    QVERIFY(QDir().mkpath(shut));
    QVERIFY(QFile::setPermissions(shut, QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    const auto refused = writeM3u(shut + u"/l.m3u8"_s, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotWritable);
}

void TestM3uWriter::aFailedWriteLeavesTheOldFile()
{
    const support::ScratchFolder folder;
    const QString file = folder.file(u"l.m3u8"_s);
    QVERIFY(writeM3u(file, {{u"/old.mp3"_s, 1, {}, u"Old"_s}}));
    const QByteArray before = contentOf(file);
    // A limit on the size of files stands in for a disk that fills up half-way.
    rlimit old{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{8192, old.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    QList<M3uEntry> many;
    for (int i = 0; i < 10000; ++i) {
        many.append({u"/music/%1.mp3"_s.arg(i), 1, {}, u"T"_s});
    }
    const auto written = writeM3u(file, many);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!written);
    QVERIFY(written.error().detail.contains(file));
    QCOMPARE(contentOf(file), before);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"l.m3u8"_s});
}

QTEST_GUILESS_MAIN(TestM3uWriter)
#include "tst_m3uwriter.moc"
