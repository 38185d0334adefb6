// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/artwork/coverorder.h"
#include "models/database/database.h"
#include "models/files/filepath.h"
#include "models/library/library.h"
#include "models/tagging/tagging.h"
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"

#include <QFile>
#include <QProcess>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using models::FieldChange;
using models::Picture;
using models::PictureChange;
using models::PictureKind;

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void store(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// What another program prints; null where it is not installed or fails.
QByteArray output(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    const bool isDone = process.waitForFinished() && process.exitCode() == 0;
    return isDone ? process.readAllStandardOutput() : QByteArray();
}

QByteArray soundOf(const QString& path)
{
    return output(u"ffmpeg"_s,
        {u"-v"_s, u"error"_s, u"-i"_s, path, u"-map"_s, u"0:a"_s, u"-f"_s, u"md5"_s, u"-"_s});
}

/// A PNG like no other with the same number.
Picture png(int number, PictureKind kind = PictureKind::FrontCover, const QString& description = {})
{
    const std::vector<std::uint8_t> bytes = support::onePixelPng();
    QByteArray data(
        reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    data += QByteArray::number(number) + QByteArray(3000, 'p');
    return {kind, u"image/png"_s, description, data};
}

QByteArray frame(const QByteArray& id, const QByteArray& body)
{
    const auto size = static_cast<quint32>(body.size());
    QByteArray bytes = id;
    const int flags = id.size() == 4 ? 2 : 0;
    for (int shift = id.size() == 4 ? 24 : 16; shift >= 0; shift -= 8) {
        bytes += static_cast<char>((size >> shift) & 0xFF);
    }
    return bytes + QByteArray(flags, '\0') + body;
}

/// @param version  2 or 3
QByteArray id3(char version, const QByteArray& frames)
{
    const auto size = static_cast<int>(frames.size());
    return QByteArray("ID3") + version + QByteArray(4, '\0') + static_cast<char>(size >> 7)
        + static_cast<char>(size & 0x7F) + frames;
}

} // namespace

/// Pictures in real files: each format, undo, and what is left alone.
class TestPictureStore : public QObject
{
    Q_OBJECT

private slots:
    void everyFormatHoldsPictures_data();
    void everyFormatHoldsPictures();
    void otherProgramsSeeThem();
    void oldTagKeepsItsVersion();
    void addressesAndUnknownFramesStay();
    void whatHasNoRoomIsRefused();
    void changedPicturesAreLeftAlone();
    void undoBringsTheBytesBackAfterARestart();
    void aPictureIsKeptOnceAndNotLongerThanNeeded();

private:
    QString sound(const QString& name, const std::string& encoder)
    {
        const QString path = m_folder.file(name);
        return support::writeAudio(models::toStdPath(path),
                   support::sine(440.0, 0.5, 0.5, 48'000, 2), encoder,
                   {{"title", "Song"}, {"artist", "Me"}})
            ? path
            : QString();
    }

    static QList<Picture> picturesOf(const QString& path)
    {
        const auto pictures = models::readPictures(path);
        return pictures ? *pictures : QList<Picture>();
    }

    static auto write(const QString& path, const QList<Picture>& pictures)
    {
        return models::writeFields(
            path, FieldChange{{}, {}, PictureChange{picturesOf(path), pictures}}, false);
    }

    std::unique_ptr<models::Database> database() const
    {
        auto opened = models::Database::open(m_folder.file(u"l.db"_s));
        return opened ? std::move(*opened) : nullptr;
    }

    const support::ScratchFolder m_folder;
};

void TestPictureStore::everyFormatHoldsPictures_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("encoder");
    QTest::newRow("MP3") << u"a.mp3"_s << QByteArray("libmp3lame");
    QTest::newRow("FLAC") << u"a.flac"_s << QByteArray("flac");
    QTest::newRow("Vorbis") << u"a.ogg"_s << QByteArray("libvorbis");
    QTest::newRow("Opus") << u"a.opus"_s << QByteArray("libopus");
    QTest::newRow("AAC in MP4") << u"a.m4a"_s << QByteArray("aac");
    QTest::newRow("WMA") << u"a.wma"_s << QByteArray("wmav2");
    QTest::newRow("WavPack") << u"a.wv"_s << QByteArray("wavpack");
    QTest::newRow("True Audio") << u"a.tta"_s << QByteArray("tta");
    QTest::newRow("WAV") << u"a.wav"_s << QByteArray("pcm_s16le");
    QTest::newRow("AIFF") << u"a.aiff"_s << QByteArray("pcm_s16be");
}

void TestPictureStore::everyFormatHoldsPictures()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, encoder);
    const QString path = sound(name, encoder.toStdString());
    QVERIFY(!path.isEmpty());
    const QByteArray soundBefore = soundOf(path);
    const auto fieldsBefore = models::readFields(path);
    QVERIFY(fieldsBefore);
    const QList<Picture> wanted{png(1), png(2, PictureKind::BackCover, u"R\u00FCckseite"_s)};
    const auto written = write(path, wanted);
    QVERIFY2(written, qPrintable(written ? QString() : written.error().detail));
    QVERIFY(written->tags.hasCover);
    QList<Picture> read = picturesOf(path);
    QCOMPARE(read.size(), 2);
    if (name == "a.wma"_L1) { // the second may stand in another object, which is read first
        std::ranges::sort(read, {}, &Picture::kind);
    }
    for (qsizetype i = 0; i < 2; ++i) {
        QCOMPARE(read[i].data, wanted[i].data);
        QCOMPARE(read[i].mime, wanted[i].mime);
        const bool hasKinds = name != "a.m4a"_L1;
        QCOMPARE(read[i].kind, hasKinds ? wanted[i].kind : PictureKind::FrontCover);
    }
    QCOMPARE(read[1].description, name == "a.m4a"_L1 ? QString() : wanted[1].description);
    QCOMPARE(*models::readFields(path), *fieldsBefore);
    // Adding one more keeps the others, and taking all out leaves the file as it was.
    QVERIFY(write(path, read + QList{png(3, PictureKind::Band)}));
    QCOMPARE(picturesOf(path).size(), 3);
    const auto bare = write(path, {});
    QVERIFY(bare && !bare->tags.hasCover);
    QVERIFY(picturesOf(path).isEmpty());
    QCOMPARE(*models::readFields(path), *fieldsBefore);
    QCOMPARE(soundOf(path), soundBefore);
}

