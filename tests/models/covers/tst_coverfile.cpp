// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/covers/coverfile.h"
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/trackbuilder.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCoverFile : public QObject
{
    Q_OBJECT

private:
    static bool write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

private slots:

    void theBestNameInTheFolderWins_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("chosen");
        QTest::newRow("nothing") << QStringList() << QString();
        QTest::newRow("no picture") << QStringList{u"cover.txt"_s, u"b.jpg"_s} << QString();
        QTest::newRow("any case") << QStringList{u"Cover.JPG"_s} << u"Cover.JPG"_s;
        QTest::newRow("cover before folder")
            << QStringList{u"folder.png"_s, u"cover.jpeg"_s, u"front.jpg"_s} << u"cover.jpeg"_s;
        QTest::newRow("album at last")
            << QStringList{u"album.webp"_s, u"front.webp"_s} << u"front.webp"_s;
    }

    void theBestNameInTheFolderWins()
    {
        QFETCH(QStringList, files);
        QFETCH(QString, chosen);
        const support::ScratchFolder folder;
        for (const QString& file : files) {
            QVERIFY(write(folder.file(file), file.toUtf8()));
        }
        const auto track = support::makeTrack({.path = folder.file(u"song.mp3"_s)});
        QCOMPARE(QString::fromUtf8(models::readCover(*track)), chosen);
    }

    void thePictureInsideComesFirst()
    {
        const support::ScratchFolder folder;
        QVERIFY(write(folder.file(u"cover.jpg"_s), "outside"));
        const support::Signal signal = support::sine(440.0, 1.0, 0.5, 44'100, 2);
        const std::vector<std::uint8_t> png = support::onePixelPng();
        QVERIFY(support::writeAudio(folder.stdFile(u"song.flac"_s), signal, "flac", {}, png));
        const auto track = support::makeTrack({.path = folder.file(u"song.flac"_s)});
        QCOMPARE(models::readCover(*track), QByteArray("outside")); // its tags name none
        track->tags.hasCover = true;
        QCOMPARE(models::readCover(*track).size(), static_cast<qsizetype>(png.size()));
    }
};

QTEST_GUILESS_MAIN(TestCoverFile)
#include "tst_coverfile.moc"
