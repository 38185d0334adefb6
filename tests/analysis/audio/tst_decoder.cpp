// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/decoder.h"
#include "tests/support/audiofixture.h"
#include "tests/support/ordinaryuser.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/signal.h"

#include <sys/stat.h>

#include <QFile>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using analysis::AudioBlock;
using analysis::AudioFormat;
using analysis::Decoder;
using analysis::ErrorCode;
using analysis::Result;

using namespace Qt::StringLiterals;

namespace {

struct Sound
{
    AudioFormat format; ///< as it is at the end
    double claimedS = 0.0;
    std::vector<float> samples;
    std::optional<ErrorCode> error;
    int skippedPackets = 0;

    [[nodiscard]] double seconds() const
    {
        return static_cast<double>(samples.size()) / format.channels / format.sampleRateHz;
    }
};

std::optional<ErrorCode> readRest(Decoder& decoder, std::vector<float>& samples)
{
    for (;;) {
        const Result<AudioBlock> block = decoder.read();
        if (!block) {
            return block.error().code;
        }
        if (block->frames() == 0) {
            return std::nullopt;
        }
        samples.insert(samples.end(), block->samples.begin(), block->samples.end());
    }
}

Sound decoded(const std::filesystem::path& path)
{
    Sound sound;
    Result<Decoder> decoder = Decoder::open(path);
    if (!decoder) {
        sound.error = decoder.error().code;
        return sound;
    }
    sound.claimedS = decoder->format().durationS;
    sound.error = readRest(*decoder, sound.samples);
    sound.format = decoder->format();
    sound.skippedPackets = decoder->skippedPackets();
    return sound;
}

double rootMeanSquare(std::span<const float> samples)
{
    double sum = 0.0;
    for (const float sample : samples) {
        sum += static_cast<double>(sample) * static_cast<double>(sample);
    }
    return std::sqrt(sum / static_cast<double>(samples.size()));
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool store(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Noise in two channels that differ.
support::Signal stereoNoise(double seconds, int sampleRateHz)
{
    support::Signal signal = support::noise(2.0 * seconds, 0.4, sampleRateHz);
    signal.channels = 2;
    return signal;
}

} // namespace

class TestDecoder : public QObject
{
    Q_OBJECT

private slots:
    void soundOfEachFormat_data();
    void soundOfEachFormat();
    void losslessFormatsAreExact_data();
    void losslessFormatsAreExact();
    void refusedFiles_data();
    void refusedFiles();
    void fifoIsNeverOpened();
    void unreadableFile();
    void coverIsNotSound_data();
    void coverIsNotSound();
    void playlistOpensNoOtherFile();
    void headerWithoutSound();
    void truncatedFileTellsItsRealDuration_data();
    void truncatedFileTellsItsRealDuration();
    void brokenPacketIsSteppedOver();
    void lossyFrameFarBeyondFullScaleIsDamage();
    void changeOfRateAndChannelsIsConverted();
    void samplesAreFinite();
    void seekLandsOnTheSample_data();
    void seekLandsOnTheSample();
    void seekBehindTheEndGivesNothing();
    void stopEndsOpeningAndReading();
    void oddAndBrokenFiles();

private:
    support::ScratchFolder m_folder;
};

void TestDecoder::soundOfEachFormat_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("encoder");
    QTest::addColumn<QString>("codec");
    QTest::addColumn<int>("sampleRateHz");
    QTest::addColumn<int>("channels");

    QTest::newRow("mp3") << u"a.mp3"_s << u"libmp3lame"_s << u"mp3"_s << 44100 << 2;
    QTest::newRow("mp3, 22 kHz mono") << u"b.mp3"_s << u"libmp3lame"_s << u"mp3"_s << 22050 << 1;
    QTest::newRow("flac") << u"a.flac"_s << u"flac"_s << u"flac"_s << 44100 << 2;
    QTest::newRow("flac, 96 kHz, 5.1") << u"b.flac"_s << u"flac"_s << u"flac"_s << 96000 << 6;
    QTest::newRow("vorbis") << u"a.ogg"_s << u"libvorbis"_s << u"vorbis"_s << 44100 << 2;
    QTest::newRow("opus") << u"a.opus"_s << u"libopus"_s << u"opus"_s << 48000 << 2;
    QTest::newRow("aac") << u"a.m4a"_s << u"aac"_s << u"aac"_s << 44100 << 2;
    QTest::newRow("alac") << u"b.m4a"_s << u"alac"_s << u"alac"_s << 44100 << 2;
    QTest::newRow("aac without container") << u"a.aac"_s << u"aac"_s << u"aac"_s << 44100 << 2;
    QTest::newRow("wav") << u"a.wav"_s << u"pcm_s16le"_s << u"pcm_s16le"_s << 44100 << 2;
    QTest::newRow("wav, 8 bit, 8 kHz") << u"b.wav"_s << u"pcm_u8"_s << u"pcm_u8"_s << 8000 << 1;
    QTest::newRow("aiff") << u"a.aiff"_s << u"pcm_s16be"_s << u"pcm_s16be"_s << 44100 << 2;
    QTest::newRow("wma") << u"a.wma"_s << u"wmav2"_s << u"wmav2"_s << 44100 << 2;
    QTest::newRow("wavpack") << u"a.wv"_s << u"wavpack"_s << u"wavpack"_s << 44100 << 2;
    QTest::newRow("true audio") << u"a.tta"_s << u"tta"_s << u"tta"_s << 44100 << 2;
    QTest::newRow("ac3") << u"a.ac3"_s << u"ac3"_s << u"ac3"_s << 48000 << 2;
    QTest::newRow("matroska") << u"a.mka"_s << u"libvorbis"_s << u"vorbis"_s << 44100 << 2;
}

void TestDecoder::soundOfEachFormat()
{
    QFETCH(const QString, name);
    QFETCH(const QString, encoder);
    QFETCH(const QString, codec);
    QFETCH(const int, sampleRateHz);
    QFETCH(const int, channels);

    const support::Signal signal = support::sine(997.0, 2.0, 0.5, sampleRateHz, channels);
    const std::filesystem::path path = m_folder.stdFile(name);
    QVERIFY(support::writeAudio(path, signal, encoder.toStdString()));

    const Sound sound = decoded(path);
    QVERIFY(!sound.error);
    QCOMPARE(sound.format.codec, codec.toStdString());
    QCOMPARE(sound.format.sampleRateHz, sampleRateHz);
    QCOMPARE(sound.format.channels, channels);
    QVERIFY(sound.format.bitRateBps > 0);
    QCOMPARE(sound.skippedPackets, 0);
    // Codecs without gapless information add up to two frames of 2 048 samples.
    const double slackS = 4096.0 / sampleRateHz;
    QVERIFY2(
        std::abs(sound.seconds() - 2.0) <= slackS, qPrintable(QString::number(sound.seconds())));
    QVERIFY(std::abs(sound.format.durationS - sound.seconds()) < 1e-9);
    QVERIFY(std::abs(sound.claimedS - 2.0) <= 2.0 * slackS);
    // The middle second of a sine of .5 has a mean square of .5 * .5 / 2; LAME encodes at .95 of
    // that.
    const std::size_t quarter = sound.samples.size() / 4;
    const double level = rootMeanSquare(std::span(sound.samples).subspan(quarter, 2 * quarter));
    const double expected = (encoder == u"libmp3lame"_s ? 0.95 : 1.0) * 0.5 / std::sqrt(2.0);
    QVERIFY2(std::abs(level - expected) < 0.02 * expected, qPrintable(QString::number(level)));
}

void TestDecoder::losslessFormatsAreExact_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("encoder");
    QTest::addColumn<double>("tolerance");

