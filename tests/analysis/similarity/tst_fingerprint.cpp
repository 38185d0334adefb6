// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/fingerprintmeter.h"
#include "analysis/similarity/fingerprint.h"

#include <QTest>

#include <algorithm>
#include <random>

using analysis::Fingerprint;

namespace {

Fingerprint randomFingerprint(std::size_t count, std::uint32_t seed)
{
    std::mt19937 random(seed);
    Fingerprint fingerprint(count);
    std::generate(fingerprint.begin(), fingerprint.end(), [&random] { return random(); });
    return fingerprint;
}

/// Turns bits of some numbers: `share` of them lose one bit in eight.
Fingerprint spoiled(Fingerprint fingerprint, double share)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> chance(0.0, 1.0);
    for (std::uint32_t& number : fingerprint) {
        if (chance(random) < share) {
            number ^= 0x01010101U; // 4 of 32 bits
        }
    }
    return fingerprint;
}

} // namespace

class TestFingerprint : public QObject
{
    Q_OBJECT

private slots:
    void textIsDecoded();
    void theErrorRateIsThatOfTheBits();
    void aShiftIsFound();
    void strangersHaveNothingInCommon();
    void aSketchIsSmallAndRising();
    void likelyPairsAreThoseThatShare();
};

void TestFingerprint::textIsDecoded()
{
    analysis::FingerprintMeter meter;
    std::vector<float> samples(22050 * 10);
    std::mt19937 random(1);
    std::uniform_real_distribution<float> noise(-0.5F, 0.5F);
    std::generate(samples.begin(), samples.end(), [&] { return noise(random); });
    meter.process(samples);
    const Fingerprint fingerprint = analysis::decodedFingerprint(meter.finish());
    // A number each 4096 / 3 samples at 11 025 Hz, but for the first 2.6 s that the first ones
    // need.
    QVERIFY2(fingerprint.size() > 50 && fingerprint.size() < 81,
        qPrintable(QString::number(fingerprint.size())));
    QVERIFY(analysis::decodedFingerprint("").empty());
}

void TestFingerprint::theErrorRateIsThatOfTheBits()
{
    const Fingerprint one = randomFingerprint(900, 1);
    QCOMPARE(analysis::bitErrorRate(one, one), 0.0);
    // Half of the numbers lose 4 of 32 bits: 1/16 of all bits; the share varies by 0.5/sqrt(900).
    const double rate = analysis::bitErrorRate(one, spoiled(one, 0.5));
    QVERIFY2(
        std::abs(rate - 1.0 / 16.0) < 3.0 * 0.5 / 30.0 / 8.0, qPrintable(QString::number(rate)));
}

void TestFingerprint::aShiftIsFound()
{
    const Fingerprint one = randomFingerprint(900, 1);
    const Fingerprint later(one.begin() + 40, one.end());
    QCOMPARE(analysis::bitErrorRate(one, later), 0.0);
    QCOMPARE(analysis::bitErrorRate(later, one), 0.0);
    // A sample of another piece that shares its last fifth is another piece.
    Fingerprint other = randomFingerprint(900, 2);
    std::copy(one.begin(), one.begin() + 180, other.end() - 180);
    QCOMPARE(analysis::bitErrorRate(one, other), 1.0);
}

void TestFingerprint::strangersHaveNothingInCommon()
{
    QCOMPARE(analysis::bitErrorRate(randomFingerprint(900, 1), randomFingerprint(900, 2)), 1.0);
    // One number in common gives a shift; half of all bits differ there.
    Fingerprint other = randomFingerprint(900, 2);
    other[450] = randomFingerprint(900, 1)[450];
    const double rate = analysis::bitErrorRate(randomFingerprint(900, 1), other);
    QVERIFY(std::abs(rate - 0.5) < 0.02); // 28 800 bits: a deviation of 0.003
    QCOMPARE(analysis::bitErrorRate({}, other), 1.0);
}

void TestFingerprint::aSketchIsSmallAndRising()
{
    const auto sketch = analysis::sketchOf(randomFingerprint(900, 1));
    QCOMPARE(sketch.size(), analysis::kSketchSize);
    QVERIFY(std::is_sorted(sketch.begin(), sketch.end()));
    QCOMPARE(analysis::sketchOf(Fingerprint(900, 5)).size(), std::size_t{1}); // distinct numbers
    QVERIFY(analysis::sketchOf({}).empty());
}

void TestFingerprint::likelyPairsAreThoseThatShare()
{
    std::vector<std::vector<std::uint32_t>> sketches;
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        sketches.push_back(analysis::sketchOf(randomFingerprint(900, seed)));
    }
    // Half of the numbers unchanged: about half of the sketch is the same.
    sketches.push_back(analysis::sketchOf(spoiled(randomFingerprint(900, 17), 0.5)));
    const auto pairs = analysis::likelyPairs(sketches);
    QCOMPARE(pairs.size(), std::size_t{1});
    QCOMPARE(pairs.front(), std::pair(std::uint32_t{17}, std::uint32_t{200}));
    // What everybody has says nothing.
    const std::vector<std::vector<std::uint32_t>> alike(65, {1, 2, 3});
    QVERIFY(analysis::likelyPairs(alike).empty());
}

QTEST_GUILESS_MAIN(TestFingerprint)
#include "tst_fingerprint.moc"
