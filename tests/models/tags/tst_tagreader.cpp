// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/filepath.h"
#include "models/tags/tagreader.h"
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"

#include <sys/stat.h>
#include <taglib/id3v2tag.h>
#include <taglib/mpegfile.h>
#include <taglib/textidentificationframe.h>

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using models::FileTags;
using models::Tags;

class TestTagReader : public QObject
{
    Q_OBJECT

private slots:
    void formatKeepsItsTags_data();
    void formatKeepsItsTags();
    void coverIsSeen_data();
    void coverIsSeen();
    void wrongSuffixDoesNoHarm_data();
    void wrongSuffixDoesNoHarm();
    void id3v1AloneIsRead();
    void utf16IsRead();
    void severalValuesAreJoined();
    void numericGenreIsNamed();
    void fileIsNotTouched();
    void undecodableNameIsRead();
    void garbageYieldsNothing_data();
    void garbageYieldsNothing();
    void damagedFileIsSurvived_data();
    void damagedFileIsSurvived();
    void anOggFileWithoutItsEndIsKnown_data();
    void anOggFileWithoutItsEndIsKnown();
    void whatIsNoFileIsNotOpened();
    void oddFilesAreSurvived();

private:
    const support::ScratchFolder m_folder;
};

namespace {

const support::TagMap kTags{
    {"title", "\u00C9tude n\u00BA 1 \U0001F3B5"},
    {"artist", "\u6771\u4EAC"},
    {"album", "\u0623\u0644\u0628\u0648\u0645"},
    {"album_artist", "Various T\u00EBst"},
    {"genre", "J-Pop"},
    {"composer", "C. Omposer"},
    {"comment", "plain"},
    {"date", "2003-07-21"},
    {"track", "2/3"},
    {"disc", "1/2"},
};

Tags expectedTags()
{
    return {.title = u"\u00C9tude n\u00BA 1 \U0001F3B5"_s,
        .artist = u"\u6771\u4EAC"_s,
        .albumArtist = u"Various T\u00EBst"_s,
        .album = u"\u0623\u0644\u0628\u0648\u0645"_s,
        .genre = u"J-Pop"_s,
        .composer = u"C. Omposer"_s,
        .comment = u"plain"_s,
        .year = 2003,
        .trackNumber = 2,
        .discNumber = 1,
        .hasCover = false};
}

/// What the INFO chunk of a WAV file has room for.
Tags expectedInfoTags()
{
    Tags tags = expectedTags();
    tags.albumArtist.clear();
    tags.composer.clear();
    tags.discNumber = 0;
    return tags;
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

bool writeSound(const QString& path, const std::string& encoder, const support::TagMap& tags = {},
    const std::vector<std::uint8_t>& cover = {})
{
    // Opus knows 48 kHz only, and every other codec can do it too.
    const support::Signal signal = support::sine(440.0, 2.0, 0.5, 48'000, 2);
    return support::writeAudio(models::toStdPath(path), signal, encoder, tags, cover);
}

QString describe(const Tags& tags)
{
    return u"%1|%2|%3|%4|%5|%6|%7|%8|%9|%10|%11"_s
        .arg(tags.title, tags.artist, tags.albumArtist, tags.album, tags.genre, tags.composer,
            tags.comment, QString::number(tags.year), QString::number(tags.trackNumber))
        .arg(tags.discNumber)
        .arg(tags.hasCover);
}

} // namespace

void TestTagReader::formatKeepsItsTags_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("encoder");
    QTest::addColumn<QString>("codec");
    QTest::addColumn<bool>("isInfo");

    const auto row = [](const char* name, const char* suffix, const char* encoder,
                         const char* codec) {
        QTest::newRow(name) << QString::fromLatin1(suffix) << QByteArray(encoder)
                            << QString::fromLatin1(codec) << (qstrcmp(suffix, "wav") == 0);
    };
    row("MP3", "mp3", "libmp3lame", "mp3");
    row("FLAC", "flac", "flac", "flac");
    row("Vorbis", "ogg", "libvorbis", "vorbis");
    row("Opus", "opus", "libopus", "opus");
    row("AAC in MP4", "m4a", "aac", "aac");
    row("ALAC in MP4", "m4a", "alac", "alac");
    row("WMA", "wma", "wmav2", "wmav2");
    row("WavPack", "wv", "wavpack", "wavpack");
    row("True Audio", "tta", "tta", "tta");
    row("WAV", "wav", "pcm_s16le", "pcm");
    row("Matroska", "mka", "flac", "flac");
}

void TestTagReader::formatKeepsItsTags()
{
    QFETCH(const QString, suffix);
    QFETCH(const QByteArray, encoder);
    QFETCH(const QString, codec);
    QFETCH(const bool, isInfo);
    const QString path = m_folder.file(u"tagged."_s + suffix);
    QVERIFY(writeSound(path, encoder.toStdString(), kTags));

    const models::Result<FileTags> read = models::readTags(path);
    QVERIFY(read);
    QCOMPARE(describe(read->tags), describe(isInfo ? expectedInfoTags() : expectedTags()));
    QCOMPARE(read->audio.codec, codec);
    QCOMPARE(read->audio.sampleRateHz, 48'000);
    QCOMPARE(read->audio.channels, 2);
    // Encoders add up to two frames of padding (MP3: 1152 samples, AAC: 1024).
    QVERIFY2(std::abs(read->audio.durationMs - 2000) <= 100,
        qPrintable(QString::number(read->audio.durationMs)));
    QVERIFY(read->audio.bitRateBps > 0);
}

void TestTagReader::coverIsSeen_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("encoder");

    QTest::newRow("MP3") << u"mp3"_s << QByteArray("libmp3lame");
    QTest::newRow("FLAC") << u"flac"_s << QByteArray("flac");
    QTest::newRow("MP4") << u"m4a"_s << QByteArray("aac");
}

void TestTagReader::coverIsSeen()
{
    QFETCH(const QString, suffix);
    QFETCH(const QByteArray, encoder);
    const QString path = m_folder.file(u"cover."_s + suffix);
    QVERIFY(writeSound(path, encoder.toStdString(), kTags, support::onePixelPng()));

    const models::Result<FileTags> read = models::readTags(path);
    QVERIFY(read);
    QVERIFY(read->tags.hasCover);
    QCOMPARE(read->tags.title, expectedTags().title);
}

void TestTagReader::wrongSuffixDoesNoHarm_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("encoder");
    QTest::addColumn<QString>("claimed");

