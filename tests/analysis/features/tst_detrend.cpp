// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/detrend.h"

#include <QTest>

#include <cmath>

using analysis::Detrend;

namespace {

std::vector<float> run(Detrend& detrend, const std::vector<float>& curve)
{
    std::vector<float> result;
    for (const float value : curve) {
        if (const std::optional<float> out = detrend.push(value)) {
            result.push_back(*out);
        }
    }
    while (const std::optional<float> out = detrend.flush()) {
        result.push_back(*out);
    }
    return result;
}

} // namespace

class TestDetrend : public QObject
{
    Q_OBJECT

private slots:
    void takesAwayTheMeanAround_data();
    void takesAwayTheMeanAround();
    void secondCurveStartsAnew();
};

void TestDetrend::takesAwayTheMeanAround_data()
{
    QTest::addColumn<QVector<float>>("curve");
    QTest::addColumn<QVector<float>>("expected");
    QTest::newRow("nothing") << QVector<float>{} << QVector<float>{};
    QTest::newRow("one value") << QVector<float>{0.5F} << QVector<float>{0.0F};
    QTest::newRow("constant") << QVector<float>(7, 0.25F) << QVector<float>(7, 0.0F);
    // Means of three values, of two at the ends.
    QTest::newRow("impulse") << QVector<float>{0.0F, 0.0F, 0.6F, 0.0F, 0.0F}
                             << QVector<float>{0.0F, -0.2F, 0.4F, -0.2F, 0.0F};
    QTest::newRow("slope") << QVector<float>{0.1F, 0.2F, 0.3F, 0.4F}
                           << QVector<float>{-0.05F, 0.0F, 0.0F, 0.05F};
}

void TestDetrend::takesAwayTheMeanAround()
{
    QFETCH(QVector<float>, curve);
    QFETCH(QVector<float>, expected);
    Detrend detrend(3);
    const std::vector<float> result = run(detrend, {curve.begin(), curve.end()});
    QCOMPARE(result.size(), static_cast<std::size_t>(expected.size()));
    for (std::size_t i = 0; i < result.size(); ++i) {
        QVERIFY(std::abs(result[i] - expected[static_cast<qsizetype>(i)]) < 1e-6F);
    }
}

void TestDetrend::secondCurveStartsAnew()
{
    Detrend detrend(5);
    const std::vector<float> curve{0.1F, 0.9F, 0.2F, 0.8F, 0.3F, 0.1F, 0.4F};
    const std::vector<float> first = run(detrend, curve);
    QVERIFY(run(detrend, curve) == first);
}

QTEST_GUILESS_MAIN(TestDetrend)
#include "tst_detrend.moc"
