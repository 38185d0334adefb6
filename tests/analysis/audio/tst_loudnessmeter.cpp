// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/loudnessmeter.h"
#include "tests/support/signal.h"

#include <ebur128.h>

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <optional>

using analysis::AudioBlock;
using analysis::Loudness;
using analysis::LoudnessMeter;
using analysis::Result;

namespace {

std::optional<Loudness> measured(const support::Signal& signal, std::size_t blockFrames = 4096)
{
    Result<LoudnessMeter> meter = LoudnessMeter::create(signal.sampleRateHz, signal.channels);
    if (!meter) {
        return std::nullopt;
    }
    const std::size_t step = blockFrames * static_cast<std::size_t>(signal.channels);
    for (std::size_t start = 0; start < signal.samples.size(); start += step) {
        const std::span<const float> block =
            std::span(signal.samples).subspan(start, std::min(step, signal.samples.size() - start));
        meter->add(AudioBlock{block, signal.channels, signal.sampleRateHz});
    }
    return meter->result();
}

struct Section
{
    double peakDbfs = 0.0;
    double seconds = 0.0;
};

/// EBU Tech 3341's material: a stereo sine of 1 kHz at a sequence of levels.
support::Signal tones(std::initializer_list<Section> sections)
{
    support::Signal signal{{}, 2, 48000};
    for (const Section& section : sections) {
        // A tenth of a second holds whole periods: computed once, it can be repeated.
        const support::Signal tone =
            support::sine(1000.0, 0.1, std::pow(10.0, section.peakDbfs / 20.0), 48000, 2);
        for (int i = 0; i < std::lround(10.0 * section.seconds); ++i) {
            signal.samples.insert(signal.samples.end(), tone.samples.begin(), tone.samples.end());
        }
    }
    return signal;
}

struct Reference
{
    double integratedLufs = 0.0;
    double rangeLu = 0.0;
};

/// What libebur128, the reference implementation, measures.
Reference reference(const support::Signal& signal)
{
    ebur128_state* state = ebur128_init(static_cast<unsigned>(signal.channels),
        static_cast<unsigned long>(signal.sampleRateHz), EBUR128_MODE_I | EBUR128_MODE_LRA);
    ebur128_add_frames_float(state, signal.samples.data(),
        signal.samples.size() / static_cast<std::size_t>(signal.channels));
    Reference values;
    ebur128_loudness_global(state, &values.integratedLufs);
    ebur128_loudness_range(state, &values.rangeLu);
    ebur128_destroy(&state);
    return values;
}

/// Noise whose level changes every two seconds, by up to 30 dB.
support::Signal uneven(int sampleRateHz, int channels)
{
    support::Signal signal = support::noise(20.0 * channels, 0.8, sampleRateHz, 5);
    signal.channels = channels;
    const auto step = static_cast<std::size_t>(2 * sampleRateHz * channels);
    for (std::size_t i = 0; i < signal.samples.size(); ++i) {
        const auto section = static_cast<int>(i / step);
        const double fallDb = 3.0 * ((section * 3) % 10);
        signal.samples[i] *= static_cast<float>(std::pow(10.0, -fallDb / 20.0));
    }
    return signal;
}

} // namespace

class TestLoudnessMeter : public QObject
{
    Q_OBJECT

private slots:
    void integratedLoudnessOfTech3341_data();
    void integratedLoudnessOfTech3341();
    void surroundOfTech3341();
    void rangeOfTech3342_data();
    void rangeOfTech3342();
    void agreesWithTheReference_data();
    void agreesWithTheReference();
    void albumIsGatedAsOneSound();
    void gainShiftsLoudnessOnly();
    void blockSizeDoesNotMatter_data();
    void blockSizeDoesNotMatter();
    void channelsCountAsTheyShould_data();
    void channelsCountAsTheyShould();
    void silenceHasNoLoudness();
    void tooShortHasNoLoudness();
    void refusedFormats();
};

