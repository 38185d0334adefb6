// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/spacing.h"

#include <QTest>

using namespace analysis;

namespace {

// "aab-" -> artists 0 0 1 none; '-' is a track without artist.
std::vector<int> artists(const char* drawn)
{
    std::vector<int> groups;
    for (const char* c = drawn; *c != '\0'; ++c) {
        groups.push_back(*c == '-' ? kNoGroup : *c - 'a');
    }
    return groups;
}

} // namespace

class TestSpacing : public QObject
{
    Q_OBJECT

private slots:
    void breaks_data();
    void breaks();
    void albumAndArtistCountApart();
    void largestGap_data();
    void largestGap();
    void aBudgetIsNeverTooGenerous();
};

void TestSpacing::breaks_data()
{
    QTest::addColumn<QByteArray>("drawn");
    QTest::addColumn<int>("gap");
    QTest::addColumn<int>("count");
    QTest::newRow("nothing to break") << QByteArray("abcd") << 3 << 0;
    QTest::newRow("neighbours") << QByteArray("aab") << 1 << 1;
    QTest::newRow("neighbours are fine without a gap") << QByteArray("aab") << 0 << 0;
    QTest::newRow("just far enough") << QByteArray("abca") << 2 << 0;
    QTest::newRow("one short") << QByteArray("aba") << 2 << 1;
    QTest::newRow("only the nearest one before counts") << QByteArray("aaa") << 2 << 2;
    QTest::newRow("without artist never blocks") << QByteArray("--a-") << 3 << 0;
}

void TestSpacing::breaks()
{
    QFETCH(QByteArray, drawn);
    QFETCH(int, gap);
    QFETCH(int, count);
    std::vector<TrackGroups> groups;
    std::vector<int> order;
    for (const int artist : artists(drawn.constData())) {
        order.push_back(static_cast<int>(groups.size()));
        groups.push_back({artist, kNoGroup});
    }
    QCOMPARE(spacingBreaks(order, groups, {gap, 0}), count);
}

void TestSpacing::albumAndArtistCountApart()
{
    const std::vector<TrackGroups> groups{{0, 0}, {0, 0}, {1, 0}};
    const std::vector<int> order{0, 1, 2};
    QCOMPARE(spacingBreaks(order, groups, {1, 0}), 1);
    QCOMPARE(spacingBreaks(order, groups, {0, 1}), 2);
    QCOMPARE(spacingBreaks(order, groups, {1, 1}), 3);
}

void TestSpacing::largestGap_data()
{
    QTest::addColumn<QByteArray>("drawn");
    QTest::addColumn<int>("wanted");
    QTest::addColumn<int>("possible");
    QTest::newRow("all different") << QByteArray("abcd") << 3 << 3;
    QTest::newRow("one artist only") << QByteArray("aaaa") << 3 << 0;
    QTest::newRow("abca can have 2") << QByteArray("aabc") << 3 << 2;
    QTest::newRow("abcab: two of two") << QByteArray("aabbc") << 3 << 2;
    // b must stand second at the earliest: cbab has 1, bacb would move the first track.
    QTest::newRow("the first stays in front") << QByteArray("cbba") << 3 << 1;
    QTest::newRow("as many as wanted at most") << QByteArray("abcdea") << 2 << 2;
    QTest::newRow("nobody") << QByteArray("---") << 3 << 3;
    QTest::newRow("nothing") << QByteArray("") << 3 << 3;
}

void TestSpacing::largestGap()
{
    QFETCH(QByteArray, drawn);
    QFETCH(int, wanted);
    QFETCH(int, possible);
    QCOMPARE(largestPossibleGap(artists(drawn.constData()), wanted), possible);
}

// Every filling that the budget lets in can be laid out: tried out over all permutations.
void TestSpacing::aBudgetIsNeverTooGenerous()
{
    constexpr int kLength = 6;
    for (int code = 0; code < 3 * 3 * 3 * 3 * 3; ++code) {
        for (const int gap : {1, 2}) {
            SpacingBudget budget(kLength, gap);
            std::vector<TrackGroups> groups;
            // The first track is of group 0; the others as the digits of the code say.
            int digits = code;
            for (int i = 0; i < kLength; ++i) {
                const int group = i == 0 ? 0 : digits % 3;
                digits = i == 0 ? digits : digits / 3;
                if (budget.fits(group)) {
                    budget.take(group);
                    groups.push_back({group, kNoGroup});
                }
            }
            while (static_cast<int>(groups.size()) < kLength) {
                groups.push_back({}); // filled up with tracks that never block
            }
            std::vector<int> order{0, 1, 2, 3, 4, 5};
            bool isPossible = false;
            do {
                isPossible = spacingBreaks(order, groups, {gap, 0}) == 0;
            } while (!isPossible && std::next_permutation(order.begin() + 1, order.end()));
            QVERIFY2(isPossible, qPrintable(QStringLiteral("%1 gap %2").arg(code).arg(gap)));
        }
    }
}

QTEST_GUILESS_MAIN(TestSpacing)
#include "tst_spacing.moc"
