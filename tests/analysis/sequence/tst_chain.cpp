// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/chain.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace analysis;

namespace {

std::vector<Candidate> candidates(std::initializer_list<int> artists)
{
    std::vector<Candidate> pool;
    for (const int artist : artists) {
        Candidate candidate;
        candidate.groups.artist = artist;
        pool.push_back(candidate);
    }
    return pool;
}

ChainTask task(const std::vector<Candidate>& pool, int length)
{
    ChainTask chain;
    chain.pool = pool;
    chain.length = length;
    chain.fit = [](int track, int) { return static_cast<double>(track); };
    return chain;
}

} // namespace

class TestChain : public QObject
{
    Q_OBJECT

private slots:

    void takesTheBestFitForEachPlace()
    {
        const auto pool = candidates({0, 1, 2, 3});
        ChainTask chain = task(pool, 4);
        chain.fit = [](int track, int place) { return std::abs(track - (3.0 - place)); };
        QCOMPARE(growChain(chain), (std::vector<int>{3, 2, 1, 0}));
    }

    void weighsTheStepAgainstTheFit()
    {
        const auto pool = candidates({0, 1, 2});
        ChainTask chain = task(pool, 2);
        chain.step = [](int, int to) { return to == 1 ? 10.0 : 0.0; };
        QCOMPARE(growChain(chain), (std::vector<int>{0, 2}));
    }

    void fillsAPlaceAnewOnceBothNeighboursAreKnown()
    {
        const auto pool = candidates({0, 1, 2, 3, 4});
        ChainTask chain = task(pool, 4);
        const std::vector<int> pins{0, -1, -1, 3};
        chain.pins = pins;
        chain.fit = {};
        // 1 is the cheapest step from 0, and every step from 1 is dear.
        chain.step = [](int from, int to) {
            return from == 1 ? 10.0 : from == 0 && to == 2 ? 1.0 : from == 0 && to == 4 ? 2.0 : 0.0;
        };
        QCOMPARE(growChain(chain), (std::vector<int>{0, 1, 2, 3}));
        // First 4 for 1, because 2 is in use; the next round finds nothing better than 2 and 4 as
        // they stand.
        chain.rounds = 3;
        QCOMPARE(growChain(chain), (std::vector<int>{0, 4, 2, 3}));
        // Rules are kept as they are while it grows.
        auto twins = pool;
        twins[4].recording = 9;
        twins[2].recording = 9;
        chain.pool = twins;
        QCOMPARE(growChain(chain), (std::vector<int>{0, 1, 2, 3}));
    }

    void noTrackIsLeftThatWouldFillAPlaceBetter()
    {
        std::mt19937 random(7);
        const auto chance = [&random] { return static_cast<double>(random() % 1000) / 1000.0; };
        constexpr int kTracks = 90;
        constexpr int kPlaces = 12;
        const std::vector<Candidate> pool(kTracks);
        for (int round = 0; round < 10; ++round) {
            std::vector<double> fits(kTracks * kPlaces);
            std::vector<double> steps(kTracks * kTracks);
            std::ranges::generate(fits, chance);
            std::ranges::generate(steps, chance);
            ChainTask chain = task(pool, kPlaces);
            chain.fit = [&fits](int track, int place) {
                return 0.3 * fits[static_cast<std::size_t>(track * kPlaces + place)];
            };
            chain.step = [&steps](int from, int to) {
                return steps[static_cast<std::size_t>(from * kTracks + to)];
            };
            chain.considered = kTracks; // all are in the shortlists
            chain.rounds = 100;
            const std::vector<int> list = growChain(chain);
            QCOMPARE(list.size(), std::size_t{kPlaces});
            const auto cost = [&](const std::vector<int>& order) {
                double sum = 0.0;
                for (std::size_t place = 0; place < order.size(); ++place) {
                    sum += chain.fit(order[place], static_cast<int>(place));
                    sum += place > 0 ? chain.step(order[place - 1], order[place]) : 0.0;
                }
                return sum;
            };
            for (std::size_t place = 0; place < list.size(); ++place) {
                for (int track = 0; track < kTracks; ++track) {
                    std::vector<int> other = list;
                    other[place] = track;
                    QVERIFY(std::ranges::find(list, track) != list.end()
                        || cost(other) > cost(list) - 1e-6);
                }
            }
        }
    }

    // A place whose neighbours stay is filled anew without asking again what their steps cost.
    void whatStaysIsAskedForOnce()
    {
        const std::vector<Candidate> pool(40);
        ChainTask chain = task(pool, 3);
        const std::vector<int> pins{0, -1, 1};
        chain.pins = pins;
        chain.considered = 10;
        int asked = 0;
        chain.step = [&asked](int from, int to) {
            ++asked;
            return from == 25 || to == 25 ? 0.0 : 100.0;
        };
        QCOMPARE(growChain(chain), (std::vector<int>{0, 2, 1}));
        asked = 0;
        chain.rounds = 1;
        QCOMPARE(growChain(chain), (std::vector<int>{0, 25, 1}));
        const int once = asked;
        asked = 0;
        chain.rounds = 2;
        QCOMPARE(growChain(chain), (std::vector<int>{0, 25, 1}));
        // What the list costs as it stands: the two steps at the place.
        QCOMPARE(asked, once + 2);
    }

