// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/payloaddigest.h"
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int exitCode = -1;
    QList<QJsonObject> objects;
};

} // namespace

/// `segue tag` as a user runs it.
class TestTagCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void fieldsAreShownAndWritten();
    void dryRunWritesNothing();
    void namesBecomeFields();
    void historyAndUndo();
    void soundIsWritten();
    void filesGetNames();
    void coversAreWrittenShownAndTakenBack();
    void mistakesAreExplained_data();
    void mistakesAreExplained();
    void killsLeaveOldOrNew();
    void killedRenamesAreTakenBack();

private:
    [[nodiscard]] QStringList arguments(const QStringList& rest) const
    {
        return QStringList{u"--library"_s, m_folder->file(u"l.db"_s), u"tag"_s, u"--json"_s} + rest;
    }

    Outcome tag(const QStringList& rest) const
    {
        QProcess process;
        process.start(qEnvironmentVariable("SEGUE_EXECUTABLE"), arguments(rest));
        process.waitForFinished();
        Outcome outcome{process.exitCode(), {}};
        for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
            if (!line.isEmpty()) {
                outcome.objects.append(QJsonDocument::fromJson(line).object());
            }
        }
        return outcome;
    }

    /// Encoding takes longer than the test: each of these is copied.
    static void make(const QString& path, const char* title, const std::string& encoder)
    {
        QVERIFY(support::writeAudio(path.toStdString(), support::sine(440.0, 0.3, 0.5, 48'000, 1),
            encoder, {{"title", title}}));
    }

    void add(const QString& name, const QString& original)
    {
        m_files.append(m_folder->file(name));
        QVERIFY(QFile::copy(m_originals.file(original), m_files.constLast()));
    }

    /// The titles by file, after a look at each.
    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        for (const QJsonObject& object : tag(m_files).objects) {
            titles.append(object[u"fields"_s][u"title"_s][0].toString());
        }
        return titles;
    }

    const support::ScratchFolder m_originals;
    std::unique_ptr<support::ScratchFolder> m_folder;
    QStringList m_files;
};

void TestTagCommand::initTestCase()
{
    make(m_originals.file(u"1.mp3"_s), "One", "libmp3lame");
    make(m_originals.file(u"2.flac"_s), "Two", "flac");
    make(m_originals.file(u"old.mp3"_s), "Old", "libmp3lame");
    make(m_originals.file(u"old.flac"_s), "Old", "flac");
}

void TestTagCommand::init()
{
    m_folder = std::make_unique<support::ScratchFolder>();
    m_files.clear();
    add(u"01 - First one.mp3"_s, u"1.mp3"_s);
    add(u"02 - Second_one.flac"_s, u"2.flac"_s);
}

void TestTagCommand::fieldsAreShownAndWritten()
{
    const Outcome written = tag(m_files
        + QStringList{u"--set"_s, u"artist=A"_s, u"--set"_s, u"artist=B"_s, u"--add"_s,
            u"title=Also"_s, u"--set"_s, u"year=1999"_s});
    QCOMPARE(written.exitCode, 0);
    QCOMPARE(written.objects.size(), 3); // one a file, and the counts
    QCOMPARE(written.objects.constLast()[u"written"_s].toInt(), 2);
    const QJsonObject after = written.objects.constFirst()[u"after"_s].toObject();
    QCOMPARE(after[u"artist"_s].toArray(), (QJsonArray{u"A"_s, u"B"_s}));
    const Outcome shown = tag({m_files[1]});
    const QJsonObject fields = shown.objects.constFirst()[u"fields"_s].toObject();
    QCOMPARE(fields[u"artist"_s].toArray(), (QJsonArray{u"A"_s, u"B"_s}));
    QCOMPARE(fields[u"title"_s].toArray(), (QJsonArray{u"Two"_s, u"Also"_s}));
    QCOMPARE(fields[u"date"_s].toArray(), QJsonArray{u"1999"_s});
    const Outcome removed = tag(m_files + QStringList{u"--remove"_s, u"artist"_s});
    QCOMPARE(removed.objects.constLast()[u"written"_s].toInt(), 2);
    QVERIFY(!tag({m_files[0]}).objects.constFirst()[u"fields"_s].toObject().contains(u"artist"_s));
}

void TestTagCommand::dryRunWritesNothing()
{
    const Outcome outcome = tag(m_files + QStringList{u"--set"_s, u"title=New"_s, u"--dry-run"_s});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.objects.constFirst()[u"before"_s][u"title"_s][0].toString(), u"One"_s);
    QCOMPARE(outcome.objects.constLast()[u"written"_s].toInt(), 0);
    QCOMPARE(titles(), (QStringList{u"One"_s, u"Two"_s}));
    QCOMPARE(tag({u"--history"_s}).objects.size(), 0);
}

