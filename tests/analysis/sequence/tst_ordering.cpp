// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/flowsearch.h"
#include "analysis/sequence/greedyorder.h"

#include <QElapsedTimer>
#include <QTest>

#include <numeric>
#include <random>

using namespace analysis;

namespace {

// Points on a line; the cost of a step is their distance, and going down costs half again as much.
StepCosts line(const std::vector<double>& places)
{
    StepCosts costs(places.size());
    for (int i = 0; i < static_cast<int>(places.size()); ++i) {
        for (int j = 0; j < static_cast<int>(places.size()); ++j) {
            const double step =
                places[static_cast<std::size_t>(j)] - places[static_cast<std::size_t>(i)];
            costs.set(i, j, step >= 0.0 ? step : -1.5 * step);
        }
    }
    return costs;
}

StepCosts randomCosts(int count, std::uint32_t seed)
{
    std::mt19937 random(seed);
    StepCosts costs(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        for (int j = 0; j < count; ++j) {
            costs.set(i, j, static_cast<double>(random() % 1000) / 1000.0);
        }
    }
    return costs;
}

// An open path that starts with track 0.
Ordering orderForFlow(const StepCosts& costs, std::span<const TrackGroups> groups,
    const SpacingRules& rules, std::uint32_t seed = 1)
{
    std::vector<std::uint8_t> isPinned(costs.count(), 0);
    if (!isPinned.empty()) {
        isPinned.front() = 1;
    }
    return improvedOrder(
        {&costs, groups, rules, {}, isPinned, false}, greedyOrder(costs, groups, rules), seed);
}

bool isPermutation(std::vector<int> order, std::size_t count)
{
    std::sort(order.begin(), order.end());
    std::vector<int> all(count);
    std::iota(all.begin(), all.end(), 0);
    return order == all;
}

} // namespace

class TestOrdering : public QObject
{
    Q_OBJECT

private slots:
    void emptyAndSingle();
    void followsALine();
    void findsTheBestOfSeven();
    void keepsGapsWherePossible();
    void countsGapsThatCannotBeKept();
    void isDeterministic();
    void beatsTheGreedyOrder();
    void fiftyTracksAreQuick();
};

void TestOrdering::emptyAndSingle()
{
    QVERIFY(orderForFlow(StepCosts(0), {}, {}).order.empty());
    const std::vector<TrackGroups> one(1);
    QCOMPARE(orderForFlow(StepCosts(1), one, {}).order, std::vector<int>{0});
}

void TestOrdering::followsALine()
{
    const std::vector<TrackGroups> nobody(6);
    const Ordering ordering = orderForFlow(line({0, 5, 2, 4, 1, 3}), nobody, {});
    QCOMPARE(ordering.order, (std::vector<int>{0, 4, 2, 5, 3, 1}));
    QCOMPARE(ordering.cost, 5.0);
}

void TestOrdering::findsTheBestOfSeven()
{
    const std::vector<TrackGroups> nobody(7);
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const StepCosts costs = randomCosts(7, seed);
        std::vector<int> order(7);
        std::iota(order.begin(), order.end(), 0);
        double best = 1e9;
        do {
            best = std::min(best, pathCost(costs, order));
        } while (std::next_permutation(order.begin() + 1, order.end()));
        const Ordering found = orderForFlow(costs, nobody, {});
        QVERIFY(std::abs(found.cost - best) < 1e-6);
        QCOMPARE(found.cost, pathCost(costs, found.order));
    }
}

void TestOrdering::keepsGapsWherePossible()
{
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        std::mt19937 random(seed);
        constexpr int kCount = 40;
        std::vector<TrackGroups> groups;
        std::vector<int> artists;
        SpacingBudget budget(kCount, 3);
        while (static_cast<int>(groups.size()) < kCount) {
            // Few artists, so that the gap is tight.
            const auto artist = static_cast<int>(random() % 6);
            if (budget.fits(artist)) {
                budget.take(artist);
                groups.push_back({artist, artist * 3 + static_cast<int>(random() % 3)});
            }
        }
        const Ordering ordering = orderForFlow(randomCosts(kCount, seed), groups, {3, 2});
        QVERIFY(isPermutation(ordering.order, kCount));
        QCOMPARE(ordering.order.front(), 0);
        QCOMPARE(ordering.spacingBreaks, 0);
        QCOMPARE(spacingBreaks(ordering.order, groups, {3, 2}), 0);
    }
}

void TestOrdering::countsGapsThatCannotBeKept()
{
    const std::vector<TrackGroups> allTheSame(5, TrackGroups{0, kNoGroup});
    const Ordering ordering = orderForFlow(line({0, 1, 2, 3, 4}), allTheSame, {2, 0});
    QCOMPARE(ordering.spacingBreaks, 4);
    QVERIFY(isPermutation(ordering.order, 5));
}

void TestOrdering::isDeterministic()
{
    const StepCosts costs = randomCosts(30, 7);
    const std::vector<TrackGroups> nobody(30);
    QCOMPARE(orderForFlow(costs, nobody, {}, 3).order, orderForFlow(costs, nobody, {}, 3).order);
}

void TestOrdering::beatsTheGreedyOrder()
{
    const std::vector<TrackGroups> nobody(40);
    double greedy = 0.0;
    double improved = 0.0;
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
        const StepCosts costs = randomCosts(40, seed);
        greedy += pathCost(costs, greedyOrder(costs, nobody, {}));
        improved += orderForFlow(costs, nobody, {}).cost;
    }
    QVERIFY2(
        improved < 0.8 * greedy, qPrintable(QStringLiteral("%1 of %2").arg(improved).arg(greedy)));
}

void TestOrdering::fiftyTracksAreQuick()
{
    const StepCosts costs = randomCosts(50, 1);
    const std::vector<TrackGroups> nobody(50);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(isPermutation(orderForFlow(costs, nobody, {3, 2}).order, 50));
    // The bar is 150 ms; a loaded machine or a sanitizer gets ten times that.
    QVERIFY2(timer.elapsed() < 1500, QByteArray::number(timer.elapsed()).constData());
}

QTEST_GUILESS_MAIN(TestOrdering)
#include "tst_ordering.moc"