    // Half a step of the encoder's resolution, and a little for its rounding.
    QTest::newRow("16 bit interleaved") << u"x.wav"_s << u"pcm_s16le"_s << 0.6 / 32768.0;
    QTest::newRow("16 bit planar") << u"x.flac"_s << u"flac"_s << 0.6 / 32768.0;
    QTest::newRow("float") << u"xf.wav"_s << u"pcm_f32le"_s << 0.0;
    QTest::newRow("double") << u"xd.wav"_s << u"pcm_f64le"_s << 0.0;
    QTest::newRow("32 bit") << u"xi.wav"_s << u"pcm_s32le"_s << 1e-7;
}

void TestDecoder::losslessFormatsAreExact()
{
    QFETCH(const QString, name);
    QFETCH(const QString, encoder);
    QFETCH(const double, tolerance);

    const support::Signal signal = stereoNoise(0.5, 44100);
    const std::filesystem::path path = m_folder.stdFile(name);
    QVERIFY(support::writeAudio(path, signal, encoder.toStdString()));

    const Sound sound = decoded(path);
    QCOMPARE(sound.samples.size(), signal.samples.size());
    for (std::size_t i = 0; i < signal.samples.size(); ++i) {
        const double difference = std::abs(
            static_cast<double>(sound.samples[i]) - static_cast<double>(signal.samples[i]));
        QVERIFY2(difference <= tolerance, qPrintable(QString::number(difference)));
    }
}

