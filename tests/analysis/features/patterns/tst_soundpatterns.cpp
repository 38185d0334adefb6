// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/patterns/soundpatterns.h"
#include "tests/support/soundsketch.h"

#include <QTest>

#include <cmath>

using namespace analysis;

class TestSoundPatterns : public QObject
{
    Q_OBJECT

private slots:
    void comeBackFromBytes();
    void haveTheirPlacesInTheBytes();
    void otherSizesAndNoNumbersAreRefused();
    void scaleClipsAndRounds();
};

void TestSoundPatterns::comeBackFromBytes()
{
    std::mt19937 random(3);
    const SoundPatterns patterns = support::randomPatterns(2, 0.5, random);
    const PackedPatterns bytes = packed(patterns);
    QCOMPARE(bytes.size(), std::size_t{1722});
    QVERIFY(unpacked(bytes) == patterns);
}

void TestSoundPatterns::haveTheirPlacesInTheBytes()
{
    SoundPatterns patterns;
    patterns.timbre.mean[1] = 0x1234;
    patterns.timbre.correlation[0] = -2;
    patterns.range[71] = 9;
    patterns.traits[255] = -3;
    const PackedPatterns bytes = packed(patterns);
    // Low byte first; 32 means and 32 deviations of two bytes stand before the correlations.
    QCOMPARE(bytes[2], std::uint8_t{0x34});
    QCOMPARE(bytes[3], std::uint8_t{0x12});
    QCOMPARE(bytes[128], std::uint8_t{254});
    QCOMPARE(bytes[1465], std::uint8_t{9});
    QCOMPARE(bytes.back(), std::uint8_t{253});
}

void TestSoundPatterns::otherSizesAndNoNumbersAreRefused()
{
    PackedPatterns bytes = packed({});
    QVERIFY(!unpacked(std::span(bytes).first(1721)));
    QVERIFY(!unpacked({}));
    bytes[1] = 0x7C; // infinity as a half precision float
    QVERIFY(!unpacked(bytes));
}

void TestSoundPatterns::scaleClipsAndRounds()
{
    constexpr PatternScale kScale{10.0F, 20.0F};
    // 25.5 steps a unit: 12 is step 51, 10.06 is 1.53, 10.02 is .51 (both to the next).
    constexpr std::array kValues{
        -5.0F, 10.0F, 12.0F, 10.06F, 20.0F, 1e9F, std::numeric_limits<float>::infinity()};
    std::array<std::uint8_t, kValues.size()> steps{};
    kScale.apply(kValues, steps);
    QCOMPARE(steps, (std::array<std::uint8_t, kValues.size()>{0, 0, 51, 2, 255, 255, 255}));
}

QTEST_GUILESS_MAIN(TestSoundPatterns)
#include "tst_soundpatterns.moc"
