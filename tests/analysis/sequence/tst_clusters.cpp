// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/clusters.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace analysis;

namespace {

// Things on a line.
DistancesFrom onLine(const std::vector<double>& places)
{
    return [&places](std::size_t from, std::span<double> distances) {
        for (std::size_t to = 0; to < distances.size(); ++to) {
            distances[to] = std::abs(places[from] - places[to]);
        }
    };
}

} // namespace

class TestClusters : public QObject
{
    Q_OBJECT

private slots:

    void separateGroupsAreFound()
    {
        // Three groups of 20, 12 and 6 around 0, 100 and 200; whatever the seed.
        std::vector<double> places;
        for (int i = 0; i < 20; ++i) {
            places.push_back(0.1 * i);
        }
        for (int i = 0; i < 12; ++i) {
            places.push_back(100.0 + 0.1 * i);
        }
        for (int i = 0; i < 6; ++i) {
            places.push_back(200.0 + 0.1 * i);
        }
        for (std::uint32_t seed = 1; seed <= 10; ++seed) {
            const auto found = kMedoids(places.size(), 3, onLine(places), seed);
            QCOMPARE(found.size(), 3U);
            QCOMPARE(found[0].members.size(), 20U);
            QCOMPARE(found[1].members.size(), 12U);
            QCOMPARE(found[2].members.size(), 6U);
            // The middle of 0 .. 1.9 is one of the two middle ones.
            QVERIFY(found[0].medoid == 9 || found[0].medoid == 10);
            QCOMPARE(found[0].members.front(), found[0].medoid);
        }
    }

    void everyThingIsInOneCluster()
    {
        std::vector<double> places;
        for (int i = 0; i < 57; ++i) {
            places.push_back(std::fmod(i * 37.7, 23.0));
        }
        std::multiset<std::size_t> seen;
        for (const Cluster& cluster : kMedoids(places.size(), 8, onLine(places))) {
            seen.insert(cluster.members.begin(), cluster.members.end());
        }
        QCOMPARE(seen.size(), 57U);
        QCOMPARE(std::set<std::size_t>(seen.begin(), seen.end()).size(), 57U);
    }

    void smallAndEqualThings()
    {
        QVERIFY(kMedoids(0, 3, {}).empty());
        const std::vector<double> same(5, 1.0);
        const auto found = kMedoids(5, 3, onLine(same));
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].members.size(), 5U);
        const std::vector<double> one(1, 1.0);
        QCOMPARE(kMedoids(1, 3, onLine(one)).size(), 1U);
    }
};

QTEST_APPLESS_MAIN(TestClusters)
#include "tst_clusters.moc"