void TestDecoder::refusedFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("expected");

    const auto code = [](ErrorCode value) { return static_cast<int>(value); };
    QTest::newRow("empty") << u"empty.mp3"_s << QByteArray() << code(ErrorCode::EmptyFile);
    QTest::newRow("one byte") << u"one.mp3"_s << QByteArray("x") << code(ErrorCode::NotAudio);
    QTest::newRow("text named mp3")
        << u"text.mp3"_s << QByteArray("Some words that nobody sings.\n").repeated(2000)
        << code(ErrorCode::NotAudio);
    QTest::newRow("page named flac")
        << u"page.flac"_s << QByteArray("<!DOCTYPE html><title>404 Not Found</title>")
        << code(ErrorCode::NotAudio);
    QTest::newRow("zeros") << u"zeros.mp3"_s << QByteArray(100'000, '\0')
                           << code(ErrorCode::NotAudio);
    const std::vector<std::uint8_t> png = support::onePixelPng();
    QTest::newRow("picture named ogg")
        << u"cover.ogg"_s
        << QByteArray(reinterpret_cast<const char*>(png.data()), static_cast<qsizetype>(png.size()))
        << code(ErrorCode::NotAudio);
}

void TestDecoder::refusedFiles()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, expected);

    QVERIFY(store(m_folder.file(name), bytes));
    const Sound sound = decoded(m_folder.stdFile(name));
    QVERIFY(sound.error);
    QCOMPARE(static_cast<int>(*sound.error), expected);
}

void TestDecoder::fifoIsNeverOpened()
{
    const std::filesystem::path fifo = m_folder.stdFile(u"fifo.mp3"_s);
    QCOMPARE(::mkfifo(fifo.c_str(), 0600), 0);
    QCOMPARE(decoded(fifo).error, ErrorCode::NotARegularFile);
    QCOMPARE(decoded(m_folder.path().toStdString()).error, ErrorCode::NotARegularFile);
    QCOMPARE(decoded("/dev/zero").error, ErrorCode::NotARegularFile);
    QCOMPARE(decoded(m_folder.stdFile(u"absent.mp3"_s)).error, ErrorCode::FileNotFound);
}

void TestDecoder::unreadableFile()
{
    const std::filesystem::path path = m_folder.stdFile(u"secret.wav"_s);
    QVERIFY(support::writeAudio(path, support::silence(0.1), "pcm_s16le"));
    QCOMPARE(::chmod(path.c_str(), 0), 0);
    const support::OrdinaryUser user;
    if (!user.isOrdinary()) {
        QSKIP("root reads everything");
    }
    QCOMPARE(decoded(path).error, ErrorCode::PermissionDenied);
}

void TestDecoder::coverIsNotSound_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QString>("encoder");
    QTest::newRow("mp3") << u"mp3"_s << u"libmp3lame"_s;
    QTest::newRow("flac") << u"flac"_s << u"flac"_s;
    QTest::newRow("m4a") << u"m4a"_s << u"alac"_s;
}

