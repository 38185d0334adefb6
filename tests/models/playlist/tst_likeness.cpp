// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/likeness.h"
#include "tests/models/playlist/randomlibrary.h"

#include <QTest>

#include <limits>
#include <optional>

using namespace Qt::StringLiterals;
using namespace models;

namespace {

constexpr qsizetype kTracks = 100;

// A library of 100 tracks of different sound and no artist, album, genre or year in common, all of
// middling energy and brightness.
TrackList plainTracks()
{
    TrackList tracks = support::randomTracks({.tracks = kTracks, .sounds = kTracks});
    for (qsizetype i = 0; i < kTracks; ++i) {
        support::changeTrack(tracks, i, [i](Track& track) {
            track.tags = {};
            track.tags.artist = u"Artist %1"_s.arg(i);
            analysis::Figures features = *track.features;
            features.energy = 0.5F;
            features.timbre.centroidHz = 1500.0F;
            track.features = std::make_shared<const analysis::Figures>(features);
        });
    }
    return tracks;
}

template <typename Change>
void changeFeatures(TrackList& tracks, qsizetype index, const Change& change)
{
    support::changeTrack(tracks, index, [&change](Track& track) {
        analysis::Figures features = *track.features;
        change(features);
        track.features = std::make_shared<const analysis::Figures>(features);
    });
}

const std::map<std::string, double> kFarInAll{{"timbre", 0.9}, {"rhythm", 0.9}, {"harmony", 0.9}};

} // namespace

class TestLikeness : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatIsShared_data();
    void saysWhatIsShared();
    void theRarerComesFirst();
    void whatEverybodyHasIsNotSaid();
    void whatWasJustSaidGivesWay();
    void whereNothingStandsOut_data();
    void whereNothingStandsOut();
};

void TestLikeness::saysWhatIsShared_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QStringList>("told");
    QTest::newRow("nothing") << 0 << QStringList{};
    QTest::newRow("artist") << 1 << QStringList{u"artist"_s};
    QTest::newRow("album, which says the artist too") << 2 << QStringList{u"album"_s};
    QTest::newRow("compilations are by nobody") << 3 << QStringList{};
    QTest::newRow("what nobody knows is not shared") << 10 << QStringList{};
    QTest::newRow("one of two genres") << 4 << QStringList{u"genre"_s};
    QTest::newRow("decade") << 5 << QStringList{u"decade"_s};
    QTest::newRow("both calm") << 6 << QStringList{u"calm"_s};
    QTest::newRow("both bright") << 7 << QStringList{u"bright"_s};
    QTest::newRow("one calm, one driving") << 8 << QStringList{};
    QTest::newRow("no pulse") << 9 << QStringList{u"free"_s};
}

void TestLikeness::saysWhatIsShared()
{
    QFETCH(int, what);
    QFETCH(QStringList, told);
    TrackList tracks = plainTracks();
    for (const qsizetype i : {10, 20}) {
        support::changeTrack(tracks, i, [what, i](Track& track) {
            track.tags.artist = what == 1 || what == 2 ? u"The Pair"_s
                : what == 3                            ? u"Various Artists"_s
                : what == 10                           ? u"<Unknown>"_s
                                                       : track.tags.artist;
            track.tags.album = what == 2 ? u"The Album"_s : QString();
            track.tags.genre = what != 4 ? QString() : i == 10 ? u"Jazz; Soul"_s : u"soul"_s;
            track.tags.year = what == 5 ? 1990 + static_cast<int>(i) / 10 : 0;
        });
        changeFeatures(tracks, i, [what, i](analysis::Figures& features) {
            features.energy = what == 6 || (what == 8 && i == 10) ? 0.1F : what == 8 ? 0.9F : 0.5F;
            features.timbre.centroidHz = what == 7 ? 4000.0F : 1500.0F;
            if (what == 9) {
                features.rhythm.tempoBpm.reset();
            }
        });
    }
    const SoundLibrary sounds{Snapshot(tracks)};
    QCOMPARE(LikenessTeller(sounds).tell(10, 20, kFarInAll), told);
}

