// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/distance.h"
#include "analysis/similarity/shippedscales.h"
#include "analysis/similarity/soundindex.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using namespace analysis;

namespace {

// Tracks in `clusters` groups that sound alike, as unnormalised vectors.
std::vector<FeatureVector> clusteredLibrary(
    std::size_t count, std::size_t clusters, std::uint32_t seed = 11)
{
    std::mt19937 random(seed);
    std::normal_distribution<float> normal;
    std::vector<FeatureVector> centres(clusters);
    for (FeatureVector& centre : centres) {
        for (float& value : centre) {
            value = normal(random);
        }
    }
    std::vector<FeatureVector> library(count);
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t d = 0; d < kDimensionCount; ++d) {
            library[i][d] = kShippedCentre[d]
                + kShippedScale[d] * (centres[i % clusters][d] + 0.5F * normal(random));
        }
    }
    return library;
}

SoundIndex indexOver(const std::vector<FeatureVector>& library)
{
    std::vector<std::int64_t> keys(library.size());
    std::iota(keys.begin(), keys.end(), 1);
    return {library, keys};
}

double skewnessOfOccurrence(const SoundIndex& index, std::size_t count)
{
    std::vector<double> occurrence(index.size(), 0.0);
    for (std::size_t i = 0; i < index.size(); ++i) {
        for (const SoundNeighbour& near : index.nearest(i, count)) {
            occurrence[near.position] += 1.0;
        }
    }
    const double mean = static_cast<double>(count);
    double squares = 0.0;
    double cubes = 0.0;
    for (const double times : occurrence) {
        squares += (times - mean) * (times - mean);
        cubes += std::pow(times - mean, 3.0);
    }
    const auto size = static_cast<double>(index.size());
    return cubes / size / std::pow(squares / size, 1.5);
}

} // namespace

class TestSoundIndex : public QObject
{
    Q_OBJECT

private slots:
    void tinyLibrariesWork_data();
    void tinyLibrariesWork();
    void isZeroForItselfSymmetricAndWithinOne();
    void findsItsCluster();
    void nearestIsTheSortedDistance_data();
    void nearestIsTheSortedDistance();
    void allPathsGiveTheSameDistance();
    void takesTheHubOutOfTheLists();
    void twoOutliersAreNotClose();
    void extremeValuesStayFinite();
    void appendingIsLikeHavingBeenThere();
    void partRanksAreRanks();
};

void TestSoundIndex::tinyLibrariesWork_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 2, 3, 10, 17}) {
        QTest::addRow("%d tracks", count) << count;
    }
}

void TestSoundIndex::tinyLibrariesWork()
{
    QFETCH(int, count);
    const auto size = static_cast<std::size_t>(count);
    const SoundIndex index = indexOver(clusteredLibrary(size, 2));
    QCOMPARE(index.size(), size);
    for (std::size_t i = 0; i < size; ++i) {
        const std::vector<SoundNeighbour> near = index.nearest(i, 20);
        QCOMPARE(near.size(), size - 1);
        for (const SoundNeighbour& neighbour : near) {
            QVERIFY(neighbour.position != i);
            QVERIFY(std::isfinite(neighbour.distance));
        }
        QVERIFY(index.nearest(i, 0).empty());
    }
}

void TestSoundIndex::isZeroForItselfSymmetricAndWithinOne()
{
    const SoundIndex index = indexOver(clusteredLibrary(60, 5));
    for (std::size_t i = 0; i < index.size(); ++i) {
        QCOMPARE(index.distance(i, i), 0.0);
        for (std::size_t j = 0; j < i; ++j) {
            const double distance = index.distance(i, j);
            QCOMPARE(index.distance(j, i), distance);
            QVERIFY(distance > 0.0 && distance <= 1.0);
        }
    }
}

void TestSoundIndex::findsItsCluster()
{
    constexpr std::size_t kClusters = 8;
    const SoundIndex index = indexOver(clusteredLibrary(80, kClusters));
    for (std::size_t i = 0; i < index.size(); ++i) {
        for (const SoundNeighbour& near : index.nearest(i, 5)) {
            QCOMPARE(near.position % kClusters, i % kClusters);
        }
    }
}

void TestSoundIndex::nearestIsTheSortedDistance_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("one") << 1;
    QTest::newRow("twenty") << 20;
    QTest::newRow("all but a few") << 320;
}

void TestSoundIndex::nearestIsTheSortedDistance()
{
    QFETCH(int, count);
    const SoundIndex index = indexOver(clusteredLibrary(333, 4));
    std::vector<double> distances(index.size());
    for (const std::size_t query : {0U, 100U, 332U}) {
        index.distancesFrom(query, kDefaultWeights, distances);
        std::vector<SoundNeighbour> expected;
        for (std::size_t i = 0; i < index.size(); ++i) {
            if (i != query) {
                expected.push_back({i, distances[i]});
            }
        }
        std::sort(expected.begin(), expected.end(),
            [](const SoundNeighbour& left, const SoundNeighbour& right) {
                return left.distance < right.distance;
            });
        expected.resize(static_cast<std::size_t>(count));
        QVERIFY(index.nearest(query, static_cast<std::size_t>(count)) == expected);
    }
}