void TestLoudnessMeter::integratedLoudnessOfTech3341_data()
{
    QTest::addColumn<QList<double>>("levels"); // pairs of dBFS and seconds
    QTest::addColumn<double>("expected");
    // EBU Tech 3341, table 1, cases 1 to 5.
    QTest::newRow("1: -23 dBFS") << QList<double>{-23, 20} << -23.0;
    QTest::newRow("2: -33 dBFS") << QList<double>{-33, 20} << -33.0;
    QTest::newRow("3: relative gate") << QList<double>{-36, 10, -23, 60, -36, 10} << -23.0;
    QTest::newRow("4: absolute gate")
        << QList<double>{-72, 10, -36, 10, -23, 60, -36, 10, -72, 10} << -23.0;
    QTest::newRow("5: no gating") << QList<double>{-26, 20, -20, 20.1, -26, 20} << -23.0;
}

void TestLoudnessMeter::integratedLoudnessOfTech3341()
{
    QFETCH(const QList<double>, levels);
    QFETCH(const double, expected);
    support::Signal signal{{}, 2, 48000};
    for (qsizetype i = 0; i + 1 < levels.size(); i += 2) {
        const support::Signal tone = tones({{levels[i], levels[i + 1]}});
        signal.samples.insert(signal.samples.end(), tone.samples.begin(), tone.samples.end());
    }
    const std::optional<Loudness> loudness = measured(signal);
    QVERIFY(loudness && loudness->integratedLufs);
    const auto integrated = static_cast<double>(*loudness->integratedLufs);
    QVERIFY2(std::abs(integrated - expected) <= 0.1, qPrintable(QString::number(integrated)));
    // ReplayGain 2 brings a track to -18 LUFS.
    QVERIFY(std::abs(static_cast<double>(*loudness->replayGainDb) + 18.0 + integrated) < 1e-4);
}

void TestLoudnessMeter::surroundOfTech3341()
{
    // Case 6: 5.0, -28 dBFS left and right, -24 in the centre, -30 in both surrounds: -23 LUFS.
    const std::array<double, 5> dbfs{-28.0, -28.0, -24.0, -30.0, -30.0};
    support::Signal signal = support::sine(1000.0, 20.0, 1.0, 48000, 5);
    for (std::size_t i = 0; i < signal.samples.size(); ++i) {
        signal.samples[i] *= static_cast<float>(std::pow(10.0, dbfs[i % dbfs.size()] / 20.0));
    }
    const std::optional<Loudness> loudness = measured(signal);
    QVERIFY(loudness && loudness->integratedLufs);
    QVERIFY(std::abs(*loudness->integratedLufs + 23.0F) <= 0.1F);
}

void TestLoudnessMeter::rangeOfTech3342_data()
{
    QTest::addColumn<QList<double>>("levels"); // dBFS
    QTest::addColumn<double>("expectedLu");
    // EBU Tech 3342, table 1, cases 1 to 4: 20 s at each level.
    QTest::newRow("1: 10 LU") << QList<double>{-20, -30} << 10.0;
    QTest::newRow("2: 5 LU") << QList<double>{-20, -15} << 5.0;
    QTest::newRow("3: 20 LU") << QList<double>{-40, -20} << 20.0;
    QTest::newRow("4: 15 LU") << QList<double>{-50, -35, -20, -35, -50} << 15.0;
}

void TestLoudnessMeter::rangeOfTech3342()
{
    QFETCH(const QList<double>, levels);
    QFETCH(const double, expectedLu);
    support::Signal signal{{}, 2, 48000};
    for (const double level : levels) {
        const support::Signal tone = tones({{level, 20.0}});
        signal.samples.insert(signal.samples.end(), tone.samples.begin(), tone.samples.end());
    }
    const std::optional<Loudness> loudness = measured(signal);
    QVERIFY(loudness);
    QVERIFY(std::abs(static_cast<double>(loudness->rangeLu) - expectedLu) <= 1.0);
}

