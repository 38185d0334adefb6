// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/energy.h"

#include <QTest>

using analysis::energyOf;
using analysis::Loudness;
using analysis::Rhythm;
using analysis::Timbre;

namespace {

struct Sound
{
    float lufs;
    float onsetRateHz;
    float flux;
    float centroidHz;
};

float energy(const Sound& sound)
{
    Loudness loudness;
    loudness.integratedLufs = sound.lufs;
    Rhythm rhythm;
    rhythm.onsetRateHz = sound.onsetRateHz;
    Timbre timbre;
    timbre.flux = sound.flux;
    timbre.centroidHz = sound.centroidHz;
    return energyOf(loudness, rhythm, timbre);
}

constexpr Sound kMiddle{.lufs = -15.0F, .onsetRateHz = 4.0F, .flux = 0.19F, .centroidHz = 1700.0F};

} // namespace

class TestEnergy : public QObject
{
    Q_OBJECT

private slots:
    void silenceHasNone();
    void fixedScale_data();
    void fixedScale();
    void eachPartRaisesIt_data();
    void eachPartRaisesIt();
};

void TestEnergy::silenceHasNone()
{
    QCOMPARE(energyOf({}, {}, {}), 0.0F);
}

void TestEnergy::fixedScale_data()
{
    QTest::addColumn<float>("lufs");
    QTest::addColumn<float>("onsets");
    QTest::addColumn<float>("flux");
    QTest::addColumn<float>("centroid");
    QTest::addColumn<float>("low");
    QTest::addColumn<float>("high");
    // Values measured on music of each kind.
    QTest::newRow("calm piano") << -22.0F << 2.0F << 0.17F << 700.0F << 0.05F << 0.25F;
    QTest::newRow("middle of a library") << -15.0F << 4.1F << 0.2F << 1700.0F << 0.4F << 0.6F;
    QTest::newRow("metal") << -8.0F << 5.5F << 0.22F << 2650.0F << 0.8F << 0.95F;
    QTest::newRow("beyond all ends") << 0.0F << 30.0F << 1.0F << 9000.0F << 0.9F << 1.0F;
    QTest::newRow("faint and still") << -60.0F << 0.0F << 0.0F << 0.0F << 0.0F << 0.05F;
}

void TestEnergy::fixedScale()
{
    QFETCH(float, lufs);
    QFETCH(float, onsets);
    QFETCH(float, flux);
    QFETCH(float, centroid);
    QFETCH(float, low);
    QFETCH(float, high);
    const float value =
        energy({.lufs = lufs, .onsetRateHz = onsets, .flux = flux, .centroidHz = centroid});
    QVERIFY(value >= low && value <= high);
}

void TestEnergy::eachPartRaisesIt_data()
{
    QTest::addColumn<int>("part");
    QTest::newRow("loudness") << 0;
    QTest::newRow("onset rate") << 1;
    QTest::newRow("flux") << 2;
    QTest::newRow("centroid") << 3;
}

void TestEnergy::eachPartRaisesIt()
{
    QFETCH(int, part);
    Sound more = kMiddle;
    more.lufs += part == 0 ? 3.0F : 0.0F;
    more.onsetRateHz += part == 1 ? 1.0F : 0.0F;
    more.flux += part == 2 ? 0.02F : 0.0F;
    more.centroidHz += part == 3 ? 400.0F : 0.0F;
    QVERIFY(energy(more) > energy(kMiddle) + 0.01F);
}

QTEST_GUILESS_MAIN(TestEnergy)
#include "tst_energy.moc"
