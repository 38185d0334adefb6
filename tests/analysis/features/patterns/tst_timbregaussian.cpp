// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/patterns/timbregaussian.h"

#include <QTest>

#include <cmath>

using namespace analysis;

namespace {

/// All bands at 0 dB and at -10 dB in turn, `length` frames each.
BandFrames turns(Eigen::Index length, Eigen::Index frames)
{
    BandFrames powers(kSemitoneBands, frames);
    for (Eigen::Index frame = 0; frame < frames; ++frame) {
        powers.col(frame).setConstant(frame / length % 2 == 0 ? 1.0F : 0.1F);
    }
    return powers;
}

float fromHalf(std::uint16_t bits)
{
    return static_cast<float>(Eigen::numext::bit_cast<Eigen::half>(bits));
}

} // namespace

class TestTimbreGaussian : public QObject
{
    Q_OBJECT

private slots:
    void levelIsTheFirstCepstrum();
    void slopesOfARamp();
    void tiltIsTheSecondCepstrum();
    void keptFormOfLevelAndSlope();
};

void TestTimbreGaussian::levelIsTheFirstCepstrum()
{
    const CepstrumGaussian gaussian = cepstrumGaussian(turns(1, 1000));
    // All 94 bands together weigh sqrt(94): half of -10 dB on average, 5 dB around it (n - 1).
    QVERIFY(std::abs(gaussian.mean[0] + 5.0 * std::sqrt(94.0)) < 1e-3);
    QVERIFY(std::abs(gaussian.covariance(0, 0) - 25.0 * 94.0 * 1000.0 / 999.0) < 0.1);
    for (Eigen::Index i = 1; i < 24; ++i) {
        QVERIFY(std::abs(gaussian.mean[i]) < 1e-3);
        QVERIFY(std::abs(gaussian.covariance(i, i)) < 1e-3);
    }
}

void TestTimbreGaussian::slopesOfARamp()
{
    // A dB a frame: sqrt(94) in the first cepstrum, in all but two frames at either end of 104.
    BandFrames powers(kSemitoneBands, 104);
    for (Eigen::Index frame = 0; frame < powers.cols(); ++frame) {
        powers.col(frame).setConstant(
            std::pow(10.0F, -0.1F * static_cast<float>(frame % 104) / 2.0F));
    }
    const CepstrumGaussian gaussian = cepstrumGaussian(powers);
    QVERIFY(std::abs(gaussian.mean[24] + 0.5 * std::sqrt(94.0) * 100.0 / 104.0) < 1e-2);
}

void TestTimbreGaussian::tiltIsTheSecondCepstrum()
{
    // Shaped like its cosine, 10 dB high: 10 sqrt(2 / 94) * 94 / 2.
    BandFrames powers(kSemitoneBands, 50);
    for (Eigen::Index band = 0; band < kSemitoneBands; ++band) {
        const double decibels =
            10.0 * std::cos(std::numbers::pi * (static_cast<double>(band) + 0.5) / kSemitoneBands);
        powers.row(band).setConstant(static_cast<float>(std::pow(10.0, decibels / 10.0)));
    }
    const CepstrumGaussian gaussian = cepstrumGaussian(powers);
    QVERIFY(std::abs(gaussian.mean[1] - 10.0 * std::sqrt(47.0)) < 1e-2);
    QVERIFY(std::abs(gaussian.mean[2]) < 1e-2);
}

void TestTimbreGaussian::keptFormOfLevelAndSlope()
{
    const TimbreGaussian kept = quantised(cepstrumGaussian(turns(10, 2000)));
    // As above: 5 sqrt(94) = 48.48; a half precision float is right to one in 2 048.
    QVERIFY(std::abs(fromHalf(kept.mean[0]) + 48.48F) < 0.03F);
    QVERIFY(std::abs(fromHalf(kept.deviation[0]) - 48.48F) < 0.06F);
    // What never moves keeps the smallest deviation, and correlates with nothing.
    QVERIFY(std::abs(fromHalf(kept.deviation[10]) - 1e-3F) < 1e-5F);
    // Slopes lead and follow the level alike: row 24 of the lower triangle, column 0.
    QVERIFY(std::abs(kept.correlation[24 * 23 / 2]) <= 1);
}

QTEST_GUILESS_MAIN(TestTimbreGaussian)
#include "tst_timbregaussian.moc"
