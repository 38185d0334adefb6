// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/codedistance.h"
#include "analysis/similarity/soundcode.h"
#include "analysis/similarity/soundcodeaxes.h"
#include "tests/support/soundsketch.h"

#include <QTest>

#include <cmath>

using namespace analysis;

class TestSoundCode : public QObject
{
    Q_OBJECT

private slots:
    void axesAreOrthonormal();
    void alongAnAxisOnlyItsValueMoves();
    void otherPartsStayPut();
    void sharedCodesOutliveEachOther();
};

void TestSoundCode::axesAreOrthonormal()
{
    // Factor times axis is a unit vector over the values a step: between any two axes of a part the
    // product is that of two components, 0 but for the rounding of their entries to 1/127.
    using namespace soundcodeaxes;
    for (std::size_t one = 0; one < kRhythmAxisCount; ++one) {
        double own = 0.0;
        double first = 0.0;
        for (std::size_t i = 0; i < kFluctuationSize; ++i) {
            const double value = kRhythmAxes[one * kFluctuationSize + i];
            own += value * value;
            first += value * static_cast<double>(kRhythmAxes[i]);
        }
        const double length = std::sqrt(own) * static_cast<double>(kRhythmFactors[one]);
        double firstLength = 0.0;
        for (std::size_t i = 0; i < kFluctuationSize; ++i) {
            firstLength +=
                static_cast<double>(kRhythmAxes[i]) * static_cast<double>(kRhythmAxes[i]);
        }
        firstLength = std::sqrt(firstLength) * static_cast<double>(kRhythmFactors[0]);
        QVERIFY2(
            std::abs(length / firstLength - 1.0) < 0.01, QByteArray::number(length).constData());
        if (one > 0) {
            QVERIFY(std::abs(first / std::sqrt(own)
                        / (firstLength / static_cast<double>(kRhythmFactors[0])))
                < 0.02);
        }
    }
}

void TestSoundCode::alongAnAxisOnlyItsValueMoves()
{
    // Contrast at its centre, then moved along its second axis: that value rises, the other values
    // of the part stay where they were, but for rounding to steps.
    using namespace soundcodeaxes;
    constexpr std::size_t kFirst = kTimbreAxisCount + kRhythmAxisCount;
    SoundPatterns patterns;
    patterns.timbre.deviation.fill(support::halfBits(1, 0));
    for (std::size_t i = 0; i < kContrastPatternSize; ++i) {
        patterns.contrast[i] = static_cast<std::uint8_t>(std::lround(kContrastCentre[i]));
    }
    const SoundCode before = soundCode(patterns);
    for (std::size_t i = 0; i < kContrastPatternSize; ++i) {
        const double moved = static_cast<double>(kContrastCentre[i])
            + 0.1 * static_cast<double>(kContrastAxes[kContrastPatternSize + i]);
        patterns.contrast[i] =
            static_cast<std::uint8_t>(std::lround(std::clamp(moved, 0.0, 255.0)));
    }
    const SoundCode after = soundCode(patterns);
    QVERIFY(std::abs(before[kFirst]) <= 2 && std::abs(before[kFirst + 1]) <= 2);
    QVERIFY(after[kFirst + 1] > before[kFirst + 1] + 5);
    for (std::size_t axis = 2; axis < kContrastAxisCount; ++axis) {
        QVERIFY(std::abs(after[kFirst + axis] - before[kFirst + axis]) <= 3);
    }
}

void TestSoundCode::otherPartsStayPut()
{
    std::mt19937 random(2);
    SoundPatterns patterns = support::randomPatterns(1, 0.5, random);
    const SoundCode before = soundCode(patterns);
    patterns.harmony.fill(200);
    const PartValues parts = codeDistances(before, soundCode(patterns));
    for (std::size_t p = 0; p < kPartCount; ++p) {
        QCOMPARE(parts[p] > 0.0F, p == indexOf(Part::Harmony));
    }
}

void TestSoundCode::sharedCodesOutliveEachOther()
{
    SoundCode one{};
    one.fill(1);
    SoundCode two{};
    two.fill(2);
    std::vector<SharedCode> shared = sharedCodes({one, two, two});
    QCOMPARE(shared.size(), std::size_t{3});
    QCOMPARE(shared[1].held.get() - shared[0].held.get(), std::ptrdiff_t{1}); // side by side
    QVERIFY(shared[1] == shared[2] && shared[0] != shared[1] && shared[0] != SharedCode());
    const SharedCode last = shared[2];
    shared.clear();
    QVERIFY(*last.held == two);
    QVERIFY(sharedCodes({}).empty());
}

QTEST_GUILESS_MAIN(TestSoundCode)
#include "tst_soundcode.moc"
