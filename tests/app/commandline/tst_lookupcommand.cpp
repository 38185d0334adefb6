// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/tagwriter.h"
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/webanswers.h"
#include "tests/support/webserver.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSettings>
#include <QTest>

using namespace Qt::StringLiterals;

/// `segue lookup` as a user runs it, against a server on this computer.
class TestLookupCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingIsAskedUnlessSwitchedOn();
    void candidatesAreListed();
    void onlyGoodAnswersAreWritten();
    void previewWritesNothing();
    void bestAnswerIsWrittenAndTakenBack();
    void anotherAnswerMayBeTaken();
    void albumIsLookedUpAsARelease();
    void albumIsWritten();
    void optionsOfWritingNeedIt();

private:
    bool addSong(const QString& name, double seconds, const support::TagMap& tags);

    [[nodiscard]] models::Fields fieldsOf(const QString& name) const
    {
        const auto fields = models::readFields(m_folder.file(name));
        return fields ? *fields : models::Fields();
    }

    [[nodiscard]] QList<QJsonObject> objects() const;
    int run(const QStringList& arguments);

    support::ScratchFolder m_folder;
    support::WebServer m_server;
    QByteArray m_output;
    QByteArray m_messages;
};

int TestLookupCommand::run(const QStringList& arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"http_proxy"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.file(u"config"_s));
    environment.insert(u"XDG_CACHE_HOME"_s, m_folder.file(u"cache"_s));
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s);
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("SEGUE_EXECUTABLE"),
        QStringList{u"--library"_s, m_folder.file(u"l.db"_s)} + arguments);
    // The server lives on this thread: it must not be blocked.
    constexpr int kLongestMs = 30'000;
    if (!QTest::qWaitFor(
            [&process] { return process.state() == QProcess::NotRunning; }, kLongestMs)) {
        process.kill();
        return -1;
    }
    m_output = process.readAllStandardOutput();
    m_messages = process.readAllStandardError();
    return process.exitCode();
}

