// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scratchfolder.h"
#include "tests/support/trackbuilder.h"
#include "ui/covers/covers.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::Covers;

class TestCovers : public QObject
{
    Q_OBJECT

private:
    support::ScratchFolder m_scratch;

    /// A track in a folder of its own, whose cover is a picture of one colour.
    models::TrackPtr trackWithCover(int number, QSize size, QRgb colour) const
    {
        const QString folder = m_scratch.file(u"music %1"_s.arg(number));
        QDir().mkpath(folder);
        QImage picture(size, QImage::Format_RGB32);
        picture.fill(colour);
        picture.save(folder + u"/cover.png"_s);
        auto track = support::makeTrack({.id = number, .path = folder + u"/song.flac"_s});
        track->digest = QByteArray::number(number).rightJustified(16, '0');
        return track;
    }

    static int filesIn(const QString& folder)
    {
        int count = 0;
        QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            files.next();
            ++count;
        }
        return count;
    }

private slots:

    void arriveSmallAndAreKeptOnDisk()
    {
        const QString cache = m_scratch.file(u"cache"_s);
        const models::TrackPtr track = trackWithCover(1, {1000, 500}, 0xff2040c0);
        const QString path = QFileInfo(track->path).path() + u"/cover.png"_s;
        // Whole seconds: QFile rounds to milliseconds.
        const QDateTime changedAt = QDateTime::fromSecsSinceEpoch(1'600'000'000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(changedAt, QFileDevice::FileModificationTime));
        file.close();
        {
            Covers covers(cache);
            QSignalSpy changed(&covers, &Covers::changed);
            QVERIFY(covers.cover(track).isNull());
            QVERIFY(changed.wait());
            const QImage picture = covers.cover(track);
            // 1000 x 500 in a square of 320.
            QCOMPARE(picture.size(), QSize(320, 160));
            QCOMPARE(covers.memoryBytes(), picture.sizeInBytes());
            QCOMPARE(filesIn(cache), 1);
        }
        // The picture is no picture any more, but of the same time: only the disk has it.
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QVERIFY(file.setFileTime(changedAt, QFileDevice::FileModificationTime));
        file.close();
        {
            Covers again(cache);
            QSignalSpy changed(&again, &Covers::changed);
            QVERIFY(again.cover(track).isNull());
            QVERIFY(changed.wait());
            // JPEG moves a plain colour by a few steps of 256.
            const QColor colour = again.cover(track).pixelColor(10, 10);
            QVERIFY(std::abs(colour.blue() - 0xc0) < 8 && std::abs(colour.red() - 0x20) < 8);
        }
        // Another picture in the folder is another cover.
        QImage other(10, 10, QImage::Format_RGB32);
        other.fill(0xff20c040);
        QVERIFY(other.save(path));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(changedAt.addSecs(5), QFileDevice::FileModificationTime));
        file.close();
        Covers later(cache);
        QSignalSpy arrived(&later, &Covers::changed);
        QVERIFY(later.cover(track).isNull());
        QVERIFY(arrived.wait());
        QVERIFY(later.cover(track).pixelColor(5, 5).green() > 0xa0);
    }

    void aChangedFileIsAnotherCover()
    {
        const models::TrackPtr track = trackWithCover(2, {10, 10}, 0xff000000);
        auto changed = std::make_shared<models::Track>(*track);
        changed->stamp.modifiedNs = track->stamp.modifiedNs + 1;
        auto moved = std::make_shared<models::Track>(*track);
        moved->path = u"/elsewhere/song.flac"_s;
        QVERIFY(Covers::keyOf(*changed) != Covers::keyOf(*track));
        QCOMPARE(Covers::keyOf(*moved), Covers::keyOf(*track));
    }

    void memoryHasACap()
    {
        // 20 x 20 pixels of 4 bytes are 1600: three fit into 5000, the fourth drives out the first.
        constexpr qsizetype kBytes = 5000;
        Covers covers(m_scratch.file(u"cap"_s), nullptr, kBytes);
        QSignalSpy changed(&covers, &Covers::changed);
        QList<models::TrackPtr> tracks;
        for (int number = 1; number <= 4; ++number) {
            tracks.append(trackWithCover(100 + number, {20, 20}, qRgb(number, 0, 0)));
            QVERIFY(covers.cover(tracks.constLast()).isNull());
            QVERIFY(changed.wait());
            QCOMPARE(covers.memoryBytes(), 1600 * std::min(number, 3));
        }
        QVERIFY(!covers.cover(tracks.at(3)).isNull());
        QVERIFY(covers.cover(tracks.at(0)).isNull());
    }

    void aTrackWithoutOneIsAskedForOnce()
    {
        Covers covers(m_scratch.file(u"none"_s));
        const models::TrackPtr without = support::makeTrack({.id = 1, .path = u"/no/a.mp3"_s});
        const models::TrackPtr with = trackWithCover(3, {20, 20}, 0xffffffff);
        QVERIFY(covers.cover(without).isNull());
        QSignalSpy changed(&covers, &Covers::changed);
        QVERIFY(covers.cover(with).isNull());
        QVERIFY(changed.wait());
        QVERIFY(covers.cover(without).isNull());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(filesIn(m_scratch.file(u"none"_s)), 1);
    }
};

QTEST_MAIN(TestCovers)
#include "tst_covers.moc"
