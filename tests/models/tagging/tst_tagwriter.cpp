// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/filepath.h"
#include "models/library/trackpart.h"
#include "models/tagging/tagwriter.h"
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"

#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using models::ErrorCode;
using models::FieldChange;
using models::FieldEdit;
using models::Fields;

namespace {

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

QByteArray output(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return process.exitCode() == 0 ? process.readAllStandardOutput().trimmed() : QByteArray();
}

/// The MD5 of all decoded samples, as another program decodes them.
QByteArray soundOf(const QString& path)
{
    return output(u"ffmpeg"_s,
        {u"-v"_s, u"error"_s, u"-i"_s, path, u"-map"_s, u"0:a"_s, u"-f"_s, u"md5"_s, u"-"_s});
}

/// What ffprobe says of the file, with keys in small letters.
QHash<QString, QString> probed(const QString& path)
{
    const QJsonObject root =
        QJsonDocument::fromJson(output(u"ffprobe"_s,
                                    {u"-v"_s, u"error"_s, u"-show_entries"_s,
                                        u"format_tags:stream_tags"_s, u"-of"_s, u"json"_s, path}))
            .object();
    QJsonObject tags = root[u"format"_s][u"tags"_s].toObject();
    if (tags.isEmpty()) {
        tags = root[u"streams"_s][0][u"tags"_s].toObject();
    }
    QHash<QString, QString> found;
    for (auto tag = tags.begin(); tag != tags.end(); ++tag) {
        found.insert(tag.key().toLower(), tag->toString());
    }
    return found;
}

/// Silence as DSF (DSF file format specification 1.01), one channel, without tags.
QByteArray silentDsf()
{
    const auto number = [](quint64 value, int bytes) {
        QByteArray out;
        for (int i = 0; i < bytes; ++i) {
            out += static_cast<char>((value >> (8 * i)) & 0xFF);
        }
        return out;
    };
    constexpr quint64 kRate = 2'822'400;
    const QByteArray data(57'344, '\x69'); // 14 blocks of 4096 bytes
    const QByteArray format = "fmt " + number(52, 8) + number(1, 4) + number(0, 4) + number(1, 4)
        + number(1, 4) + number(kRate, 4) + number(1, 4) + number(57'344 * 8, 8) + number(4096, 4)
        + number(0, 4);
    const QByteArray sound = "data" + number(static_cast<quint64>(data.size()) + 12, 8) + data;
    const auto total = static_cast<quint64>(28 + format.size() + sound.size());
    return "DSD " + number(28, 8) + number(total, 8) + number(0, 8) + format + sound;
}

QByteArray frame(const QByteArray& id, const QByteArray& body)
{
    const auto size = static_cast<quint32>(body.size());
    QByteArray bytes = id;
    for (int shift = 24; shift >= 0; shift -= 8) {
        bytes += static_cast<char>((size >> shift) & 0xFF);
    }
    return bytes + QByteArray(2, '\0') + body;
}

/// An ID3v2.3 tag of these frames; shorter than 16 kB.
QByteArray id3(const QByteArray& frames)
{
    const auto size = static_cast<int>(frames.size());
    return QByteArray("ID3\3\0\0\0\0", 8) + static_cast<char>(size >> 7)
        + static_cast<char>(size & 0x7F) + frames;
}

} // namespace

class TestTagWriter : public QObject
{
    Q_OBJECT

private slots:
    void everyFormatTakesEveryField_data();
    void everyFormatTakesEveryField();
    void unknownFramesStayByteForByte();
    void noOtherTagIsAdded();
    void oldTagIsKeptInStep();
    void whatBelongsToTheFileStays();
    void symbolicLinkStays();
    void hardLinkIsRefused();
    void damagedTagIsLeftAlone();
    void changedFieldIsLeftAlone();
    void fullDiskLeavesTheFile();
    void otherFormatsAreRefused();
    void garbageIsRefused();
    void partOfAFileNamesTheCueSheet();

private:
    QString sound(const QString& name, const std::string& encoder, const support::TagMap& tags = {})
    {
        const QString path = m_folder.file(name);
        const support::Signal signal = support::sine(440.0, 0.3, 0.5, 48'000, 2);
        return support::writeAudio(models::toStdPath(path), signal, encoder, tags) ? path
                                                                                   : QString();
    }

    /// The change from what the file says now.
    static FieldChange changeOf(const QString& path, const FieldEdit& after)
    {
        FieldChange change{{}, after};
        const auto now = models::readFields(path);
        for (const QString& key : after.keys()) {
            change.before.insert(key, now ? now->value(key) : QStringList());
        }
        return change;
    }

    /// The file stays as it is, for this reason.
    static void refuses(const QString& path, const FieldChange& change, ErrorCode reason)
    {
        const QByteArray before = contents(path);
        const auto written = models::writeFields(path, change, false);
        QVERIFY(!written);
        QCOMPARE(written.error().code, reason);
        QCOMPARE(contents(path), before);
    }

    const support::ScratchFolder m_folder;
};

void TestTagWriter::everyFormatTakesEveryField_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("encoder");
    for (const auto& [name, encoder] : {std::pair("a.mp3", "libmp3lame"), {"a.flac", "flac"},
             {"a.ogg", "libvorbis"}, {"a.opus", "libopus"}, {"a.m4a", "aac"}, {"b.m4a", "alac"},
             {"a.wma", "wmav2"}, {"a.wv", "wavpack"}, {"a.tta", "tta"}, {"a.wav", "pcm_s16le"},
             {"a.aiff", "pcm_s16be"}, {"a.aac", "aac"}}) {
        QTest::newRow(name) << QString::fromLatin1(name) << QByteArray(encoder);
    }
    QTest::newRow("a.dsf, which nobody encodes") << u"a.dsf"_s << QByteArray();
}

void TestTagWriter::everyFormatTakesEveryField()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, encoder);
    const QString path = encoder.isEmpty()
        ? m_folder.file(name)
        : sound(name, encoder.toStdString(), {{"title", "Before"}, {"encoded_by", "Me"}});
    if (encoder.isEmpty()) {
        write(path, silentDsf());
    }
    QVERIFY(!path.isEmpty());
    const QByteArray soundBefore = soundOf(path);
    QVERIFY(!soundBefore.isEmpty());
    const FieldEdit edit{{u"TITLE"_s, {u"\u00C9tude \U0001F3B5"_s}},
        {u"ARTIST"_s, {u"\u6771\u4EAC"_s, u"B"_s}}, {u"ALBUM"_s, {u"Album"_s}},
        {u"ALBUMARTIST"_s, {u"Various"_s}}, {u"GENRE"_s, {u"Jazz"_s, u"Own words"_s}},
        {u"COMPOSER"_s, {u"C"_s}}, {u"COMMENT"_s, {u"two\nlines"_s}},
        {u"DATE"_s, {u"2003-07-21"_s}}, {u"TRACKNUMBER"_s, {u"3/12"_s}},
        {u"DISCNUMBER"_s, {u"1/2"_s}}, {u"BPM"_s, {u"128"_s}}, {u"INITIALKEY"_s, {u"Am"_s}},
        {u"REPLAYGAIN_TRACK_GAIN"_s, {u"-7.25 dB"_s}}, {u"MUSICBRAINZ_TRACKID"_s, {u"1-1"_s}},
        {u"MUSICBRAINZ_RELEASETRACKID"_s, {u"1-2"_s}}, {u"MUSICBRAINZ_ALBUMID"_s, {u"1-3"_s}},
        {u"MUSICBRAINZ_ARTISTID"_s, {u"1-4"_s, u"1-5"_s}},
        {u"MUSICBRAINZ_ALBUMARTISTID"_s, {u"1-6"_s}}, {u"MUSICBRAINZ_RELEASEGROUPID"_s, {u"1-7"_s}},
        {u"ACOUSTID_ID"_s, {u"1-8"_s}}, {u"LABEL"_s, {u"Label"_s}},
        {u"CATALOGNUMBER"_s, {u"CAT 1"_s}}, {u"BARCODE"_s, {u"5099"_s}}, {u"MEDIA"_s, {u"CD"_s}},
        {u"RELEASECOUNTRY"_s, {u"GB"_s}}, {u"ISRC"_s, {u"GBUM71029604"_s}},
        {u"ORIGINALDATE"_s, {u"1977"_s}}, {u"ARTISTSORT"_s, {u"Tokyo, B"_s}},
        {u"ALBUMARTISTSORT"_s, {u"Various"_s}}, {u"MOOD"_s, {u"Calm"_s}}};
    const auto written = models::writeFields(path, changeOf(path, edit), false);
    QVERIFY2(written, qPrintable(written ? QString() : written.error().detail));
    const auto read = models::readFields(path);
    QVERIFY(read);
    for (auto field = edit.cbegin(); field != edit.cend(); ++field) {
        QVERIFY2(models::sameValues(field.key(), read->value(field.key()), *field),
            qPrintable(field.key() + u": "_s + read->value(field.key()).join(u'|')));
    }
    QCOMPARE(soundOf(path), soundBefore);
    const QHash<QString, QString> seen = probed(path);
    QCOMPARE(seen.value(u"title"_s), edit[u"TITLE"_s].constFirst());
    QCOMPARE(seen.value(u"album"_s), u"Album"_s);
    QVERIFY(seen.value(u"artist"_s).startsWith(u"\u6771\u4EAC"_s));
    const auto removed = models::writeFields(path, changeOf(path, {{u"ARTIST"_s, {}}}), false);
    QVERIFY2(removed, qPrintable(removed ? QString() : removed.error().detail));
    QCOMPARE(removed->tags.artist, QString());
    QCOMPARE(removed->tags.album, u"Album"_s);
    QVERIFY(!probed(path).contains(u"artist"_s));
    // No leftovers beside it, hidden ones included.
    QCOMPARE(QDir(m_folder.path()).entryList({u".segue*"_s}, QDir::Files | QDir::Hidden), {});
}