void TestTagCommand::namesBecomeFields()
{
    QCOMPARE(tag(m_files + QStringList{u"--from-name"_s, u"{track} - {title}"_s}).exitCode, 0);
    QCOMPARE(titles(), (QStringList{u"First one"_s, u"Second one"_s}));
}

void TestTagCommand::historyAndUndo()
{
    tag(m_files + QStringList{u"--set"_s, u"title=New"_s});
    tag({m_files[0], u"--set"_s, u"title=Newer"_s});
    QList<QJsonObject> history = tag({u"--history"_s}).objects;
    QCOMPARE(history.size(), 2);
    QCOMPARE(history[0][u"files"_s].toInt(), 1);
    QCOMPARE(history[1][u"files"_s].toInt(), 2);
    QCOMPARE(tag({u"--undo"_s, u"2"_s}).exitCode, 0);
    QCOMPARE(titles(), (QStringList{u"One"_s, u"Two"_s}));
    history = tag({u"--history"_s}).objects;
    QVERIFY(history[0][u"undone"_s].toBool() && history[1][u"undone"_s].toBool());
    QCOMPARE(tag({u"--undo"_s, u"1"_s}).exitCode, 1); // nothing is left
}

void TestTagCommand::soundIsWritten()
{
    const QString song = m_folder->file(u"song.flac"_s);
    QVERIFY(support::writeAudio(song.toStdString(), support::clicks(120.0, 12.0), "flac",
        {{"title", "Clicks"}, {"album", "Album"}}));
    QProcess scan;
    scan.start(qEnvironmentVariable("SEGUE_EXECUTABLE"),
        {u"--library"_s, m_folder->file(u"l.db"_s), u"scan"_s, m_folder->path()});
    QVERIFY(scan.waitForFinished());
    const QStringList wish{song, u"--write-sound"_s, u"bpm,replaygain"_s};
    const Outcome shown = tag(wish + QStringList{u"--dry-run"_s});
    const QJsonObject after = shown.objects.constFirst()[u"after"_s].toObject();
    QCOMPARE(after[u"bpm"_s].toArray(), QJsonArray{u"120"_s});
    QVERIFY(!tag({song}).objects.constFirst()[u"fields"_s].toObject().contains(u"bpm"_s));
    const Outcome written = tag(wish);
    QCOMPARE(written.exitCode, 0);
    QCOMPARE(written.objects.constLast()[u"written"_s].toInt(), 1);
    // As another program reads it; one track alone is as loud as its album.
    QProcess probe;
    probe.start(u"ffprobe"_s, {u"-v"_s, u"error"_s, u"-show_entries"_s, u"format_tags"_s, song});
    if (!probe.waitForFinished()) {
        QSKIP("ffprobe is not installed");
    }
    const QString tags = QString::fromUtf8(probe.readAllStandardOutput()).toUpper();
    QVERIFY2(
        tags.contains(u"TAG:BPM=120\n"_s) || tags.contains(u"TAG:TBPM=120\n"_s), qPrintable(tags));
    const auto gain = [&tags](const QString& name) {
        const QString line = tags.section(u"TAG:REPLAYGAIN_%1_GAIN="_s.arg(name), 1, 1);
        return line.section(u' ', 0, 0).toDouble();
    };
    QVERIFY(gain(u"TRACK"_s) != 0.0);
    QVERIFY(qAbs(gain(u"TRACK"_s) - gain(u"ALBUM"_s)) < 0.02);
    QCOMPARE(tag(wish).objects.constLast()[u"unchanged"_s].toInt(), 1);
    QCOMPARE(tag({u"--undo"_s, u"1"_s}).exitCode, 0);
    QVERIFY(!tag({song}).objects.constFirst()[u"fields"_s].toObject().contains(u"bpm"_s));
}

