// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/payloaddigest.h"
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/signal.h"

#include <sys/stat.h>

#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <optional>

using analysis::ErrorCode;
using analysis::PayloadDigest;
using analysis::payloadDigest;
using analysis::Result;
using analysis::wholePayloadDigest;

using namespace Qt::StringLiterals;

namespace {

std::optional<PayloadDigest> digestOf(const QString& path)
{
    const Result<PayloadDigest> digest = payloadDigest(path.toStdString());
    return digest ? std::optional(*digest) : std::nullopt;
}

std::optional<PayloadDigest> wholeDigestOf(const QString& path)
{
    const Result<PayloadDigest> digest = wholePayloadDigest(path.toStdString());
    return digest ? std::optional(*digest) : std::nullopt;
}

QByteArray bigEndian(quint64 value, int bytes)
{
    QByteArray result;
    for (int i = bytes - 1; i >= 0; --i) {
        result.append(static_cast<char>(value >> (8 * i)));
    }
    return result;
}

QByteArray littleEndian(quint64 value, int bytes)
{
    QByteArray result = bigEndian(value, bytes);
    std::reverse(result.begin(), result.end());
    return result;
}

/// An ID3v2.4 tag of `size` zero bytes, with or without the footer.
QByteArray id3v2(quint32 size, bool footer)
{
    QByteArray sizeBytes;
    for (int shift = 21; shift >= 0; shift -= 7) {
        sizeBytes.append(static_cast<char>((size >> shift) & 0x7FU));
    }
    const QByteArray rest = QByteArray("\x04\x00", 2) + (footer ? '\x10' : '\0') + sizeBytes;
    return "ID3" + rest + QByteArray(static_cast<qsizetype>(size), '\0')
        + (footer ? "3DI" + rest : QByteArray());
}

QByteArray id3v1()
{
    return "TAG" + QByteArray(125, 'x');
}

/// An APEv2 tag of one item, with its header.
QByteArray apeTag()
{
    const QByteArray item =
        littleEndian(5, 4) + littleEndian(0, 4) + QByteArray("Title\0Segue", 11);
    const auto frame = [&](quint32 flags) {
        return "APETAGEX" + littleEndian(2000, 4)
            + littleEndian(static_cast<quint64>(item.size()) + 32, 4) + littleEndian(1, 4)
            + littleEndian(flags, 4) + QByteArray(8, '\0');
    };
    return frame(0xA0000000) + item + frame(0x80000000);
}

QByteArray lyrics3()
{
    const QByteArray body = "LYRICSBEGININD0000200LYR00010la la la la";
    return body + QByteArray::number(body.size()).rightJustified(6, '0') + "LYRICS200";
}

QByteArray box(const char* type, const QByteArray& content)
{
    return bigEndian(static_cast<quint64>(content.size()) + 8, 4) + type + content;
}

QByteArray longBox(const char* type, const QByteArray& content)
{
    return bigEndian(1, 4) + type + bigEndian(static_cast<quint64>(content.size()) + 16, 8)
        + content;
}

QByteArray chunk(const char* type, const QByteArray& content)
{
    return type + littleEndian(static_cast<quint64>(content.size()), 4) + content
        + QByteArray(content.size() % 2, '\0');
}

/// Bytes that do not repeat.
QByteArray material(qsizetype size, quint32 seed)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = seed;
    for (char& byte : bytes) {
        state = state * 1664525U + 1013904223U;
        byte = static_cast<char>(state >> 24U);
    }
    return bytes;
}

} // namespace

class TestPayloadDigest : public QObject
{
    Q_OBJECT

private slots:
    void retagKeepsTheDigest_data();
    void retagKeepsTheDigest();
    void tagsAroundTheSoundAreLeftOut_data();
    void tagsAroundTheSoundAreLeftOut();
    void containersAreLookedInto_data();
    void containersAreLookedInto();
    void changedSoundChangesTheDigest_data();
    void changedSoundChangesTheDigest();
    void theWholeDigestSeesWhatSamplesMiss();
    void theWholeDigestOfLongOggKeeps();
    void aShortPayloadHasOneDigest();
    void damagedContainersHaveADigest_data();
    void damagedContainersHaveADigest();
    void hugeSparseFileIsCheap();
    void stopsWhenAskedTo();
    void refusedFiles();

private:
    QString store(const QString& name, const QByteArray& bytes);
    support::ScratchFolder m_folder;
};

