// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/spectrum/fft.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <thread>
#include <vector>

using analysis::RealFft;

class TestFft : public QObject
{
    Q_OBJECT

private slots:
    void cosineFallsIntoItsBin_data();
    void cosineFallsIntoItsBin();
    void impulseIsFlat();
    void constantIsOnlyInBinZero();
    void movedTransformStillWorks();
    void plansOfManyThreadsAgree();
};

void TestFft::cosineFallsIntoItsBin_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("bin");
    QTest::newRow("short") << 16 << 3;
    QTest::newRow("rhythm size") << 1024 << 100;
    QTest::newRow("pitch size") << 4096 << 2000;
    QTest::newRow("not a power of two") << 1000 << 7;
}

void TestFft::cosineFallsIntoItsBin()
{
    QFETCH(int, size);
    QFETCH(int, bin);
    RealFft fft(size);
    QCOMPARE(fft.size(), size);
    const double step = 2.0 * std::numbers::pi * bin / size;
    for (std::size_t i = 0; i < fft.input().size(); ++i) {
        fft.input()[i] = static_cast<float>(0.25 * std::cos(step * static_cast<double>(i)));
    }
    const auto bins = fft.transform();
    QCOMPARE(bins.size(), static_cast<std::size_t>(size / 2 + 1));
    // A cosine of amplitude a has a * size / 2 in its bin and nothing elsewhere.
    for (std::size_t k = 0; k < bins.size(); ++k) {
        const double expected = static_cast<int>(k) == bin ? 0.125 * size : 0.0;
        QVERIFY(std::abs(std::abs(std::complex<double>(bins[k])) - expected) < 1e-5 * size);
    }
}

void TestFft::impulseIsFlat()
{
    RealFft fft(64);
    std::ranges::fill(fft.input(), 0.0F);
    fft.input()[5] = 0.5F;
    for (const std::complex<float> bin : fft.transform()) {
        QVERIFY(std::abs(std::abs(bin) - 0.5F) < 1e-6F);
    }
}

void TestFft::constantIsOnlyInBinZero()
{
    RealFft fft(32);
    std::ranges::fill(fft.input(), 0.3F);
    const auto bins = fft.transform();
    QVERIFY(std::abs(bins[0].real() - 9.6F) < 1e-5F);
    for (const std::complex<float> bin : bins.subspan(1)) {
        QVERIFY(std::abs(bin) < 1e-5F);
    }
}

void TestFft::movedTransformStillWorks()
{
    RealFft first(16);
    RealFft second(std::move(first));
    std::ranges::fill(second.input(), 1.0F);
    QCOMPARE(second.transform()[0].real(), 16.0F);
}

void TestFft::plansOfManyThreadsAgree()
{
    std::vector<float> results(4);
    {
        std::vector<std::jthread> threads;
        for (std::size_t t = 0; t < results.size(); ++t) {
            threads.emplace_back([&results, t] {
                for (int round = 0; round < 20; ++round) {
                    RealFft fft(512);
                    std::ranges::fill(fft.input(), 0.0F);
                    fft.input()[1] = 1.0F;
                    results[t] = fft.transform()[3].imag();
                }
            });
        }
    }
    // The phase of a unit impulse at sample 1 in bin 3 is -2 pi 3 / 512.
    for (const float result : results) {
        QVERIFY(
            std::abs(result + std::sin(2.0F * std::numbers::pi_v<float> * 3.0F / 512.0F)) < 1e-6F);
    }
}

QTEST_GUILESS_MAIN(TestFft)
#include "tst_fft.moc"
