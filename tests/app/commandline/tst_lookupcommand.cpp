// SPDX-License-Identifier: GPL-3.0-or-later
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

private:
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
    QCOMPARE(run({u"scan"_s, u"--tags-only"_s, m_folder.file(u"music"_s)}), 0);
    m_server.answerJson("/recording", support::kRecordingSearch);
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
    const int code = run({u"lookup"_s, u"--json"_s, u"-n"_s, u"1"_s, u"title:ferry"_s});
    QVERIFY2(code == 0, m_messages.constData());
    QCOMPARE(m_output.count('\n'), 1);
    const QJsonObject found = QJsonDocument::fromJson(m_output).object();
    QCOMPARE(found.value(u"title"_s).toString(), u"Morning Ferry"_s);
    QCOMPARE(found.value(u"recording_id"_s).toString(), u"11111111-0000-4000-8000-000000000001"_s);
    QVERIFY(found.value(u"match_percent"_s).toInt() > 50);
    QVERIFY(m_server.requests().constFirst().target.contains("Morning%20Ferry"));
}

QTEST_GUILESS_MAIN(TestLookupCommand)
#include "tst_lookupcommand.moc"
