// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/chain.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

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
