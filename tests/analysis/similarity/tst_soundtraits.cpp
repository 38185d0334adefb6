// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/soundtraitaxes.h"
#include "analysis/similarity/soundtraits.h"
#include "tests/support/soundsketch.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <span>

using namespace analysis;
using namespace soundtraitaxes;

namespace {

constexpr std::size_t kContrastFirst = kTimbreTraits + kRhythmTraits;

/// The contrast at its centre, moved along an axis.
SoundPatterns movedContrast(std::size_t axis, double far)
{
    SoundPatterns patterns;
    patterns.timbre.deviation.fill(support::halfBits(1, 0));
    for (std::size_t i = 0; i < kContrastPatternSize; ++i) {
        const double value = static_cast<double>(kContrastCentre[i])
            + far * static_cast<double>(kContrastAxes[axis * kContrastPatternSize + i]);
        patterns.contrast[i] =
            static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 255.0)));
    }
    return patterns;
}

} // namespace

class TestSoundTraits : public QObject
{
    Q_OBJECT

private slots:
    void areUnitVectors();
    void areTheDirectionFromTheCentre();
    void howFarFromTheCentreIsNotHeard();
    void otherPartsStayPut();
    void distancesAreOfEachPart();
};

void TestSoundTraits::areUnitVectors()
{
    std::mt19937 random(4);
    for (unsigned sound = 0; sound < 20; ++sound) {
        const SoundTraits traits = soundTraits(support::randomPatterns(sound, 0.5, random));
        const auto lengthOf = [&traits](std::size_t first, std::size_t count, float step) {
            double squares = 0.0;
            bool isClipped = false;
            for (std::size_t i = first; i < first + count; ++i) {
                squares += static_cast<double>(traits[i]) * static_cast<double>(traits[i]);
                isClipped = isClipped || std::abs(int{traits[i]}) == 127;
            }
            const double length = std::sqrt(squares) * static_cast<double>(step);
            return isClipped ? std::max(length, 1.0) : length; // clipped ones are shorter
        };
        // Rounding moves each of n values by .29 steps in the mean square.
        QVERIFY(std::abs(lengthOf(0, kTimbreTraits, kTimbreStep) - 1.0) < 0.02);
        QVERIFY(std::abs(lengthOf(kTimbreTraits, kRhythmTraits, kRhythmStep) - 1.0) < 0.02);
        QVERIFY(std::abs(lengthOf(kContrastFirst, kContrastTraits, kContrastStep) - 1.0) < 0.02);
    }
}

void TestSoundTraits::areTheDirectionFromTheCentre()
{
    // Along every axis in double precision, over the length of all.
    std::mt19937 random(5);
    const SoundPatterns patterns = support::randomPatterns(3, 0.5, random);
    std::array<double, kHarmonyTraits> along{};
    double squares = 0.0;
    for (std::size_t axis = 0; axis < kHarmonyTraits; ++axis) {
        for (std::size_t i = 0; i < kCooccurrenceSize; ++i) {
            along[axis] += (patterns.harmony[i] - static_cast<double>(kHarmonyCentre[i]))
                * static_cast<double>(kHarmonyAxes[axis * kCooccurrenceSize + i]);
        }
        along[axis] *= static_cast<double>(kHarmonyFactors[axis]);
        squares += along[axis] * along[axis];
    }
    const SoundTraits traits = soundTraits(patterns);
    const auto harmony =
        std::span(traits).subspan(kContrastFirst + kContrastTraits, kHarmonyTraits);
    for (std::size_t axis = 0; axis < kHarmonyTraits; ++axis) {
        const double steps = along[axis] / std::sqrt(squares) / static_cast<double>(kHarmonyStep);
        QVERIFY(std::abs(std::clamp(steps, -127.0, 127.0) - harmony[axis]) < 0.51);
    }
}

void TestSoundTraits::howFarFromTheCentreIsNotHeard()
{
    // .3 and .6 of an axis whose largest entry is 127, so that rounding to steps hardly turns it.
    const SoundTraits near = soundTraits(movedContrast(1, 0.3));
    const SoundTraits far = soundTraits(movedContrast(1, 0.6));
    const SoundTraits other = soundTraits(movedContrast(2, 0.3));
    const auto apart = [](const SoundTraits& left, const SoundTraits& right) {
        return squaredTraitSteps(left, right)[indexOf(Part::Contrast)];
    };
    QVERIFY(apart(near, far) * 20 < apart(near, other));
}

void TestSoundTraits::otherPartsStayPut()
{
    std::mt19937 random(2);
    SoundPatterns patterns = support::randomPatterns(1, 0.5, random);
    const SoundTraits before = soundTraits(patterns);
    patterns.harmony.fill(200);
    const auto squared = squaredTraitSteps(before, soundTraits(patterns));
    for (std::size_t p = 0; p < kPartCount; ++p) {
        QCOMPARE(squared[p] > 0, p == indexOf(Part::Harmony));
    }
}

void TestSoundTraits::distancesAreOfEachPart()
{
    SoundTraits one{};
    one.fill(127);
    SoundTraits other{};
    other.fill(-128);
    const auto squared = squaredTraitSteps(one, other);
    constexpr std::array<std::size_t, kPartCount> kCounts{
        kTimbreTraits, kRhythmTraits, kContrastTraits, kHarmonyTraits, kRangeTraits};
    for (std::size_t p = 0; p < kPartCount; ++p) {
        QCOMPARE(static_cast<std::size_t>(squared[p]), kCounts[p] * 255 * 255);
    }
}

QTEST_GUILESS_MAIN(TestSoundTraits)
#include "tst_soundtraits.moc"