void TestTagCommand::filesGetNames()
{
    const QString to = m_folder->file(u"sorted"_s);
    const QStringList pattern{u"--rename"_s, u"[{artist}/]{title}"_s, u"--to"_s, to};
    const Outcome dry = tag(m_files + pattern + QStringList{u"--dry-run"_s});
    QCOMPARE(dry.exitCode, 0);
    QCOMPARE(dry.objects[0][u"path"_s].toString(), m_files[0]);
    QCOMPARE(dry.objects[0][u"to"_s].toString(), to + u"/One.mp3"_s);
    QVERIFY(QFile::exists(m_files[0]) && !QFile::exists(to));
    const Outcome done = tag(m_files + pattern);
    QCOMPARE(done.exitCode, 0);
    QCOMPARE(done.objects.constLast()[u"written"_s].toInt(), static_cast<int>(m_files.size()));
    QVERIFY(!QFile::exists(m_files[0]) && QFile::exists(to + u"/One.mp3"_s));
    // Twice in a row, and both taken back at once.
    const Outcome again = tag({to + u"/One.mp3"_s, u"--rename"_s, u"1 {title}"_s});
    QCOMPARE(again.exitCode, 0);
    QVERIFY(QFile::exists(to + u"/1 One.mp3"_s));
    QCOMPARE(tag({u"--undo"_s, u"2"_s}).exitCode, 0);
    QVERIFY(QFile::exists(m_files[0]) && !QFile::exists(to));
}

void TestTagCommand::coversAreWrittenShownAndTakenBack()
{
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(Qt::red);
    const QString cover = m_folder->file(u"cover.png"_s);
    QVERIFY(image.save(cover));
    const auto pictures = [this](const QString& path) {
        return tag({path, u"--covers"_s}).objects.constFirst()[u"pictures"_s].toArray();
    };
    const QStringList wish = m_files + QStringList{u"--cover"_s, cover};
    QCOMPARE(tag(wish + QStringList{u"--dry-run"_s}).exitCode, 0);
    QVERIFY(pictures(m_files[0]).isEmpty());
    const Outcome written = tag(wish + QStringList{u"--cover-limit"_s, u"150"_s});
    QCOMPARE(written.objects.constLast()[u"written"_s].toInt(), 2);
    for (const QString& path : std::as_const(m_files)) {
        QCOMPARE(pictures(path).size(), 1);
        QCOMPARE(pictures(path)[0][u"width"_s].toInt(), 150);
        QCOMPARE(pictures(path)[0][u"height"_s].toInt(), 100);
        QCOMPARE(pictures(path)[0][u"kind"_s].toInt(), 3);
    }
    const Outcome exported = tag({m_files[1], u"--export-cover"_s, m_folder->file(u"out"_s)});
    QCOMPARE(exported.exitCode, 0);
    QCOMPARE(QImage(m_folder->file(u"out.jpg"_s)).size(), QSize(150, 100));
    QCOMPARE(tag({m_files[1], u"--export-cover"_s, m_folder->file(u"out.jpg"_s)}).exitCode, 1);
    QCOMPARE(tag(m_files + QStringList{u"--remove-covers"_s}).exitCode, 0);
    QVERIFY(pictures(m_files[0]).isEmpty());
    QCOMPARE(tag({m_files[1], u"--export-cover"_s, m_folder->file(u"none"_s)}).exitCode, 1);
    QCOMPARE(tag({u"--undo"_s, u"1"_s}).exitCode, 0);
    QCOMPARE(pictures(m_files[0])[0][u"width"_s].toInt(), 150);
    // Cut off in the middle: the header is that of a picture.
    QFile damaged(cover);
    QVERIFY(damaged.open(QIODevice::ReadWrite) && damaged.resize(damaged.size() / 2));
    damaged.close();
    QCOMPARE(tag(wish).exitCode, 1);
    QCOMPARE(tag(m_files + QStringList{u"--cover"_s, m_files[0]}).exitCode, 1);
    QCOMPARE(pictures(m_files[0])[0][u"width"_s].toInt(), 150);
}

void TestTagCommand::mistakesAreExplained_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("no files") << QStringList{u"--set"_s, u"title=x"_s} << 2;
    QTest::newRow("unknown sound") << QStringList{u"a.mp3"_s, u"--write-sound"_s, u"colour"_s} << 2;
    QTest::newRow("unknown notation")
        << QStringList{u"a.mp3"_s, u"--write-sound"_s, u"key"_s, u"--key-notation"_s, u"solfa"_s}
        << 2;
    QTest::newRow("sound and a field")
        << QStringList{u"a.mp3"_s, u"--write-sound"_s, u"key"_s, u"--set"_s, u"title=x"_s} << 2;
    QTest::newRow("two things at a time")
        << QStringList{u"a.mp3"_s, u"--remove-covers"_s, u"--set"_s, u"title=x"_s} << 2;
    QTest::newRow("no value") << QStringList{u"a.mp3"_s, u"--set"_s, u"title"_s} << 2;
    QTest::newRow("no field") << QStringList{u"a.mp3"_s, u"--set"_s, u"=x"_s} << 2;
    QTest::newRow("files with undo") << QStringList{u"a.mp3"_s, u"--undo"_s, u"1"_s} << 2;
    QTest::newRow("no pattern") << QStringList{u"a.mp3"_s, u"--from-name"_s, u"{title"_s} << 2;
    QTest::newRow("no names") << QStringList{u"a.mp3"_s, u"--rename"_s, u"[{title}"_s} << 2;
    QTest::newRow("names and a field")
        << QStringList{u"a.mp3"_s, u"--rename"_s, u"{title}"_s, u"--set"_s, u"title=x"_s} << 2;
    QTest::newRow("a folder without names") << QStringList{u"a.mp3"_s, u"--to"_s, u"/tmp"_s} << 2;
    QTest::newRow("no such file") << QStringList{u"/no/such/file.mp3"_s} << 1;
}