void TestPictureStore::otherProgramsSeeThem()
{
    const QString flac = sound(u"b.flac"_s, "flac");
    QVERIFY(write(flac, {png(4)}));
    const QString out = m_folder.file(u"out.png"_s);
    if (QStandardPaths::findExecutable(u"metaflac"_s).isEmpty()) {
        QSKIP("metaflac is not installed");
    }
    output(u"metaflac"_s, {u"--export-picture-to="_s + out, flac});
    QCOMPARE(contents(out), png(4).data);
    const QByteArray list = output(u"metaflac"_s, {u"--list"_s, u"--block-type=PICTURE"_s, flac});
    QVERIFY2(list.contains("type: 3 (Cover (front))") && list.contains("width: 1")
            && list.contains("MIME type: image/png"),
        list.constData());
    if (QStandardPaths::findExecutable(u"ffmpeg"_s).isEmpty()) {
        QSKIP("ffmpeg is not installed");
    }
    for (const auto& [name, encoder] : {std::pair("c.mp3", "libmp3lame"), std::pair("c.m4a", "aac"),
             std::pair("c.ogg", "libvorbis"), std::pair("c.opus", "libopus"),
             std::pair("c.wma", "wmav2"), std::pair("c.wv", "wavpack"),
             std::pair("c.aiff", "pcm_s16be")}) {
        const QString path = sound(QString::fromLatin1(name), encoder);
        QVERIFY(write(path, {png(5)}));
        const QByteArray picture = output(u"ffmpeg"_s,
            {u"-v"_s, u"error"_s, u"-i"_s, path, u"-map"_s, u"0:v"_s, u"-c"_s, u"copy"_s, u"-f"_s,
                u"image2pipe"_s, u"-"_s});
        QVERIFY2(picture.startsWith(png(5).data.left(60)), name);
    }
}

