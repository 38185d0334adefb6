// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/zerocrossings.h"
#include "tests/support/tones.h"

#include <QTest>

#include <cmath>

using analysis::ZeroCrossings;

class TestZeroCrossings : public QObject
{
    Q_OBJECT

private slots:
    void workedExamples_data();
    void workedExamples();
    void sineCrossesTwiceAPeriod();
    void blockSizeDoesNotMatter();
};

void TestZeroCrossings::workedExamples_data()
{
    QTest::addColumn<QVector<float>>("samples");
    QTest::addColumn<float>("rate");
    QTest::newRow("no samples") << QVector<float>{} << 0.0F;
    QTest::newRow("one sample") << QVector<float>{-0.5F} << 0.0F;
    QTest::newRow("silence") << QVector<float>(100) << 0.0F;
    QTest::newRow("constant below zero") << QVector<float>(100, -0.25F) << 0.0F;
    QTest::newRow("each pair") << QVector<float>{0.1F, -0.1F, 0.1F, -0.1F} << 1.0F;
    QTest::newRow("one of four") << QVector<float>{0.1F, 0.2F, -0.1F, -0.3F, -0.2F} << 0.25F;
    QTest::newRow("touching zero from above") << QVector<float>{0.1F, 0.0F, 0.1F} << 0.0F;
}

void TestZeroCrossings::workedExamples()
{
    QFETCH(QVector<float>, samples);
    QFETCH(float, rate);
    ZeroCrossings crossings;
    crossings.process({samples.data(), static_cast<std::size_t>(samples.size())});
    QCOMPARE(crossings.rate(), rate);
}

void TestZeroCrossings::sineCrossesTwiceAPeriod()
{
    ZeroCrossings crossings;
    crossings.process(support::monoSine(441.0, 1.0));
    QVERIFY(std::abs(crossings.rate() - 2.0F * 441.0F / 22050.0F) < 1e-4F);
}

void TestZeroCrossings::blockSizeDoesNotMatter()
{
    const std::vector<float> noise = support::monoNoise(0.5);
    ZeroCrossings whole;
    whole.process(noise);
    ZeroCrossings single;
    for (const float& sample : noise) {
        single.process({&sample, 1});
    }
    QCOMPARE(single.rate(), whole.rate());
}

QTEST_GUILESS_MAIN(TestZeroCrossings)
#include "tst_zerocrossings.moc"
