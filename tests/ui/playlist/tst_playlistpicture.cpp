// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/storedlibrary.h"
#include "ui/playlist/playlistpicture.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

using ui::ListPlot;
using ui::PlaylistPicture;

class TestPlaylistPicture : public QObject
{
    Q_OBJECT

private:
    /// One of six minutes, two of three: they take half of the width and a quarter each.
    static models::TrackList tracks()
    {
        models::TrackList tracks;
        for (int number = 0; number < 3; ++number) {
            const auto track = support::analysedTrack(number, QStringLiteral("A"));
            track->audio.durationMs = number == 0 ? 360'000 : 180'000;
            tracks.append(track);
        }
        return tracks;
    }

    static PlaylistPicture::Course flat()
    {
        return {.of = models::CurveOf::Energy, .targets = {0.5}, .levels = {0.1, 0.2, 0.3}};
    }

private slots:

    void tracksTakeTheWidthOfTheirTime()
    {
        const ListPlot plot(tracks());
        const QRectF area(0.0, 0.0, 400.0, 100.0);
        QCOMPARE(plot.column(area, 0), QRectF(0.0, 0.0, 200.0, 100.0));
        QCOMPARE(plot.column(area, 2), QRectF(300.0, 0.0, 100.0, 100.0));
        QCOMPARE(plot.rowAt(0.49), 0);
        QCOMPARE(plot.rowAt(0.51), 1);
        QCOMPARE(plot.rowAt(1.0), 2);
        // Middles are at 100, 250 and 350; a quarter of the way is half between the first two.
        QCOMPARE(plot.xAlong(area, 0.25), 175.0);
        QCOMPARE(plot.alongAt(area, 175.0), 0.25);
        QCOMPARE(ListPlot().rowAt(0.5), -1);
    }

    void keysGoTheShorterWayRoundTheWheel()
    {
        // 12B, 1B, 12B: one step on, one back.
        models::TrackList list;
        for (const int number : {12, 1, 12}) {
            const auto track = support::analysedTrack(0, QStringLiteral("A"));
            auto features = std::make_shared<analysis::Figures>(*track->features);
            const models::MusicalKey key = models::keyAtCamelot(number, analysis::Mode::Major);
            features->tonality.tonic = key.tonic;
            features->tonality.mode = key.mode;
            track->features = features;
            list.append(track);
        }
        const ListPlot plot(list);
        QCOMPARE(plot.keySteps(0), 0.0);
        QCOMPARE(plot.keySteps(1), 1.0);
        QCOMPARE(plot.keySteps(2), 0.0);
    }

    void draggingAPointBendsTheCourse()
    {
        PlaylistPicture picture;
        picture.resize(600, 200);
        picture.setTracks(tracks(), flat());
        picture.show();
        const QSignalSpy bent(&picture, &PlaylistPicture::courseBent);
        const QSignalSpy clicked(&picture, &PlaylistPicture::rowClicked);
        const QPoint from = picture.pointPlace(3).toPoint();
        QTest::mousePress(&picture, Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, QPointF(from.x(), 0.0), picture.mapToGlobal(from),
            Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&picture, &move);
        QCOMPARE(bent.size(), 1);
        QCOMPARE(bent.at(0).at(0).value<QList<double>>(),
            (QList<double>{0.5, 0.5, 0.5, 1.0, 0.5, 0.5, 0.5}));
        // What is made meanwhile does not take the point out of the hand.
        picture.setTracks(tracks(), flat());
        QCOMPARE(picture.bentCourse().points().at(3), 1.0);
        QTest::mouseRelease(&picture, Qt::LeftButton, {}, from);
        picture.setTracks(tracks(), flat());
        QCOMPARE(picture.bentCourse().points().at(3), 0.5);
        QVERIFY(clicked.isEmpty());
    }

    void arrowKeysBendTheCourse()
    {
        PlaylistPicture picture;
        picture.resize(600, 200);
        picture.setTracks(tracks(), flat());
        const QSignalSpy bent(&picture, &PlaylistPicture::courseBent);
        QTest::keyClick(&picture, Qt::Key_Right);
        QTest::keyClick(&picture, Qt::Key_Right);
        QTest::keyClick(&picture, Qt::Key_PageUp); // a fifth
        QTest::keyClick(&picture, Qt::Key_Down); // a twentieth
        QCOMPARE(bent.size(), 2);
        QVERIFY(qAbs(picture.bentCourse().points().at(2) - 0.65) < 1e-12);
        QVERIFY(picture.accessibleDescription().contains(QStringLiteral("65")));
    }

    void withoutACourseKeysAndClicksGoToRows_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft; // time runs as ever
    }

    void withoutACourseKeysAndClicksGoToRows()
    {
        QFETCH(const Qt::LayoutDirection, direction);
        PlaylistPicture picture;
        picture.setLayoutDirection(direction);
        picture.resize(600, 200);
        picture.setTracks(tracks());
        picture.setCurrentRow(0);
        const QSignalSpy clicked(&picture, &PlaylistPicture::rowClicked);
        QTest::keyClick(&picture, Qt::Key_Right);
        QTest::mouseClick(&picture, Qt::LeftButton, {}, QPoint(590, 100));
        QTest::keyClick(&picture, Qt::Key_Up);
        QCOMPARE(clicked.size(), 2);
        QCOMPARE(clicked.at(0).at(0).toInt(), 1);
        QCOMPARE(clicked.at(1).at(0).toInt(), 2);
    }
};

QTEST_MAIN(TestPlaylistPicture)
#include "tst_playlistpicture.moc"
