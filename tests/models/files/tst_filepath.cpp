// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/filepath.h"
#include "tests/support/scratchfolder.h"

#include <QTest>

#include <filesystem>
#include <fstream>

using namespace Qt::StringLiterals;

class TestFilePath : public QObject
{
    Q_OBJECT

private slots:
    void bytesBecomeText_data();
    void bytesBecomeText();
    void everyByteSurvives();
    void randomBytesSurvive();
    void strayHighSurrogateIsReplaced();
    void fileWithUndecodableNameIsFound();
};

void TestFilePath::bytesBecomeText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");

    QTest::newRow("empty") << QByteArray() << u""_s << u""_s;
    QTest::newRow("ASCII") << QByteArray("/music/a.mp3") << u"/music/a.mp3"_s << u"/music/a.mp3"_s;
    QTest::newRow("umlaut") << QByteArray("/\xC3\xBC.mp3") << u"/\u00FC.mp3"_s << u"/\u00FC.mp3"_s;
    QTest::newRow("beyond the first plane")
        << QByteArray("\xF0\x9F\x8E\xB5") << u"\U0001F3B5"_s << u"\U0001F3B5"_s;
    QTest::newRow("Latin-1 byte") << QByteArray("caf\xE9.mp3")
                                  << QString(u"caf"_s + QChar(0xDCE9) + u".mp3"_s)
                                  << u"caf\uFFFD.mp3"_s;
    QTest::newRow("cut sequence at the end")
        << QByteArray("a\xE2\x82") << QString(u"a"_s + QChar(0xDCE2) + QChar(0xDC82))
        << u"a\uFFFD\uFFFD"_s;
    // CESU-8: the UTF-8 form of a surrogate is not UTF-8, so its three bytes are escaped.
    QTest::newRow("encoded surrogate")
        << QByteArray("\xED\xB2\x80")
        << QString(QString(QChar(0xDCED)) + QChar(0xDCB2) + QChar(0xDC80))
        << u"\uFFFD\uFFFD\uFFFD"_s;
    QTest::newRow("overlong slash")
        << QByteArray("\xC0\xAF") << QString(QChar(0xDCC0)) + QChar(0xDCAF) << u"\uFFFD\uFFFD"_s;
    QTest::newRow("byte order mark first")
        << QByteArray("\xEF\xBB\xBFx") << u"\uFEFFx"_s << u"\uFEFFx"_s;
    QTest::newRow("undecodable byte after an emoji")
        << QByteArray("\xF0\x9F\x8E\xB5\x80") << QString(u"\U0001F3B5"_s + QChar(0xDC80))
        << u"\U0001F3B5\uFFFD"_s;
}

void TestFilePath::bytesBecomeText()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, text);
    QFETCH(const QString, shown);

    QCOMPARE(models::pathFromBytes(bytes), text);
    QCOMPARE(models::pathToBytes(text), bytes);
    QCOMPARE(models::displayPath(text), shown);
    QCOMPARE(models::fromStdPath(models::toStdPath(text)), text);
}

void TestFilePath::everyByteSurvives()
{
    for (int value = 1; value < 256; ++value) {
        const QByteArray bytes = QByteArray("a") + static_cast<char>(value) + "b";
        QCOMPARE(models::pathToBytes(models::pathFromBytes(bytes)), bytes);
    }
}

void TestFilePath::randomBytesSurvive()
{
    quint32 state = 20250101;
    const auto next = [&state] {
        state = state * 1664525U + 1013904223U;
        return static_cast<char>(state >> 24U);
    };
    for (int round = 0; round < 2000; ++round) {
        QByteArray bytes;
        for (int i = 0; i < 24; ++i) {
            bytes += next();
        }
        QCOMPARE(models::pathToBytes(models::pathFromBytes(bytes)), bytes);
    }
}

void TestFilePath::strayHighSurrogateIsReplaced()
{
    const QString text = QString(u"a"_s + QChar(0xD83C)) + u"b"_s;
    QVERIFY(models::pathToBytes(text).isValidUtf8());
}

void TestFilePath::fileWithUndecodableNameIsFound()
{
    const support::ScratchFolder folder;
    const std::filesystem::path written = folder.stdFile(u"x"_s).parent_path() / "\xFF\xFE.mp3";
    std::ofstream(written) << "sound";

    const QString path = models::fromStdPath(written);
    QVERIFY(std::filesystem::exists(models::toStdPath(path)));
}

QTEST_GUILESS_MAIN(TestFilePath)
#include "tst_filepath.moc"
