// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/danceability.h"

#include <QTest>

#include <cmath>
#include <random>

using analysis::Danceability;

namespace {

constexpr int kMinute = 5168; // frames

} // namespace

class TestDanceability : public QObject
{
    Q_OBJECT

private slots:
    void shortAndSteadySoundHasNone();
    void noiseAndRandomWalk();
    void strictBeatIsTheMost();
    void gainDoesNotMatter();
    void excerptsAreApart();
    void resetForgets();
};

void TestDanceability::shortAndSteadySoundHasNone()
{
    Danceability danceability;
    QVERIFY(!danceability.value());
    std::mt19937 random(1);
    // Two stretches of the longest scale, 0.31 s times 1.1^35 = 8.7 s, half overlapping: 13.1 s.
    for (int i = 0; i < 13 * 86; ++i) {
        danceability.push(static_cast<float>(random() % 1000U) / 1000.0F);
    }
    QVERIFY(!danceability.value());
    danceability.reset();
    for (int i = 0; i < kMinute; ++i) {
        danceability.push(0.25F);
    }
    QVERIFY(!danceability.value());
}

void TestDanceability::noiseAndRandomWalk()
{
    // The profile of white noise is a random walk: F grows with the root of n, slope 1/2, hence 2.
    // That of a random walk has slope 3/2, hence 2/3 (Peng et al. 1994).
    Danceability noise;
    Danceability walk;
    std::mt19937 random(7);
    float level = 1000.0F;
    for (int i = 0; i < 20 * kMinute; ++i) {
        const float step = static_cast<float>(random() % 2001U) / 1000.0F - 1.0F;
        noise.push(1.0F + 0.3F * step);
        level += step;
        walk.push(level);
    }
    QVERIFY(std::abs(*noise.value() - 2.0F) < 0.15F);
    QVERIFY(std::abs(*walk.value() - 2.0F / 3.0F) < 0.05F);
}

void TestDanceability::strictBeatIsTheMost()
{
    // The profile of a beat comes back to where it was: F does not grow at all.
    Danceability danceability;
    for (int i = 0; i < kMinute; ++i) {
        danceability.push(i % 26 < 8 ? 0.5F : 0.1F);
    }
    QCOMPARE(*danceability.value(), 3.0F);
}

void TestDanceability::gainDoesNotMatter()
{
    Danceability loud;
    Danceability quiet;
    std::mt19937 random(3);
    for (int i = 0; i < kMinute; ++i) {
        const float level = static_cast<float>(random() % 1000U) / 1000.0F;
        loud.push(level);
        quiet.push(0.01F * level);
    }
    QVERIFY(std::abs(*loud.value() - *quiet.value()) < 1e-3F);
}

void TestDanceability::excerptsAreApart()
{
    // Of two excerpts at very different levels neither stretch sees the step between them.
    Danceability danceability;
    for (const float offset : {0.0F, 100.0F}) {
        for (int i = 0; i < kMinute; ++i) {
            danceability.push(offset + (i % 26 < 8 ? 0.5F : 0.1F));
        }
        danceability.breakContinuity();
    }
    QCOMPARE(*danceability.value(), 3.0F);
}

void TestDanceability::resetForgets()
{
    Danceability danceability;
    for (int i = 0; i < kMinute; ++i) {
        danceability.push(i % 26 < 8 ? 0.5F : 0.1F);
    }
    danceability.reset();
    QVERIFY(!danceability.value());
}

QTEST_GUILESS_MAIN(TestDanceability)
#include "tst_danceability.moc"
