// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/key.h"

#include <QTest>

#include <array>

using analysis::keyOf;
using analysis::Mode;

using Chroma = std::array<float, analysis::kChromaCount>;

class TestKey : public QObject
{
    Q_OBJECT

private slots:
    void evenChromaHasNoKey_data();
    void evenChromaHasNoKey();
    void scaleHasItsKey_data();
    void scaleHasItsKey();
    void scaleOfTheChromaDoesNotMatter();
    void doubtLowersConfidence();
};

void TestKey::evenChromaHasNoKey_data()
{
    QTest::addColumn<float>("value");
    QTest::newRow("silence") << 0.0F;
    QTest::newRow("all alike") << 1.0F / 12.0F;
}

void TestKey::evenChromaHasNoKey()
{
    QFETCH(float, value);
    Chroma chroma;
    chroma.fill(value);
    QVERIFY(!keyOf(chroma));
}

void TestKey::scaleHasItsKey_data()
{
    QTest::addColumn<int>("tonic");
    QTest::addColumn<int>("mode");
    for (int tonic = 0; tonic < 12; ++tonic) {
        QTest::addRow("major on %d", tonic) << tonic << static_cast<int>(Mode::Major);
        QTest::addRow("minor on %d", tonic) << tonic << static_cast<int>(Mode::Minor);
    }
}

void TestKey::scaleHasItsKey()
{
    QFETCH(int, tonic);
    QFETCH(int, mode);
    // Tonic triad with weight 3, 2, 2; the other degrees of the major or natural minor scale 1.
    const bool isMajor = mode == static_cast<int>(Mode::Major);
    const std::array<float, 12> major{3, 0, 1, 0, 2, 1, 0, 2, 0, 1, 0, 1};
    const std::array<float, 12> minor{3, 0, 1, 2, 0, 1, 0, 2, 1, 0, 1, 0};
    Chroma chroma{};
    for (std::size_t i = 0; i < chroma.size(); ++i) {
        chroma[(i + static_cast<std::size_t>(tonic)) % 12] = isMajor ? major[i] : minor[i];
    }
    const auto key = keyOf(chroma);
    QVERIFY(key);
    QCOMPARE(key->tonic, tonic);
    QCOMPARE(static_cast<int>(key->mode), mode);
    QVERIFY(key->confidence > 0.3F && key->confidence <= 1.0F);
}

void TestKey::scaleOfTheChromaDoesNotMatter()
{
    const Chroma chroma{.3F, 0, .1F, 0, .2F, .05F, 0, .2F, 0, .1F, 0, .05F};
    Chroma larger = chroma;
    for (float& value : larger) {
        value *= 1000.0F;
    }
    QVERIFY(qAbs(keyOf(chroma)->confidence - keyOf(larger)->confidence) < 1e-4F);
}

void TestKey::doubtLowersConfidence()
{
    const Chroma clear{.3F, 0, .1F, 0, .2F, .05F, 0, .2F, 0, .1F, 0, .05F};
    // C major and A minor share these notes; C and A sound as often.
    const Chroma doubtful{.2F, 0, .1F, 0, .2F, .05F, 0, .1F, 0, .2F, 0, .05F};
    QVERIFY(keyOf(doubtful)->confidence < keyOf(clear)->confidence);
}

QTEST_GUILESS_MAIN(TestKey)
#include "tst_key.moc"
