// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/filepath.h"
#include "models/playlist/m3u.h"
#include "tests/support/scratchfolder.h"

#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace models;

class TestM3uReader : public QObject
{
    Q_OBJECT

private slots:

    void init() { m_folder = std::make_unique<support::ScratchFolder>(); }

    void paths_data();
    void paths();
    void whatExistsDecides_data();
    void whatExistsDecides();
    void information_data();
    void information();
    void informationBelongsToTheNextPath();
    void utf16();
    void notThere();
    void notReadable();
    void withoutPermission();
    void notAPlaylist();

private:
    QString write(const QByteArray& content, const QString& name = u"list.m3u"_s)
    {
        const QString file = m_folder->file(name);
        QFile opened(file);
        if (!opened.open(QIODevice::WriteOnly) || opened.write(content) != content.size()) {
            return {};
        }
        return file;
    }

    std::unique_ptr<support::ScratchFolder> m_folder;
};

void TestM3uReader::paths_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("paths");
    // %1 is the playlist's folder.
    QTest::newRow("nothing") << QByteArray() << QStringList();
    QTest::newRow("plain list without header")
        << QByteArray("/m/a.mp3\n/m/b.mp3\n") << QStringList{u"/m/a.mp3"_s, u"/m/b.mp3"_s};
    QTest::newRow("no line end at the end") << QByteArray("/m/a.mp3") << QStringList{u"/m/a.mp3"_s};
    QTest::newRow("CRLF") << QByteArray("#EXTM3U\r\n/m/a.mp3\r\n\r\n/m/b.mp3\r\n")
                          << QStringList{u"/m/a.mp3"_s, u"/m/b.mp3"_s};
    QTest::newRow("CR alone") << QByteArray("/m/a.mp3\r/m/b.mp3\r")
                              << QStringList{u"/m/a.mp3"_s, u"/m/b.mp3"_s};
    QTest::newRow("comments and blanks")
        << QByteArray("# hello\n\n   \n#EXT-X-FOO\n  # indented\n/m/a.mp3\n")
        << QStringList{u"/m/a.mp3"_s};
    QTest::newRow("byte order mark")
        << QByteArray("\xEF\xBB\xBF/m/\xC3\xA9.mp3\n") << QStringList{u"/m/é.mp3"_s};
    QTest::newRow("UTF-8") << QByteArray("/m/\xC3\xA9.mp3\n") << QStringList{u"/m/é.mp3"_s};
    QTest::newRow("Latin-1") << QByteArray("/m/\xE9.mp3\n") << QStringList{u"/m/é.mp3"_s};
    QTest::newRow("relative") << QByteArray("a.mp3\nx/../b.mp3\n../c.mp3\n./#d.mp3\n")
                              << QStringList{u"%1/a.mp3"_s, u"%1/b.mp3"_s, u"%1/../c.mp3"_s,
                                     u"%1/#d.mp3"_s};
    QTest::newRow("file URLs") << QByteArray(
        "file:///m/a%20b.mp3\nfile://localhost/m/c.mp3\nFILE:/m/%C3%A9.mp3\n")
                               << QStringList{u"/m/a b.mp3"_s, u"/m/c.mp3"_s, u"/m/é.mp3"_s};
    QTest::newRow("streams stay") << QByteArray("http://radio.example/a%20b?x=1\n")
                                  << QStringList{u"http://radio.example/a%20b?x=1"_s};
}

void TestM3uReader::paths()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, paths);
    const auto entries = readM3u(write(content));
    QVERIFY(entries);
    QStringList got;
    for (const M3uEntry& entry : *entries) {
        got.append(entry.path);
    }
    for (QString& path : paths) {
        if (path.startsWith(u"%1"_s)) {
            path = QDir::cleanPath(path.arg(m_folder->path()));
        }
    }
    QCOMPARE(got, paths);
}

void TestM3uReader::whatExistsDecides_data()
{
    QTest::addColumn<QByteArray>("onDisk");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("the literal name first") << QByteArray("a%20b.mp3") << QByteArray("a%20b.mp3");
    QTest::newRow("percent-encoded") << QByteArray("a b.mp3") << QByteArray("a%20b.mp3");
    QTest::newRow("from Windows") << QByteArray("sub/a.mp3") << QByteArray("sub\\a.mp3");
    QTest::newRow("Latin-1 list of a UTF-8 file")
        << QByteArray("caf\xC3\xA9.mp3") << QByteArray("caf\xE9.mp3");
    QTest::newRow("bytes that are no UTF-8")
        << QByteArray("caf\xE9.mp3") << QByteArray("caf\xE9.mp3");
    QTest::newRow("padded line") << QByteArray("a.mp3") << QByteArray("  a.mp3 ");
    QTest::newRow("padded name") << QByteArray("a.mp3 ") << QByteArray("a.mp3 ");
}

void TestM3uReader::whatExistsDecides()
{
    QFETCH(QByteArray, onDisk);
    QFETCH(QByteArray, line);
    const QByteArray path = m_folder->path().toUtf8() + '/' + onDisk;
    std::filesystem::create_directories(std::filesystem::path(path.toStdString()).parent_path());
    FILE* made = fopen(path.constData(), "w");
    QVERIFY(made != nullptr);
    fclose(made);
    const auto entries = readM3u(write(line + '\n'));
    QVERIFY(entries);
    QCOMPARE(entries->size(), 1);
    QCOMPARE(pathToBytes(entries->first().path), path);
}

