// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/kweighting.h"
#include "tests/support/signal.h"

#include <QTest>

#include <array>
#include <cmath>

using analysis::KWeighting;

class TestKWeighting : public QObject
{
    Q_OBJECT

private slots:
    void responseOfTheStandard_data();
    void responseOfTheStandard();
    void channelsAreWeighted();
    void blockSizeDoesNotMatter();
    void silenceEndsInZero_data();
    void silenceEndsInZero();
};

void TestKWeighting::responseOfTheStandard_data()
{
    QTest::addColumn<double>("frequencyHz");
    QTest::addColumn<double>("gainDb");
    QTest::addColumn<int>("sampleRateHz");
    // -0.691 in the definition of LUFS takes back the gain at 997 Hz; the shelf ends at 4 dB; at
    // its corner the high-pass of quality .5 lets half of the amplitude through.
    for (const int sampleRateHz : {32000, 44100, 48000, 96000, 192000}) {
        QTest::addRow("997 Hz at %d Hz", sampleRateHz) << 997.0 << 0.691 << sampleRateHz;
        QTest::addRow("10 kHz at %d Hz", sampleRateHz) << 10000.0 << 4.0 << sampleRateHz;
        QTest::addRow("38.1 Hz at %d Hz", sampleRateHz) << 38.135 << -6.01 << sampleRateHz;
    }
}

void TestKWeighting::responseOfTheStandard()
{
    QFETCH(const double, frequencyHz);
    QFETCH(const double, gainDb);
    QFETCH(const int, sampleRateHz);
    const support::Signal signal = support::sine(frequencyHz, 0.6, 0.5, sampleRateHz);
    KWeighting weighting(sampleRateHz, std::array{1.0});
    const std::span<const float> samples(signal.samples);
    weighting.process(samples.first(samples.size() / 2)); // until the filters have settled
    weighting.takeEnergy();
    weighting.process(samples.subspan(samples.size() / 2));
    const double meanSquare = weighting.takeEnergy() / (0.3 * sampleRateHz);
    const double gain = 10.0 * std::log10(meanSquare / (0.5 * 0.5 / 2.0));
    // Near half of the lowest rate the shelf is bent a little.
    QVERIFY2(std::abs(gain - gainDb) < 0.08, qPrintable(QString::number(gain)));
}

void TestKWeighting::channelsAreWeighted()
{
    constexpr int kRateHz = 8000;
    const support::Signal tone = support::noise(1.0, 0.5, kRateHz);
    KWeighting alone(kRateHz, std::array{1.0});
    alone.process(tone.samples);
    const double energy = alone.takeEnergy();

    // Amplitudes 1, 2 and 3, of which the second does not count: 1 * 1 + 0 * 4 + 1.41 * 9.
    support::Signal three = support::silence(1.0, kRateHz, 3);
    for (std::size_t i = 0; i < tone.samples.size(); ++i) {
        three.samples[3 * i] = tone.samples[i];
        three.samples[3 * i + 1] = 2.0F * tone.samples[i];
        three.samples[3 * i + 2] = 3.0F * tone.samples[i];
    }
    KWeighting together(kRateHz, std::array{1.0, 0.0, 1.41});
    together.process(three.samples);
    QVERIFY(std::abs(together.takeEnergy() / energy - 13.69) < 1e-6);
}

void TestKWeighting::blockSizeDoesNotMatter()
{
    support::Signal signal = support::noise(0.5, 0.5, 44100);
    signal.channels = 2;
    KWeighting whole(44100, std::array{1.0, 1.0});
    whole.process(signal.samples);
    KWeighting framed(44100, std::array{1.0, 1.0});
    for (std::size_t i = 0; i + 1 < signal.samples.size(); i += 2) {
        framed.process(std::span(signal.samples).subspan(i, 2));
    }
    QCOMPARE(framed.takeEnergy(), whole.takeEnergy());
}

void TestKWeighting::silenceEndsInZero_data()
{
    QTest::addColumn<int>("sampleRateHz");
    QTest::newRow("8 kHz") << 8000;
    // The shelf lies at 1 682 Hz: from 3 364 Hz down beyond half the rate, from 3 738 Hz beyond
    // .45.
    QTest::newRow("just enough for the shelf") << 3740;
    QTest::newRow("just enough for its frequency") << 3365;
    QTest::newRow("not enough for that") << 3363;
    QTest::newRow("1 kHz") << 1000;
}

void TestKWeighting::silenceEndsInZero()
{
    // Otherwise denormal numbers would make a long silence slow, and a filter that is not stable
    // would grow for ever.
    QFETCH(const int, sampleRateHz);
    KWeighting weighting(sampleRateHz, std::array{1.0});
    weighting.process(support::noise(0.1, 0.5, sampleRateHz).samples);
    QVERIFY(weighting.takeEnergy() > 0.0);
    const support::Signal silence = support::silence(0.1, sampleRateHz);
    for (int i = 0; i < 30; ++i) {
        weighting.process(silence.samples);
        weighting.takeEnergy();
    }
    weighting.process(silence.samples);
    QCOMPARE(weighting.takeEnergy(), 0.0);
}

QTEST_GUILESS_MAIN(TestKWeighting)
#include "tst_kweighting.moc"