void TestDecoder::coverIsNotSound()
{
    QFETCH(const QString, suffix);
    QFETCH(const QString, encoder);

    const support::Signal signal = stereoNoise(1.0, 44100);
    const std::filesystem::path plain = m_folder.stdFile(u"plain."_s + suffix);
    const std::filesystem::path covered = m_folder.stdFile(u"covered."_s + suffix);
    QVERIFY(support::writeAudio(plain, signal, encoder.toStdString()));
    QVERIFY(support::writeAudio(
        covered, signal, encoder.toStdString(), {{"title", "Cover"}}, support::onePixelPng()));

    const Sound withCover = decoded(covered);
    QVERIFY(!withCover.error);
    QCOMPARE(withCover.skippedPackets, 0);
    QCOMPARE(withCover.samples, decoded(plain).samples);
}

void TestDecoder::playlistOpensNoOtherFile()
{
    QVERIFY(support::writeAudio(
        m_folder.stdFile(u"segment.wav"_s), support::sine(440.0, 1.0), "pcm_s16le"));
    const QByteArray playlist = "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nsegment.wav\n"
                                "#EXT-X-ENDLIST\n";
    for (const QString& name : {u"list.m3u8"_s, u"list.mp3"_s}) {
        QVERIFY(store(m_folder.file(name), playlist));
        QCOMPARE(decoded(m_folder.stdFile(name)).error, ErrorCode::NotAudio);
    }
}

void TestDecoder::headerWithoutSound()
{
    const std::filesystem::path path = m_folder.stdFile(u"none.wav"_s);
    QVERIFY(support::writeAudio(path, support::silence(0.0), "pcm_s16le"));
    QCOMPARE(decoded(path).error, ErrorCode::NothingDecoded);
}

void TestDecoder::truncatedFileTellsItsRealDuration_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QString>("encoder");
    QTest::newRow("flac") << u"flac"_s << u"flac"_s;
    QTest::newRow("mp3") << u"mp3"_s << u"libmp3lame"_s;
    QTest::newRow("wav") << u"wav"_s << u"pcm_s16le"_s;
    QTest::newRow("vorbis") << u"ogg"_s << u"libvorbis"_s;
}

void TestDecoder::truncatedFileTellsItsRealDuration()
{
    QFETCH(const QString, suffix);
    QFETCH(const QString, encoder);

    const QString whole = m_folder.file(u"whole."_s + suffix);
    const QString half = m_folder.file(u"half."_s + suffix);
    QVERIFY(
        support::writeAudio(whole.toStdString(), stereoNoise(4.0, 44100), encoder.toStdString()));
    const QByteArray bytes = contents(whole);
    QVERIFY(store(half, bytes.left(bytes.size() / 2)));

    const Sound sound = decoded(half.toStdString());
    QVERIFY(!sound.error);
    // Noise is coded at an even rate: half of the bytes are half of the time. Ogg loses up to a
    // page.
    QVERIFY2(sound.seconds() > 1.0 && sound.seconds() < 2.2,
        qPrintable(QString::number(sound.seconds())));
    QVERIFY(std::abs(sound.format.durationS - sound.seconds()) < 1e-9);
}

void TestDecoder::brokenPacketIsSteppedOver()
{
    const QString path = m_folder.file(u"broken.flac"_s);
    QVERIFY(support::writeAudio(path.toStdString(), stereoNoise(4.0, 44100), "flac"));
    QByteArray bytes = contents(path);
    // Longer than a frame: no decoder can make anything of it.
    constexpr qsizetype kDamage = 30'000;
    std::fill_n(bytes.begin() + bytes.size() / 2, kDamage, '\x55');
    QVERIFY(store(path, bytes));

    const Sound sound = decoded(path.toStdString());
    QVERIFY(!sound.error);
    QVERIFY(sound.skippedPackets > 0);
    QVERIFY(sound.seconds() > 3.0);
    QVERIFY(sound.seconds() < 4.0);
}

