// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/selection.h"

#include <QTest>

#include <random>
#include <set>

using namespace analysis;

namespace {

// A pool drawn as text: one letter a track, its artist; a capital is a seed; '-' has no artist.
// Scores rise from left to right.
std::vector<Candidate> pool(const char* drawn)
{
    std::vector<Candidate> tracks;
    for (const char* c = drawn; *c != '\0'; ++c) {
        Candidate track;
        track.score = static_cast<double>(tracks.size());
        track.isSeed = *c >= 'A' && *c <= 'Z';
        track.groups.artist = *c == '-' ? kNoGroup : (*c | 0x20) - 'a';
        track.amount = 4.0;
        tracks.push_back(track);
    }
    return tracks;
}

SelectionRules rules(int count, int artistGap = 0)
{
    SelectionRules result;
    result.count = count;
    result.spacing.artistGap = artistGap;
    return result;
}

} // namespace

class TestSelection : public QObject
{
    Q_OBJECT

private slots:
    void takesSeedsThenTheBest();
    void limitsAnArtistToWhatCanBeSpaced();
    void neverTakesARecordingTwice();
    void obeysTheMaximumPerArtist();
    void tracksWithoutArtistNeverBlock();
    void relaxesInTheDeclaredOrder();
    void manySeedsOfOneArtistSayThatTheGapGives();
    void leavesOutSeedsBeyondTheLength();
    void fillsMinutes_data();
    void fillsMinutes();
    void aLimitIsNeverPassed();
    void aChainKeepsItsSteps();
    void aChainGoesOnWhereNothingFits();
    void keepsItsWordOnRandomPools();
};

void TestSelection::takesSeedsThenTheBest()
{
    std::vector<Candidate> tracks = pool("abCdE");
    tracks[0].score = 9.0;
    const Selection selection = selectTracks(tracks, rules(4));
    QCOMPARE(selection.chosen, (std::vector<int>{2, 4, 1, 3}));
    QVERIFY(selection.relaxed.empty());
}

void TestSelection::limitsAnArtistToWhatCanBeSpaced()
{
    // Eight places with gap 3: a may stand at most twice, although six of its tracks are nearest.
    const Selection selection = selectTracks(pool("Saaaaaabcdefgh"), rules(8, 3));
    QCOMPARE(selection.chosen, (std::vector<int>{0, 1, 2, 7, 8, 9, 10, 11}));
    QCOMPARE(selection.spacing.artistGap, 3);
}

void TestSelection::neverTakesARecordingTwice()
{
    std::vector<Candidate> tracks = pool("Sabc");
    tracks[0].recording = 5;
    tracks[1].recording = 5;
    tracks[2].recording = 6;
    tracks[3].recording = 6;
    QCOMPARE(selectTracks(tracks, rules(4)).chosen, (std::vector<int>{0, 2}));
}

void TestSelection::obeysTheMaximumPerArtist()
{
    SelectionRules limited = rules(4);
    limited.maxPerArtist = 1;
    QCOMPARE(selectTracks(pool("Saabbc"), limited).chosen, (std::vector<int>{0, 1, 3, 5}));
}

void TestSelection::tracksWithoutArtistNeverBlock()
{
    SelectionRules limited = rules(5, 3);
    limited.maxPerArtist = 1;
    const Selection selection = selectTracks(pool("S----"), limited);
    QCOMPARE(selection.chosen.size(), std::size_t{5});
    QVERIFY(selection.relaxed.empty());
}

void TestSelection::relaxesInTheDeclaredOrder()
{
    SelectionRules limited = rules(6, 2);
    limited.spacing.albumGap = 1;
    limited.maxPerArtist = 2;
    const Selection selection = selectTracks(pool("Aaaaaa"), limited);
    QCOMPARE(selection.chosen.size(), std::size_t{6});
    QVERIFY(selection.relaxed
        == (std::vector<Relaxation>{
            Relaxation::AlbumGap, Relaxation::ArtistGap, Relaxation::MaxPerArtist}));
    QCOMPARE(selection.spacing.artistGap, 0);
}

void TestSelection::manySeedsOfOneArtistSayThatTheGapGives()
{
    const Selection selection = selectTracks(pool("AAAAbc"), rules(6, 3));
    QCOMPARE(selection.chosen.size(), std::size_t{6});
    // Four of one in six places: 4 + 3 gaps need 7 for a gap of one.
    QCOMPARE(selection.spacing.artistGap, 0);
    QVERIFY(selection.relaxed == std::vector<Relaxation>{Relaxation::ArtistGap});
}

