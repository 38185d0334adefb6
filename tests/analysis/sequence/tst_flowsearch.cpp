// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/flowsearch.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using namespace analysis;

namespace {

// Tracks on a line, a step costs its length: the best path is the sorted one.
StepCosts lineCosts(const std::vector<double>& places)
{
    StepCosts costs(places.size());
    for (std::size_t from = 0; from < places.size(); ++from) {
        for (std::size_t to = 0; to < places.size(); ++to) {
            costs.set(
                static_cast<int>(from), static_cast<int>(to), std::abs(places[from] - places[to]));
        }
    }
    return costs;
}

std::vector<int> counting(std::size_t size)
{
    std::vector<int> order(size);
    std::iota(order.begin(), order.end(), 0);
    return order;
}

bool isPermutation(const std::vector<int>& order, std::size_t size)
{
    const std::vector<int> all = counting(size);
    return std::is_permutation(order.begin(), order.end(), all.begin(), all.end());
}

double wholeCost(const FlowTask& task, const std::vector<int>& order)
{
    double cost = pathCost(*task.costs, order);
    if (task.isCircle && order.size() > 1) {
        cost += task.costs->at(order.back(), order.front());
    }
    for (std::size_t place = 0; place < order.size() && !task.placeCosts.empty(); ++place) {
        cost += static_cast<double>(
            task.placeCosts[static_cast<std::size_t>(order[place]) * order.size() + place]);
    }
    return cost;
}

} // namespace

class TestFlowSearch : public QObject
{
    Q_OBJECT

private slots:

    void findsTheWayAlongALine()
    {
        const StepCosts costs = lineCosts({0, 7, 2, 5, 1, 6, 3, 4});
        const std::vector<TrackGroups> groups(8);
        const std::vector<std::uint8_t> pins{1, 0, 0, 0, 0, 0, 0, 0};
        const Ordering found = improvedOrder({&costs, groups, {}, {}, pins, false}, counting(8));
        QCOMPARE(found.order, (std::vector<int>{0, 4, 2, 6, 7, 3, 5, 1}));
        QVERIFY(std::abs(found.cost - 7.0) < 1e-6);
    }

    void pinnedTracksStay()
    {
        std::mt19937 random(5);
        for (int round = 0; round < 40; ++round) {
            const std::size_t size = 2 + random() % 30;
            std::vector<double> places(size);
            std::generate(places.begin(), places.end(), [&random] { return random() % 100; });
            const StepCosts costs = lineCosts(places);
            const std::vector<TrackGroups> groups(size);
            std::vector<std::uint8_t> pins(size);
            std::generate(pins.begin(), pins.end(), [&random] { return random() % 3 == 0; });
            std::vector<int> order = counting(size);
            std::shuffle(order.begin(), order.end(), random);
            const Ordering found = improvedOrder({&costs, groups, {}, {}, pins, false}, order);
            QVERIFY(isPermutation(found.order, size));
            QVERIFY(found.cost <= pathCost(costs, order) + 1e-6);
            QVERIFY(std::abs(found.cost - pathCost(costs, found.order)) < 1e-4);
            for (std::size_t place = 0; place < size; ++place) {
                QVERIFY(pins[place] == 0 || found.order[place] == order[place]);
            }
        }
    }

    void noSingleChangeIsLeftThatSaves_data()
    {
        QTest::addColumn<bool>("isCircle");
        QTest::addColumn<bool>("hasWishes");
        QTest::newRow("open path") << false << false;
        QTest::newRow("open path, places have wishes") << false << true;
        QTest::newRow("circle") << true << false;
        QTest::newRow("circle, places have wishes") << true << true;
    }

    // What a change saves is told from its ends: here each is made, and the whole is summed.
    void noSingleChangeIsLeftThatSaves()
    {
        QFETCH(const bool, isCircle);
        QFETCH(const bool, hasWishes);
        std::mt19937 random(11);
        for (std::size_t size = 2; size < 16; ++size) {
            StepCosts costs(size);
            std::vector<float> wishes(hasWishes ? size * size : 0);
            for (int from = 0; from < static_cast<int>(size); ++from) {
                for (int to = 0; to < static_cast<int>(size); ++to) {
                    costs.set(from, to, static_cast<double>(random() % 1000));
                }
            }
            std::generate(wishes.begin(), wishes.end(),
                [&random] { return static_cast<float>(random() % 1000); });
            const std::vector<TrackGroups> groups(size);
            const FlowTask task{&costs, groups, {}, wishes, {}, isCircle};
            const Ordering found = improvedOrder(task, counting(size));
            QVERIFY(std::abs(found.cost - wholeCost(task, found.order)) < 1e-3);
            const auto at = [](std::vector<int>& order, std::size_t place) {
                return order.begin() + static_cast<std::ptrdiff_t>(place);
            };
            for (std::size_t one = 0; one < size; ++one) {
                for (std::size_t other = one + 1; other < size; ++other) {
                    if (isCircle && one == 0 && other + 1 == size) {
                        continue; // a circle turned round its middle is another circle altogether
                    }
                    std::vector<int> swapped = found.order;
                    std::swap(swapped[one], swapped[other]);
                    QVERIFY(wholeCost(task, swapped) > found.cost - 1e-3);
                    std::vector<int> turned = found.order;
                    std::reverse(at(turned, one), at(turned, other + 1));
                    QVERIFY(wholeCost(task, turned) > found.cost - 1e-3);
                    for (std::size_t length = 1; length <= std::min<std::size_t>(3, other - one);
                         ++length) {
                        for (const std::size_t middle : {one + length, other + 1 - length}) {
                            std::vector<int> moved = found.order;
                            std::rotate(at(moved, one), at(moved, middle), at(moved, other + 1));
                            QVERIFY(wholeCost(task, moved) > found.cost - 1e-3);
                        }
                    }
                }
            }
        }
    }