QString TestPayloadDigest::store(const QString& name, const QByteArray& bytes)
{
    QFile file(m_folder.file(name));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    return written ? file.fileName() : QString();
}

void TestPayloadDigest::retagKeepsTheDigest_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QString>("encoder");
    QTest::addColumn<bool>("takesCover");

    QTest::newRow("mp3") << u"mp3"_s << u"libmp3lame"_s << true;
    QTest::newRow("flac") << u"flac"_s << u"flac"_s << true;
    QTest::newRow("aac in m4a") << u"m4a"_s << u"aac"_s << true;
    QTest::newRow("alac in m4a") << u"m4a"_s << u"alac"_s << true;
    QTest::newRow("vorbis") << u"ogg"_s << u"libvorbis"_s << false;
    QTest::newRow("opus") << u"opus"_s << u"libopus"_s << false;
    QTest::newRow("flac in ogg") << u"oga"_s << u"flac"_s << false;
    QTest::newRow("wav") << u"wav"_s << u"pcm_s16le"_s << false;
    QTest::newRow("aiff") << u"aiff"_s << u"pcm_s16be"_s << false;
    QTest::newRow("wma") << u"wma"_s << u"wmav2"_s << false;
    QTest::newRow("wavpack") << u"wv"_s << u"wavpack"_s << false;
    QTest::newRow("aac in matroska") << u"mka"_s << u"aac"_s << false;
    QTest::newRow("opus in webm") << u"webm"_s << u"libopus"_s << false;
    QTest::newRow("pcm in caf") << u"caf"_s << u"pcm_s16be"_s << false;
    QTest::newRow("alac in caf") << u"caf"_s << u"alac"_s << false;
    QTest::newRow("wave64") << u"w64"_s << u"pcm_s16le"_s << false;
    QTest::newRow("true audio") << u"tta"_s << u"tta"_s << false;
}