void TestTagWriter::unknownFramesStayByteForByte()
{
    const QString plain = sound(u"plain.mp3"_s, "libmp3lame");
    const QByteArray audio = contents(plain).mid(contents(plain).indexOf("\xFF\xFB"));
    // Frames that a tag of version 2.4 has no room for, one of nobody's, one with binary content.
    const QByteArray kept = frame("RVAD", QByteArray(12, '\x11'))
        + frame("TSOP", QByteArray("\0Sort", 5)) + frame("XYZW", "nobody's")
        + frame("PRIV", QByteArray("owner\0\xFF\x00\x01", 9))
        + frame("TIME", QByteArray("\0001830", 5))
        + frame("COMM", QByteArray("\0engiTunNORM\0 00", 16));
    const QString path = m_folder.file(u"unknown.mp3"_s);
    write(path, id3(frame("TIT2", QByteArray("\0Old", 4)) + kept) + audio);

    const auto written =
        models::writeFields(path, changeOf(path, {{u"TITLE"_s, {u"N\u00E9w"_s}}}), false);
    QVERIFY2(written, qPrintable(written ? QString() : written.error().detail));
    const QByteArray after = contents(path);
    QVERIFY(after.contains(kept));
    QVERIFY(after.endsWith(audio));
    QCOMPARE(after.left(4), QByteArray("ID3\3")); // the version stays
    QCOMPARE(written->tags.title, u"N\u00E9w"_s); // as TagLib reads it
    QCOMPARE(probed(path).value(u"title"_s), u"N\u00E9w"_s);
}