void TestM3uReader::information_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("artist");
    QTest::addColumn<QString>("title");
    QTest::newRow("usual") << QByteArray("#EXTINF:215,Björk - Jóga") << 215 << u"Björk"_s
                           << u"Jóga"_s;
    QTest::newRow("no artist") << QByteArray("#EXTINF:10,Jóga") << 10 << QString() << u"Jóga"_s;
    QTest::newRow("unknown length") << QByteArray("#EXTINF:-1,A - B") << -1 << u"A"_s << u"B"_s;
    QTest::newRow("fraction of a second")
        << QByteArray("#EXTINF:12.6,A - B") << 13 << u"A"_s << u"B"_s;
    QTest::newRow("dashes in the title")
        << QByteArray("#EXTINF:1,A - B - C") << 1 << u"A"_s << u"B - C"_s;
    QTest::newRow("hyphen in the artist")
        << QByteArray("#EXTINF:1,A-ha - B") << 1 << u"A-ha"_s << u"B"_s;
    QTest::newRow("attributes, a comma among them")
        << QByteArray("#EXTINF:7 tvg-name=\"x, y\" group=\"z\",A - B") << 7 << u"A"_s << u"B"_s;
    QTest::newRow("comma in the title")
        << QByteArray("#EXTINF:1,A - B, C") << 1 << u"A"_s << u"B, C"_s;
    QTest::newRow("no comma") << QByteArray("#EXTINF:33") << 33 << QString() << QString();
    QTest::newRow("nothing") << QByteArray("#EXTINF:") << -1 << QString() << QString();
    QTest::newRow("no number") << QByteArray("#EXTINF:abc,A - B") << -1 << u"A"_s << u"B"_s;
    QTest::newRow("absurd number") << QByteArray("#EXTINF:1e300,A - B") << -1 << u"A"_s << u"B"_s;
    QTest::newRow("lower case") << QByteArray("#extinf:3,A - B") << 3 << u"A"_s << u"B"_s;
    QTest::newRow("Latin-1") << QByteArray("#EXTINF:3,Bj\xF6rk - J\xF3ga") << 3 << u"Björk"_s
                             << u"Jóga"_s;
}

void TestM3uReader::information()
{
    QFETCH(QByteArray, line);
    QFETCH(int, seconds);
    QFETCH(QString, artist);
    QFETCH(QString, title);
    const auto entries = readM3u(write("#EXTM3U\n" + line + "\n/m/a.mp3\n"));
    QVERIFY(entries);
    QCOMPARE(entries->first().durationS, seconds);
    QCOMPARE(entries->first().artist, artist);
    QCOMPARE(entries->first().title, title);
}

void TestM3uReader::informationBelongsToTheNextPath()
{
    const auto entries = readM3u(write("#EXTINF:5,A - B\n#EXTGRP:x\n\n/m/a.mp3\n/m/b.mp3\n"));
    QVERIFY(entries);
    QCOMPARE(entries->at(0).title, u"B"_s);
    QVERIFY(entries->at(1).title.isEmpty());
    QCOMPARE(entries->at(1).durationS, -1);
}

void TestM3uReader::utf16()
{
    const QString text = u"\uFEFF#EXTM3U\r\n#EXTINF:1,Ä - ß\r\n/m/ż.mp3\r\n"_s;
    const auto entries = readM3u(write(QByteArray(
        reinterpret_cast<const char*>(text.utf16()), text.size() * qsizetype{sizeof(char16_t)})));
    QVERIFY(entries);
    QCOMPARE(entries->size(), 1);
    QCOMPARE(entries->first().path, u"/m/ż.mp3"_s);
    QCOMPARE(entries->first().artist, u"Ä"_s);
}

void TestM3uReader::notThere()
{
    const auto entries = readM3u(m_folder->file(u"none.m3u"_s));
    QVERIFY(!entries);
    QCOMPARE(entries.error().code, ErrorCode::NotFound);
    QVERIFY(entries.error().detail.contains(u"none.m3u"_s));
}

void TestM3uReader::notReadable()
{
    const auto ofFolder = readM3u(m_folder->path());
    QVERIFY(!ofFolder);
    QCOMPARE(ofFolder.error().code, ErrorCode::NotReadable);
    QVERIFY(ofFolder.error().detail.contains(m_folder->path()));
    // A FIFO that nobody writes to would block for ever.
    const QString fifo = m_folder->file(u"fifo.m3u"_s);
    QCOMPARE(mkfifo(qPrintable(fifo), 0600), 0);
    QCOMPARE(readM3u(fifo).error().code, ErrorCode::NotReadable);
}

void TestM3uReader::withoutPermission()
{
    if (geteuid() == 0) {
        QSKIP("root may read everything");
    }
    const QString shut = write("/m/a.mp3\n");
    QVERIFY(QFile::setPermissions(shut, QFileDevice::WriteOwner));
    QCOMPARE(readM3u(shut).error().code, ErrorCode::NotReadable);
}

void TestM3uReader::notAPlaylist()
{
    const auto entries = readM3u(write(QByteArray("ID3\x04\x00\x00garbage", 13)));
    QVERIFY(!entries);
    QCOMPARE(entries.error().code, ErrorCode::BadSyntax);
    QVERIFY(entries.error().detail.contains(u"list.m3u"_s));
}

QTEST_GUILESS_MAIN(TestM3uReader)
#include "tst_m3ureader.moc"