void TestPayloadDigest::retagKeepsTheDigest()
{
    QFETCH(const QString, suffix);
    QFETCH(const QString, encoder);
    QFETCH(const bool, takesCover);

    // Longer than all sampled blocks together, so that their places matter.
    const support::Signal signal = support::noise(4.0, 0.5, 48000);
    const QString plain = m_folder.file(u"plain."_s + suffix);
    const QString tagged = m_folder.file(u"tagged."_s + suffix);
    const QString other = m_folder.file(u"other."_s + suffix);
    const std::string codec = encoder.toStdString();
    QVERIFY(support::writeAudio(plain.toStdString(), signal, codec));
    // The long comment moves the sound, and in Ogg renumbers its pages.
    const support::TagMap tags{
        {"title", "A new title"}, {"artist", "Someone"}, {"comment", std::string(30'000, 'c')}};
    QVERIFY(support::writeAudio(tagged.toStdString(), signal, codec, tags,
        takesCover ? support::onePixelPng() : std::vector<std::uint8_t>{}));
    QVERIFY(support::writeAudio(other.toStdString(), support::noise(4.0, 0.5, 48000, 2), codec));

    const std::optional<PayloadDigest> digest = digestOf(plain);
    QVERIFY(digest);
    QVERIFY(digestOf(tagged) == digest);
    QVERIFY(digestOf(other) != digest);
    const std::optional<PayloadDigest> whole = wholeDigestOf(plain);
    QVERIFY(whole);
    QVERIFY(wholeDigestOf(tagged) == whole);
    QVERIFY(wholeDigestOf(other) != whole);
}

void TestPayloadDigest::tagsAroundTheSoundAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");

    QTest::newRow("ID3v2") << id3v2(3000, false) << QByteArray();
    QTest::newRow("ID3v2 with footer") << id3v2(3000, true) << QByteArray();
    QTest::newRow("two ID3v2") << id3v2(300, false) + id3v2(70'000, true) << QByteArray();
    QTest::newRow("ID3v1") << QByteArray() << id3v1();
    QTest::newRow("APEv2") << QByteArray() << apeTag();
    QTest::newRow("APEv2 and ID3v1") << QByteArray() << apeTag() + id3v1();
    QTest::newRow("Lyrics3 and ID3v1") << QByteArray() << lyrics3() + id3v1();
    QTest::newRow("all of them") << id3v2(1000, false) << apeTag() + lyrics3() + id3v1();
}

void TestPayloadDigest::tagsAroundTheSoundAreLeftOut()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const QByteArray sound = material(500'000, 1);
    QVERIFY(digestOf(store(u"bare"_s, sound)));
    QVERIFY(
        digestOf(store(u"tagged"_s, before + sound + after)) == digestOf(m_folder.file(u"bare"_s)));
}

void TestPayloadDigest::containersAreLookedInto_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("another");

    const QByteArray sound = material(400'000, 3);
    const QByteArray brand = box("ftyp", "M4A \0\0\0\0M4A ");
    QTest::newRow("mp4, index in front or behind") << brand + box("moov", material(900, 1))
            + box("mdat", sound) << brand + box("mdat", sound) + box("moov", material(5000, 2));
    QTest::newRow("mp4, long size") << brand
            + box("mdat", sound) << brand + box("free", QByteArray(64, 0)) + longBox("mdat", sound);
    QTest::newRow("mp4, open end")
        << brand + box("mdat", sound) << brand + bigEndian(0, 4) + "mdat" + sound;
    const QByteArray format = chunk("fmt ", QByteArray(16, 'f'));
    QTest::newRow("wav, chunks around")
        << "RIFF" + littleEndian(1, 4) + "WAVE" + format + chunk("data", sound)
        << "RIFF" + littleEndian(1, 4) + "WAVE" + chunk("LIST", "odd") + format
            + chunk("data", sound) + chunk("id3 ", id3v2(100, false));
    QTest::newRow("rf64, size elsewhere")
        << "RIFF" + littleEndian(1, 4) + "WAVE" + format + chunk("data", sound)
        << "RF64" + littleEndian(0xFFFFFFFF, 4) + "WAVE" + chunk("ds64", QByteArray(28, 0)) + format
            + "data" + littleEndian(0xFFFFFFFF, 4) + sound;
    const auto dsf = [&](const QByteArray& metadata) {
        const auto end = static_cast<quint64>(sound.size()) + 28;
        return "DSD " + littleEndian(28, 8)
            + littleEndian(end + static_cast<quint64>(metadata.size()), 8)
            + littleEndian(metadata.isEmpty() ? 0 : end, 8) + sound + metadata;
    };
    QTest::newRow("dsf, tag behind") << dsf({}) << dsf(id3v2(2000, false));
    const auto flac = [&](qsizetype padding) {
        return "fLaC" + QByteArray(1, '\0') + bigEndian(34, 3) + QByteArray(34, 's')
            + QByteArray(1, '\x81') + bigEndian(static_cast<quint64>(padding), 3)
            + QByteArray(padding, '\0') + sound;
    };
    QTest::newRow("flac, padding") << flac(0) << flac(8192);
    const auto longChunk = [](const char* type, const QByteArray& content) {
        return type + bigEndian(static_cast<quint64>(content.size()), 8) + content
            + QByteArray(content.size() % 2, '\0');
    };
    QTest::newRow("dsdiff, tag behind")
        << "FRM8" + bigEndian(1, 8) + "DSD " + longChunk("FVER", "1500") + longChunk("DSD ", sound)
        << "FRM8" + bigEndian(2, 8) + "DSD " + longChunk("FVER", "1500") + longChunk("COMT", "odd")
            + longChunk("DSD ", sound) + longChunk("ID3 ", id3v2(900, false));
    QTest::newRow("flac behind ID3v2") << flac(0) << id3v2(500, false) + flac(10);
}

void TestPayloadDigest::containersAreLookedInto()
{
    QFETCH(const QByteArray, one);
    QFETCH(const QByteArray, another);
    const std::optional<PayloadDigest> digest = digestOf(store(u"one"_s, one));
    QVERIFY(digest);
    QVERIFY(digestOf(store(u"another"_s, another)) == digest);
}

void TestPayloadDigest::changedSoundChangesTheDigest_data()
{
    QTest::addColumn<int>("place");
    QTest::newRow("first byte") << 0;
    QTest::newRow("last byte") << 1'999'999;
}

void TestPayloadDigest::changedSoundChangesTheDigest()
{
    QFETCH(const int, place);
    QByteArray sound = material(2'000'000, 9);
    const std::optional<PayloadDigest> digest = digestOf(store(u"before"_s, sound));
    QVERIFY(digest);
    QVERIFY(digestOf(store(u"shorter"_s, sound.chopped(1))) != digest);
    sound[place] = static_cast<char>(sound[place] ^ 1);
    QVERIFY(digestOf(store(u"after"_s, sound)) != digest);
}

/// Of 3 MB the first two samples end at 32 KiB and begin at 424 KB: nothing between them is read.
void TestPayloadDigest::theWholeDigestSeesWhatSamplesMiss()
{
    QByteArray sound = material(3'000'000, 9);
    const QString before = store(u"before"_s, sound);
    sound[200'000] = static_cast<char>(sound[200'000] ^ 1);
    const QString after = store(u"after"_s, sound);
    QVERIFY(digestOf(before));
    QVERIFY(digestOf(after) == digestOf(before));
    QVERIFY(wholeDigestOf(before));
    QVERIFY(wholeDigestOf(after) != wholeDigestOf(before));
    QVERIFY(wholeDigestOf(before) != digestOf(before));
    QVERIFY(wholeDigestOf(store(u"copy"_s, id3v2(3000, false) + sound)) == wholeDigestOf(after));
}

/// Pages lie across the places where reading stops, and are numbered anew by the longer tag.
void TestPayloadDigest::theWholeDigestOfLongOggKeeps()
{
    const support::Signal signal = support::noise(30.0, 0.5, 48000);
    const QString plain = m_folder.file(u"plain.oga"_s);
    const QString tagged = m_folder.file(u"tagged.oga"_s);
    QVERIFY(support::writeAudio(plain.toStdString(), signal, "flac"));
    QVERIFY(support::writeAudio(tagged.toStdString(), signal, "flac",
        {{"title", "Another"}, {"comment", std::string(100'000, 'c')}}));
    QVERIFY(QFileInfo(plain).size() > 2 * 1024 * 1024);
    QVERIFY(wholeDigestOf(plain));
    QVERIFY(wholeDigestOf(tagged) == wholeDigestOf(plain));
}

void TestPayloadDigest::aShortPayloadHasOneDigest()
{
    const QString path = store(u"short"_s, material(256 * 1024, 2));
    QVERIFY(digestOf(path));
    QVERIFY(wholeDigestOf(path) == digestOf(path));
}

void TestPayloadDigest::damagedContainersHaveADigest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray brand = box("ftyp", "M4A ");
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("ID3v2 longer than the file") << id3v2(5000, false).left(100);
    QTest::newRow("APEv2 longer than the file") << apeTag().right(40);
    QTest::newRow("only a tag") << id3v2(100, false);
    QTest::newRow("mp4 box of no size") << brand + bigEndian(2, 4) + "moov" + QByteArray(50, 1);
    QTest::newRow("mp4 box of 2^64 bytes")
        << brand + bigEndian(1, 4) + "mdat" + QByteArray(8, '\xFF') + "sound";
    QTest::newRow("mp4 box of 2^63 bytes")
        << brand + bigEndian(1, 4) + "free" + bigEndian(0x7FFFFFFFFFFFFFFF, 8) + "sound";
    QTest::newRow("flac of endless metadata") << "fLaC" + QByteArray(4000, '\0');
    QTest::newRow("asf of 2^63 bytes") << QByteArray::fromHex("3026b2758e66cf11a6d900aa0062ce6c")
            + bigEndian(0xFFFFFFFFFFFFFF7F, 8);
    // Sizes from which nothing can be subtracted; the address sanitizer's build sees it.
    QTest::newRow("asf data of -2^63 bytes")
        << QByteArray::fromHex("3026b2758e66cf11a6d900aa0062ce6c") + littleEndian(24, 8)
            + QByteArray::fromHex("3626b2758e66cf11a6d900aa0062ce6c")
            + littleEndian(quint64{1} << 63, 8) + QByteArray(100, 'x');
    QTest::newRow("wave64 data of -2^63 bytes") << "riff"
            + QByteArray::fromHex("2e91cf11a5d628db04c10000") + QByteArray(24, '\0') + "data"
            + QByteArray::fromHex("f3acd3118cd100c04f8edb8a") + littleEndian(quint64{1} << 63, 8)
            + QByteArray(100, 'x');
    QTest::newRow("ogg without sound")
        << "OggS" + QByteArray(22, '\0') + QByteArray(1, '\xFF') + QByteArray(20, '\xFF');
    QTest::newRow("dsf with a wild pointer") << "DSD " + QByteArray(24, '\x7F') + "sound";
}

void TestPayloadDigest::damagedContainersHaveADigest()
{
    QFETCH(const QByteArray, bytes);
    const QString path = store(u"damaged"_s, bytes);
    const std::optional<PayloadDigest> digest = digestOf(path);
    QVERIFY(digest);
    QVERIFY(digestOf(path) == digest);
}

void TestPayloadDigest::hugeSparseFileIsCheap()
{
    const QString path = store(u"sparse.wav"_s,
        "RIFF" + littleEndian(1, 4) + "WAVE" + "data" + littleEndian(0xFFFFFFFF, 4));
    std::error_code failed;
    std::filesystem::resize_file(path.toStdString(), 5'000'000'000, failed);
    if (failed) {
        QSKIP("the file system has no sparse files of 5 GB");
    }
    // Reading all of it would take longer than the test may.
    QVERIFY(digestOf(path));
}

void TestPayloadDigest::stopsWhenAskedTo()
{
    const QString path = store(u"stopped.wav"_s, QByteArray(100'000, 'x'));
    std::stop_source stop;
    stop.request_stop();
    const Result<PayloadDigest> digest = payloadDigest(path.toStdString(), stop.get_token());
    QVERIFY(!digest);
    QVERIFY(digest.error().code == ErrorCode::Cancelled);
    const Result<PayloadDigest> whole = wholePayloadDigest(path.toStdString(), stop.get_token());
    QVERIFY(!whole);
    QVERIFY(whole.error().code == ErrorCode::Cancelled);
}

void TestPayloadDigest::refusedFiles()
{
    const auto failure = [this](const QString& name) {
        const Result<PayloadDigest> digest = payloadDigest(m_folder.stdFile(name));
        return digest ? std::nullopt : std::optional(digest.error().code);
    };
    QVERIFY(!store(u"empty.mp3"_s, {}).isEmpty());
    QCOMPARE(::mkfifo(m_folder.stdFile(u"fifo.mp3"_s).c_str(), 0600), 0);
    QCOMPARE(failure(u"empty.mp3"_s), ErrorCode::EmptyFile);
    QCOMPARE(failure(u"fifo.mp3"_s), ErrorCode::NotARegularFile);
    QCOMPARE(failure(u"."_s), ErrorCode::NotARegularFile);
    QCOMPARE(failure(u"absent.mp3"_s), ErrorCode::FileNotFound);
}

QTEST_GUILESS_MAIN(TestPayloadDigest)
#include "tst_payloaddigest.moc"