    void whereTheBestBreakRulesOthersAreFound()
    {
        // Of two that are considered for a place; the nine that fit best are of one artist.
        const auto pool = candidates({0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3});
        ChainTask chain = task(pool, 4);
        chain.considered = 2;
        chain.rules.spacing.artistGap = 1;
        QCOMPARE(growChain(chain), (std::vector<int>{0, 9, 1, 10}));
        chain.rounds = 2;
        QCOMPARE(growChain(chain), (std::vector<int>{0, 9, 1, 10}));
    }

    void bettersAListThatIsGiven()
    {
        const auto pool = candidates({0, 1, 2, 3});
        ChainTask chain = task(pool, 3);
        const std::vector<int> given{0, 1, 2};
        const std::vector<int> pins{0, -1, -1};
        chain.given = given;
        chain.pins = pins;
        chain.considered = 0; // nothing but what breaks a rule is weighed anew
        chain.rounds = 1;
        QCOMPARE(growChain(chain), given);
        // 3 fits worse than 1, but does not break the rule.
        chain.rules.stepPenalty = [](int from, int to) { return from == 0 && to == 1 ? 1.0 : 0.0; };
        QCOMPARE(growChain(chain), (std::vector<int>{0, 3, 2}));
    }

    void keepsGapsAndMaximaWhileItCan()
    {
        const auto pool = candidates({0, 0, 0, 1, 2});
        ChainTask chain = task(pool, 5);
        chain.rules.spacing.artistGap = 2;
        // 0, then not 1 and 2 (same artist): 3, 4; then the artist may come again: 1; then 2 must.
        QCOMPARE(growChain(chain), (std::vector<int>{0, 3, 4, 1, 2}));
        chain.rules = {};
        chain.rules.maxPerArtist = 1;
        QCOMPARE(growChain(chain), (std::vector<int>{0, 3, 4, 1, 2}));
    }

    void anAlbumGivesWayBeforeAnArtist()
    {
        auto pool = candidates({0, 0, 1});
        pool[0].groups.album = 5;
        pool[2].groups.album = 5; // another artist on the same album
        ChainTask chain = task(pool, 2);
        chain.rules.spacing = {.artistGap = 1, .albumGap = 1};
        QCOMPARE(growChain(chain), (std::vector<int>{0, 2}));
    }

    void penaltiesOfStepsGiveWayBeforeGaps()
    {
        const auto pool = candidates({0, 0, 1, 2});
        ChainTask chain = task(pool, 2);
        chain.rules.spacing.artistGap = 1;
        chain.rules.stepPenalty = [](int, int to) { return to == 1 ? 0.0 : to == 2 ? 100.0 : 1.0; };
        // 1 keeps the step and breaks the gap; 2 and 3 keep the gap, 3 breaks the lesser rule.
        QCOMPARE(growChain(chain), (std::vector<int>{0, 3}));
    }

    void pinnedTracksStandAndCountForTheirNeighbours()
    {
        const auto pool = candidates({0, 1, 2, 0});
        ChainTask chain = task(pool, 3);
        const std::vector<int> pins{-1, 3, -1};
        chain.pins = pins;
        chain.rules.spacing.artistGap = 1;
        QCOMPARE(growChain(chain), (std::vector<int>{1, 3, 2}));
    }

    void oneRecordingComesOnce()
    {
        auto pool = candidates({0, 1, 2});
        pool[0].recording = 7;
        pool[1].recording = 7;
        QCOMPARE(growChain(task(pool, 3)), (std::vector<int>{0, 2}));
    }

    void whatMustNotStandThereDoesNot()
    {
        const auto pool = candidates({0, 1, 2});
        ChainTask chain = task(pool, 3);
        chain.fit = [](int track, int place) {
            return track == 1 || place == 2 ? std::numeric_limits<double>::infinity() : 0.0;
        };
        QCOMPARE(growChain(chain), (std::vector<int>{0, 2}));
    }

    void whereThereIsAGuessOnlyThePromisingAreWeighed()
    {
        const auto pool = candidates({0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
        ChainTask chain = task(pool, 2);
        chain.fit = {};
        std::vector<int> weighed;
        chain.step = [&weighed](int, int to) {
            weighed.push_back(to);
            return to == 7 ? 0.0 : 1.0;
        };
        // Of 9, 8 and 7, the three that are guessed to be cheap, 7 is.
        chain.guess = [](int, int to) { return -to; };
        chain.weighed = 3;
        QCOMPARE(growChain(chain), (std::vector<int>{0, 7}));
        std::ranges::sort(weighed);
        QCOMPARE(weighed, (std::vector<int>{7, 8, 9}));
        // Rules count whatever is guessed.
        chain.rules.stepPenalty = [](int, int to) { return to > 3 ? 1.0 : 0.0; };
        QCOMPARE(growChain(chain), (std::vector<int>{0, 1}));
    }

    void anEmptyPoolGivesAnEmptyList()
    {
        QVERIFY(growChain(task({}, 3)).empty());
        const auto pool = candidates({0});
        QVERIFY(growChain(task(pool, 0)).empty());
    }
};

QTEST_APPLESS_MAIN(TestChain)
#include "tst_chain.moc"
