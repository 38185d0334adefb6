// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/compactpath.h"

#include <QTest>

using namespace Qt::StringLiterals;
using models::CompactPath;

class TestCompactPath : public QObject
{
    Q_OBJECT

private slots:
    void everyNameSurvives_data();
    void everyNameSurvives();
    void foldersEndBeforeTheName_data();
    void foldersEndBeforeTheName();
    void bytesAreTheOrder();
};

void TestCompactPath::everyNameSurvives_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("plain") << QByteArray("/music/a.mp3");
    QTest::newRow("composed") << QByteArray("/music/\xC3\xA9.mp3");
    QTest::newRow("decomposed") << QByteArray("/music/e\xCC\x81.mp3");
    QTest::newRow("beyond 16 bits") << QByteArray("/music/\xF0\x9F\x8E\xB5.mp3");
    QTest::newRow("Latin 1") << QByteArray("/music/\xE9.mp3");
    QTest::newRow("half a character") << QByteArray("/music/\xC3/\x80.mp3");
}

void TestCompactPath::everyNameSurvives()
{
    QFETCH(QByteArray, bytes);
    const CompactPath path = CompactPath::ofBytes(bytes);
    QCOMPARE(path.bytes(), bytes);
    QCOMPARE(path.text(), models::pathFromBytes(bytes));
    const CompactPath again = path.text();
    QCOMPARE(again.bytes(), bytes);
    QVERIFY(again == path);
    QVERIFY(path == path.text());
    QCOMPARE(path.isEmpty(), bytes.isEmpty());
}

void TestCompactPath::foldersEndBeforeTheName_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("folder");
    QTest::newRow("usual") << u"/music/A/1.mp3"_s << u"/music/A"_s;
    QTest::newRow("root") << u"/1.mp3"_s << QString();
    QTest::newRow("name alone") << u"1.mp3"_s << QString();
    QTest::newRow("folder") << u"/music/A/"_s << u"/music/A"_s;
    QTest::newRow("none") << QString() << QString();
}

void TestCompactPath::foldersEndBeforeTheName()
{
    QFETCH(QString, path);
    QFETCH(QString, folder);
    const CompactPath compact = path;
    QCOMPARE(compact.folder(), folder);
    QCOMPARE(compact.folderBytes().toByteArray(), folder.toUtf8());
}

void TestCompactPath::bytesAreTheOrder()
{
    QVERIFY(CompactPath(u"/a"_s) < CompactPath(u"/a/b"_s));
    QVERIFY(CompactPath(u"/Z"_s) < CompactPath(u"/a"_s));
    QVERIFY(!(CompactPath(u"/a"_s) < CompactPath(u"/a"_s)));
}

QTEST_GUILESS_MAIN(TestCompactPath)
#include "tst_compactpath.moc"
