// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/soundmodel.h"
#include "analysis/similarity/soundtraitaxes.h"
#include "tests/support/soundsketch.h"

#include <Eigen/Cholesky>

#include <QTest>

#include <cmath>
#include <numbers>

using namespace analysis;
using soundtraitaxes::kMixedDeviations;
using soundtraitaxes::kTraitUnits;

namespace {

/// Independent dimensions of deviation 2, mean 0 but for the first.
SoundPatterns roundPatterns(std::uint16_t firstMean = 0)
{
    SoundPatterns patterns;
    patterns.timbre.mean[0] = firstMean;
    patterns.timbre.deviation.fill(support::halfBits(1, 0));
    return patterns;
}

Eigen::MatrixXd covarianceOf(const SoundModel& model)
{
    Eigen::MatrixXd result(32, 32);
    std::size_t entry = 0;
    for (Eigen::Index row = 0; row < 32; ++row) {
        for (Eigen::Index column = 0; column <= row; ++column) {
            result(row, column) = static_cast<double>(model.covariance[entry++]);
            result(column, row) = result(row, column);
        }
    }
    return result;
}

double logDeterminant(const Eigen::MatrixXd& matrix)
{
    return 2.0 * Eigen::LLT<Eigen::MatrixXd>(matrix).matrixLLT().diagonal().array().log().sum();
}

} // namespace

class TestSoundModel : public QObject
{
    Q_OBJECT

private slots:
    void timbreDistanceOfMovedMeans();
    void timbreDistanceMatchesDoublePrecision();
    void lanesAreIndependent();
    void otherPartsAreSumsOfSteps();
    void traitsAreAdded();
    void equalPatternsAreAtZero();
    void isSymmetric();
    void nonsenseStaysFinite();
};

void TestSoundModel::timbreDistanceOfMovedMeans()
{
    // Of deviation 2, means 8 apart: the merged variance is 4 + 64 / 4 = 20, five times as much, in
    // one dimension; half its logarithm is the divergence, and .266 the unit; without traits, over
    // the deviation of both.
    const PartValues parts = partDistances(
        soundModel(roundPatterns()), soundModel(roundPatterns(support::halfBits(3, 0))));
    const float expected = std::sqrt(0.5F * std::log(5.0F)) / 0.266F / kMixedDeviations[0];
    QVERIFY(std::abs(parts[0] - expected) < 1e-4F);
    for (std::size_t p = 1; p < kPartCount; ++p) {
        QCOMPARE(parts[p], 0.0F);
    }
}

void TestSoundModel::timbreDistanceMatchesDoublePrecision()
{
    const auto library = support::soundLibrary(12, 12, 0.5);
    for (std::size_t i = 1; i < library.size(); ++i) {
        SoundModel one = soundModel(library[i - 1]);
        SoundModel other = soundModel(library[i]);
        one.traits = other.traits = {};
        const Eigen::MatrixXd left = covarianceOf(one);
        const Eigen::MatrixXd right = covarianceOf(other);
        Eigen::VectorXd apart(32);
        for (std::size_t d = 0; d < 32; ++d) {
            apart[static_cast<Eigen::Index>(d)] =
                static_cast<double>(one.mean[d]) - static_cast<double>(other.mean[d]);
        }
        const Eigen::MatrixXd merged = (left + right) / 2.0 + apart * apart.transpose() / 4.0;
        const double divergence =
            0.5 * logDeterminant(merged) - 0.25 * (logDeterminant(left) + logDeterminant(right));
        const double expected =
            std::sqrt(divergence) / 0.266 / static_cast<double>(kMixedDeviations[0]);
        QVERIFY(std::abs(static_cast<double>(partDistances(one, other)[0]) - expected)
            < 1e-4 * expected);
    }
}

void TestSoundModel::lanesAreIndependent()
{
    const auto library = support::soundLibrary(kModelLanes + 1, 3);
    const SoundModel asked = soundModel(library.back());
    ModelBlock block;
    for (std::size_t lane = 0; lane < kModelLanes; ++lane) {
        block.set(lane, soundModel(library[lane]));
    }
    const auto lanes = partDistances(block, asked);
    for (std::size_t lane = 0; lane < kModelLanes; ++lane) {
        QCOMPARE(lanes[lane], partDistances(soundModel(library[lane]), asked));
    }
}

void TestSoundModel::otherPartsAreSumsOfSteps()
{
    const SoundPatterns none = roundPatterns();
    SoundPatterns some = none;
    some.rhythm.fill(10);
    some.contrast.fill(20);
    some.harmony.fill(30);
    some.range.fill(40);
    const PartValues parts = partDistances(soundModel(none), soundModel(some));
    QVERIFY(parts[0] < 1e-2F);
    QCOMPARE(parts[1], 5920.0F / 4699.0F / kMixedDeviations[1]);
    QCOMPARE(parts[2], 2000.0F / 974.6F / kMixedDeviations[2]);
    QCOMPARE(parts[3], 2340.0F / 768.6F / kMixedDeviations[3]);
    QCOMPARE(parts[4], 2880.0F / 699.0F / kMixedDeviations[4]);
    QCOMPARE(fusedDistance({1.0F, 2.0F, 3.0F, 4.0F, 5.0F}, {1.0F, 0.5F, 0.0F, 2.0F, 0.2F}), 11.0F);
}

void TestSoundModel::traitsAreAdded()
{
    // The last trait of the rhythm 3 steps off and the first of the contrast 4; the patterns of the
    // contrast 2000 steps.
    const SoundPatterns none = roundPatterns();
    SoundPatterns some = none;
    some.traits[kTimbreTraits + kRhythmTraits - 1] = 3;
    some.traits[kTimbreTraits + kRhythmTraits] = -4;
    some.contrast.fill(20);
    const PartValues parts = partDistances(soundModel(none), soundModel(some));
    QVERIFY(parts[0] < 1e-2F);
    QCOMPARE(parts[1], 3.0F * kTraitUnits[1] / kMixedDeviations[1]);
    QCOMPARE(parts[2], (2000.0F / 974.6F + 4.0F * kTraitUnits[2]) / kMixedDeviations[2]);
    QCOMPARE(parts[3], 0.0F);
    QCOMPARE(parts[4], 0.0F);
}

void TestSoundModel::equalPatternsAreAtZero()
{
    const auto library = support::soundLibrary(10, 10, 0.5);
    for (const SoundPatterns& patterns : library) {
        const SoundModel model = soundModel(patterns);
        // The root of a difference of sums of 32 logarithms, in single precision.
        QVERIFY(partDistances(model, model)[0] < 0.02F);
    }
}

void TestSoundModel::isSymmetric()
{
    const auto library = support::soundLibrary(6, 6, 0.5);
    for (std::size_t i = 1; i < library.size(); ++i) {
        const SoundModel one = soundModel(library[i - 1]);
        const SoundModel other = soundModel(library[i]);
        QCOMPARE(partDistances(one, other), partDistances(other, one));
    }
}

void TestSoundModel::nonsenseStaysFinite()
{
    // All dimensions the same and the opposite at once: no such Gaussian exists.
    SoundPatterns nonsense = roundPatterns();
    nonsense.timbre.correlation.fill(-127);
    const SoundModel model = soundModel(nonsense);
    QVERIFY(std::isfinite(model.logDeterminant));
    QVERIFY(std::isfinite(partDistances(model, soundModel(roundPatterns()))[0]));
}

QTEST_GUILESS_MAIN(TestSoundModel)
#include "tst_soundmodel.moc"