void TestLoudnessMeter::agreesWithTheReference_data()
{
    QTest::addColumn<int>("sampleRateHz");
    QTest::addColumn<int>("channels");
    QTest::newRow("44.1 kHz stereo") << 44100 << 2;
    QTest::newRow("48 kHz mono") << 48000 << 1;
    QTest::newRow("8 kHz mono") << 8000 << 1;
    QTest::newRow("96 kHz mono") << 96000 << 1;
    QTest::newRow("22.05 kHz, 5.1") << 22050 << 6;
    QTest::newRow("11.025 kHz, quadraphonic") << 11025 << 4;
}

void TestLoudnessMeter::agreesWithTheReference()
{
    QFETCH(const int, sampleRateHz);
    QFETCH(const int, channels);
    const support::Signal signal = uneven(sampleRateHz, channels);
    const std::optional<Loudness> loudness = measured(signal);
    const Reference exact = reference(signal);
    QVERIFY(loudness && loudness->integratedLufs);
    // The relative gate cuts between steps of .05 LU.
    QVERIFY(std::abs(static_cast<double>(*loudness->integratedLufs) - exact.integratedLufs) < 0.02);
    QVERIFY(std::abs(static_cast<double>(loudness->rangeLu) - exact.rangeLu) < 0.06);
}

