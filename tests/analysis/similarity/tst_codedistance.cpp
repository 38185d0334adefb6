// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/codedistance.h"
#include "analysis/similarity/soundcodeaxes.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace analysis;

class TestCodeDistance : public QObject
{
    Q_OBJECT

private slots:
    void partsAreEuclidean();
    void farthestCodesDoNotOverflow();
    void spreadOfASumFollowsFromTheParts();
};

void TestCodeDistance::partsAreEuclidean()
{
    SoundCode code{};
    code[0] = 3; // timbre
    code[63] = 4;
    code[64] = -5; // rhythm
    code[96] = 6; // contrast
    code[112] = 7; // harmony
    code[127] = -8; // register
    const PartValues parts = codeDistances(code, SoundCode{});
    constexpr std::array kExpected{5.0F, 5.0F, 6.0F, 7.0F, 8.0F};
    for (std::size_t p = 0; p < kPartCount; ++p) {
        QCOMPARE(parts[p], kExpected[p] * soundcodeaxes::kCodeUnits[p]);
    }
}

void TestCodeDistance::farthestCodesDoNotOverflow()
{
    SoundCode low;
    SoundCode high;
    low.fill(-127);
    high.fill(127);
    // 254 in each of 64 dimensions: 254 * 8.
    QCOMPARE(codeDistances(low, high)[0], 2032.0F * soundcodeaxes::kCodeUnits[0]);
}

// Against mean and deviation of the weighted sums themselves.
void TestCodeDistance::spreadOfASumFollowsFromTheParts()
{
    std::mt19937 random(3);
    std::uniform_real_distribution<float> even(0.0F, 2.0F);
    const PartValues weights{1.4F, 1.0F, 0.0F, 0.3F, 0.7F};
    std::vector<PartValues> distances;
    double sum = 0.0;
    double squares = 0.0;
    constexpr int kCount = 20000;
    for (int i = 0; i < kCount; ++i) {
        const float common = even(random);
        distances.push_back(
            {common + even(random), common, even(random), 2.0F - common, even(random)});
        double fused = 0.0;
        for (std::size_t p = 0; p < kPartCount; ++p) {
            fused += static_cast<double>(weights[p] * distances.back()[p]);
        }
        sum += fused;
        squares += fused * fused;
    }
    const double mean = sum / kCount;
    const double deviation = std::sqrt(squares / kCount - mean * mean);
    const Spread spread = PartCorrelation(distances).combined(codeSpreadOf(distances), weights);
    // What is expected counts as 2 of 20 002; the rest is float.
    QVERIFY(std::abs(static_cast<double>(spread.mean) - mean) < 3e-3);
    QVERIFY(std::abs(static_cast<double>(spread.deviation) - deviation) < 3e-3);
}

QTEST_GUILESS_MAIN(TestCodeDistance)
#include "tst_codedistance.moc"