void TestSelection::leavesOutSeedsBeyondTheLength()
{
    const Selection selection = selectTracks(pool("ABCDe"), rules(3));
    QCOMPARE(selection.chosen, (std::vector<int>{0, 1, 2}));
    QCOMPARE(selection.seedsLeftOut, 1);
}

void TestSelection::fillsMinutes_data()
{
    QTest::addColumn<double>("minutes");
    QTest::addColumn<int>("count");
    QTest::newRow("exactly three of 4 min") << 12.0 << 3;
    QTest::newRow("nearer to three") << 11.0 << 3;
    QTest::newRow("nearer to two") << 9.5 << 2;
    QTest::newRow("the seed in any case") << 1.0 << 1;
    QTest::newRow("all there is") << 500.0 << 6;
}

void TestSelection::fillsMinutes()
{
    QFETCH(double, minutes);
    QFETCH(int, count);
    SelectionRules timed = rules(1);
    timed.amount = minutes;
    QCOMPARE(static_cast<int>(selectTracks(pool("Sabcde"), timed).chosen.size()), count);
}

void TestSelection::aLimitIsNeverPassed()
{
    SelectionRules limited = rules(1);
    limited.isAmountLimit = true;
    const auto chosen = [&limited](double amount) {
        limited.amount = amount;
        return selectTracks(pool("Sabcde"), limited).chosen.size();
    };
    QCOMPARE(chosen(12.0), std::size_t{3}); // exactly three of 4
    QCOMPARE(chosen(11.9), std::size_t{2});
    QCOMPARE(chosen(1.0), std::size_t{1}); // the seed in any case
    // What is too large makes room for what is smaller behind it.
    std::vector<Candidate> tracks = pool("Sab");
    tracks[1].amount = 9.0;
    limited.amount = 8.0;
    QCOMPARE(selectTracks(tracks, limited).chosen, (std::vector<int>{0, 2}));
}

void TestSelection::aChainKeepsItsSteps()
{
    // Only to a neighbour by number: from 0 the chain climbs, though 3 has a better score than 1.
    std::vector<Candidate> tracks = pool("Sabcd");
    tracks[3].score = 0.5;
    SelectionRules stepwise = rules(5);
    stepwise.stepPenalty = [](int from, int to) { return std::abs(from - to) == 1 ? 0.0 : 1.0; };
    QCOMPARE(selectTracks(tracks, stepwise).chosen, (std::vector<int>{0, 1, 2, 3, 4}));
}

void TestSelection::aChainGoesOnWhereNothingFits()
{
    SelectionRules stepwise = rules(3);
    stepwise.stepPenalty = [](int, int) { return 1.0; };
    QCOMPARE(selectTracks(pool("Sabc"), stepwise).chosen, (std::vector<int>{0, 1, 2}));
}

void TestSelection::keepsItsWordOnRandomPools()
{
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
        std::mt19937 random(seed);
        const auto size = static_cast<int>(1 + random() % 80);
        const auto artists = static_cast<int>(1 + random() % 20);
        std::vector<Candidate> tracks;
        for (int i = 0; i < size; ++i) {
            Candidate track;
            track.score = static_cast<double>(random() % 100);
            track.groups.artist = static_cast<int>(random() % static_cast<unsigned>(artists));
            track.groups.album = track.groups.artist * 2 + static_cast<int>(random() % 2);
            track.recording = static_cast<int>(random() % 60);
            track.isSeed = i == 0;
            tracks.push_back(track);
        }
        SelectionRules wanted = rules(25, 3);
        wanted.spacing.albumGap = 2;
        wanted.maxPerArtist = 4;
        const Selection selection = selectTracks(tracks, wanted);
        QVERIFY(selection.chosen.size() <= 25);
        QCOMPARE(selection.chosen.front(), 0);
        std::set<int> recordings;
        std::vector<int> counts(static_cast<std::size_t>(artists), 0);
        for (const int index : selection.chosen) {
            const Candidate& track = tracks[static_cast<std::size_t>(index)];
            QVERIFY(recordings.insert(track.recording).second);
            ++counts[static_cast<std::size_t>(track.groups.artist)];
        }
        const auto isRelaxed = [&selection](Relaxation what) {
            return std::count(selection.relaxed.begin(), selection.relaxed.end(), what) > 0;
        };
        if (!isRelaxed(Relaxation::MaxPerArtist)) {
            QVERIFY(*std::max_element(counts.begin(), counts.end()) <= 4);
        }
        QCOMPARE(selection.spacing.artistGap < 3, isRelaxed(Relaxation::ArtistGap));
        QCOMPARE(selection.spacing.albumGap < 2, isRelaxed(Relaxation::AlbumGap));
    }
}

QTEST_GUILESS_MAIN(TestSelection)
#include "tst_selection.moc"