void TestLoudnessMeter::albumIsGatedAsOneSound()
{
    // A loud track, one that the relative gate of the album leaves out, one that moves.
    std::vector<support::Signal> tracks;
    tracks.push_back(support::noise(40.0, 0.5, 48'000, 7));
    tracks.push_back(support::noise(60.0, 0.02, 48'000, 8));
    tracks.push_back(uneven(48'000, 1));
    support::Signal concatenated{{}, 1, 48'000};
    analysis::LoudnessGate album;
    double sumOfTracks = 0.0;
    for (const support::Signal& track : tracks) {
        Result<LoudnessMeter> meter = LoudnessMeter::create(track.sampleRateHz, track.channels);
        QVERIFY(meter);
        meter->add(AudioBlock{track.samples, track.channels, track.sampleRateHz});
        album.addBlocksOf(meter->gate());
        sumOfTracks += static_cast<double>(*meter->result().integratedLufs);
        concatenated.samples.insert(
            concatenated.samples.end(), track.samples.begin(), track.samples.end());
    }
    const double expected = reference(concatenated).integratedLufs;
    QVERIFY(album.integratedLufs());
    QVERIFY2(std::abs(*album.integratedLufs() - expected) < 0.1,
        qPrintable(QString::number(*album.integratedLufs() - expected)));
    // What the mean of the tracks' values would have said.
    QVERIFY(std::abs(sumOfTracks / 3.0 - expected) > 3.0);
}

void TestLoudnessMeter::gainShiftsLoudnessOnly()
{
    support::Signal signal = uneven(44100, 2);
    const std::optional<Loudness> before = measured(signal);
    for (float& sample : signal.samples) {
        sample *= 0.5F; // -6.02 dB
    }
    const std::optional<Loudness> after = measured(signal);
    QVERIFY(before && after);
    const double shift = 20.0 * std::log10(0.5);
    const auto difference = [](std::optional<float> left, std::optional<float> right) {
        return static_cast<double>(*left) - static_cast<double>(*right);
    };
    QVERIFY(std::abs(difference(after->integratedLufs, before->integratedLufs) - shift) < 0.02);
    QVERIFY(std::abs(difference(after->truePeakDbtp, before->truePeakDbtp) - shift) < 1e-4);
    QVERIFY(std::abs(after->rangeLu - before->rangeLu) < 0.06F);
}

void TestLoudnessMeter::blockSizeDoesNotMatter_data()
{
    QTest::addColumn<int>("blockFrames");
    for (const int blockFrames : {7, 512, 4410, 10000, 1 << 20}) {
        QTest::addRow("blocks of %d", blockFrames) << blockFrames;
    }
}

void TestLoudnessMeter::blockSizeDoesNotMatter()
{
    QFETCH(const int, blockFrames);
    const support::Signal signal = uneven(44100, 2);
    QVERIFY(measured(signal, static_cast<std::size_t>(blockFrames)) == measured(signal));
}

void TestLoudnessMeter::channelsCountAsTheyShould_data()
{
    QTest::addColumn<int>("channels");
    QTest::addColumn<int>("sounding");
    QTest::addColumn<double>("gainDb"); // against the same tone in a front channel
    // BS.1770-4, tables 3 and 4: surrounds at 60 to 120 degrees weigh 1.41, all others 1, the LFE
    // 0.
    QTest::newRow("mono") << 1 << 0 << 0.0;
    QTest::newRow("stereo, right") << 2 << 1 << 0.0;
    QTest::newRow("three, centre") << 3 << 2 << 0.0;
    QTest::newRow("four, surround") << 4 << 3 << 1.5;
    QTest::newRow("five, surround") << 5 << 3 << 1.5;
    QTest::newRow("5.1, centre") << 6 << 2 << 0.0;
    QTest::newRow("5.1, surround") << 6 << 5 << 1.5;
    QTest::newRow("6.1, back") << 7 << 4 << 0.0;
    QTest::newRow("7.1, back") << 8 << 4 << 0.0;
    QTest::newRow("7.1, side") << 8 << 7 << 1.5;
    QTest::newRow("twelve, last") << 12 << 11 << 0.0;
}

void TestLoudnessMeter::channelsCountAsTheyShould()
{
    QFETCH(const int, channels);
    QFETCH(const int, sounding);
    QFETCH(const double, gainDb);
    const support::Signal tone = support::sine(1000.0, 2.0, 0.1, 48000);
    support::Signal signal = support::silence(2.0, 48000, channels);
    for (std::size_t i = 0; i < tone.samples.size(); ++i) {
        signal
            .samples[i * static_cast<std::size_t>(channels) + static_cast<std::size_t>(sounding)] =
            tone.samples[i];
    }
    const std::optional<Loudness> loudness = measured(signal);
    QVERIFY(loudness && loudness->integratedLufs);
    // A sine of 1 kHz in one channel reads 3.01 LU under its peak: -23.01 LUFS for -20 dBFS.
    QVERIFY(std::abs(static_cast<double>(*loudness->integratedLufs) + 23.01 - gainDb) < 0.1);

    if (channels == 6) {
        support::Signal lfe = support::silence(2.0, 48000, channels);
        for (std::size_t i = 0; i < tone.samples.size(); ++i) {
            lfe.samples[i * 6 + 3] = tone.samples[i];
        }
        const std::optional<Loudness> onlyLfe = measured(lfe);
        QVERIFY(onlyLfe && !onlyLfe->integratedLufs);
    }
}

void TestLoudnessMeter::silenceHasNoLoudness()
{
    const std::optional<Loudness> loudness = measured(support::silence(5.0, 44100, 2));
    QVERIFY(loudness);
    QVERIFY(!loudness->integratedLufs);
    QVERIFY(!loudness->replayGainDb);
    QVERIFY(!loudness->truePeakDbtp);
    QCOMPARE(loudness->rangeLu, 0.0F);
}

void TestLoudnessMeter::tooShortHasNoLoudness()
{
    const std::optional<Loudness> loudness = measured(support::sine(1000.0, 0.3, 0.5));
    QVERIFY(loudness);
    QVERIFY(!loudness->integratedLufs); // the first gating block is 400 ms long
    QVERIFY(loudness->truePeakDbtp);
}

void TestLoudnessMeter::refusedFormats()
{
    QVERIFY(!LoudnessMeter::create(44100, 0).hasValue());
    QVERIFY(!LoudnessMeter::create(0, 2).hasValue());
    QVERIFY(!LoudnessMeter::create(44100, 65).hasValue());
}

QTEST_GUILESS_MAIN(TestLoudnessMeter)
#include "tst_loudnessmeter.moc"