    void placesHaveTheirWishes()
    {
        // Steps cost nothing; each track wants the place of its mirror image.
        const StepCosts costs(6);
        const std::vector<TrackGroups> groups(6);
        std::vector<float> wishes(36);
        for (std::size_t track = 0; track < 6; ++track) {
            for (std::size_t place = 0; place < 6; ++place) {
                wishes[track * 6 + place] = std::abs(static_cast<float>(track + place) - 5.0F);
            }
        }
        const Ordering found = improvedOrder({&costs, groups, {}, wishes, {}, false}, counting(6));
        QCOMPARE(found.order, (std::vector<int>{5, 4, 3, 2, 1, 0}));
        QVERIFY(std::abs(found.cost) < 1e-6);
    }

    void brokenGapsAreMendedFirst()
    {
        // 0 0 1 1 by artist along a line: any order without neighbours of one artist is dearer.
        const StepCosts costs = lineCosts({0, 1, 10, 11});
        const std::vector<TrackGroups> groups{{0}, {0}, {1}, {1}};
        const Ordering found =
            improvedOrder({&costs, groups, {.artistGap = 1}, {}, {}, false}, counting(4));
        QCOMPARE(found.spacingBreaks, 0);
    }

    void aListDrawsOnItsReserve()
    {
        const StepCosts costs = lineCosts({0, 1, 50, 51, 2, 3});
        const std::vector<TrackGroups> groups(6);
        const std::vector<std::uint8_t> pins{1, 0, 0};
        const std::vector<int> far{0, 2, 3, 1, 4, 5};
        FlowTask task{&costs, groups, {}, {}, pins, false, 3};
        const Ordering found = improvedOrder(task, far);
        QVERIFY(isPermutation(found.order, 6));
        QCOMPARE(std::vector<int>(found.order.begin(), found.order.begin() + 3),
            (std::vector<int>{0, 1, 4}));
        QVERIFY(std::abs(found.cost - 2.0) < 1e-6);
        // The track at 50 has to stay: the cheapest way there.
        const std::vector<std::uint8_t> kept{0, 0, 1, 0, 0, 0};
        task.isKept = kept;
        const Ordering bound = improvedOrder(task, far);
        QVERIFY(
            std::find(bound.order.begin(), bound.order.begin() + 3, 2) != bound.order.begin() + 3);
        QVERIFY(std::abs(bound.cost - 50.0) < 1e-6);
    }

    void aCircleClosesItself()
    {
        // Corners of a square and the middles of its sides, as angles: round, the way is 8 steps.
        StepCosts costs(8);
        const std::vector<int> angle{0, 3, 6, 1, 4, 7, 2, 5};
        for (int from = 0; from < 8; ++from) {
            for (int to = 0; to < 8; ++to) {
                const int apart = std::abs(
                    angle[static_cast<std::size_t>(from)] - angle[static_cast<std::size_t>(to)]);
                costs.set(from, to, std::min(apart, 8 - apart));
            }
        }
        const std::vector<TrackGroups> groups(8);
        const Ordering found = improvedOrder({&costs, groups, {}, {}, {}, true}, counting(8));
        QVERIFY(isPermutation(found.order, 8));
        QVERIFY(std::abs(found.cost - 8.0) < 1e-6);
    }

    void tinyListsAreLeftAlone()
    {
        const StepCosts none(0);
        QVERIFY(improvedOrder({&none, {}, {}, {}, {}, false}, {}).order.empty());
        const StepCosts one(1);
        const std::vector<TrackGroups> groups(1);
        QCOMPARE(improvedOrder({&one, groups, {}, {}, {}, true}, {0}).order, std::vector<int>{0});
    }
};

QTEST_APPLESS_MAIN(TestFlowSearch)
#include "tst_flowsearch.moc"
