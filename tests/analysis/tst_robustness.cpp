// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyzer.h"
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/signal.h"

#include <QFile>
#include <QTest>
#include <QtEndian>

#include <array>
#include <cmath>

using analysis::Analyzer;
using analysis::Depth;
using analysis::Features;
using analysis::Result;

using namespace Qt::StringLiterals;

namespace {

/// C major over clicks at 120 BPM.
support::Signal music(double seconds, int rateHz = 44100)
{
    const std::array<double, 3> tonic{261.63, 329.63, 392.0};
    return support::mix(
        support::chord(tonic, seconds, 0.4, rateHz), support::clicks(120.0, seconds, 0.4, rateHz));
}

/// The header of a WAV file of 16 bits, mono.
QByteArray wavHeader(quint32 rateHz, quint32 dataBytes)
{
    QByteArray header;
    const auto put = [&header](auto value) {
        const auto little = qToLittleEndian(value);
        header.append(reinterpret_cast<const char*>(&little), sizeof little);
    };
    header.append("RIFF");
    put(quint32{36} + dataBytes);
    header.append("WAVEfmt ");
    put(quint32{16});
    put(quint16{1}); // PCM
    put(quint16{1});
    put(rateHz);
    put(2 * rateHz);
    put(quint16{2});
    put(quint16{16});
    header.append("data");
    put(dataBytes);
    return header;
}

} // namespace

/// What must not matter to the numbers, and what must not bring the analysis down.
class TestRobustness : public QObject
{
    Q_OBJECT

private slots:
    void losslessCopiesAgree_data();
    void losslessCopiesAgree();
    void changeOfRateInMidStream();
    void tenSilentHoursInExcerpts();

private:
    support::ScratchFolder m_folder;
    Analyzer m_analyzer;
};

void TestRobustness::losslessCopiesAgree_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("codec");
    QTest::newRow("flac") << u"copy.flac"_s << u"flac"_s;
    QTest::newRow("alac") << u"copy.m4a"_s << u"alac"_s;
    QTest::newRow("aiff") << u"copy.aiff"_s << u"pcm_s16be"_s;
    QTest::newRow("wav, 32 bits") << u"copy32.wav"_s << u"pcm_s32le"_s;
    QTest::newRow("wav, floats") << u"copyf.wav"_s << u"pcm_f32le"_s;
}

void TestRobustness::losslessCopiesAgree()
{
    QFETCH(const QString, name);
    QFETCH(const QString, codec);
    support::Signal signal = music(6.0);
    for (float& sample : signal.samples) {
        sample = std::round(sample * 32768.0F) / 32768.0F; // what 16 bits hold
    }
    const std::filesystem::path wav = m_folder.stdFile(u"original.wav"_s);
    const std::filesystem::path copy = m_folder.stdFile(name);
    QVERIFY(support::writeAudio(wav, signal, "pcm_s16le"));
    QVERIFY(support::writeAudio(copy, signal, codec.toStdString()));
    const Result<Features> original = m_analyzer.analyze(wav, {}, {});
    Result<Features> other = m_analyzer.analyze(copy, {}, {});
    QVERIFY(original && other);
    QVERIFY(std::abs(original->format.durationS - other->format.durationS) < 1e-9);
    // The same samples in packets of another size: not a bit differs but the format's.
    other->format = original->format;
    QVERIFY(*other == *original);
}

void TestRobustness::changeOfRateInMidStream()
{
    const std::filesystem::path path = m_folder.stdFile(u"both.mp3"_s);
    QFile both(path);
    QVERIFY(both.open(QIODevice::WriteOnly));
    for (const int rateHz : {44100, 22050}) {
        const std::filesystem::path part = m_folder.stdFile(u"part.mp3"_s);
        QVERIFY(support::writeAudio(part, music(8.0, rateHz), "libmp3lame"));
        QFile file(part);
        QVERIFY(file.open(QIODevice::ReadOnly));
        both.write(file.readAll());
    }
    both.close();
    const Result<Features> features = m_analyzer.analyze(path, {.depth = Depth::Full}, {});
    QVERIFY(features);
    QCOMPARE(features->format.sampleRateHz, 44100);
    QVERIFY(std::abs(features->format.durationS - 16.0) < 0.25);
    QVERIFY(features->rhythm.tempoBpm);
    QVERIFY(std::abs(*features->rhythm.tempoBpm - 120.0F) < 1.0F);
    QVERIFY(features->tonality.tonic);
    QVERIFY(features->loudness.integratedLufs);
}

void TestRobustness::tenSilentHoursInExcerpts()
{
    constexpr quint32 kRateHz = 8000;
    constexpr quint32 kSeconds = 36'000;
    constexpr quint32 kBytes = 2 * kRateHz * kSeconds;
    const std::filesystem::path path = m_folder.stdFile(u"hours.wav"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray header = wavHeader(kRateHz, kBytes);
    file.write(header);
    QVERIFY(file.resize(header.size() + qint64{kBytes})); // zeros that take no room
    file.close();
    const Result<Features> features = m_analyzer.analyze(path, {.depth = Depth::Fast}, {});
    QVERIFY(features);
    QVERIFY(std::abs(features->format.durationS - kSeconds) < 0.01);
    QVERIFY(!features->loudness.integratedLufs);
    QVERIFY(!features->rhythm.tempoBpm);
    QCOMPARE(features->timbre.centroidHz, 0.0F);
    QCOMPARE(features->energy, 0.0F);
}

QTEST_GUILESS_MAIN(TestRobustness)
#include "tst_robustness.moc"