void TestTagCommand::mistakesAreExplained()
{
    QFETCH(const QStringList, options);
    QTEST(tag(options).exitCode, "exitCode");
}

void TestTagCommand::killsLeaveOldOrNew()
{
    // SEGUE_KILLS for more than a glimpse.
    const int kills = qEnvironmentVariableIntValue("SEGUE_KILLS") > 0
        ? qEnvironmentVariableIntValue("SEGUE_KILLS")
        : 3;
    const int count = qEnvironmentVariableIntValue("SEGUE_KILLS") > 0 ? 500 : 40;
    m_files.clear();
    for (int i = 0; i < count; ++i) {
        const QString suffix = i % 2 == 0 ? u"mp3"_s : u"flac"_s;
        add(u"k%1.%2"_s.arg(i).arg(suffix), u"old."_s + suffix);
    }
    QHash<QString, analysis::PayloadDigest> digests;
    for (const QString& file : std::as_const(m_files)) {
        digests.insert(file, *analysis::payloadDigest(file.toStdString()));
    }
    QRandomGenerator random(7);
    int interrupted = 0;
    for (int kill = 0; kill < kills; ++kill) {
        QProcess process;
        process.start(qEnvironmentVariable("SEGUE_EXECUTABLE"),
            arguments(
                m_files + QStringList{u"--set"_s, u"title="_s + QString(u'N').repeated(kill + 4)}));
        QVERIFY(process.waitForStarted());
        // The moment is what is tested, whatever it is.
        process.waitForReadyRead();
        process.waitForFinished(static_cast<int>(random.bounded(2 * count)));
        process.kill();
        process.waitForFinished();
        const QStringList found = titles();
        QCOMPARE(found.size(), count); // each can be read
        const auto old = found.count(u"Old"_s);
        QCOMPARE(old + found.count(QString(u'N').repeated(kill + 4)), count);
        interrupted += old > 0 && old < count ? 1 : 0;
        for (const QString& file : std::as_const(m_files)) {
            QVERIFY(*analysis::payloadDigest(file.toStdString()) == digests.value(file));
        }
        tag({u"--undo"_s, u"1"_s});
        QCOMPARE(titles().count(u"Old"_s), count);
    }
    qInfo("%d of %d kills fell between two files", interrupted, kills);
    QCOMPARE(QDir(m_folder->path()).entryList({u".segue*"_s}, QDir::Files | QDir::Hidden), {});
}

void TestTagCommand::killedRenamesAreTakenBack()
{
    const int kills = std::max(qEnvironmentVariableIntValue("SEGUE_KILLS"), 3);
    m_files.clear();
    for (int i = 0; i < 120; ++i) {
        make(u"k%1.flac"_s.arg(i), qPrintable(u"T%1"_s.arg(i)), "flac");
    }
    QRandomGenerator random(11);
    int interrupted = 0;
    for (int kill = 0; kill < kills; ++kill) {
        const QString to = m_folder->file(u"to%1"_s.arg(kill));
        QProcess process;
        process.start(qEnvironmentVariable("SEGUE_EXECUTABLE"),
            arguments(m_files + QStringList{u"--rename"_s, u"x/{title}"_s, u"--to"_s, to}));
        QVERIFY(process.waitForStarted());
        process.waitForReadyRead();
        process.waitForFinished(static_cast<int>(random.bounded(40)));
        process.kill();
        process.waitForFinished();
        const auto moved = QDir(to + u"/x"_s).entryList(QDir::Files).size();
        interrupted += moved > 0 && moved < m_files.size() ? 1 : 0;
        tag({u"--undo"_s, u"1"_s});
        for (const QString& file : std::as_const(m_files)) {
            QVERIFY2(QFile::exists(file), qPrintable(file));
        }
        QVERIFY(!QFile::exists(to));
    }
    qInfo("%d of %d kills fell between two files", interrupted, kills);
}

QTEST_GUILESS_MAIN(TestTagCommand)
#include "tst_tagcommand.moc"
