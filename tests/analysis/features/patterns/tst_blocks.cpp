// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/patterns/blocks.h"

#include <QTest>

using namespace analysis;

class TestBlocks : public QObject
{
    Q_OBJECT

private slots:
    void countsWholeBlocks();
    void ranksRoundHalvesToEven();
    void groupsCoverAllBands();
    void mirrorsAtBothEnds();
    void shortOnesAreFilledUp();
};

void TestBlocks::countsWholeBlocks()
{
    QCOMPARE(blockCount(3, {.length = 10, .hop = 5}), Eigen::Index{1});
    QCOMPARE(blockCount(10, {.length = 10, .hop = 5}), Eigen::Index{1});
    QCOMPARE(blockCount(14, {.length = 10, .hop = 5}), Eigen::Index{1});
    QCOMPARE(blockCount(15, {.length = 10, .hop = 5}), Eigen::Index{2});
}

void TestBlocks::ranksRoundHalvesToEven()
{
    Eigen::ArrayXXf values(4, 2);
    values << 4, 1, 2, 1, 3, 1, 1, 7;
    // Rank .5 * 3 = 1.5 is 2: the third smallest.
    QCOMPARE(rankedValues(values, 0.5), (std::vector<float>{3.0F, 1.0F}));
    // Rank .1 * 3 = .3 is 0.
    QCOMPARE(rankedValues(values, 0.1), (std::vector<float>{1.0F, 1.0F}));
}

void TestBlocks::groupsCoverAllBands()
{
    const auto edges = groupEdges<20>();
    QCOMPARE(edges.front(), Eigen::Index{0});
    // 4.7, 9.4, 14.1, ...; the tenth is 47.
    QCOMPARE(edges[1], Eigen::Index{5});
    QCOMPARE(edges[2], Eigen::Index{9});
    QCOMPARE(edges[10], Eigen::Index{47});
    QCOMPARE(edges.back(), Eigen::Index{94});
}

void TestBlocks::mirrorsAtBothEnds()
{
    // 2 1 0 | 0 1 2 | 2 1 0 | 0
    constexpr std::array<Eigen::Index, 10> kExpected{2, 1, 0, 0, 1, 2, 2, 1, 0, 0};
    for (std::size_t i = 0; i < kExpected.size(); ++i) {
        QCOMPARE(mirrored(static_cast<Eigen::Index>(i) - 3, 3), kExpected[i]);
    }
}

void TestBlocks::shortOnesAreFilledUp()
{
    Eigen::ArrayXXf frames(2, 2);
    frames << 1, 2, 3, 4;
    const Eigen::ArrayXXf filled = atLeastFrames(frames, 4);
    Eigen::ArrayXXf expected(2, 4);
    expected << 1, 2, 2, 2, 3, 4, 4, 4;
    QVERIFY((filled == expected).all());
    QCOMPARE(atLeastFrames(frames, 1).cols(), Eigen::Index{2});
}

QTEST_GUILESS_MAIN(TestBlocks)
#include "tst_blocks.moc"
