// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/endtimbre.h"
#include "tests/support/tones.h"

#include <QTest>

#include <cmath>

using analysis::Cepstrum;
using analysis::EndTimbre;

namespace {

struct Ends
{
    std::optional<EndTimbre::Shape> intro;
    std::optional<EndTimbre::Shape> outro;
    std::array<float, analysis::kMfccCount> means{};
};

Ends endsOf(const std::vector<float>& samples)
{
    analysis::Stft stft(analysis::kTimbreFrames);
    Cepstrum cepstrum;
    EndTimbre ends(cepstrum);
    stft.addConsumer(cepstrum);
    stft.addConsumer(ends);
    stft.process(samples);
    stft.finish();
    return {ends.intro(), ends.outro(), cepstrum.means()};
}

} // namespace

class TestEndTimbre : public QObject
{
    Q_OBJECT

private slots:
    void endsOfASteadySoundAreItsMean();
    void endsDiffer();
    void silenceHasNone();
};

void TestEndTimbre::endsOfASteadySoundAreItsMean()
{
    const Ends ends = endsOf(support::monoNoise(50.0));
    QVERIFY(ends.intro && ends.outro);
    for (std::size_t i = 0; i < ends.intro->size(); ++i) {
        // In steps of 2 dB: half a step, and a little for the noise.
        const auto expected = static_cast<double>(ends.means[i + 1]) / 2.0;
        QVERIFY(std::abs(expected - (*ends.intro)[i]) < 0.7);
        QVERIFY(std::abs(expected - (*ends.outro)[i]) < 0.7);
    }
}

void TestEndTimbre::endsDiffer()
{
    const std::vector<float> bass = support::monoSine(100.0, 22.0);
    const std::vector<float> noise = support::monoNoise(22.0);
    const Ends ends = endsOf(support::joined({bass, support::monoSine(900.0, 30.0), noise}));
    QVERIFY(ends.intro == endsOf(bass).intro);
    QVERIFY(ends.outro == endsOf(noise).outro);
    QVERIFY(ends.intro != ends.outro);
}

void TestEndTimbre::silenceHasNone()
{
    const Ends silent = endsOf(std::vector<float>(100'000));
    QVERIFY(!silent.intro && !silent.outro);
    const Ends fades = endsOf(
        support::joined({support::monoNoise(25.0), std::vector<float>(std::size_t{22050} * 25)}));
    QVERIFY(fades.intro && !fades.outro);
}

QTEST_GUILESS_MAIN(TestEndTimbre)
#include "tst_endtimbre.moc"
