// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyzer.h"
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/signal.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <thread>

using analysis::AnalysisOptions;
using analysis::Analyzer;
using analysis::Depth;
using analysis::ErrorCode;
using analysis::Features;

using namespace Qt::StringLiterals;

namespace {

// Two seconds of C major, then F major, over and over, with clicks at 120 BPM.
support::Signal song(double seconds, int rateHz, double gain = 1.0)
{
    const std::array<double, 3> tonic{261.63, 329.63, 392.0};
    const std::array<double, 3> subdominant{349.23, 440.0, 523.25};
    support::Signal chords{.samples = {}, .channels = 1, .sampleRateHz = rateHz};
    for (int bar = 0; bar * 2.0 < seconds; ++bar) {
        const support::Signal chord =
            support::chord(bar % 2 == 0 ? tonic : subdominant, 2.0, 0.4, rateHz);
        chords.samples.insert(chords.samples.end(), chord.samples.begin(), chord.samples.end());
    }
    support::Signal mixed = support::mix(chords, support::clicks(120.0, seconds, 0.4, rateHz));
    for (float& sample : mixed.samples) {
        sample *= static_cast<float>(gain);
    }
    return mixed;
}

} // namespace

class TestAnalyzer : public QObject
{
    Q_OBJECT

private slots:
    void songIsUnderstood_data();
    void songIsUnderstood();
    void sampleRateHardlyMatters();
    void gainDoesNotMatter();
    void fastReadsLess();
    void depthsAddToEachOther();
    void fullHearsTheCourse();
    void oddSoundsAreFinite_data();
    void oddSoundsAreFinite();
    void silenceHasAbsentValues();
    void shortSounds_data();
    void shortSounds();
    void failuresAreNamed_data();
    void failuresAreNamed();
    void worksOnAfterAFailure();
    void cancelledBeforehand();
    void pausedUntilStopped();

private:
    analysis::Result<Features> analyze(
        const support::Signal& signal, const QString& name, const std::string& codec);

    support::ScratchFolder m_folder;
    Analyzer m_analyzer;
};

analysis::Result<Features> TestAnalyzer::analyze(
    const support::Signal& signal, const QString& name, const std::string& codec)
{
    const std::filesystem::path path = m_folder.stdFile(name);
    if (!support::writeAudio(path, signal, codec)) {
        return analysis::Error{ErrorCode::ReadFailed, "the fixture was not written"};
    }
    return m_analyzer.analyze(path, {}, {});
}

void TestAnalyzer::songIsUnderstood_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("codec");
    QTest::newRow("flac") << u"song.flac"_s << u"flac"_s;
    QTest::newRow("mp3") << u"song.mp3"_s << u"libmp3lame"_s;
    QTest::newRow("vorbis") << u"song.ogg"_s << u"libvorbis"_s;
}

void TestAnalyzer::songIsUnderstood()
{
    QFETCH(QString, name);
    QFETCH(QString, codec);
    auto features = analyze(song(12.0, 44100), name, codec.toStdString());
    QVERIFY(features);
    QCOMPARE(features->version, analysis::kFeatureVersion);
    QCOMPARE(features->depth, Depth::Standard);
    QVERIFY(std::abs(features->format.durationS - 12.0) < 0.2);
    QVERIFY(features->rhythm.tempoBpm);
    QVERIFY(std::abs(*features->rhythm.tempoBpm - 120.0F) < 0.5F);
    QVERIFY(features->tonality.tonic == 0 || features->tonality.tonic == 5);
    QCOMPARE(features->tonality.mode, analysis::Mode::Major);
    QVERIFY(std::abs(features->tonality.tuningHz - 440.0F) < 1.0F);
    QVERIFY(features->loudness.integratedLufs);
    QVERIFY(features->loudness.truePeakDbtp);
    QVERIFY(features->energy > 0.0F && features->energy < 1.0F);
    QVERIFY(features->timbre.centroidHz > 100.0F);
    QCOMPARE(features->skippedPackets, 0);
    QVERIFY(features->soundCode.held);
    QVERIFY(features->patterns.held->traits != analysis::SoundTraits{});
}