    QTest::newRow("FLAC named mp3") << u"flac"_s << QByteArray("flac") << u"mp3"_s;
    QTest::newRow("MP3 named wav") << u"mp3"_s << QByteArray("libmp3lame") << u"wav"_s;
    QTest::newRow("MP4 named ogg") << u"m4a"_s << QByteArray("aac") << u"ogg"_s;
    QTest::newRow("Vorbis named flac") << u"ogg"_s << QByteArray("libvorbis") << u"flac"_s;
    QTest::newRow("MP3 in capitals") << u"mp3"_s << QByteArray("libmp3lame") << u"MP3"_s;
    QTest::newRow("MP3 without suffix") << u"mp3"_s << QByteArray("libmp3lame") << u""_s;
}

void TestTagReader::wrongSuffixDoesNoHarm()
{
    QFETCH(const QString, suffix);
    QFETCH(const QByteArray, encoder);
    QFETCH(const QString, claimed);
    const QString honest = m_folder.file(u"honest."_s + suffix);
    QVERIFY(writeSound(honest, encoder.toStdString(), kTags));
    const QString lying = m_folder.file(claimed.isEmpty() ? u"bare"_s : u"lying."_s + claimed);
    QFile::remove(lying);
    QVERIFY(QFile::rename(honest, lying));

    const models::Result<FileTags> read = models::readTags(lying);
    QVERIFY(read);
    QCOMPARE(read->tags.title, expectedTags().title);
}

void TestTagReader::id3v1AloneIsRead()
{
    const QString path = m_folder.file(u"v1.mp3"_s);
    QVERIFY(writeSound(path, "libmp3lame"));
    // ID3v1.1: "TAG", title, artist, album (30 each), year (4), comment (28), 0, track, genre.
    QByteArray tag = "TAG";
    for (const QByteArray& field :
        {QByteArray("Title"), QByteArray("Artist"), QByteArray("Album")}) {
        tag += field.leftJustified(30, '\0');
    }
    tag += "1987" + QByteArray("Comment").leftJustified(28, '\0') + '\0' + '\x05' + '\x11';
    QCOMPARE(tag.size(), 128);
    write(path, contents(path) + tag);

    const models::Result<FileTags> read = models::readTags(path);
    QVERIFY(read);
    QCOMPARE(describe(read->tags), u"Title|Artist||Album|Rock||Comment|1987|5|0|0"_s);
}

