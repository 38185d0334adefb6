// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <cmath>
#include <random>

using namespace Qt::StringLiterals;

namespace {

/// 20 s of a made-up melody, three notes a second.
support::Signal melody(unsigned seed)
{
    constexpr std::size_t kRate = 44100;
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> semitone(0, 24);
    support::Signal signal;
    signal.samples.resize(20 * kRate);
    double frequencyHz = 0.0;
    for (std::size_t i = 0; i < signal.samples.size(); ++i) {
        if (i % (kRate / 3) == 0) {
            frequencyHz = 220.0 * std::pow(2.0, semitone(random) / 12.0);
        }
        const double angle = 2.0 * M_PI * frequencyHz * static_cast<double>(i) / kRate;
        signal.samples[i] = static_cast<float>(0.3 * std::sin(angle) + 0.1 * std::sin(2.0 * angle));
    }
    return signal;
}

} // namespace

/// `segue scan` as a user runs it: the real executable, on real files.
class TestScanCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aScanKnowsOneRecordingInTwoFiles();

private:
    struct Outcome
    {
        int exitCode = -1;
        QByteArray output;
        QByteArray messages;
    };

    [[nodiscard]] Outcome run(const QStringList& arguments) const;
    [[nodiscard]] QStringList playlistFrom(const QString& seed) const;

    support::ScratchFolder m_folder;
};

void TestScanCommand::initTestCase()
{
    const QString music = m_folder.file(u"music"_s);
    QVERIFY(QDir().mkpath(music));
    const auto write = [&music](const QString& name, unsigned seed, const char* codec,
                           const char* title, const char* artist) {
        return support::writeAudio((music + u'/' + name).toStdString(), melody(seed), codec,
            {{"title", title}, {"artist", artist}});
    };
    QVERIFY(write(u"a.flac"_s, 1, "flac", "Morning", "One"));
    // The same sound under other names: the fingerprint alone can tell.
    QVERIFY(write(u"b.mp3"_s, 1, "libmp3lame", "Dawn", "Another"));
    QVERIFY(write(u"c.flac"_s, 2, "flac", "Noon", "Two"));
    QVERIFY(write(u"d.flac"_s, 3, "flac", "Night", "Three"));
}

TestScanCommand::Outcome TestScanCommand::run(const QStringList& arguments) const
{
    QProcess process;
    process.start(qEnvironmentVariable("SEGUE_EXECUTABLE"),
        QStringList{u"--library"_s, m_folder.file(u"l.db"_s)} + arguments);
    process.waitForFinished(60000);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// The titles of a playlist as long as the library allows, in alphabetical order.
QStringList TestScanCommand::playlistFrom(const QString& seed) const
{
    const Outcome list =
        run({u"playlist"_s, u"--seed"_s, seed, u"--count"_s, u"10"_s, u"--json"_s});
    QStringList titles;
    for (const QByteArray& line : list.output.trimmed().split('\n')) {
        titles.append(QJsonDocument::fromJson(line).object()[u"title"_s].toString());
    }
    titles.sort();
    return titles;
}

void TestScanCommand::aScanKnowsOneRecordingInTwoFiles()
{
    const QString music = m_folder.file(u"music"_s);
    const Outcome scan = run({u"scan"_s, music, u"--json"_s});
    QVERIFY2(scan.exitCode == 0, scan.messages.constData());
    QCOMPARE(QJsonDocument::fromJson(scan.output.trimmed()).object()[u"analysed"_s].toInteger(), 4);
    QCOMPARE(playlistFrom(u"title:morning"_s), (QStringList{u"Morning"_s, u"Night"_s, u"Noon"_s}));

    // What comes later is compared with what was there.
    QVERIFY(support::writeAudio((music + u"/e.ogg"_s).toStdString(), melody(2), "libvorbis",
        {{"title", "Midday"}, {"artist", "Someone"}}));
    QCOMPARE(run({u"scan"_s}).exitCode, 0);
    QCOMPARE(playlistFrom(u"title:noon"_s).size(), 3);
}

QTEST_GUILESS_MAIN(TestScanCommand)
#include "tst_scancommand.moc"