void TestAnalyzer::sampleRateHardlyMatters()
{
    auto low = analyze(song(8.0, 22050), u"22.wav"_s, "pcm_f32le");
    auto high = analyze(song(8.0, 48000), u"48.wav"_s, "pcm_f32le");
    QVERIFY(low);
    QVERIFY(high);
    QVERIFY(std::abs(*low->rhythm.tempoBpm - *high->rhythm.tempoBpm) < 0.1F);
    QVERIFY(low->tonality.tonic == high->tonality.tonic);
    QVERIFY(std::abs(low->tonality.tuningHz - high->tonality.tuningHz) < 0.1F);
    QVERIFY(std::abs(*low->loudness.integratedLufs - *high->loudness.integratedLufs) < 0.5F);
    for (std::size_t i = 0; i < analysis::kChromaCount; ++i) {
        QVERIFY(std::abs(low->tonality.chromaMean[i] - high->tonality.chromaMean[i]) < 0.01F);
    }
}

void TestAnalyzer::gainDoesNotMatter()
{
    auto loud = analyze(song(8.0, 22050), u"loud.wav"_s, "pcm_f32le");
    auto quiet = analyze(song(8.0, 22050, 0.1), u"quiet.wav"_s, "pcm_f32le");
    QVERIFY(loud);
    QVERIFY(quiet);
    QVERIFY(std::abs(*loud->rhythm.tempoBpm - *quiet->rhythm.tempoBpm) < 0.01F);
    QVERIFY(std::abs(loud->rhythm.onsetRateHz - quiet->rhythm.onsetRateHz) < 0.11F);
    QVERIFY(std::abs(loud->mfcc.mean[3] - quiet->mfcc.mean[3]) < 0.5F);
    // A tenth is 20 dB less, to within the 0.1 LU of the histogram.
    QVERIFY(
        std::abs(*loud->loudness.integratedLufs - *quiet->loudness.integratedLufs - 20.0F) < 0.2F);
    QVERIFY(loud->energy > quiet->energy);
}

void TestAnalyzer::fastReadsLess()
{
    const std::filesystem::path path = m_folder.stdFile(u"long.flac"_s);
    // Only the excerpts sound: 30 s around 30 % and 65 % of 150 s.
    support::Signal signal = support::silence(150.0, 22050);
    const support::Signal part = song(30.0, 22050);
    std::ranges::copy(part.samples, signal.samples.begin() + std::ptrdiff_t{30} * 22050);
    std::ranges::copy(part.samples, signal.samples.begin() + std::ptrdiff_t{165} * 22050 / 2);
    QVERIFY(support::writeAudio(path, signal, "flac"));
    auto fast = m_analyzer.analyze(path, {.depth = Depth::Fast, .paused = nullptr}, {});
    auto excerpt = analyze(part, u"part.flac"_s, "flac");
    QVERIFY(fast);
    QVERIFY(excerpt);
    QCOMPARE(fast->depth, Depth::Fast);
    QVERIFY(std::abs(fast->format.durationS - 150.0) < 0.1);
    // Of the whole file more than half would be silent; of the excerpts all do.
    QVERIFY(std::abs(fast->rhythm.onsetRateHz - excerpt->rhythm.onsetRateHz) < 0.1F);
    QVERIFY(std::abs(*fast->rhythm.tempoBpm - 120.0F) < 0.5F);
    QVERIFY(std::abs(fast->timbre.zeroCrossingRate - excerpt->timbre.zeroCrossingRate)
        < 0.02F * excerpt->timbre.zeroCrossingRate);
}

void TestAnalyzer::depthsAddToEachOther()
{
    const std::filesystem::path path = m_folder.stdFile(u"depths.flac"_s);
    QVERIFY(support::writeAudio(path, song(20.0, 44100), "flac"));
    auto fast = m_analyzer.analyzeInDetail(path, {.depth = Depth::Fast, .paused = nullptr}, {});
    auto standard = m_analyzer.analyzeInDetail(path, {}, {});
    auto full = m_analyzer.analyzeInDetail(path, {.depth = Depth::Full, .paused = nullptr}, {});
    QVERIFY(fast && standard && full);
    QVERIFY(!fast->features.loudness.crestFactorDb && fast->details.waveform.empty());
    QVERIFY(fast->details.fingerprint.empty());
    QVERIFY(!standard->features.timbre.harmonicRatio && standard->details.chords.empty());
    QVERIFY(full->features.timbre.harmonicRatio && !full->details.chords.empty());
    // What standard knows, full knows just so.
    Features features = full->features;
    features.depth = Depth::Standard;
    features.timbre.harmonicRatio = {};
    features.tonality.chordChangeRateHz = {};
    features.tonality.borrowedChordShare = {};
    QVERIFY(features == standard->features);
    QVERIFY(full->details.waveform == standard->details.waveform);
    QCOMPARE(full->details.fingerprint, standard->details.fingerprint);
    QVERIFY(!standard->details.fingerprint.empty());
}

