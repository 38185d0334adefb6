// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/wayranks.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace models;

class TestWayRanks : public QObject
{
    Q_OBJECT

private slots:
    void everyStretchHasItsFirst();
    void onAStretchTheNearestToBothComeFirst();
    void theRanksAreThoseOfAllSorted();
    void ofSeveralSegmentsTheBestRankCounts();
    void equalPointsAreNoWay();
};

void TestWayRanks::everyStretchHasItsFirst()
{
    // 1 000 tracks crowd around the start; ten lie in the middle, farther from either end.
    std::vector<float> from(1000, 0.01F);
    std::vector<float> to(1000, 0.8F);
    from.insert(from.end(), 10, 0.5F);
    to.insert(to.end(), 10, 0.5F);
    const std::vector<double> ranks = wayRanks({from, to});
    QCOMPARE(ranks.size(), std::size_t{1010});
    for (std::size_t i = 0; i < 10; ++i) {
        QCOMPARE(ranks[1000 + i], static_cast<double>(i));
        QCOMPARE(ranks[i], static_cast<double>(i));
    }
}

void TestWayRanks::onAStretchTheNearestToBothComeFirst()
{
    // All in the middle, each farther away than the one before; behind the 1 000th, too.
    std::vector<float> distances(1500);
    for (std::size_t i = 0; i < distances.size(); ++i) {
        distances[i] = 0.9F - static_cast<float>(i) * 5e-4F;
    }
    const std::vector<double> ranks = wayRanks({distances, distances});
    QVERIFY(std::ranges::is_sorted(ranks, std::ranges::greater()));
    QCOMPARE(ranks.back(), 0.0);
}

// Far more on some stretches than are ranked, many of them as far as others.
void TestWayRanks::theRanksAreThoseOfAllSorted()
{
    std::mt19937 random(3);
    std::vector<float> from(12000);
    std::vector<float> to(from.size());
    const auto some = [&random] { return static_cast<float>(random() % 500) / 499.0F; };
    std::ranges::generate(from, some);
    std::ranges::generate(to, some);
    const std::vector<double> ranks = wayRanks({from, to});
    std::map<int, std::vector<std::pair<float, std::size_t>>> stretches;
    for (std::size_t i = 0; i < from.size(); ++i) {
        const float both = from[i] + to[i];
        const float share = both > 0.0F ? from[i] / both : 0.0F;
        stretches[std::min(19, static_cast<int>(share * 20.0F))].emplace_back(both, i);
    }
    QCOMPARE(stretches.size(), std::size_t{20});
    for (auto& [stretch, tracks] : stretches) {
        std::ranges::sort(tracks);
        for (std::size_t i = 0; i < tracks.size(); ++i) {
            const auto [both, track] = tracks[i];
            QCOMPARE(ranks[track],
                i < 1000 ? static_cast<double>(i) : 1000.0 + static_cast<double>(both));
        }
    }
}

void TestWayRanks::ofSeveralSegmentsTheBestRankCounts()
{
    // From the first point to the second the one is nearer, from there to the third the other.
    const std::vector<double> ranks = wayRanks({{0.1F, 0.2F}, {0.1F, 0.2F}, {0.9F, 0.2F}});
    QCOMPARE(ranks, (std::vector<double>{0.0, 0.0}));
}

void TestWayRanks::equalPointsAreNoWay()
{
    QCOMPARE(wayRanks({{0.0F}, {0.0F}}), std::vector<double>{0.0});
}

QTEST_GUILESS_MAIN(TestWayRanks)
#include "tst_wayranks.moc"