// The blocks' arithmetic against the plain one, for several weights.
void TestSoundIndex::allPathsGiveTheSameDistance()
{
    const SoundIndex index = indexOver(clusteredLibrary(50, 3));
    std::vector<double> distances(index.size());
    for (const PartValues& weights :
        {kDefaultWeights, PartValues{0.0F, 0.0F, 1.0F, 0.0F}, PartValues{5.0F, 1.0F, 0.1F, 2.0F}}) {
        index.distancesFrom(7, weights, distances);
        for (std::size_t i = 0; i < index.size(); ++i) {
            QVERIFY(std::abs(distances[i] - index.distance(7, i, weights)) < 1e-5);
        }
    }
}

void TestSoundIndex::takesTheHubOutOfTheLists()
{
    // Normal noise in 45 dimensions is full of hubs: those near the centre are near to everybody.
    // Raw, one track stands in the lists of more than 60 others instead of 10.
    const std::vector<FeatureVector> library = clusteredLibrary(400, 400);
    const SoundIndex index = indexOver(library);
    const Normalizer normalizer(library);
    std::vector<double> occurrence(library.size(), 0.0);
    for (std::size_t i = 0; i < library.size(); ++i) {
        std::vector<std::pair<float, std::size_t>> raw;
        for (std::size_t j = 0; j < library.size(); ++j) {
            if (j != i) {
                raw.emplace_back(fusedDistance(partDistances(normalizer.normalised(library[i]),
                                                   normalizer.normalised(library[j])),
                                     kDefaultWeights),
                    j);
            }
        }
        std::partial_sort(raw.begin(), raw.begin() + 10, raw.end());
        for (std::size_t k = 0; k < 10; ++k) {
            occurrence[raw[k].second] += 1.0;
        }
    }
    const double rawLargest = *std::max_element(occurrence.begin(), occurrence.end());
    const double skewness = skewnessOfOccurrence(index, 10);
    QVERIFY2(rawLargest > 60.0, QByteArray::number(rawLargest).constData());
    QVERIFY2(skewness < 1.0, QByteArray::number(skewness).constData());
}

void TestSoundIndex::twoOutliersAreNotClose()
{
    // Two freaks, in deviations of the others: 3.9 from them, 2.6 from each other, where two of the
    // others are 1.4 apart. By mutual proximity alone they are the closest pair of all.
    std::vector<FeatureVector> library = clusteredLibrary(300, 1);
    const FeatureVector other = library[2];
    for (std::size_t d = 0; d < kDimensionCount; ++d) {
        const float deviation = 0.5F * kShippedScale[d];
        library[0][d] = other[d] + (d % 2 == 0 ? 4.8F : 2.2F) * deviation;
        library[1][d] = other[d] + (d % 2 == 0 ? 2.2F : 4.8F) * deviation;
    }
    const SoundIndex index = indexOver(library);
    QVERIFY(index.rawRank(0, 1) > 0.95);
    QVERIFY(index.distance(0, 1) > 0.9);
}

void TestSoundIndex::extremeValuesStayFinite()
{
    std::vector<FeatureVector> library = clusteredLibrary(40, 2);
    library[3].fill(3e38F);
    library[4].fill(-3e38F);
    const SoundIndex index = indexOver(library);
    std::vector<double> distances(index.size());
    for (std::size_t i = 0; i < index.size(); ++i) {
        index.distancesFrom(i, kDefaultWeights, distances);
        QVERIFY(std::all_of(distances.begin(), distances.end(),
            [](double distance) { return distance >= 0.0 && distance <= 1.0; }));
    }
}

void TestSoundIndex::appendingIsLikeHavingBeenThere()
{
    const std::vector<FeatureVector> library = clusteredLibrary(500, 5);
    std::vector<std::int64_t> keys(library.size());
    std::iota(keys.begin(), keys.end(), 1);
    SoundIndex grown{std::span<const FeatureVector>(library).first(480),
        std::span<const std::int64_t>(keys).first(480)};
    for (std::size_t i = 480; i < library.size(); ++i) {
        grown.append(library[i]);
    }
    const SoundIndex whole(library, keys);
    QCOMPARE(grown.size(), whole.size());
    // Scales and references differ by the 4 % of tracks that came later.
    for (std::size_t i = 480; i < library.size(); ++i) {
        for (std::size_t j = 0; j < library.size(); j += 7) {
            QVERIFY(std::abs(grown.distance(i, j) - whole.distance(i, j)) < 0.15);
        }
    }
}

void TestSoundIndex::partRanksAreRanks()
{
    const SoundIndex index = indexOver(clusteredLibrary(200, 200));
    std::array<double, kPartCount> sums{};
    int pairs = 0;
    for (std::size_t i = 0; i < index.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j, ++pairs) {
            const PartValues ranks = index.partRanks(i, j);
            for (std::size_t p = 0; p < kPartCount; ++p) {
                QVERIFY(ranks[p] >= 0.0F && ranks[p] <= 1.0F);
                sums[p] += static_cast<double>(ranks[p]);
            }
        }
    }
    // Ranks are spread evenly: their mean is one half.
    for (const double sum : sums) {
        QVERIFY2(std::abs(sum / pairs - 0.5) < 0.05, QByteArray::number(sum / pairs).constData());
    }
    QCOMPARE(index.partRanks(5, 5), PartValues{});
}

QTEST_GUILESS_MAIN(TestSoundIndex)
#include "tst_soundindex.moc"