void TestAnalyzer::fullHearsTheCourse()
{
    const std::filesystem::path path = m_folder.stdFile(u"course.flac"_s);
    QVERIFY(support::writeAudio(path, song(24.0, 44100), "flac"));
    auto analysed = m_analyzer.analyzeInDetail(path, {.depth = Depth::Full, .paused = nullptr}, {});
    QVERIFY(analysed);
    // C and F, two seconds each: 11 changes in 24 s, at even seconds.
    const std::vector<analysis::HarmonySpan>& chords = analysed->details.chords;
    QCOMPARE(chords.size(), 12U);
    for (std::size_t i = 0; i < chords.size(); ++i) {
        QCOMPARE(*chords[i].root, i % 2 == 0 ? 0 : 5);
        QVERIFY(std::abs(chords[i].startS - 2.0 * static_cast<double>(i)) < 0.2);
    }
    const Features& features = analysed->features;
    QVERIFY(std::abs(*features.tonality.chordChangeRateHz - 11.0F / 24.0F) < 0.01F);
    QCOMPARE(*features.tonality.borrowedChordShare, 0.0F);
    QVERIFY(*features.timbre.harmonicRatio > 0.3F && *features.timbre.harmonicRatio < 1.0F);
    QVERIFY(*features.loudness.crestFactorDb > 0.0F);
    QCOMPARE(analysed->details.waveform.size(), 400U);
    QCOMPARE(analysed->details.loudnessLufs.size(), 22U);
    QCOMPARE(analysed->details.keys.size(), 1U);
    QVERIFY(features.recording.intro && features.recording.outro);
}

void TestAnalyzer::oddSoundsAreFinite_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("nothing but zeros") << 0;
    QTest::newRow("noise") << 1;
    QTest::newRow("one click") << 2;
    QTest::newRow("0.1 s") << 3;
    QTest::newRow("direct current") << 4;
    QTest::newRow("not a number and infinity") << 5;
    QTest::newRow("8 channels at 192 kHz") << 6;
    QTest::newRow("8 kHz") << 7;
}

