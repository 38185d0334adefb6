// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/fingerprintmeter.h"
#include "tests/support/tones.h"

#include <QTest>

using analysis::FingerprintMeter;

namespace {

std::vector<float> tune(double seconds)
{
    std::vector<float> sound;
    for (int note = 0; note * 0.5 < seconds; ++note) {
        const std::vector<float> tone =
            support::monoChord({220.0 * std::exp2((note * 5 % 12) / 12.0), 110.0}, 0.5);
        sound.insert(sound.end(), tone.begin(), tone.end());
    }
    return sound;
}

std::string fingerprintOf(
    FingerprintMeter& meter, std::span<const float> samples, std::size_t block)
{
    meter.reset();
    while (!samples.empty()) {
        const auto part = samples.first(std::min(block, samples.size()));
        meter.process(part);
        samples = samples.subspan(part.size());
    }
    return meter.finish();
}

} // namespace

class TestFingerprintMeter : public QObject
{
    Q_OBJECT

private slots:
    void soundHasAFingerprint();
    void blockSizeDoesNotMatter();
    void onlyTwoMinutesCount();
    void shortSoundHasNone();

private:
    FingerprintMeter m_meter;
};

void TestFingerprintMeter::soundHasAFingerprint()
{
    const std::string first = fingerprintOf(m_meter, tune(20.0), 4096);
    // The first byte of the compressed form is the algorithm, 1: "AQ" in base 64.
    QVERIFY(first.starts_with("AQA"));
    QVERIFY(first != fingerprintOf(m_meter, support::scaled(support::monoNoise(20.0), 0.5F), 4096));
    QCOMPARE(first, fingerprintOf(m_meter, tune(20.0), 4096));
}

void TestFingerprintMeter::blockSizeDoesNotMatter()
{
    const std::vector<float> sound = tune(10.0);
    QCOMPARE(fingerprintOf(m_meter, sound, 101), fingerprintOf(m_meter, sound, 1 << 20));
}

void TestFingerprintMeter::onlyTwoMinutesCount()
{
    std::vector<float> sound = tune(130.0);
    const std::string whole = fingerprintOf(m_meter, sound, 4096);
    sound.resize(std::size_t{120} * support::kMonoRateHz);
    QCOMPARE(fingerprintOf(m_meter, sound, 4096), whole);
}

void TestFingerprintMeter::shortSoundHasNone()
{
    QVERIFY(fingerprintOf(m_meter, tune(1.0), 4096).empty());
    QVERIFY(fingerprintOf(m_meter, {}, 4096).empty());
}

QTEST_GUILESS_MAIN(TestFingerprintMeter)
#include "tst_fingerprintmeter.moc"
