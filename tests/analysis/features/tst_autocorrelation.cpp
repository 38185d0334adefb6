// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/autocorrelation.h"
#include "analysis/features/onsetstrength.h"

#include <QTest>

#include <cmath>
#include <numbers>

using analysis::MeanAutocorrelation;

namespace {

void push(MeanAutocorrelation& autocorrelation, double period, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        autocorrelation.push(static_cast<float>(
            0.3 * std::cos(2.0 * std::numbers::pi * static_cast<double>(i) / period)));
    }
}

} // namespace

class TestAutocorrelation : public QObject
{
    Q_OBJECT

private slots:
    void nothingAndStillness();
    void cosineResemblesItself_data();
    void cosineResemblesItself();
    void laterCurvesAverage();
    void spectrumOfACosine();
    void resetForgets();
};

void TestAutocorrelation::nothingAndStillness()
{
    MeanAutocorrelation autocorrelation;
    autocorrelation.endCurve();
    QVERIFY(autocorrelation.mean().empty());
    for (int i = 0; i < 2000; ++i) {
        autocorrelation.push(0.0F);
    }
    autocorrelation.endCurve();
    QVERIFY(autocorrelation.mean().empty());
}

void TestAutocorrelation::cosineResemblesItself_data()
{
    QTest::addColumn<int>("frames");
    QTest::newRow("one window and a bit") << 1100;
    QTest::newRow("several windows") << 5000;
}

void TestAutocorrelation::cosineResemblesItself()
{
    QFETCH(int, frames);
    MeanAutocorrelation autocorrelation;
    push(autocorrelation, 50.0, static_cast<std::size_t>(frames));
    autocorrelation.endCurve();
    const std::vector<float> mean = autocorrelation.mean();
    QCOMPARE(mean.size(), static_cast<std::size_t>(11.5 * analysis::kOnsetRateHz) + 2);
    // The autocorrelation of a cosine is a cosine; a window holds 20.6 periods, hence the
    // tolerance.
    QVERIFY(std::abs(mean[0] - 1.0F) < 1e-5F);
    QVERIFY(std::abs(mean[50] - 1.0F) < 0.05F);
    QVERIFY(std::abs(mean[25] + 1.0F) < 0.05F);
    QVERIFY(std::abs(mean[300] - 1.0F) < 0.05F);
}

void TestAutocorrelation::laterCurvesAverage()
{
    MeanAutocorrelation autocorrelation;
    push(autocorrelation, 50.0, 1100);
    autocorrelation.endCurve();
    push(autocorrelation, 100.0, 1100);
    autocorrelation.endCurve();
    // At lag 50 the first curve agrees with itself and the second one is opposite.
    QVERIFY(std::abs(autocorrelation.mean()[50]) < 0.05F);
    QVERIFY(std::abs(autocorrelation.mean()[100] - 1.0F) < 0.05F);
}

void TestAutocorrelation::spectrumOfACosine()
{
    // A period of 32 frames is 1/32 of the rate, bin 2048 / 32 = 64. There |X| = A N / 2 and the
    // power is A^2 N / 2, so that |X| / sqrt(N power) = 1 / sqrt(2). A window of 1033 frames has
    // nulls 2048 / 1033 = 2 bins away, and side lobes beyond.
    MeanAutocorrelation autocorrelation;
    push(autocorrelation, 32.0, 4000);
    autocorrelation.endCurve();
    const std::vector<float> spectrum = autocorrelation.spectrum();
    QVERIFY(spectrum.size() > 400);
    QVERIFY(std::abs(spectrum[64] - std::numbers::sqrt2_v<float> / 2.0F) < 0.01F);
    QVERIFY(spectrum[62] < 0.05F);
    QVERIFY(spectrum[128] < 0.05F);
}

void TestAutocorrelation::resetForgets()
{
    MeanAutocorrelation autocorrelation;
    push(autocorrelation, 50.0, 3000);
    autocorrelation.reset();
    QVERIFY(autocorrelation.mean().empty());
}

QTEST_GUILESS_MAIN(TestAutocorrelation)
#include "tst_autocorrelation.moc"
