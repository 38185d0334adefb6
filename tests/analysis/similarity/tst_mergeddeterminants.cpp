// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/mergeddeterminants.h"
#include "tests/support/soundsketch.h"

#include <Eigen/Cholesky>

#include <QTest>

#include <cmath>

using namespace analysis;

namespace {

ModelBlock someBlock()
{
    const auto models = soundModels(support::soundLibrary(kModelLanes, 3, 0.5));
    ModelBlock block;
    for (std::size_t lane = 0; lane < kModelLanes; ++lane) {
        block.set(lane, models[lane]);
    }
    return block;
}

} // namespace

class TestMergedDeterminants : public QObject
{
    Q_OBJECT

private slots:
    void allWidthsGiveTheSameNumbers();
    void independentDimensions();
    void matchesDoublePrecision();
};

void TestMergedDeterminants::allWidthsGiveTheSameNumbers()
{
    if (widestVectors() == VectorWidth::Four) {
        QSKIP("This processor has one width only.");
    }
    const ModelBlock block = someBlock();
    const SoundModel model = soundModel(support::soundLibrary(1, 1, 0.5).front());
    QCOMPARE(mergedLogDeterminants(block, model, VectorWidth::Eight),
        mergedLogDeterminants(block, model, VectorWidth::Four));
    QCOMPARE(logDeterminants(block, VectorWidth::Eight), logDeterminants(block, VectorWidth::Four));
}

void TestMergedDeterminants::independentDimensions()
{
    // Variances of 4 beside those of 2: 3 when merged, and 3 + 36 / 4 = 12 in the one dimension
    // whose means are 6 apart.
    ModelBlock block;
    SoundModel model;
    std::size_t entry = 0;
    for (std::size_t row = 0; row < kTimbreDimensions; ++row) {
        entry += row;
        block.covariance[entry].fill(4.0F);
        model.covariance[entry] = 2.0F;
        ++entry;
    }
    block.mean[5].fill(6.0F);
    const double merged = 31.0 * std::log(3.0) + std::log(12.0);
    for (const double found : mergedLogDeterminants(block, model)) {
        QVERIFY(std::abs(found - merged) < 1e-5 * merged);
    }
    for (const double found : logDeterminants(block)) {
        QVERIFY(std::abs(found - 32.0 * std::log(4.0)) < 1e-5);
    }
}

void TestMergedDeterminants::matchesDoublePrecision()
{
    const ModelBlock block = someBlock();
    const std::array<double, kModelLanes> found = logDeterminants(block);
    constexpr auto kSize = static_cast<Eigen::Index>(kTimbreDimensions);
    for (std::size_t lane = 0; lane < kModelLanes; ++lane) {
        Eigen::MatrixXd matrix(kSize, kSize);
        std::size_t entry = 0;
        for (Eigen::Index row = 0; row < kSize; ++row) {
            for (Eigen::Index column = 0; column <= row; ++column, ++entry) {
                matrix(row, column) = static_cast<double>(block.covariance[entry][lane]);
                matrix(column, row) = matrix(row, column);
            }
        }
        const Eigen::LLT<Eigen::MatrixXd> decomposed(matrix);
        const double expected = 2.0 * decomposed.matrixLLT().diagonal().array().log().sum();
        QVERIFY(std::abs(found[lane] - expected) < 1e-5 * std::abs(expected));
    }
}

QTEST_GUILESS_MAIN(TestMergedDeterminants)
#include "tst_mergeddeterminants.moc"