void TestPictureStore::oldTagKeepsItsVersion()
{
    const QByteArray png2 = png(2).data;
    const QByteArray old = QByteArray("\0PNG\3", 5) + QByteArray("Alt\0", 4) + png2;
    const QByteArray rest = contents(sound(u"d.mp3"_s, "libmp3lame")).mid(4096);
    const QString path = m_folder.file(u"e.mp3"_s);
    const QByteArray unknown = frame("XYZ", "whatever");
    store(path, id3(2, frame("TT2", QByteArray("\0Song", 5)) + frame("PIC", old) + unknown) + rest);
    QCOMPARE(picturesOf(path),
        (QList{Picture{PictureKind::FrontCover, u"image/png"_s, u"Alt"_s, png2}}));
    QVERIFY(write(path, {png(6, PictureKind::BackCover)}));
    const QByteArray after = contents(path);
    QVERIFY(after.startsWith(QByteArray("ID3\2", 4)));
    QVERIFY(after.contains(unknown));
    QCOMPARE(picturesOf(path), (QList{png(6, PictureKind::BackCover)}));
    Picture webp = png(7);
    webp.mime = u"image/webp"_s; // has no name of three letters
    QVERIFY(!write(path, {webp}));
    QCOMPARE(contents(path), after);
}

void TestPictureStore::addressesAndUnknownFramesStay()
{
    const QByteArray rest = contents(sound(u"f.mp3"_s, "libmp3lame")).mid(4096);
    const QString path = m_folder.file(u"g.mp3"_s);
    const QByteArray address = frame("APIC", QByteArray("\0-->\0\3\0http://x/y.png", 21));
    // UTF-16 in an old tag: another writer's choice, which stays with the picture that stays.
    const QByteArray kept =
        frame("APIC", QByteArray("\1image/jpg\0\4\xFF\xFE\x61\0\0\0", 18) + png(8).data);
    const QByteArray unknown = frame("PRIV", QByteArray("owner\0\1\2\3", 9));
    store(path, id3(3, address + kept + unknown) + rest);
    const QList<Picture> now = picturesOf(path);
    QCOMPARE(now.size(), 1);
    QCOMPARE(now[0].kind, PictureKind::BackCover);
    QCOMPARE(now[0].mime, u"image/jpg"_s);
    QCOMPARE(now[0].description, u"a"_s);
    QVERIFY(write(path, now + QList{png(9)}));
    const QByteArray after = contents(path);
    QVERIFY(after.contains(address) && after.contains(kept) && after.contains(unknown));
    QCOMPARE(picturesOf(path).size(), 2);
}

void TestPictureStore::whatHasNoRoomIsRefused()
{
    const QString mp4 = sound(u"h.m4a"_s, "aac");
    const QByteArray before = contents(mp4);
    Picture webp{PictureKind::FrontCover, u"image/webp"_s, {},
        "RIFF" + QByteArray(4, '\0') + "WEBPVP8X" + QByteArray(40, '\0')};
    const auto refused = write(mp4, {webp});
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains(u"no room"_s), qPrintable(refused.error().detail));
    QCOMPARE(contents(mp4), before);
    const QString wavPack = sound(u"h.wv"_s, "wavpack");
    QVERIFY(!write(wavPack, {png(1), png(2)})); // two front covers
    Picture large = png(1);
    large.data += QByteArray(17'000'000, 'x');
    QVERIFY(!write(sound(u"h.flac"_s, "flac"), {large}));
}