void TestTagWriter::noOtherTagIsAdded()
{
    const QString path = sound(u"only.mp3"_s, "libmp3lame", {{"title", "T"}});
    QVERIFY(models::writeFields(path, changeOf(path, {{u"ARTIST"_s, {u"A"_s}}}), false));
    const QByteArray after = contents(path);
    QVERIFY(after.startsWith("ID3"));
    QVERIFY(!after.contains("APETAGEX"));
    QCOMPARE(after.mid(after.size() - 128, 3) == "TAG", false);
}

void TestTagWriter::oldTagIsKeptInStep()
{
    const QString path = sound(u"old.mp3"_s, "libmp3lame");
    QByteArray tag = "TAG" + QByteArray("Old title").leftJustified(30, '\0')
        + QByteArray("Old artist").leftJustified(30, '\0') + QByteArray(65, '\0');
    const QByteArray audio = contents(path).mid(contents(path).indexOf("\xFF\xFB"));
    write(path, audio + tag);
    const auto written =
        models::writeFields(path, changeOf(path, {{u"TITLE"_s, {u"New title"_s}}}), false);
    QVERIFY2(written, qPrintable(written ? QString() : written.error().detail));
    QCOMPARE(contents(path).right(128).mid(3, 9), QByteArray("New title"));
    // The new tag hides the old one: it says the same.
    QCOMPARE(written->tags.artist, u"Old artist"_s);
}