void TestLikeness::theRarerComesFirst()
{
    TrackList tracks = plainTracks();
    // The genre is that of 12 of 100, the artist that of two.
    for (qsizetype i = 8; i < 20; ++i) {
        support::changeTrack(tracks, i, [](Track& track) { track.tags.genre = u"Dub"_s; });
    }
    for (const qsizetype i : {10, 12}) {
        support::changeTrack(tracks, i, [](Track& track) { track.tags.artist = u"The Pair"_s; });
    }
    const SoundLibrary sounds{Snapshot(tracks)};
    LikenessTeller teller(sounds);
    QCOMPARE(teller.tell(10, 12, kFarInAll), (QStringList{u"artist"_s, u"genre"_s}));
    QCOMPARE(LikenessTeller(sounds).tell(10, 14, kFarInAll), QStringList{u"genre"_s});
}

void TestLikeness::whatEverybodyHasIsNotSaid()
{
    TrackList tracks = plainTracks();
    for (qsizetype i = 0; i < kTracks; ++i) {
        support::changeTrack(tracks, i, [i](Track& track) {
            track.tags.genre = i % 2 == 0 ? u"Techno"_s : u"House"_s;
            track.tags.year = 1994;
        });
    }
    const SoundLibrary sounds{Snapshot(tracks)};
    QCOMPARE(LikenessTeller(sounds).tell(10, 20, kFarInAll), QStringList{});
}

void TestLikeness::whatWasJustSaidGivesWay()
{
    TrackList tracks = plainTracks();
    // The genre is that of 18 of 100 tracks, the decade that of 20: either is said alone, because
    // neither is rare, and in turns.
    for (qsizetype i = 10; i < 30; ++i) {
        support::changeTrack(tracks, i, [i](Track& track) {
            track.tags.genre = i < 28 ? u"Dub"_s : QString();
            track.tags.year = 1990;
        });
    }
    const SoundLibrary sounds{Snapshot(tracks)};
    LikenessTeller teller(sounds);
    QList<QStringList> told;
    for (std::size_t track = 11; track < 15; ++track) {
        told.append(teller.tell(10, track, kFarInAll));
    }
    QCOMPARE(told, (QList<QStringList>{{u"genre"_s}, {u"decade"_s}, {u"genre"_s}, {u"decade"_s}}));
}

void TestLikeness::whereNothingStandsOut_data()
{
    QTest::addColumn<double>("toSeed");
    QTest::addColumn<std::optional<double>>("toBefore");
    QTest::addColumn<std::optional<double>>("ofNearestLeft");
    QTest::addColumn<QString>("word");
    using Some = std::optional<double>;
    QTest::newRow("close to the seed") << 0.45 << Some(0.1) << Some(0.0) << u"close"_s;
    QTest::newRow("far from the seed, close to the one before")
        << 0.8 << Some(0.4) << Some(0.0) << u"onward"_s;
    QTest::newRow("far, but the rest is farther") << 0.8 << Some(0.7) << Some(0.81) << u"last"_s;
    QTest::newRow("far, and nothing else is there")
        << 0.8 << Some() << Some(std::numeric_limits<double>::infinity()) << u"last"_s;
    QTest::newRow("far, and what is left is closer")
        << 0.8 << Some(0.7) << Some(0.5) << u"change"_s;
    QTest::newRow("far, and nobody knows what is left") << 0.8 << Some() << Some() << u"change"_s;
}

void TestLikeness::whereNothingStandsOut()
{
    QFETCH(const double, toSeed);
    QFETCH(const std::optional<double>, toBefore);
    QFETCH(const std::optional<double>, ofNearestLeft);
    QFETCH(const QString, word);
    QCOMPARE(plainWord({toSeed, toBefore, ofNearestLeft}), word);
}

QTEST_GUILESS_MAIN(TestLikeness)
#include "tst_likeness.moc"
