// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/patterns/fluctuation.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace analysis;

namespace {

constexpr double kFrameHz = 22050.0 / 512.0;

/// All bands from `first` on swing by `decibels` at a tempo.
BandFrames swinging(double bpm, Eigen::Index frames, Eigen::Index first = 0, double decibels = 10.0)
{
    BandFrames result = BandFrames::Zero(kSemitoneBands, frames);
    for (Eigen::Index frame = 0; frame < frames; ++frame) {
        const double turn = bpm / 60.0 * static_cast<double>(frame) / kFrameHz;
        result.col(frame).tail(kSemitoneBands - first) =
            static_cast<float>(decibels * std::sin(2.0 * std::numbers::pi * turn));
    }
    return result;
}

std::size_t strongestTempo(const std::vector<float>& pattern, std::size_t group)
{
    const auto row = pattern.begin() + static_cast<std::ptrdiff_t>(group * kFluctuationTempos);
    return static_cast<std::size_t>(std::max_element(row, row + kFluctuationTempos) - row);
}

} // namespace

class TestFluctuation : public QObject
{
    Q_OBJECT

private slots:
    void findsTheTempo_data();
    void findsTheTempo();
    void swingOfOneBin();
    void stillnessIsZero();
    void lowBandsAndHighBandsStandApart();
    void shortSoundsAreFilledUp();
};

void TestFluctuation::findsTheTempo_data()
{
    QTest::addColumn<double>("bpm");
    QTest::newRow("60") << 60.0;
    QTest::newRow("120") << 120.0;
    QTest::newRow("300") << 300.0;
}

void TestFluctuation::findsTheTempo()
{
    QFETCH(double, bpm);
    Fluctuation fluctuation;
    const std::vector<float> pattern = fluctuation.pattern(swinging(bpm, 1500));
    QCOMPARE(pattern.size(), kFluctuationSize);
    // Tempo i stands for 12 * 50^(i / 36).
    const double place = 36.0 * std::log(bpm / 12.0) / std::log(50.0);
    for (const std::size_t group : {0U, 7U, 15U}) {
        QVERIFY(std::abs(static_cast<double>(strongestTempo(pattern, group)) - place) < 1.5);
    }
}

void TestFluctuation::swingOfOneBin()
{
    // Bin 40 (3.36 Hz, 201.9 a minute) swings by 10 dB: a magnitude of 10 * 512 / 2, weighed by
    // 1 / (f / 4 + 4 / f) = .4926. Tempo 26 (202.5) takes all but .03 of 22.7 of it, out of a sum
    // of weights that is its half width over a bin, 22.8 / 5.05 = 4.5.
    const double hz = 40.0 * kFrameHz / 512.0;
    Fluctuation fluctuation;
    const std::vector<float> pattern = fluctuation.pattern(swinging(hz * 60.0, 512));
    const double weight = 1.0 / (hz / 4.0 + 4.0 / hz);
    const double ratio = std::pow(50.0, 1.0 / 36.0);
    const double centre = 12.0 * std::pow(ratio, 26.0);
    const double half = centre * (ratio - 1.0);
    const double share =
        (1.0 - std::abs(hz * 60.0 - centre) / half) / (half / (60.0 * kFrameHz / 512.0));
    QVERIFY(std::abs(static_cast<double>(pattern[26]) / (2560.0 * weight * share) - 1.0) < 0.03);
}

void TestFluctuation::stillnessIsZero()
{
    Fluctuation fluctuation;
    for (const float value :
        fluctuation.pattern(BandFrames::Constant(kSemitoneBands, 700, -20.0F))) {
        QVERIFY(std::abs(value) < 1e-2F);
    }
}

void TestFluctuation::lowBandsAndHighBandsStandApart()
{
    // The blur reaches 6 bands, a group holds about 6: group 6 ends at band 41.
    Fluctuation fluctuation;
    const std::vector<float> pattern = fluctuation.pattern(swinging(120.0, 1000, 54));
    for (std::size_t i = 0; i < 7 * kFluctuationTempos; ++i) {
        QVERIFY(pattern[i] < 1e-2F);
    }
    QVERIFY(pattern[15 * kFluctuationTempos + strongestTempo(pattern, 15)] > 50.0F);
}

void TestFluctuation::shortSoundsAreFilledUp()
{
    Fluctuation fluctuation;
    const std::vector<float> pattern = fluctuation.pattern(swinging(120.0, 300));
    QCOMPARE(pattern.size(), kFluctuationSize);
    QVERIFY(std::ranges::all_of(pattern, [](float value) { return std::isfinite(value); }));
}

QTEST_GUILESS_MAIN(TestFluctuation)
#include "tst_fluctuation.moc"