void TestDecoder::lossyFrameFarBeyondFullScaleIsDamage()
{
    // Vorbis can carry 36 dB over full scale; music never does, a flipped bit does.
    support::Signal signal = support::sine(440.0, 3.0, 0.5);
    for (std::size_t i = 60000; i < 70000; ++i) {
        signal.samples[i] *= 128.0F;
    }
    const std::filesystem::path path = m_folder.stdFile(u"beyond.ogg"_s);
    QVERIFY(support::writeAudio(path, signal, "libvorbis"));
    const Sound sound = decoded(path);
    QVERIFY(sound.skippedPackets > 0);
    QVERIFY(
        std::ranges::all_of(sound.samples, [](float sample) { return std::abs(sample) <= 16.0F; }));
    QVERIFY(sound.seconds() > 2.0); // the rest is kept
}

void TestDecoder::changeOfRateAndChannelsIsConverted()
{
    const QString first = m_folder.file(u"first.mp3"_s);
    const QString second = m_folder.file(u"second.mp3"_s);
    const QString both = m_folder.file(u"both.mp3"_s);
    QVERIFY(support::writeAudio(
        first.toStdString(), support::sine(440.0, 2.0, 0.5, 44100, 2), "libmp3lame"));
    QVERIFY(support::writeAudio(
        second.toStdString(), support::sine(440.0, 2.0, 0.5, 22050, 1), "libmp3lame"));
    QVERIFY(store(both, contents(first) + contents(second)));

    const Sound sound = decoded(both.toStdString());
    QVERIFY(!sound.error);
    QCOMPARE(sound.format.sampleRateHz, 44100);
    QCOMPARE(sound.format.channels, 2);
    // The second half brings its encoder delay, padding and information frame: three frames of 26
    // ms and more.
    QVERIFY2(std::abs(sound.seconds() - 4.0) < 0.25, qPrintable(QString::number(sound.seconds())));
    // Mono keeps its level in both channels; LAME takes 5 % off both parts.
    const std::size_t eighth = sound.samples.size() / 8;
    const double level = rootMeanSquare(std::span(sound.samples).subspan(6 * eighth, eighth));
    QVERIFY(std::abs(level - 0.95 * 0.5 / std::sqrt(2.0)) < 0.01);
}

void TestDecoder::samplesAreFinite()
{
    support::Signal signal = support::sine(440.0, 0.5);
    signal.samples[1000] = std::numeric_limits<float>::quiet_NaN();
    signal.samples[2000] = std::numeric_limits<float>::infinity();
    signal.samples[3000] = -1e30F;
    signal.samples[4000] = 8.0F;
    const std::filesystem::path path = m_folder.stdFile(u"wild.wav"_s);
    QVERIFY(support::writeAudio(path, signal, "pcm_f32le"));

    const Sound sound = decoded(path);
    QCOMPARE(sound.samples.size(), signal.samples.size());
    QVERIFY(std::ranges::all_of(sound.samples, [](float sample) { return std::isfinite(sample); }));
    QCOMPARE(sound.samples[1000], 0.0F);
    QCOMPARE(sound.samples[2000], 0.0F);
    QVERIFY(sound.samples[3000] < -1.0F);
    QCOMPARE(sound.samples[4000], 8.0F); // loud is no error
}

void TestDecoder::seekLandsOnTheSample_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("encoder");
    QTest::addColumn<int>("sampleRateHz");
    QTest::newRow("wav") << u"seek.wav"_s << u"pcm_s16le"_s << 44100;
    QTest::newRow("flac") << u"seek.flac"_s << u"flac"_s << 44100;
    QTest::newRow("alac") << u"seek.m4a"_s << u"alac"_s << 44100;
    QTest::newRow("aac") << u"seekaac.m4a"_s << u"aac"_s << 44100;
    QTest::newRow("vorbis") << u"seek.ogg"_s << u"libvorbis"_s << 44100;
    QTest::newRow("opus") << u"seek.opus"_s << u"libopus"_s << 48000;
}