void TestTagReader::utf16IsRead()
{
    const QString path = m_folder.file(u"utf16.mp3"_s);
    QVERIFY(writeSound(path, "libmp3lame"));
    {
        TagLib::MPEG::File file(QFile::encodeName(path).constData());
        file.ID3v2Tag(true)->addFrame(
            new TagLib::ID3v2::TextIdentificationFrame("TIT2", TagLib::String::UTF16));
        file.ID3v2Tag()->frameList("TIT2").front()->setText(TagLib::String(L"\u591C\u660E\u3051"));
        QVERIFY(file.save(TagLib::MPEG::File::ID3v2, TagLib::File::StripOthers, TagLib::ID3v2::v3,
            TagLib::File::DoNotDuplicate));
    }
    QVERIFY(contents(path).contains("\xFF\xFE\x1C\x59")); // byte order mark, U+591C
    QCOMPARE(models::readTags(path)->tags.title, u"\u591C\u660E\u3051"_s);
}

void TestTagReader::severalValuesAreJoined()
{
    const QString path = m_folder.file(u"several.mp3"_s);
    QVERIFY(writeSound(path, "libmp3lame"));
    {
        TagLib::MPEG::File file(QFile::encodeName(path).constData());
        auto* frame = new TagLib::ID3v2::TextIdentificationFrame("TPE1", TagLib::String::UTF8);
        TagLib::StringList names;
        names.append("One");
        names.append("Two");
        frame->setText(names);
        file.ID3v2Tag(true)->addFrame(frame);
        QVERIFY(file.save());
    }
    QCOMPARE(models::readTags(path)->tags.artist, u"One; Two"_s);
}

void TestTagReader::numericGenreIsNamed()
{
    const QString path = m_folder.file(u"genre.mp3"_s);
    QVERIFY(writeSound(path, "libmp3lame"));
    {
        TagLib::MPEG::File file(QFile::encodeName(path).constData());
        auto* frame = new TagLib::ID3v2::TextIdentificationFrame("TCON", TagLib::String::Latin1);
        frame->setText("(17)");
        file.ID3v2Tag(true)->addFrame(frame);
        QVERIFY(file.save());
    }
    QCOMPARE(models::readTags(path)->tags.genre, u"Rock"_s);
}

void TestTagReader::fileIsNotTouched()
{
    const QString path = m_folder.file(u"untouched.mp3"_s);
    QVERIFY(writeSound(path, "libmp3lame", kTags));
    const QByteArray before = contents(path);
    const auto changed = std::filesystem::last_write_time(models::toStdPath(path));
    QVERIFY(models::readTags(path));
    QCOMPARE(contents(path), before);
    QVERIFY(std::filesystem::last_write_time(models::toStdPath(path)) == changed);
}

void TestTagReader::undecodableNameIsRead()
{
    const QString path = m_folder.path() + u'/' + models::pathFromBytes("caf\xE9.flac");
    QVERIFY(writeSound(path, "flac", kTags));
    const models::Result<FileTags> read = models::readTags(path);
    QVERIFY(read);
    QCOMPARE(read->tags.title, expectedTags().title);
}

void TestTagReader::garbageYieldsNothing_data()
{
    QTest::addColumn<QString>("suffix");

    for (const char* suffix : {"mp3", "flac", "ogg", "opus", "spx", "oga", "m4a", "wma", "wav",
             "aiff", "ape", "wv", "tta", "mpc", "aac", "xm", "it", "s3m", "mka", ""}) {
        QTest::newRow(*suffix == '\0' ? "no suffix" : suffix) << QString::fromLatin1(suffix);
    }
}

void TestTagReader::garbageYieldsNothing()
{
    QFETCH(const QString, suffix);
    const QString path = m_folder.file(u"garbage."_s + suffix);
    QByteArray random;
    quint32 state = 7;
    for (int i = 0; i < 20'000; ++i) {
        state = state * 1664525U + 1013904223U;
        random += static_cast<char>(state >> 24U);
    }
    for (const QByteArray& bytes :
        {QByteArray(), QByteArray("x"), QByteArray(3000, '\0'), QByteArray("Not music."), random}) {
        write(path, bytes);
        const models::Result<FileTags> read = models::readTags(path);
        QVERIFY(read);
        QCOMPARE(describe(read->tags), describe(Tags{}));
    }
}