void TestLookupCommand::initTestCase()
{
    QVERIFY(QDir().mkpath(m_folder.file(u"music"_s)));
    QVERIFY(support::writeAudio(m_folder.stdFile(u"music/a.flac"_s),
        support::sine(440.0, 0.3, 0.5, 8'000, 1), "flac",
        {{"title", "Morning Ferry"}, {"artist", "The Lanterns"}}));
    // As long as the answers say; not in the folder of the short one.
    QVERIFY(QDir().mkpath(m_folder.file(u"music/album"_s)));
    QVERIFY(addSong(u"music/album/one.flac"_s, 187.3,
        {{"title", "Morning Ferry"}, {"artist", "The Lanterns & Mara Holt"},
            {"album", "Harbour Songs"}, {"genre", "Quay"}}));
    QVERIFY(addSong(u"music/album/two.flac"_s, 201.0,
        {{"title", "Low tide"}, {"artist", "The Lanterns"}, {"album", "Harbour Songs"}}));
    QVERIFY(addSong(u"music/album/none.flac"_s, 20.0,
        {{"title", "Interview"}, {"artist", "Nobody"}, {"album", "Harbour Songs"}}));
    QCOMPARE(run({u"scan"_s, u"--tags-only"_s, m_folder.file(u"music"_s)}), 0);
    m_server.answerJson("/recording", support::kRecordingSearch);
    m_server.answerJson("/release?", support::kReleaseSearch);
    m_server.answerJson("/release/22222222-0000-4000-8000-000000000001?", support::kReleaseAnswer);
}

bool TestLookupCommand::addSong(const QString& name, double seconds, const support::TagMap& tags)
{
    return support::writeAudio(
        m_folder.stdFile(name), support::sine(440.0, seconds, 0.5, 8'000, 1), "flac", tags);
}

QList<QJsonObject> TestLookupCommand::objects() const
{
    QList<QJsonObject> all;
    for (const QByteArray& line : m_output.trimmed().split('\n')) {
        all.append(QJsonDocument::fromJson(line).object());
    }
    return all;
}

void TestLookupCommand::nothingIsAskedUnlessSwitchedOn()
{
    QCOMPARE(run({u"lookup"_s, u"title:ferry"_s}), 1);
    QVERIFY2(m_messages.contains("switched off"), m_messages.constData());
    QVERIFY(m_server.requests().isEmpty());
    QCOMPARE(run({u"lookup"_s}), 2);
}

void TestLookupCommand::candidatesAreListed()
{
    {
        QSettings settings(m_folder.file(u"config/segue/segue.ini"_s), QSettings::IniFormat);
        settings.setValue(u"online/isOn"_s, true);
        settings.setValue(u"online/url/musicbrainz"_s, m_server.url());
    }
    const int code =
        run({u"lookup"_s, u"--json"_s, u"-n"_s, u"1"_s, u"title:ferry duration:<60"_s});
    QVERIFY2(code == 0, m_messages.constData());
    QCOMPARE(m_output.count('\n'), 1);
    const QJsonObject found = QJsonDocument::fromJson(m_output).object();
    QCOMPARE(found.value(u"title"_s).toString(), u"Morning Ferry"_s);
    QCOMPARE(found.value(u"recording_id"_s).toString(), u"11111111-0000-4000-8000-000000000001"_s);
    QVERIFY(found.value(u"match_percent"_s).toInt() > 50);
    QVERIFY(m_server.requests().constFirst().target.contains("Morning%20Ferry"));
}

void TestLookupCommand::onlyGoodAnswersAreWritten()
{
    // The file lasts .3 s and the answers three minutes.
    QCOMPARE(run({u"lookup"_s, u"--write"_s, u"--json"_s, u"title:ferry duration:<60"_s}), 1);
    QCOMPARE(objects().size(), 2);
    const QJsonObject left = objects().constFirst();
    QVERIFY(left.value(u"path"_s).toString().endsWith("a.flac"_L1));
    QVERIFY(left.value(u"match_percent"_s).toInt() < 90);
    QVERIFY(!left.value(u"left_alone"_s).toString().isEmpty());
    QCOMPARE(objects().constLast().value(u"written"_s).toInt(), 0);
    QVERIFY(!fieldsOf(u"music/a.flac"_s).contains(u"ALBUM"_s));
}

void TestLookupCommand::previewWritesNothing()
{
    const models::Fields before = fieldsOf(u"music/album/one.flac"_s);
    const int code =
        run({u"lookup"_s, u"--write"_s, u"--dry-run"_s, u"title:ferry duration:>60"_s});
    QVERIFY2(code == 0, m_messages.constData());
    QVERIFY2(m_output.contains("Quay Records"), m_output.constData());
    QCOMPARE(fieldsOf(u"music/album/one.flac"_s), before);
}

void TestLookupCommand::bestAnswerIsWrittenAndTakenBack()
{
    const models::Fields before = fieldsOf(u"music/album/one.flac"_s);
    const int code = run({u"lookup"_s, u"--write"_s, u"title:ferry duration:>60"_s});
    QVERIFY2(code == 0, m_messages.constData());
    const models::Fields after = fieldsOf(u"music/album/one.flac"_s);
    QCOMPARE(after.value(u"MUSICBRAINZ_TRACKID"_s),
        QStringList{u"11111111-0000-4000-8000-000000000001"_s});
    // What only the look-up of the release tells.
    QCOMPARE(after.value(u"LABEL"_s), QStringList{u"Quay Records"_s});
    QCOMPARE(after.value(u"GENRE"_s), QStringList{u"Quay"_s});
    QCOMPARE(run({u"tag"_s, u"--undo"_s, u"1"_s}), 0);
    QCOMPARE(fieldsOf(u"music/album/one.flac"_s), before);
}

void TestLookupCommand::anotherAnswerMayBeTaken()
{
    const QStringList taking{u"lookup"_s, u"--write"_s, u"--take"_s, u"2"_s, u"--dry-run"_s};
    QCOMPARE(run(taking + QStringList{u"title:ferry duration:>60"_s}), 1);
    QVERIFY2(m_output.contains("Left alone"), m_output.constData());
    QCOMPARE(run(taking + QStringList{u"--least"_s, u"20"_s, u"title:ferry duration:>60"_s}), 0);
    QVERIFY2(m_output.contains("Morning Ferry (live)"), m_output.constData());
}

void TestLookupCommand::albumIsLookedUpAsARelease()
{
    const int code = run({u"lookup"_s, u"--album"_s, u"--json"_s, u"album:harbour"_s});
    QVERIFY2(code == 0, m_messages.constData());
    const QList<QJsonObject> all = objects();
    QCOMPARE(all.size(), 4); // two releases, and what two of three files are
    QCOMPARE(all[0].value(u"release_id"_s).toString(), u"22222222-0000-4000-8000-000000000001"_s);
    QCOMPARE(all[0].value(u"files"_s).toInt(), 3);
    QVERIFY(all[0].value(u"match_percent"_s).toInt() > all[1].value(u"match_percent"_s).toInt());
    QStringList titles;
    for (const QJsonObject& track : all.mid(2)) {
        titles.append(QString::number(track.value(u"track"_s).toInt()) + u' '
            + track.value(u"title"_s).toString());
    }
    titles.sort();
    QCOMPARE(titles, (QStringList{u"1 Morning Ferry"_s, u"2 Low Tide"_s}));
}

void TestLookupCommand::albumIsWritten()
{
    const models::Fields other = fieldsOf(u"music/album/none.flac"_s);
    const int code = run({u"lookup"_s, u"--album"_s, u"--write"_s, u"album:harbour"_s});
    QVERIFY2(code == 0, m_messages.constData());
    QVERIFY2(m_output.contains("Left alone"), m_output.constData());
    QCOMPARE(fieldsOf(u"music/album/one.flac"_s).value(u"TRACKNUMBER"_s), QStringList{u"1"_s});
    QCOMPARE(fieldsOf(u"music/album/two.flac"_s).value(u"TITLE"_s), QStringList{u"Low Tide"_s});
    QCOMPARE(fieldsOf(u"music/album/two.flac"_s).value(u"MUSICBRAINZ_ALBUMID"_s),
        QStringList{u"22222222-0000-4000-8000-000000000001"_s});
    QCOMPARE(fieldsOf(u"music/album/none.flac"_s), other);
}

void TestLookupCommand::optionsOfWritingNeedIt()
{
    for (const QStringList& options : {QStringList{u"--dry-run"_s}, {u"--least"_s, u"50"_s},
             {u"--take"_s, u"1"_s}, {u"--keep-time"_s}, {u"--write"_s, u"--least"_s, u"101"_s}}) {
        QCOMPARE(run(QStringList{u"lookup"_s} + options + QStringList{u"title:ferry"_s}), 2);
    }
}

QTEST_GUILESS_MAIN(TestLookupCommand)
#include "tst_lookupcommand.moc"