void TestAnalyzer::oddSoundsAreFinite()
{
    QFETCH(const int, kind);
    support::Signal signal = support::silence(4.0);
    switch (kind) {
    case 1:
        signal = support::noise(12.0);
        break;
    case 2:
        signal.samples[40'000] = 1.0F;
        break;
    case 3:
        signal = support::sine(440.0, 0.1);
        break;
    case 4:
        std::ranges::fill(signal.samples, 0.5F);
        break;
    case 5:
        signal = support::sine(440.0, 4.0);
        for (std::size_t i = 0; i < signal.samples.size(); i += 1000) {
            signal.samples[i] = i % 2000 == 0 ? std::numeric_limits<float>::quiet_NaN()
                                              : std::numeric_limits<float>::infinity();
        }
        break;
    case 6:
        signal = support::sine(440.0, 2.0, 0.5, 192'000, 8);
        break;
    case 7:
        signal = support::sine(440.0, 4.0, 0.5, 8000);
        break;
    default:
        break;
    }
    const std::filesystem::path path = m_folder.stdFile(u"odd.wav"_s);
    QVERIFY(support::writeAudio(path, signal, "pcm_f32le"));
    auto analysed = m_analyzer.analyzeInDetail(path, {.depth = Depth::Full, .paused = nullptr}, {});
    QVERIFY(analysed);
    const Features& features = analysed->features;
    for (const analysis::OptionalFloat value : {features.tonality.chordChangeRateHz,
             features.tonality.borrowedChordShare, features.loudness.dynamicComplexityDb,
             features.loudness.samplePeakDbfs, features.loudness.crestFactorDb,
             features.timbre.harmonicRatio, features.recording.clippingShare,
             features.recording.dcOffset, features.recording.silenceAtStartS,
             features.recording.silenceAtEndS, features.recording.cutoffHz}) {
        QVERIFY(!value || std::isfinite(*value));
    }
    for (const analysis::WaveformPoint& point : analysed->details.waveform) {
        QVERIFY(point.peak >= 0.0F && point.peak <= 1.0F && point.rms <= 1.0F);
        QVERIFY(std::isfinite(point.low + point.middle + point.high));
    }
    for (const float loudness : analysed->details.loudnessLufs) {
        QVERIFY(std::isfinite(loudness));
    }
    for (const analysis::Segment& segment : analysed->details.segments) {
        QVERIFY(std::isfinite(segment.loudnessLufs));
    }
}

void TestAnalyzer::silenceHasAbsentValues()
{
    auto features = analyze(support::silence(5.0), u"silence.flac"_s, "flac");
    QVERIFY(features);
    QVERIFY(!features->rhythm.tempoBpm);
    QVERIFY(!features->tonality.tonic);
    QVERIFY(!features->loudness.integratedLufs);
    QVERIFY(!features->loudness.truePeakDbtp);
    QCOMPARE(features->energy, 0.0F);
    QCOMPARE(features->timbre.centroidHz, 0.0F);
}

void TestAnalyzer::shortSounds_data()
{
    QTest::addColumn<double>("seconds");
    QTest::newRow("a millisecond") << 0.001;
    QTest::newRow("50 ms") << 0.05;
    QTest::newRow("one second") << 1.0;
}

void TestAnalyzer::shortSounds()
{
    QFETCH(double, seconds);
    auto features = analyze(support::sine(440.0, seconds), u"short.wav"_s, "pcm_s16le");
    QVERIFY(features);
    QVERIFY(std::isfinite(features->timbre.centroidHz));
    QVERIFY(std::isfinite(features->energy));
    QVERIFY(std::isfinite(features->rhythm.onsetRateHz));
}

void TestAnalyzer::failuresAreNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("code");
    QTest::newRow("no such file") << u"absent.mp3"_s << static_cast<int>(ErrorCode::FileNotFound);
    QTest::newRow("a folder") << u"."_s << static_cast<int>(ErrorCode::NotARegularFile);
    QTest::newRow("an empty file") << u"empty.mp3"_s << static_cast<int>(ErrorCode::EmptyFile);
    QTest::newRow("a text") << u"text.mp3"_s << static_cast<int>(ErrorCode::NotAudio);
}

void TestAnalyzer::failuresAreNamed()
{
    QFETCH(QString, name);
    QFETCH(int, code);
    QFile empty(m_folder.file(u"empty.mp3"_s));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    QFile text(m_folder.file(u"text.mp3"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("Tunes are words without letters.\n");
    text.close();
    const auto features = m_analyzer.analyze(m_folder.stdFile(name), {}, {});
    QVERIFY(!features);
    QCOMPARE(static_cast<int>(features.error().code), code);
}

void TestAnalyzer::worksOnAfterAFailure()
{
    const support::Signal signal = song(5.0, 44100);
    auto before = analyze(signal, u"same.flac"_s, "flac");
    QVERIFY(!m_analyzer.analyze(m_folder.stdFile(u"absent.mp3"_s), {}, {}));
    auto after = analyze(signal, u"same.flac"_s, "flac");
    QVERIFY(before && after);
    QVERIFY(*before == *after);
}

void TestAnalyzer::cancelledBeforehand()
{
    const std::filesystem::path path = m_folder.stdFile(u"cancel.flac"_s);
    QVERIFY(support::writeAudio(path, song(5.0, 44100), "flac"));
    std::stop_source stop;
    stop.request_stop();
    const auto features = m_analyzer.analyze(path, {}, stop.get_token());
    QVERIFY(!features);
    QCOMPARE(features.error().code, ErrorCode::Cancelled);
}

void TestAnalyzer::pausedUntilStopped()
{
    const std::filesystem::path path = m_folder.stdFile(u"pause.flac"_s);
    QVERIFY(support::writeAudio(path, song(5.0, 44100), "flac"));
    const std::atomic<bool> paused = true;
    std::stop_source stop;
    std::atomic<bool> ended = false;
    std::atomic<bool> cancelled = false;
    std::jthread worker([&] {
        Analyzer analyzer;
        const auto features =
            analyzer.analyze(path, {.depth = Depth::Standard, .paused = &paused}, stop.get_token());
        cancelled = !features && features.error().code == ErrorCode::Cancelled;
        ended = true;
    });
    // Without the pause this file takes some milliseconds.
    QVERIFY(!QTest::qWaitFor([&] { return ended.load(); }, 150));
    QElapsedTimer timer;
    timer.start();
    stop.request_stop();
    QTRY_VERIFY(ended);
    QVERIFY(timer.elapsed() < 200);
    QVERIFY(cancelled);
}

QTEST_GUILESS_MAIN(TestAnalyzer)
#include "tst_analyzer.moc"