void TestPictureStore::changedPicturesAreLeftAlone()
{
    const QString path = sound(u"i.flac"_s, "flac");
    QVERIFY(write(path, {png(1)}));
    const auto late =
        models::writeFields(path, FieldChange{{}, {}, PictureChange{{png(2)}, {png(3)}}}, false);
    QVERIFY(!late);
    QCOMPARE(late.error().code, models::ErrorCode::NothingToDo);
    QCOMPARE(picturesOf(path), QList{png(1)});
}

void TestPictureStore::undoBringsTheBytesBackAfterARestart()
{
    const QString mp3 = sound(u"j.mp3"_s, "libmp3lame");
    const QString flac = sound(u"j.flac"_s, "flac");
    const QList<Picture> former{png(1, PictureKind::BackCover, u"\u0394"_s), png(2)};
    QVERIFY(write(mp3, former) && write(flac, former));
    qint64 action = 0;
    {
        const auto library = database();
        models::TagOrder order =
            models::coverOrder(u"Cover"_s, {{mp3, nullptr}, {flac, nullptr}}, png(3));
        order.edit = [](const models::TagTarget&, const models::Fields&) {
            return models::FieldEdit{{u"TITLE"_s, {u"Both"_s}}};
        };
        const models::TagReport report = models::writeTags(*library, order, {});
        QCOMPARE(report.written, 2);
        action = report.action;
        QCOMPARE(models::writeTags(*library, order, {}).unchanged, 2);
    }
    QCOMPARE(picturesOf(mp3).constFirst(), png(3));
    QCOMPARE(picturesOf(mp3).size(), 2); // the back cover stays
    const auto library = database();
    const models::TagReport undone = models::undoTags(*library, {}, action, {});
    QCOMPARE(undone.written, 2);
    for (const QString& path : {mp3, flac}) {
        QCOMPARE(picturesOf(path), former);
        QCOMPARE(models::readFields(path)->value(u"TITLE"_s), QStringList{u"Song"_s});
    }
    QCOMPARE(models::redoTags(*library, {}, action, {}).written, 2);
    QCOMPARE(picturesOf(flac).constFirst(), png(3));
}

void TestPictureStore::aPictureIsKeptOnceAndNotLongerThanNeeded()
{
    QList<models::TagTarget> targets;
    for (const char* name : {"k1.flac", "k2.flac", "k3.flac"}) {
        targets.append({sound(QString::fromLatin1(name), "flac"), nullptr});
    }
    targets.append({m_folder.file(u"gone.flac"_s), nullptr});
    const auto library = database();
    QSqlDatabase reader = library->reader();
    const auto count = [&reader](const QString& table) {
        QSqlQuery query(reader);
        return query.exec(u"SELECT count(*) FROM "_s + table) && query.next()
            ? query.value(0).toInt()
            : -1;
    };
    const int before = count(u"pictures"_s);
    const models::TagReport report =
        models::writeTags(*library, models::coverOrder(u"Cover"_s, targets, png(40)), {});
    QCOMPARE(report.written, 3);
    QCOMPARE(report.failures.size(), 1);
    QCOMPARE(count(u"pictures"_s), before + 1);
    // A file that turns out not to be writable takes what was journalled of it out again.
    const QString link = m_folder.file(u"k4.flac"_s);
    QVERIFY(QFile::copy(targets[0].path, m_folder.file(u"k5.flac"_s)));
    std::filesystem::create_hard_link(
        models::toStdPath(m_folder.file(u"k5.flac"_s)), models::toStdPath(link));
    const models::TagReport refused =
        models::writeTags(*library, models::coverOrder(u"Cover"_s, {{link, nullptr}}, png(41)), {});
    QCOMPARE(refused.written, 0);
    QCOMPARE(refused.failures.size(), 1);
    QCOMPARE(count(u"pictures"_s), before + 1);
}

QTEST_GUILESS_MAIN(TestPictureStore)
#include "tst_picturestore.moc"
