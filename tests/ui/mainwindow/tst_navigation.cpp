// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/navigation.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::Navigation;
using ui::Place;

namespace {

const Place kAlbums{.kind = Place::Kind::Albums};
const Place kAlbum{.kind = Place::Kind::Group, .title = u"A"_s, .query = u"album:=\"A\""_s};
const Place kPlaylist{.kind = Place::Kind::Playlist, .title = u"P"_s, .playlist = 7};

} // namespace

class TestNavigation : public QObject
{
    Q_OBJECT

private slots:
    void startsAtAllMusic();
    void goesBackAndForward();
    void goingOnForgetsWhatLayAhead();
    void goingToTheSamePlaceIsNoStep();
    void comingBackFindsTheSearch();
    void forgettingWhereOneIsStepsBack();
    void forgettingElsewhereIsSilent();
    void theWayHasAnEnd();
};

void TestNavigation::startsAtAllMusic()
{
    const Navigation navigation;
    QVERIFY(navigation.current().kind == Place::Kind::AllMusic);
    QVERIFY(!navigation.canGoBack());
    QVERIFY(!navigation.canGoForward());
}

void TestNavigation::goesBackAndForward()
{
    Navigation navigation;
    navigation.goTo(kAlbums);
    navigation.goTo(kAlbum);
    QSignalSpy spy(&navigation, &Navigation::changed);
    navigation.back();
    QVERIFY(navigation.current().isSameAs(kAlbums));
    navigation.forward();
    QVERIFY(navigation.current().isSameAs(kAlbum));
    QCOMPARE(navigation.current().title, u"A"_s);
    navigation.forward();
    QCOMPARE(spy.count(), 2);
}

void TestNavigation::goingOnForgetsWhatLayAhead()
{
    Navigation navigation;
    navigation.goTo(kAlbums);
    navigation.back();
    navigation.goTo(kPlaylist);
    QVERIFY(!navigation.canGoForward());
    navigation.back();
    QVERIFY(navigation.current().kind == Place::Kind::AllMusic);
}

void TestNavigation::goingToTheSamePlaceIsNoStep()
{
    Navigation navigation;
    QSignalSpy spy(&navigation, &Navigation::changed);
    navigation.goTo(Place{});
    QCOMPARE(spy.count(), 0);
    QVERIFY(!navigation.canGoBack());
}

void TestNavigation::comingBackFindsTheSearch()
{
    Navigation navigation;
    navigation.setSearch(u"bpm:120"_s);
    navigation.goTo(kAlbums);
    QVERIFY(navigation.current().search.isEmpty());
    navigation.back();
    QCOMPARE(navigation.current().search, u"bpm:120"_s);
}

void TestNavigation::forgettingWhereOneIsStepsBack()
{
    Navigation navigation;
    navigation.goTo(kPlaylist);
    navigation.goTo(kAlbums);
    navigation.goTo(kPlaylist);
    QSignalSpy spy(&navigation, &Navigation::changed);
    navigation.forget(kPlaylist);
    QCOMPARE(spy.count(), 1);
    QVERIFY(navigation.current().isSameAs(kAlbums));
    navigation.back();
    QVERIFY(navigation.current().kind == Place::Kind::AllMusic);
    QVERIFY(!navigation.canGoBack());
}

void TestNavigation::forgettingElsewhereIsSilent()
{
    Navigation navigation;
    navigation.goTo(kPlaylist);
    navigation.goTo(kAlbums);
    QSignalSpy spy(&navigation, &Navigation::changed);
    navigation.forget(kPlaylist);
    QCOMPARE(spy.count(), 0);
    QVERIFY(navigation.current().isSameAs(kAlbums));
}

void TestNavigation::theWayHasAnEnd()
{
    Navigation navigation;
    for (int id = 1; id <= 500; ++id) {
        navigation.goTo({.kind = Place::Kind::Playlist, .playlist = id});
    }
    int steps = 0;
    while (navigation.canGoBack()) {
        navigation.back();
        ++steps;
    }
    QCOMPARE(steps, 99); // 100 places are kept
}

QTEST_GUILESS_MAIN(TestNavigation)
#include "tst_navigation.moc"
