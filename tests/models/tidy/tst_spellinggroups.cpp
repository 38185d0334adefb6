// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tidy/spellinggroups.h"
#include "tests/models/tidy/tidysketch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using models::TidyGroup;
using models::TidyKind;
using models::TrackList;
using support::album;
using support::byArtists;
using support::changes;
using support::found;
using support::makeTrack;
using support::shared;

/// Artists and genres that are spelt in several ways.
class TestSpellingGroups : public QObject
{
    Q_OBJECT

private slots:
    void namesThatAreOneAreFound_data();
    void namesThatAreOneAreFound();
    void namesThatAreTwoAreLeft_data();
    void namesThatAreTwoAreLeft();
    void slipsNeedAWitness();
    void severalArtistsOfATrackCountEach();
    void genresAreMendedValueByValue();
};

void TestSpellingGroups::namesThatAreOneAreFound_data()
{
    QTest::addColumn<QStringList>("artists");
    QTest::addColumn<QString>("best");

    QTest::newRow("case") << QStringList{u"ABBA"_s, u"ABBA"_s, u"Abba"_s} << u"ABBA"_s;
    QTest::newRow("accents, and none is more frequent")
        << QStringList{u"Bjork"_s, u"Björk"_s} << u"Björk"_s;
    QTest::newRow("article") << QStringList{u"The Beatles"_s, u"The Beatles"_s, u"Beatles, The"_s,
        u"Beatles"_s} << u"The Beatles"_s;
    QTest::newRow("and") << QStringList{u"Simon & Garfunkel"_s, u"Simon and Garfunkel"_s,
        u"Simon and Garfunkel"_s, u"Simon + Garfunkel"_s}
                         << u"Simon and Garfunkel"_s;
    QTest::newRow("guests") << QStringList{u"A feat. B"_s, u"A ft. B"_s, u"A feat. B"_s}
                            << u"A feat. B"_s;
    QTest::newRow("punctuation") << QStringList{u"AC/DC"_s, u"AC/DC"_s, u"ACDC"_s, u"AC-DC"_s}
                                 << u"AC/DC"_s;
    QTest::newRow("turned") << QStringList{u"David Bowie"_s, u"David Bowie"_s, u"Bowie, David"_s}
                            << u"David Bowie"_s;
    QTest::newRow("full width") << QStringList{u"Perfume"_s, u"Perfume"_s, u"Ｐｅｒｆｕｍｅ"_s}
                                << u"Perfume"_s;
}

void TestSpellingGroups::namesThatAreOneAreFound()
{
    QFETCH(const QStringList, artists);
    QFETCH(const QString, best);
    const QList<TidyGroup> groups = found(byArtists(artists), TidyKind::ArtistSpelling);
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups[0].choices.constFirst(), best);
    QCOMPARE(groups[0].fileCount(), artists.size() - artists.count(best));
    QCOMPARE(groups[0].tracks.size(), artists.size());
}

void TestSpellingGroups::namesThatAreTwoAreLeft_data()
{
    QTest::addColumn<QStringList>("artists");

    QTest::newRow("short names") << QStringList{u"Air"_s, u"Air"_s, u"Aire"_s, u"Air"_s};
    QTest::newRow("signs") << QStringList{u"!!!"_s, u"+/-"_s, u"&"_s};
    QTest::newRow("article alone") << QStringList{u"The The"_s, u"A"_s};
    QTest::newRow("number of the band") << QList{u"Front 242 Project"_s, u"Front 243 Project"_s};
    QTest::newRow("plural") << QStringList(12, u"The Wonderful"_s) + QStringList{u"Wonderfuls"_s};
    QTest::newRow("another first letter")
        << QStringList(12, u"Karl Jenkins"_s) + QStringList{u"Carl Jenkins"_s};
    QTest::newRow("both frequent")
        << QStringList(6, u"Steve Hackett"_s) + QStringList(6, u"Steve Hacketd"_s);
}

void TestSpellingGroups::namesThatAreTwoAreLeft()
{
    QFETCH(const QStringList, artists);
    QCOMPARE(found(byArtists(artists), TidyKind::ArtistSpelling).size(), 0);
}

void TestSpellingGroups::slipsNeedAWitness()
{
    // Rare beside a frequent one.
    const QStringList often(10, u"Joni Mitchell"_s);
    for (const QString& slip :
        {u"Joni Mitchel"_s, u"Joni Mitschell"_s, u"Joni Mitchall"_s, u"Jnoi Mitchell"_s}) {
        const QList<TidyGroup> groups =
            found(byArtists(often + QStringList{slip}), TidyKind::ArtistSpelling);
        QCOMPARE(groups.size(), 1);
        QCOMPARE(changes(groups[0]), QStringList{u"11 ARTIST %1>Joni Mitchell"_s.arg(slip)});
        QVERIFY(groups[0].confidence < 0.8);
    }
    // In one folder, however often.
    auto tracks = album(6);
    for (int i = 0; i < 6; ++i) {
        tracks[i]->tags.artist = i < 3 ? u"Joni Mitchell"_s : u"Joni Mitchel"_s;
    }
    QCOMPARE(found(shared(tracks), TidyKind::ArtistSpelling).size(), 1);
}

void TestSpellingGroups::severalArtistsOfATrackCountEach()
{
    auto tracks = album(3);
    tracks[0]->tags.artist = u"Björk; Sigur Rós"_s;
    tracks[1]->tags.artist = u"Björk"_s;
    tracks[2]->tags.artist = u"SIGUR ROS; Björk"_s;
    const QList<TidyGroup> groups = found(shared(tracks), TidyKind::ArtistSpelling);
    QCOMPARE(groups.size(), 1);
    QCOMPARE(changes(groups[0]), QStringList{u"3 ARTIST SIGUR ROS>Sigur Rós"_s});
}

void TestSpellingGroups::genresAreMendedValueByValue()
{
    TrackList tracks;
    for (const auto* genre : {u"Hip-Hop", u"Hip-Hop", u"Funk/Hip Hop", u"hiphop; Soul", u"R&B",
             u"RnB", u"R&B", u"Soundtracks", u"Soundtrack", u"Soundtrack", u"Rock"}) {
        tracks.append(makeTrack({.id = tracks.size() + 1, .genre = QString::fromUtf16(genre)}));
    }
    QStringList all;
    for (const TidyGroup& group : found(tracks, TidyKind::GenreSpelling)) {
        all += changes(group);
    }
    all.sort();
    QCOMPARE(all,
        (QStringList{u"3 GENRE Hip Hop>Hip-Hop"_s, u"4 GENRE hiphop>Hip-Hop"_s,
            u"6 GENRE RnB>R&B"_s, u"8 GENRE Soundtracks>Soundtrack"_s}));
}

QTEST_APPLESS_MAIN(TestSpellingGroups)
#include "tst_spellinggroups.moc"