void TestDecoder::seekLandsOnTheSample()
{
    QFETCH(const QString, name);
    QFETCH(const QString, encoder);
    QFETCH(const int, sampleRateHz);

    const std::filesystem::path path = m_folder.stdFile(name);
    const support::Signal signal = support::mix(support::sine(441.7, 8.0, 0.2, sampleRateHz, 2),
        support::sine(3001.3, 8.0, 0.25, sampleRateHz, 2));
    QVERIFY(support::writeAudio(path, signal, encoder.toStdString()));
    const Sound whole = decoded(path);
    QVERIFY(!whole.error);

    Result<Decoder> decoder = Decoder::open(path);
    QVERIFY(decoder.hasValue());
    for (const double target : {5.4321, 1.25, 0.3}) {
        const Result<double> landed = decoder->seek(target);
        QVERIFY(landed.hasValue());
        QVERIFY(std::abs(*landed - target) < 1e-9);
        const Result<AudioBlock> block = decoder->read();
        QVERIFY(block.hasValue());
        const auto start = static_cast<std::size_t>(std::llround(target * sampleRateHz)) * 2;
        // One sample off, the upper tone alone would differ by .075. Opus comes as near as its
        // decoder has converged.
        double squares = 0.0;
        for (std::size_t i = 0; i < block->samples.size(); ++i) {
            const double difference = static_cast<double>(block->samples[i])
                - static_cast<double>(whole.samples[start + i]);
            squares += difference * difference;
        }
        const double rms = std::sqrt(squares / static_cast<double>(block->samples.size()));
        QVERIFY2(rms < 0.03, qPrintable(QString::number(rms)));
    }
}

void TestDecoder::seekBehindTheEndGivesNothing()
{
    const std::filesystem::path path = m_folder.stdFile(u"short.flac"_s);
    QVERIFY(support::writeAudio(path, stereoNoise(1.0, 44100), "flac"));
    Result<Decoder> decoder = Decoder::open(path);
    QVERIFY(decoder.hasValue());
    if (decoder->seek(100.0)) {
        const Result<AudioBlock> block = decoder->read();
        QVERIFY(block.hasValue());
        QCOMPARE(block->frames(), std::size_t{0});
    }
    QVERIFY(decoder->seek(0.5).hasValue()); // it goes on after that
    QVERIFY(decoder->read()->frames() > 0);
}

void TestDecoder::stopEndsOpeningAndReading()
{
    const std::filesystem::path path = m_folder.stdFile(u"stop.flac"_s);
    QVERIFY(support::writeAudio(path, stereoNoise(5.0, 44100), "flac"));
    std::stop_source source;
    Result<Decoder> decoder = Decoder::open(path, source.get_token());
    QVERIFY(decoder.hasValue());
    QVERIFY(decoder->read().hasValue());
    source.request_stop();
    std::vector<float> samples;
    QCOMPARE(readRest(*decoder, samples), ErrorCode::Cancelled);
    QVERIFY(samples.size() <= 2 * 8192);
    const Result<Decoder> late = Decoder::open(path, source.get_token());
    QVERIFY(!late.hasValue());
    QCOMPARE(late.error().code, ErrorCode::Cancelled);
}

void TestDecoder::oddAndBrokenFiles()
{
    const QByteArray root = qgetenv("SEGUE_FORMATS");
    if (root.isEmpty()) {
        QSKIP("SEGUE_FORMATS does not name a folder of odd and broken files");
    }
    int soundFiles = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(
             root.toStdString(), std::filesystem::directory_options::skip_permission_denied)) {
        // Neither a crash nor a hang, and never a sample that is not finite.
        Result<Decoder> decoder = Decoder::open(entry.path());
        constexpr int kBlocks = 200;
        for (int i = 0; decoder && i < kBlocks; ++i) {
            const Result<AudioBlock> block = decoder->read();
            if (!block || block->frames() == 0) {
                break;
            }
            QVERIFY2(std::ranges::all_of(block->samples, [](float x) { return std::isfinite(x); }),
                entry.path().c_str());
        }
        soundFiles += decoder ? 1 : 0;
    }
    QVERIFY(soundFiles > 0);
}

QTEST_GUILESS_MAIN(TestDecoder)
#include "tst_decoder.moc"