void TestTagWriter::whatBelongsToTheFileStays()
{
    const QString path = sound(u"kept.flac"_s, "flac", {{"title", "T"}});
    const QByteArray name = QFile::encodeName(path);
    QCOMPARE(::chmod(name.constData(), 0640), 0);
    const bool hasAttributes = ::setxattr(name.constData(), "user.note", "mine", 4, 0) == 0;
    const std::array<timespec, 2> times{timespec{1'000'000'000, 5}, timespec{1'000'000'000, 7}};
    QCOMPARE(::utimensat(AT_FDCWD, name.constData(), times.data(), 0), 0);

    QVERIFY(models::writeFields(path, changeOf(path, {{u"TITLE"_s, {u"New"_s}}}), true));

    struct stat now
    { };

    QCOMPARE(::stat(name.constData(), &now), 0);
    QCOMPARE(now.st_mode & 07777U, 0640U);
    QCOMPARE(now.st_mtim.tv_sec, 1'000'000'000);
    QCOMPARE(now.st_mtim.tv_nsec, 7);
    if (hasAttributes) {
        std::array<char, 8> value{};
        QCOMPARE(::getxattr(name.constData(), "user.note", value.data(), value.size()), 4);
    }
    const auto written =
        models::writeFields(path, changeOf(path, {{u"TITLE"_s, {u"Newer"_s}}}), false);
    QVERIFY(written);
    QCOMPARE(::stat(name.constData(), &now), 0);
    QVERIFY(now.st_mtim.tv_sec > 1'000'000'000);
    QCOMPARE(written->stamp.inode, static_cast<quint64>(now.st_ino));
    QCOMPARE(written->stamp.modifiedNs, now.st_mtim.tv_sec * 1'000'000'000LL + now.st_mtim.tv_nsec);
}

void TestTagWriter::symbolicLinkStays()
{
    const QString path = sound(u"target.flac"_s, "flac", {{"title", "T"}});
    const QString link = m_folder.file(u"link.flac"_s);
    QVERIFY(QFile::link(path, link));
    QVERIFY(models::writeFields(link, changeOf(link, {{u"TITLE"_s, {u"New"_s}}}), false));
    QCOMPARE(QFile::symLinkTarget(link), path);
    QCOMPARE(models::readFields(path)->value(u"TITLE"_s), QStringList{u"New"_s});
}

void TestTagWriter::hardLinkIsRefused()
{
    const QString path = sound(u"hard.flac"_s, "flac", {{"title", "T"}});
    QCOMPARE(::link(qPrintable(path), qPrintable(m_folder.file(u"other.flac"_s))), 0);
    refuses(path, changeOf(path, {{u"TITLE"_s, {u"N"_s}}}), ErrorCode::NotWritable);
}

void TestTagWriter::damagedTagIsLeftAlone()
{
    const QString plain = sound(u"whole.mp3"_s, "libmp3lame");
    const QByteArray audio = contents(plain).mid(contents(plain).indexOf("\xFF\xFB"));
    const QString path = m_folder.file(u"damaged.mp3"_s);
    QByteArray broken = frame("TIT2", QByteArray("\0Old", 4));
    broken[4] = '\x7F'; // a frame of two gigabytes
    write(path, id3(broken) + audio);
    refuses(path, {{{u"TITLE"_s, {}}}, {{u"TITLE"_s, {u"N"_s}}}}, ErrorCode::NotWritable);
}

void TestTagWriter::changedFieldIsLeftAlone()
{
    const QString path = sound(u"conflict.flac"_s, "flac", {{"title", "Theirs"}});
    refuses(
        path, {{{u"TITLE"_s, {u"Mine"_s}}}, {{u"TITLE"_s, {u"New"_s}}}}, ErrorCode::NothingToDo);
}

void TestTagWriter::fullDiskLeavesTheFile()
{
    const QString disk = m_folder.file(u"disk"_s);
    QVERIFY(QDir().mkpath(disk));
    if (::mount("tmpfs", qPrintable(disk), "tmpfs", 0, "size=3m") != 0) {
        QSKIP("only root may make a small disk");
    }
    const QString path = disk + u"/a.wav"_s;
    const QString source = sound(u"source.wav"_s, "pcm_s16le", {{"title", "T"}}); // 58 kB
    QVERIFY(QFile::copy(source, path));
    QFile rest(disk + u"/rest"_s);
    QVERIFY(rest.open(QIODevice::WriteOnly));
    const QByteArray block(64 * 1024, 'x');
    while (rest.write(block) == block.size() && rest.flush()) { }
    rest.close();
    const QByteArray before = contents(path);
    const auto written = models::writeFields(path, changeOf(path, {{u"TITLE"_s, {u"N"_s}}}), false);
    const QByteArray after = contents(path);
    const QStringList left = QDir(disk).entryList(QDir::Files | QDir::Hidden);
    ::umount(qPrintable(disk));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::DiskFull);
    QCOMPARE(after, before);
    QCOMPARE(left, (QStringList{u"a.wav"_s, u"rest"_s}));
}

void TestTagWriter::otherFormatsAreRefused()
{
    const QString path = sound(u"a.mka"_s, "flac", {{"title", "T"}});
    refuses(path, {{{u"TITLE"_s, {}}}, {{u"TITLE"_s, {u"N"_s}}}}, ErrorCode::NotWritable);
}

void TestTagWriter::garbageIsRefused()
{
    const QString path = m_folder.file(u"garbage.mp3"_s);
    write(path, QByteArray(5000, 'x'));
    QVERIFY(!models::readFields(path));
    QVERIFY(!models::writeFields(path, {{{u"TITLE"_s, {}}}, {{u"TITLE"_s, {u"N"_s}}}}, false));
    QCOMPARE(contents(path), QByteArray(5000, 'x'));
}

void TestTagWriter::partOfAFileNamesTheCueSheet()
{
    const QString path = sound(u"album.flac"_s, "flac", {{"title", "Whole"}});
    const QByteArray before = contents(path);
    const auto written = models::writeFields(models::partPath(path, 2), {}, false);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::NotWritable);
    QVERIFY(written.error().detail.contains(u"cue sheet"_s));
    QCOMPARE(contents(path), before);
}

QTEST_GUILESS_MAIN(TestTagWriter)
#include "tst_tagwriter.moc"
