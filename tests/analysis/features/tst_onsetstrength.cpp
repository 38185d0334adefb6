// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/onsetstrength.h"

#include <QTest>

#include <cmath>
#include <vector>

using analysis::OnsetStrength;

namespace {

float feed(OnsetStrength& strength, float magnitude)
{
    const std::vector<float> magnitudes(513, magnitude);
    const std::vector<float> powers(513);
    return strength.next({.magnitudes = magnitudes,
        .powers = powers,
        .totalPower = 513.0F * magnitude * magnitude})[0];
}

} // namespace

class TestOnsetStrength : public QObject
{
    Q_OBJECT

private slots:
    void steadyAndFallingSoundHasNone();
    void doublingRisesByItsLogarithm();
    void riseOutOfSilenceIsBounded();
    void gainDoesNotMatter();
    void breakInTheSoundIsNoOnset();
    void bandsHearTheirPart();
};

void TestOnsetStrength::steadyAndFallingSoundHasNone()
{
    OnsetStrength strength;
    QCOMPARE(feed(strength, 0.1F), 0.0F);
    QCOMPARE(feed(strength, 0.1F), 0.0F);
    QCOMPARE(feed(strength, 0.05F), 0.0F);
    QCOMPARE(feed(strength, 0.0F), 0.0F);
}

void TestOnsetStrength::doublingRisesByItsLogarithm()
{
    OnsetStrength strength;
    feed(strength, 0.1F);
    // The widest band is loudest and sets the level. There ln(1 + 100) - ln(1 + 50) = 0.683; in
    // narrower bands the 1 in it weighs more, in none does the rise exceed ln 2 = 0.693.
    const float rise = feed(strength, 0.2F);
    QVERIFY(rise > 0.5F && rise < 0.693F);
}

void TestOnsetStrength::riseOutOfSilenceIsBounded()
{
    OnsetStrength strength;
    feed(strength, 0.0F);
    const float rise = feed(strength, 0.5F);
    // ln(1 + 100) = 4.6 in the loudest band, less in all others.
    QVERIFY(rise > 1.0F && rise < 4.62F);
}

void TestOnsetStrength::gainDoesNotMatter()
{
    OnsetStrength loud;
    OnsetStrength quiet;
    feed(loud, 0.2F);
    feed(quiet, 0.002F);
    QVERIFY(std::abs(feed(loud, 0.3F) - feed(quiet, 0.003F)) < 1e-5F);
}

void TestOnsetStrength::breakInTheSoundIsNoOnset()
{
    OnsetStrength strength;
    feed(strength, 0.1F);
    strength.breakContinuity();
    QCOMPARE(feed(strength, 0.3F), 0.0F);
}

void TestOnsetStrength::bandsHearTheirPart()
{
    // Bins are 21.5 Hz wide: 2..5 lie at 43..108 Hz, inside the five lowest bands and no other;
    // 200..300 at 4.3..6.5 kHz, inside the sixteen highest.
    const auto rise = [](std::size_t first, std::size_t last) {
        OnsetStrength strength;
        std::vector<float> magnitudes(513);
        const std::vector<float> powers(513);
        strength.next({.magnitudes = magnitudes, .powers = powers, .totalPower = 1.0F});
        std::fill(magnitudes.begin() + static_cast<std::ptrdiff_t>(first),
            magnitudes.begin() + static_cast<std::ptrdiff_t>(last) + 1, 0.1F);
        return strength.next({.magnitudes = magnitudes, .powers = powers, .totalPower = 1.0F});
    };
    const analysis::OnsetRise bass = rise(2, 5);
    QVERIFY(bass[1] > 0.5F);
    QCOMPARE(bass[2], 0.0F);
    // Nothing else rises: 40 bands share what five have.
    QVERIFY(std::abs(bass[0] - bass[1] * 5.0F / 40.0F) < 1e-5F);
    const analysis::OnsetRise cymbal = rise(200, 300);
    QCOMPARE(cymbal[1], 0.0F);
    QVERIFY(std::abs(cymbal[0] - cymbal[2] * 16.0F / 40.0F) < 1e-5F);
}

QTEST_GUILESS_MAIN(TestOnsetStrength)
#include "tst_onsetstrength.moc"