void TestTagReader::damagedFileIsSurvived_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("encoder");

    QTest::newRow("MP3") << u"mp3"_s << QByteArray("libmp3lame");
    QTest::newRow("FLAC") << u"flac"_s << QByteArray("flac");
    QTest::newRow("Vorbis") << u"ogg"_s << QByteArray("libvorbis");
    QTest::newRow("MP4") << u"m4a"_s << QByteArray("aac");
    QTest::newRow("WMA") << u"wma"_s << QByteArray("wmav2");
    QTest::newRow("WAV") << u"wav"_s << QByteArray("pcm_s16le");
}

void TestTagReader::damagedFileIsSurvived()
{
    QFETCH(const QString, suffix);
    QFETCH(const QByteArray, encoder);
    const QString path = m_folder.file(u"damaged."_s + suffix);
    QVERIFY(writeSound(path, encoder.toStdString(), kTags));
    const QByteArray whole = contents(path);
    quint32 state = 42;
    const auto next = [&state](qsizetype limit) {
        state = state * 1664525U + 1013904223U;
        return static_cast<qsizetype>(state >> 8U) % limit;
    };
    for (int round = 0; round < 25; ++round) {
        QByteArray damaged = whole;
        // Most of the structure is in the first kilobytes.
        for (int i = 0; i < 12; ++i) {
            damaged[next(std::min<qsizetype>(whole.size(), 1500))] = static_cast<char>(next(256));
        }
        if (round % 4 == 0) {
            damaged.truncate(next(damaged.size()));
        }
        write(path, damaged);
        QVERIFY(models::readTags(path)); // that it comes back at all is what is tested
    }
}

void TestTagReader::anOggFileWithoutItsEndIsKnown_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("encoder");
    QTest::addColumn<bool>("hasEnd"); // the format marks it
    QTest::newRow("Vorbis") << u"ogg"_s << QByteArray("libvorbis") << true;
    QTest::newRow("Opus") << u"opus"_s << QByteArray("libopus") << true;
    QTest::newRow("Speex") << u"spx"_s << QByteArray("libspeex") << true;
    QTest::newRow("FLAC in Ogg") << u"oga"_s << QByteArray("flac") << true;
    QTest::newRow("MP3 has none") << u"mp3"_s << QByteArray("libmp3lame") << false;
}

void TestTagReader::anOggFileWithoutItsEndIsKnown()
{
    QFETCH(const QString, suffix);
    QFETCH(const QByteArray, encoder);
    QFETCH(const bool, hasEnd);
    const QString path = m_folder.file(u"snapped."_s + suffix);
    QVERIFY(writeSound(path, encoder.toStdString(), kTags));
    QVERIFY(!models::readTags(path)->endsEarly);
    const QByteArray whole = contents(path);
    write(path, whole.first(whole.lastIndexOf("OggS") > 0 ? whole.lastIndexOf("OggS") : 2000));
    QCOMPARE(models::readTags(path)->endsEarly, hasEnd);
}

void TestTagReader::whatIsNoFileIsNotOpened()
{
    const QString fifo = m_folder.file(u"pipe.mp3"_s);
    QCOMPARE(::mkfifo(qPrintable(fifo), 0600), 0);
    QCOMPARE(models::readTags(fifo).error().code, models::ErrorCode::NotReadable);
    QCOMPARE(models::readTags(m_folder.path()).error().code, models::ErrorCode::NotReadable);

    const QString missing = m_folder.file(u"missing.mp3"_s);
    const models::Result<FileTags> read = models::readTags(missing);
    QCOMPARE(read.error().code, models::ErrorCode::NotFound);
    QVERIFY(read.error().detail.contains(missing));
}

void TestTagReader::oddFilesAreSurvived()
{
    const QString root = qEnvironmentVariable("SEGUE_FORMATS");
    if (root.isEmpty()) {
        QSKIP("SEGUE_FORMATS does not name a folder of odd files.");
    }
    int count = 0;
    const auto options = std::filesystem::directory_options::skip_permission_denied;
    for (const auto& entry :
        std::filesystem::recursive_directory_iterator(models::toStdPath(root), options)) {
        std::error_code ignored; // a symlink to itself
        if (entry.is_regular_file(ignored)) {
            QElapsedTimer timer;
            timer.start();
            (void)models::readTags(models::fromStdPath(entry.path()));
            QVERIFY2(timer.elapsed() < 10'000, entry.path().c_str());
            ++count;
        }
    }
    QVERIFY(count > 0);
}

QTEST_GUILESS_MAIN(TestTagReader)
#include "tst_tagreader.moc"
