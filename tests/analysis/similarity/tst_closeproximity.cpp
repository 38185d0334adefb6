// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/closecomparison.h"
#include "analysis/similarity/closeproximity.h"
#include "tests/support/soundsketch.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace analysis;

namespace {

using Library = std::vector<SoundPatterns>;

std::vector<std::size_t> firstPositions(std::size_t count)
{
    std::vector<std::size_t> positions(count);
    std::iota(positions.begin(), positions.end(), std::size_t{0});
    return positions;
}

/// Counts what is asked of it.
struct Source
{
    Library library;
    std::size_t asked = 0;

    FetchPatterns fetch()
    {
        return [this](std::span<const std::size_t> positions) {
            asked += positions.size();
            std::vector<std::optional<SoundPatterns>> found;
            for (const std::size_t position : positions) {
                found.emplace_back(library[position % library.size()]);
            }
            return found;
        };
    }
};

} // namespace

class TestCloseProximity : public QObject
{
    Q_OBJECT

private slots:
    void readsEachTrackOnce();
    void keepsNoMoreThanItMay();
    void rowLeavesItselfOut();
    void normalisedDistancesAreStandard();
    void withoutReferencesTheExpectedHolds();
};

void TestCloseProximity::readsEachTrackOnce()
{
    Source source{support::soundLibrary(30, 3)};
    CloseComparison comparison(firstPositions(10), source.fetch());
    const std::vector<std::size_t> some{20, 21, 22};
    comparison.prepare(some);
    QCOMPARE(source.asked, std::size_t{13});
    comparison.prepare(some);
    QCOMPARE(source.asked, std::size_t{13});
    QVERIFY(comparison.isReady(21));
    QVERIFY(!comparison.isReady(25));
    QCOMPARE(comparison.references().size(), std::size_t{10});
}

void TestCloseProximity::keepsNoMoreThanItMay()
{
    Source source{support::soundLibrary(20, 3)};
    CloseComparison comparison(firstPositions(5), source.fetch());
    for (std::size_t round = 0; round < 6; ++round) {
        std::vector<std::size_t> positions(500);
        std::iota(positions.begin(), positions.end(), 500 * round);
        comparison.prepare(positions);
        QVERIFY(comparison.isReady(500 * round));
    }
    // 3 000 were asked for: the first went when the fifth round came.
    QVERIFY(!comparison.isReady(0));
    QCOMPARE(comparison.references().size(), std::size_t{5});
}

void TestCloseProximity::rowLeavesItselfOut()
{
    Source source{support::soundLibrary(12, 12)};
    CloseComparison comparison(firstPositions(12), source.fetch());
    comparison.prepare(firstPositions(12));
    const std::span<const PartValues> row = comparison.row(4);
    QCOMPARE(row.size(), std::size_t{12});
    QCOMPARE(row[4], PartValues{});
    const std::vector<std::size_t> other{7};
    QCOMPARE(row[7], comparison.distances(4, other).front());
    QCOMPARE(comparison.referenceRow(7)[4], row[7]);
}

void TestCloseProximity::normalisedDistancesAreStandard()
{
    Source source{support::soundLibrary(150, 150, 0.6)};
    CloseComparison comparison(firstPositions(150), source.fetch());
    comparison.prepare(firstPositions(150));
    CloseProximity proximity(comparison, kDefaultWeights);
    double means = 0.0;
    double deviations = 0.0;
    for (std::size_t i = 0; i < 150; ++i) {
        const CloseProximity::Known known = proximity.measure(i);
        QCOMPARE(known.plain, proximity.references()[i]);
        means += static_cast<double>(known.normalised.mean) / 150.0;
        deviations += static_cast<double>(known.normalised.deviation) / 150.0;
    }
    // That is what the normalisation is for. The deviation is under 1, because half of what tells
    // the others' means apart, which is in the plain deviation, was taken out.
    QVERIFY2(std::abs(means) < 0.1, QByteArray::number(means).constData());
    QVERIFY2(deviations > 0.6 && deviations < 1.05, QByteArray::number(deviations).constData());
}

void TestCloseProximity::withoutReferencesTheExpectedHolds()
{
    Source source{support::soundLibrary(2, 2)};
    CloseComparison comparison({}, source.fetch());
    comparison.prepare(firstPositions(2));
    CloseProximity proximity(comparison, kDefaultWeights);
    const CloseProximity::Known known = proximity.measure(0);
    QCOMPARE(known.plain, proximity.allPairs());
    QCOMPARE(known.normalised, (Spread{0.0F, 1.0F}));
    // As far apart as expected: the middle of both.
    QCOMPARE(proximity.distance(known.plain.mean, known, known), 0.75);
}

QTEST_GUILESS_MAIN(TestCloseProximity)
#include "tst_closeproximity.moc"
