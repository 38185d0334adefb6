// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/filelock.h"
#include "models/text/text.h"
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"

#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <cmath>
#include <csignal>

using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int exitCode = -1;
    QByteArray output;
    QByteArray messages;

    [[nodiscard]] QList<QJsonObject> objects() const
    {
        QList<QJsonObject> objects;
        for (const QByteArray& line : output.split('\n')) {
            if (!line.isEmpty()) {
                objects.append(QJsonDocument::fromJson(line).object());
            }
        }
        return objects;
    }
};

} // namespace

/// The commands as a user runs them: the real executable, without any display.
class TestCommands : public QObject
{
    Q_OBJECT

private:
    support::ScratchFolder m_scratch;
    QString m_library;
    QString m_music;

    [[nodiscard]] static QProcessEnvironment environment()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"DISPLAY"_s);
        environment.remove(u"WAYLAND_DISPLAY"_s);
        // A platform that does not exist: creating a QGuiApplication would abort.
        environment.insert(u"QT_QPA_PLATFORM"_s, u"none-at-all"_s);
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        return environment;
    }

    Outcome run(const QStringList& arguments) const
    {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.setWorkingDirectory(m_scratch.path());
        process.start(qEnvironmentVariable("SEGUE_EXECUTABLE"), arguments);
        process.waitForFinished(60000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
    }

    /// With the library of this test.
    Outcome runInLibrary(const QStringList& arguments) const
    {
        return run(QStringList{u"--library"_s, m_library} + arguments);
    }

    void writeTrack(const QString& name, double frequencyHz, double bpm, const char* title)
    {
        const support::Signal signal =
            support::mix(support::sine(frequencyHz, 8.0), support::clicks(bpm, 8.0));
        QVERIFY(support::writeAudio((m_music + u'/' + name).toStdString(), signal, "flac",
            {{"title", title}, {"artist", "Tester"}, {"album", "Tests"}}));
    }

private slots:

    void initTestCase()
    {
        QVERIFY2(QFile::exists(qEnvironmentVariable("SEGUE_EXECUTABLE")),
            "set SEGUE_EXECUTABLE to the built segue");
        m_library = m_scratch.file(u"library.db"_s);
        m_music = m_scratch.file(u"music"_s);
        QVERIFY(QDir().mkpath(m_music));
        writeTrack(u"one.flac"_s, 440.0, 120.0, "One");
        writeTrack(u"two.flac"_s, 445.0, 121.0, "Two");
        writeTrack(u"drei äöü.flac"_s, 1320.0, 90.0, "Drei");
        QFile text(m_music + u"/text.mp3"_s);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("this is no music\n");
    }

    void scanListsBadFilesAndSucceeds()
    {
        const Outcome scan = runInLibrary({u"scan"_s, m_music, u"--json"_s});
        QVERIFY2(scan.exitCode == 0, scan.messages.constData());
        const QJsonObject summary = scan.objects().constLast();
        QCOMPARE(summary[u"found"_s].toInt(), 4);
        QCOMPARE(summary[u"added"_s].toInt(), 3);
        QCOMPARE(summary[u"analysed"_s].toInt(), 3);
        QCOMPARE(summary[u"failed"_s].toInt(), 1);
        QCOMPARE(summary[u"cancelled"_s].toBool(true), false);
        QVERIFY(summary[u"audio_seconds"_s].toDouble() > 23.0);
        QVERIFY(summary[u"peak_rss_bytes"_s].toDouble() > 1e6);

        const Outcome again = runInLibrary({u"scan"_s, u"--json"_s});
        QCOMPARE(again.exitCode, 0);
        // The file that failed is known, too: it is not tried again.
        QCOMPARE(again.objects().constLast()[u"unchanged"_s].toInt(), 4);
        QCOMPARE(again.objects().constLast()[u"analysed"_s].toInt(), 0);
    }

    void problemsNamesTheFileAndTheReason()
    {
        const Outcome problems = runInLibrary({u"problems"_s, u"--json"_s});
        QCOMPARE(problems.exitCode, 0);
        QCOMPARE(problems.objects().size(), 1);
        const QJsonObject problem = problems.objects().constFirst();
        QCOMPARE(problem[u"path"_s].toString(), m_music + u"/text.mp3"_s);
        QCOMPARE(problem[u"severity"_s].toString(), u"error"_s);
        QVERIFY(problem[u"reason"_s].toString().size() > 10);
        const QDateTime noticed =
            QDateTime::fromString(problem[u"noticed"_s].toString(), Qt::ISODate);
        QVERIFY(noticed.isValid() && noticed.secsTo(QDateTime::currentDateTimeUtc()) < 3600);
        const QString text = QString::fromUtf8(runInLibrary({u"problems"_s}).output);
        QVERIFY2(text.contains(models::text::date(noticed.toMSecsSinceEpoch())), qPrintable(text));
    }

    void listFiltersAndSorts()
    {
        const Outcome list = runInLibrary({u"list"_s, u"--json"_s, u"--sort"_s, u"-tempo_bpm"_s});
        QCOMPARE(list.objects().size(), 3);
        QCOMPARE(list.objects().constLast()[u"title"_s].toString(), u"Drei"_s);
        QCOMPARE(runInLibrary({u"list"_s, u"bpm:100.."_s, u"--json"_s}).objects().size(), 2);
        const Outcome csv =
            runInLibrary({u"list"_s, u"title:one"_s, u"--csv"_s, u"--columns"_s, u"title,year"_s});
        QCOMPARE(csv.output, QByteArray("title,year\nOne,\n"));
    }

    void similarPutsTheLikeFirst()
    {
        const Outcome similar = runInLibrary({u"similar"_s, m_music + u"/one.flac"_s, u"--json"_s});
        QVERIFY2(similar.exitCode == 0, similar.messages.constData());
        QCOMPARE(similar.objects().size(), 2);
        const QJsonObject nearest = similar.objects().constFirst();
        QCOMPARE(nearest[u"path"_s].toString(), m_music + u"/two.flac"_s);
        QVERIFY(nearest[u"distance"_s].toDouble()
            <= similar.objects().constLast()[u"distance"_s].toDouble());
        QVERIFY(!nearest[u"parts"_s].toObject().isEmpty());
        const Outcome all = runInLibrary({u"similar"_s, u"--all"_s, u"--json"_s, u"-n"_s, u"1"_s});
        QCOMPARE(all.objects().size(), 3);
        QCOMPARE(all.objects().constFirst()[u"neighbours"_s].toArray().size(), 1);
    }

    void playlistIsWrittenSavedAndExported()
    {
        const Outcome playlist = runInLibrary({u"playlist"_s, u"--seed"_s, u"title:one"_s,
            u"--artist-gap"_s, u"0"_s, u"--album-gap"_s, u"0"_s, u"--json"_s, u"--save"_s,
            u"Evening"_s, u"-o"_s, u"music/list.m3u8"_s});
        QVERIFY2(playlist.exitCode == 0, playlist.messages.constData());
        QCOMPARE(playlist.objects().size(), 3);
        QCOMPARE(playlist.objects().constFirst()[u"title"_s].toString(), u"One"_s);
        for (const QJsonObject& entry : playlist.objects()) {
            QVERIFY(!entry[u"reason"_s].toString().isEmpty());
        }
        QFile file(m_music + u"/list.m3u8"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.startsWith("#EXTM3U\n"));
        QVERIFY(text.contains("\none.flac\n"));
        QVERIFY(text.contains(QByteArray("\ndrei äöü.flac\n")));

        const Outcome exported = runInLibrary(
            {u"export"_s, u"Evening"_s, u"--paths"_s, u"absolute"_s, u"-o"_s, u"evening.m3u8"_s});
        QVERIFY2(exported.exitCode == 0, exported.messages.constData());
        QFile evening(m_scratch.file(u"evening.m3u8"_s));
        QVERIFY(evening.open(QIODevice::ReadOnly));
        QVERIFY(evening.readAll().contains((m_music + u"/one.flac\n"_s).toUtf8()));
    }

    void eachNextTrackIsPicked()
    {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.start(qEnvironmentVariable("SEGUE_EXECUTABLE"),
            {u"--library"_s, m_library, u"--json"_s, u"playlist"_s, u"--seed"_s, u"title:one"_s,
                u"--pick"_s});
        // What is no answer asks again; then the first of the offers, and the end.
        process.write("what\n1\n\n");
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(60000));
        const QByteArray messages = process.readAllStandardError();
        const Outcome outcome{process.exitCode(), process.readAllStandardOutput(), messages};
        QVERIFY2(outcome.exitCode == 0, messages.constData());
        QCOMPARE(outcome.objects().size(), 2);
        QCOMPARE(outcome.objects().constFirst()[u"title"_s].toString(), u"One"_s);
        QVERIFY(outcome.objects().constLast()[u"title"_s].toString() != u"One"_s);
        QVERIFY(messages.contains("1  "));
    }

    void everyModeAndOptionMakesAList_data()
    {
        QTest::addColumn<QStringList>("options");
        const QStringList seed{u"--seed"_s, u"title:one"_s};
        QTest::newRow("path") << seed + QStringList{u"--to"_s, u"title:drei"_s};
        QTest::newRow("path over a waypoint") << seed
                + QStringList{
                    u"--mode"_s, u"path"_s, u"--to"_s, u"title:two"_s, u"--to"_s, u"title:drei"_s};
        QTest::newRow("radio") << seed + QStringList{u"--mode"_s, u"radio"_s, u"--leash"_s, u"1"_s};
        QTest::newRow("seeds by chance") << QStringList{u"--random-seeds"_s, u"2"_s};
        QTest::newRow("unlike seeds, safe names")
            << QStringList{u"--mixed-seeds"_s, u"2"_s, u"--fat-safe"_s};
        QTest::newRow("mix") << QStringList{u"--mode"_s, u"mix"_s};
        QTest::newRow("curve") << QStringList{
            u"--mode"_s, u"curve"_s, u"--curve"_s, u"up"_s, u"--curve-of"_s, u"both"_s};
        QTest::newRow("expand") << seed
                + QStringList{u"--mode"_s, u"expand"_s, u"--closeness"_s, u"1"_s};
        QTest::newRow("albums") << seed + QStringList{u"--mode"_s, u"albums"_s};
        QTest::newRow("rules of steps") << seed
                + QStringList{u"--key-compatible"_s, u"--max-bpm-change"_s, u"50"_s,
                    u"--max-loudness-jump"_s, u"60"_s, u"--all-versions"_s};
        QTest::newRow("rules of tracks") << seed
                + QStringList{u"--bpm"_s, u"50..210"_s, u"--duration"_s, u"1..100"_s, u"--plays"_s,
                    u"..5"_s, u"--not-played"_s, u"3"_s, u"--any-season"_s, u"--genre-group"_s,
                    u"a,b"_s, u"--same-genre"_s, u"--min-rating"_s, u"0"_s};
        QTest::newRow("a filter and chance") << QStringList{u"--filter"_s, u"artist:tester"_s,
            u"--variety"_s, u"0.5"_s, u"--random-seed"_s, u"7"_s};
        QTest::newRow("a locked track") << seed + QStringList{u"--lock"_s, u"2=title:drei"_s};
        QTest::newRow("minutes") << seed + QStringList{u"--minutes"_s, u"10"_s};
        QTest::newRow("weights") << seed + QStringList{u"--weights"_s, u"timbre=2"_s};
    }

    void everyModeAndOptionMakesAList()
    {
        QFETCH(const QStringList, options);
        const Outcome playlist = runInLibrary(QStringList{u"playlist"_s, u"--json"_s} + options);
        QVERIFY2(playlist.exitCode == 0, playlist.messages.constData());
        QCOMPARE(playlist.objects().size(), 3);
        static const QStringList kKeys{u"position"_s, u"path"_s, u"title"_s, u"artist"_s,
            u"duration_s"_s, u"tempo_bpm"_s, u"camelot"_s, u"distance"_s, u"transition"_s,
            u"reason"_s};
        for (const QString& key : kKeys) {
            QVERIFY2(playlist.objects().constFirst().contains(key), qPrintable(key));
        }
    }

    void presetsAreListedUsedAndKept()
    {
        const Outcome list = runInLibrary({u"playlist"_s, u"--list-presets"_s, u"--json"_s});
        QCOMPARE(list.exitCode, 0);
        QCOMPARE(list.objects().constFirst()[u"name"_s].toString(), u"Focus"_s);
        QVERIFY(list.objects().size() >= 9);
        const Outcome kept =
            runInLibrary({u"playlist"_s, u"--preset"_s, u"warm-up to peak"_s, u"--count"_s, u"2"_s,
                u"--duration"_s, u"1..100"_s, u"--save-preset"_s, u"Mine"_s, u"--json"_s});
        QVERIFY2(kept.exitCode == 0, kept.messages.constData());
        QCOMPARE(kept.objects().size(), 2);
        const Outcome again = runInLibrary({u"playlist"_s, u"--preset"_s, u"Mine"_s, u"--json"_s});
        QCOMPARE(again.output, kept.output);
        const Outcome shared = runInLibrary(
            {u"playlist"_s, u"--preset"_s, m_scratch.file(u"presets/Mine.json"_s), u"--json"_s});
        QCOMPARE(shared.output, kept.output);
    }

    void playlistsLeaveAndComeBackInEveryFormat()
    {
        for (const char* suffix : {"m3u8", "m3u", "pls", "xspf", "jspf"}) {
            const QString file = m_scratch.file(u"way."_s + QLatin1StringView(suffix));
            QCOMPARE(
                runInLibrary({u"playlist"_s, u"--seed"_s, u"title:one"_s, u"-o"_s, file}).exitCode,
                0);
            const Outcome imported =
                runInLibrary({u"import"_s, file, u"--name"_s, u"Back"_s, u"--json"_s});
            QVERIFY2(imported.exitCode == 0, imported.messages.constData());
            QCOMPARE(imported.objects().constFirst()[u"tracks"_s].toInt(), 3);
            QVERIFY(imported.objects().constFirst()[u"unresolved"_s].toArray().isEmpty());
        }
        QFile lost(m_scratch.file(u"lost.m3u"_s));
        QVERIFY(lost.open(QIODevice::WriteOnly));
        lost.write("/gone/one.flac\r\n/gone/nobody.mp3\r\n");
        lost.close();
        const Outcome imported = runInLibrary({u"import"_s, lost.fileName()});
        QCOMPARE(imported.exitCode, 0);
        QVERIFY(imported.output.contains("/gone/nobody.mp3"));
        const Outcome exported = runInLibrary({u"export"_s, u"--all"_s, u"-o"_s, u"all"_s,
            u"--format"_s, u"pls"_s, u"--prefix"_s, m_music + u"=/phone"_s});
        QCOMPARE(exported.exitCode, 0);
        QFile file(m_scratch.file(u"all/lost.pls"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("File1=/phone/one.flac\n"));
    }

    void savedPlaylistsAreLockedMendedAndChangesTakenBack()
    {
        const auto names = [this] {
            QStringList found;
            for (const QJsonObject& one : runInLibrary({u"playlists"_s, u"--json"_s}).objects()) {
                found.append(one[u"playlist"_s].toString());
            }
            return found;
        };
        QFile twice(m_scratch.file(u"twice.m3u"_s));
        QVERIFY(twice.open(QIODevice::WriteOnly));
        twice.write("music/one.flac\nmusic/two.flac\nmusic/one.flac\n");
        twice.close();
        QCOMPARE(runInLibrary({u"import"_s, twice.fileName()}).exitCode, 0);
        const QJsonObject mended =
            runInLibrary({u"playlists"_s, u"--mend"_s, u"twice"_s, u"--json"_s}).objects().value(0);
        QCOMPARE(mended[u"doubles"_s].toInt(), 1);
        QCOMPARE(mended[u"tracks"_s].toInt(), 2);
        QCOMPARE(runInLibrary({u"playlists"_s, u"--lock"_s, u"twice"_s}).exitCode, 0);
        const Outcome refused = runInLibrary({u"playlists"_s, u"--remove"_s, u"twice"_s});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(refused.messages.contains("twice"));
        QCOMPARE(runInLibrary({u"playlists"_s, u"--unlock"_s, u"twice"_s}).exitCode, 0);
        QCOMPARE(runInLibrary({u"playlists"_s, u"--remove"_s, u"twice"_s}).exitCode, 0);
        QVERIFY(!names().contains(u"twice"_s));
        // The removal, the mending and the import, by programs that have ended long since.
        QCOMPARE(runInLibrary({u"playlists"_s, u"--undo"_s, u"1"_s}).exitCode, 0);
        QVERIFY(names().contains(u"twice"_s));
        QCOMPARE(runInLibrary({u"playlists"_s, u"--undo"_s, u"2"_s}).exitCode, 0);
        QVERIFY(!names().contains(u"twice"_s));
    }

    void tasteIsLearnedShownAndForgotten()
    {
        const Outcome none = runInLibrary({u"taste"_s, u"--json"_s});
        QCOMPARE(none.exitCode, 0);
        QCOMPARE(none.objects().constFirst()[u"answers"_s].toInt(), 0);
        const Outcome answered = runInLibrary({u"taste"_s, u"--alike"_s, u"title:one"_s,
            u"--alike"_s, u"title:two"_s, u"--odd"_s, u"title:drei"_s, u"--json"_s});
        QVERIFY2(answered.exitCode == 0, answered.messages.constData());
        const Outcome thumbs = runInLibrary({u"taste"_s, u"--seed"_s, u"title:one"_s, u"--up"_s,
            u"title:two"_s, u"--down"_s, u"title:drei"_s, u"--json"_s});
        QCOMPARE(thumbs.objects().constFirst()[u"answers"_s].toInt(), 2);
        QVERIFY(!thumbs.objects().constFirst()[u"weights"_s].toObject().isEmpty());
        QCOMPARE(runInLibrary({u"taste"_s, u"--odd"_s, u"title:one"_s}).exitCode, 2);
        const Outcome reset = runInLibrary({u"taste"_s, u"--reset"_s, u"--json"_s});
        QCOMPARE(reset.objects().constFirst()[u"answers"_s].toInt(), 0);
    }

    void statsCounts()
    {
        const QJsonObject stats = runInLibrary({u"stats"_s, u"--json"_s}).objects().constFirst();
        QCOMPARE(stats[u"tracks"_s].toInt(), 3);
        QCOMPARE(stats[u"analysed"_s].toInt(), 3);
        QCOMPARE(stats[u"problems"_s].toInt(), 1);
        QVERIFY(stats[u"playlists"_s].toInt() >= 1);
    }

    void analyzeDescribesFilesWithoutALibrary()
    {
        const Outcome analyze =
            run({u"analyze"_s, m_music + u"/one.flac"_s, m_music + u"/text.mp3"_s, u"--json"_s});
        QCOMPARE(analyze.exitCode, 0);
        QCOMPARE(analyze.objects().size(), 2);
        const QJsonObject good = analyze.objects().constFirst();
        QVERIFY(good[u"error"_s].isNull());
        QVERIFY(qAbs(good[u"tempo_bpm"_s].toDouble() - 120.0) < 1.0);
        QVERIFY(qAbs(good[u"duration_s"_s].toDouble() - 8.0) < 0.1);
        QCOMPARE(good[u"mfcc_mean"_s].toArray().size(), 13);
        QVERIFY(good[u"fingerprint"_s].toString().startsWith(u"AQA"_s));
        QVERIFY(good[u"crest_factor_db"_s].toDouble() > 0.0);
        QVERIFY(good[u"tempo_stability"_s].toDouble() > 0.9);
        QVERIFY(good[u"time_signature_confidence"_s].toDouble() >= 0.5);
        QVERIFY(good[u"speech_likelihood"_s].isDouble() && good[u"voice_likelihood"_s].isDouble()
            && good.contains(u"swing_ratio"_s));
        QVERIFY(good[u"brightness"_s].isDouble() && good[u"warmth"_s].isDouble());
        QVERIFY(good.contains(u"downbeat_confidence"_s));
        QVERIFY(good.contains(u"push_pull_ms"_s) && good.contains(u"push_pull_spread_ms"_s));
        QVERIFY(good.contains(u"harmonic_ratio"_s) && good[u"harmonic_ratio"_s].isNull());
        QVERIFY(!good.contains(u"chords"_s));
        QVERIFY(!analyze.objects().constLast()[u"error"_s].toString().isEmpty());
    }

    void analyzeAtFullDepthHasTheCourse()
    {
        const Outcome analyze = run({u"analyze"_s, m_music + u"/one.flac"_s, u"--json"_s,
            u"--depth"_s, u"full"_s, u"--curves"_s});
        QCOMPARE(analyze.exitCode, 0);
        const QJsonObject object = analyze.objects().constFirst();
        QCOMPARE(object[u"depth"_s].toString(), u"full"_s);
        QVERIFY(object[u"harmonic_ratio"_s].isDouble());
        QVERIFY(object[u"chord_change_rate_hz"_s].isDouble());
        QVERIFY(object[u"chords"_s].toArray().at(0)[u"chord"_s].isString());
        QVERIFY(object[u"keys"_s].toArray().size() > 0);
        QVERIFY(object[u"segments"_s].toArray().size() > 0);
        // 344 frames in 8 s are fewer than the 400 columns of longer tracks.
        QCOMPARE(object[u"waveform"_s].toArray().size(), 345);
        QCOMPARE(object[u"loudness_curve"_s][u"step_s"_s].toDouble(), 1.0);
        // A value for each 258 frames of 256 samples that have begun, 3 s: three in 8 s.
        QCOMPARE(object[u"tempo_curve"_s][u"step_s"_s].toDouble(), 2.995);
        const QJsonArray tempi = object[u"tempo_curve"_s][u"bpm"_s].toArray();
        QCOMPARE(tempi.size(), 3);
        QVERIFY(qAbs(tempi[1].toDouble() - 120.0) < 2.0);
    }

    void analyzePrintsTheBeatsWhenAsked()
    {
        const QString clicks = m_scratch.file(u"clicks.wav"_s);
        QVERIFY(
            support::writeAudio(clicks.toStdString(), support::clicks(120.0, 20.0), "pcm_s16le"));
        const QJsonObject object =
            run({u"analyze"_s, clicks, u"--json"_s, u"--beats"_s}).objects().constFirst();
        const QJsonArray beats = object[u"beats_s"_s].toArray();
        // A click every half second.
        QVERIFY(beats.size() >= 30);
        QCOMPARE(beats.size(), object[u"beat_count"_s].toInteger());
        for (qsizetype i = 1; i < beats.size(); ++i) {
            QVERIFY(std::abs(beats.at(i).toDouble() - beats.at(i - 1).toDouble() - 0.5) < 0.05);
        }
    }

    void badInputGetsASentenceAndItsExitCode_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("named");
        QTest::newRow("a folder that does not exist")
            << QStringList{u"scan"_s, u"/no/such/folder"_s} << 1 << u"/no/such/folder"_s;
        QTest::newRow("a track that does not exist")
            << QStringList{u"similar"_s, u"title:nowhere"_s} << 1 << u"title:nowhere"_s;
        QTest::newRow("a playlist that does not exist")
            << QStringList{u"export"_s, u"Morning"_s} << 1 << u"Morning"_s;
        QTest::newRow("a folder that cannot be written") << QStringList{u"playlist"_s, u"--seed"_s,
            u"title:one"_s, u"-o"_s, u"/no/such/folder/x.m3u8"_s}
                                                         << 1 << u"/no/such/folder"_s;
        QTest::newRow("a suffix of no playlist")
            << QStringList{u"playlist"_s, u"--seed"_s, u"title:one"_s, u"-o"_s, u"x.txt"_s} << 1
            << u"x.txt"_s;
        QTest::newRow("no such command") << QStringList{u"dance"_s} << 2 << u"dance"_s;
        QTest::newRow("no such option") << QStringList{u"scan"_s, u"--dance"_s} << 2 << u"dance"_s;
        QTest::newRow("no number")
            << QStringList{u"similar"_s, u"x"_s, u"-n"_s, u"few"_s} << 2 << u"few"_s;
        QTest::newRow("no such column")
            << QStringList{u"list"_s, u"--columns"_s, u"colour"_s} << 2 << u"colour"_s;
        QTest::newRow("no such depth")
            << QStringList{u"scan"_s, u"--depth"_s, u"abyss"_s} << 2 << u"abyss"_s;
        QTest::newRow("no such part")
            << QStringList{u"similar"_s, u"x"_s, u"--weights"_s, u"mood=1"_s} << 2 << u"mood=1"_s;
        QTest::newRow("a query with a mistake")
            << QStringList{u"list"_s, u"(a OR"_s} << 2 << u"(a OR"_s;
        QTest::newRow("no such mode")
            << QStringList{u"playlist"_s, u"--mode"_s, u"dance"_s} << 2 << u"dance"_s;
        QTest::newRow("no range") << QStringList{u"playlist"_s, u"--seed"_s, u"title:one"_s,
            u"--bpm"_s, u"fast"_s} << 2
                                  << u"fast"_s;
        QTest::newRow("a range turned round")
            << QStringList{u"playlist"_s, u"--seed"_s, u"title:one"_s, u"--bpm"_s, u"130..100"_s}
            << 2 << u"130..100"_s;
        QTest::newRow("no such preset")
            << QStringList{u"playlist"_s, u"--preset"_s, u"Chaos"_s} << 2 << u"Chaos"_s;
        QTest::newRow("a path to nowhere")
            << QStringList{u"playlist"_s, u"--seed"_s, u"title:one"_s, u"--mode"_s, u"path"_s} << 1
            << u"path"_s;
        QTest::newRow("a lock without a place")
            << QStringList{u"playlist"_s, u"--seed"_s, u"title:one"_s, u"--lock"_s, u"title:two"_s}
            << 1 << u"--lock"_s;
        QTest::newRow("a list that is not there")
            << QStringList{u"import"_s, u"/no/list.m3u"_s} << 1 << u"/no/list.m3u"_s;
        QTest::newRow("no seed") << QStringList{u"playlist"_s} << 2 << u"--seed"_s;
    }

    void badInputGetsASentenceAndItsExitCode()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, named);
        const Outcome outcome = runInLibrary(arguments);
        QTEST(outcome.exitCode, "exitCode");
        QVERIFY2(outcome.messages.contains(named.toUtf8()), outcome.messages.constData());
        QVERIFY(outcome.output.isEmpty() || !outcome.output.startsWith('{'));
    }

    void aDatabaseThatIsNoneIsLeftAlone()
    {
        const QByteArray bytes("this is a letter, not a database\n");
        QFile letter(m_scratch.file(u"letter.txt"_s));
        QVERIFY(letter.open(QIODevice::WriteOnly));
        letter.write(bytes.repeated(200));
        letter.close();
        const Outcome outcome = run({u"--library"_s, letter.fileName(), u"list"_s});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(outcome.messages.contains("letter.txt"));
        QVERIFY(letter.open(QIODevice::ReadOnly));
        QCOMPARE(letter.readAll(), bytes.repeated(200));
    }

    void twoScansTakeTurns()
    {
        const QString library = m_scratch.file(u"turns.db"_s);
        QVERIFY(run({u"--library"_s, library, u"stats"_s}).exitCode == 0);
        models::FileLock other(library, models::LockPlace::Scan);
        QVERIFY(other.tryExclusive());
        QProcess process;
        process.setProcessEnvironment(environment());
        process.start(qEnvironmentVariable("SEGUE_EXECUTABLE"),
            {u"--library"_s, library, u"scan"_s, m_music, u"--tags-only"_s, u"--json"_s});
        QByteArray messages;
        QTRY_VERIFY_WITH_TIMEOUT(
            (messages += process.readAllStandardError()).contains("Another Segue"), 20000);
        QCOMPARE(process.state(), QProcess::Running);
        other.release();
        QVERIFY(process.waitForFinished(20000));
        QCOMPARE(process.exitCode(), 0);
        const QJsonObject summary =
            QJsonDocument::fromJson(process.readAllStandardOutput().trimmed().split('\n').last())
                .object();
        QCOMPARE(summary[u"added"_s].toInt(), 3);
    }

    void doctorChecksAndBacksUp()
    {
        const Outcome check = runInLibrary({u"doctor"_s, u"--json"_s});
        QCOMPARE(check.exitCode, 0);
        QCOMPARE(check.objects().constFirst()[u"sound"_s].toBool(), true);
        const Outcome backup = runInLibrary({u"doctor"_s, u"--backup"_s, u"--json"_s});
        QCOMPARE(backup.exitCode, 0);
        const QString copy = backup.objects().constFirst()[u"backup"_s].toString();
        QVERIFY(QFile::exists(copy));
        QCOMPARE(runInLibrary({u"doctor"_s, u"--restore"_s, copy}).exitCode, 0);
        QCOMPARE(runInLibrary({u"list"_s, u"--json"_s}).objects().size(), 3);
        QCOMPARE(runInLibrary({u"doctor"_s, u"--repair"_s, u"--vacuum"_s}).exitCode, 2);
        QCOMPARE(runInLibrary({u"doctor"_s, u"--relocate"_s, u"/nowhere"_s, m_music}).exitCode, 1);
    }

    void missingTracksAreForgottenAndBroughtBack()
    {
        const QString library = m_scratch.file(u"forget.db"_s);
        const QString music = m_scratch.file(u"forget"_s);
        QVERIFY(QDir().mkpath(music));
        for (const QString& name : {u"one.flac"_s, u"two.flac"_s}) {
            QVERIFY(QFile::copy(m_music + u'/' + name, music + u'/' + name));
        }
        QVERIFY(QFile::copy(m_music + u"/one.flac"_s, music + u"/copy.flac"_s));
        const auto segue = [&](const QStringList& arguments) {
            return run(QStringList{u"--library"_s, library, u"--json"_s} + arguments);
        };
        QCOMPARE(segue({u"scan"_s, music}).exitCode, 0);
        const QList<QJsonObject> groups = segue({u"duplicates"_s}).objects();
        QCOMPARE(groups.size(), 1);
        QCOMPARE(groups.constFirst()[u"reason"_s].toString(), u"same_sound"_s);
        QCOMPARE(groups.constFirst()[u"tracks"_s].toArray().size(), 2);
        QCOMPARE(segue({u"list"_s, u"is:duplicate"_s}).objects().size(), 2);
        QCOMPARE(segue({u"duplicates"_s, u"--keep"_s, music + u"/two.flac"_s}).exitCode, 1);

        QVERIFY(QFile::remove(music + u"/two.flac"_s));
        QCOMPARE(segue({u"scan"_s}).objects().constLast()[u"missing"_s].toInt(), 1);
        const QList<QJsonObject> problems = segue({u"problems"_s}).objects();
        QCOMPARE(problems.size(), 1);
        QVERIFY(problems.constFirst()[u"missing"_s].toBool());
        const Outcome forgotten = segue({u"doctor"_s, u"--forget-missing"_s});
        QCOMPARE(forgotten.exitCode, 0);
        QCOMPARE(forgotten.objects().constFirst()[u"tracks"_s].toInt(), 1);
        QCOMPARE(segue({u"list"_s}).objects().size(), 2);
        QCOMPARE(segue({u"doctor"_s, u"--bring-back"_s}).exitCode, 0);
        const QList<QJsonObject> back = segue({u"list"_s, u"is:missing"_s}).objects();
        QCOMPARE(back.size(), 1);
        QVERIFY(back.constFirst()[u"analysed"_s].toBool());
        QCOMPARE(segue({u"doctor"_s, u"--bring-back"_s}).exitCode, 1); // nothing is left
        QCOMPARE(segue({u"doctor"_s, u"--forget-missing"_s, u"artist:nobody"_s})
                     .objects()
                     .constFirst()[u"tracks"_s]
                     .toInt(),
            0);
    }

    void aFileThatASheetCutsIsNotForgotten()
    {
        const QString library = m_scratch.file(u"cut.db"_s);
        const QString music = m_scratch.file(u"cut"_s);
        QVERIFY(QDir().mkpath(music));
        QVERIFY(QFile::copy(m_music + u"/one.flac"_s, music + u"/one.flac"_s));
        const auto segue = [&](const QStringList& arguments) {
            return run(QStringList{u"--library"_s, library, u"--json"_s} + arguments);
        };
        QCOMPARE(segue({u"scan"_s, u"--tags-only"_s, music}).exitCode, 0);
        const int id = segue({u"list"_s}).objects().constFirst()[u"id"_s].toInt();
        QFile sheet(music + u"/one.cue"_s);
        QVERIFY(sheet.open(QIODevice::WriteOnly));
        sheet.write("FILE \"one.flac\" WAVE\nTRACK 01 AUDIO\nINDEX 01 00:00:00\n"
                    "TRACK 02 AUDIO\nINDEX 01 00:01:00\n");
        sheet.close();
        QCOMPARE(segue({u"scan"_s, u"--tags-only"_s}).exitCode, 0);
        QCOMPARE(segue({u"list"_s, u"is:missing"_s}).objects().size(), 1);
        QCOMPARE(segue({u"list"_s}).objects().size(), 3);
        QCOMPARE(
            segue({u"doctor"_s, u"--forget-missing"_s}).objects().constFirst()[u"tracks"_s].toInt(),
            0);
        QVERIFY(sheet.remove());
        QCOMPARE(segue({u"scan"_s, u"--tags-only"_s}).exitCode, 0);
        const QList<QJsonObject> whole = segue({u"list"_s, u"NOT is:missing"_s}).objects();
        QCOMPARE(whole.size(), 1);
        QCOMPARE(whole.constFirst()[u"id"_s].toInt(), id);
        QCOMPARE(
            segue({u"doctor"_s, u"--forget-missing"_s}).objects().constFirst()[u"tracks"_s].toInt(),
            2);
    }

    void aProblemIsIgnored()
    {
        const QString file = m_music + u"/text.mp3"_s;
        QCOMPARE(runInLibrary({u"problems"_s, u"--json"_s}).objects().size(), 1);
        QCOMPARE(
            runInLibrary({u"problems"_s, u"--ignore"_s, file, u"--json"_s}).objects().size(), 0);
        const QList<QJsonObject> all =
            runInLibrary({u"problems"_s, u"--all"_s, u"--json"_s}).objects();
        QCOMPARE(all.size(), 1);
        QVERIFY(all.constFirst()[u"ignored"_s].toBool());
        QCOMPARE(runInLibrary({u"problems"_s, u"--heed"_s, file, u"--json"_s}).objects().size(), 1);
    }

    void controlCCancelsCleanly()
    {
        // A pipe that nobody writes to would hang a careless reader; a long track keeps a worker
        // busy.
        const QString folder = m_scratch.file(u"long"_s);
        QVERIFY(QDir().mkpath(folder));
        const support::Signal signal = support::clicks(120.0, 600.0);
        QVERIFY(support::writeAudio((folder + u"/long.flac"_s).toStdString(), signal, "flac"));
        for (int copy = 0; copy < 20; ++copy) {
            QVERIFY(QFile::copy(folder + u"/long.flac"_s, folder + u"/long%1.flac"_s.arg(copy)));
        }
        QProcess process;
        process.setProcessEnvironment(environment());
        process.start(qEnvironmentVariable("SEGUE_EXECUTABLE"),
            {u"--library"_s, m_scratch.file(u"long.db"_s), u"scan"_s, folder, u"--json"_s});
        QVERIFY(process.waitForStarted());
        // The write-ahead log appears once the library is open, and the handler is set right after.
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_scratch.file(u"long.db-wal"_s)), 20000);
        QTest::qWait(200);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        const QJsonObject summary =
            QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        QCOMPARE(summary[u"cancelled"_s].toBool(), true);
        QCOMPARE(run({u"--library"_s, m_scratch.file(u"long.db"_s), u"stats"_s}).exitCode, 0);
    }
};

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
