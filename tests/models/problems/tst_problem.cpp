// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/problems/oddity.h"
#include "models/problems/problem.h"
#include "tests/support/trackbuilder.h"

#include <QSet>
#include <QTest>

using models::Oddity;
using models::Problem;

class TestProblem : public QObject
{
    Q_OBJECT

private slots:
    void eachCodeHasItsOwnSentence();
    void warningSaysThatTheRestWasAnalysed();
    void eachWarningHasItsOwnSentence();
    void oddities_data();
    void oddities();
};

void TestProblem::eachCodeHasItsOwnSentence()
{
    const auto last = static_cast<int>(analysis::ErrorCode::Cancelled);
    QSet<QString> reasons;
    // One more than there is: a code that only a newer version knows.
    for (int code = 1; code <= last + 1; ++code) {
        Problem problem;
        problem.code = static_cast<analysis::ErrorCode>(code);
        const QString reason = models::problemReason(problem);
        QVERIFY2(reason.endsWith(u'.'), qPrintable(reason));
        reasons << reason;
    }
    QCOMPARE(reasons.size(), last + 1);
}

void TestProblem::warningSaysThatTheRestWasAnalysed()
{
    Problem problem;
    problem.code = analysis::ErrorCode::ReadFailed;
    const QString error = models::problemReason(problem);
    problem.severity = models::ProblemSeverity::Warning;
    QVERIFY(models::problemReason(problem) != error);
    QVERIFY(models::problemReason(problem).contains(QStringLiteral("analysed")));
}

void TestProblem::eachWarningHasItsOwnSentence()
{
    QSet<QString> reasons;
    for (const Oddity oddity :
        {Oddity::Damaged, Oddity::CutShort, Oddity::WrongSuffix, Oddity::Untagged}) {
        Problem problem;
        problem.severity = models::ProblemSeverity::Warning;
        problem.code = static_cast<analysis::ErrorCode>(oddity);
        const QString reason = models::problemReason(problem);
        QVERIFY2(reason.endsWith(u'.'), qPrintable(reason));
        reasons << reason;
    }
    QCOMPARE(reasons.size(), 4);
}

void TestProblem::oddities_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("codec");
    QTest::addColumn<qint64>("saidMs");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<int>("skipped");
    QTest::addColumn<int>("oddity"); // 0: none
    const auto row = [](const char* name, const char* path, const char* codec, qint64 saidMs,
                         qint64 size, int skipped, int oddity) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(codec) << saidMs
                            << size << skipped << oddity;
    };
    const auto cut = static_cast<int>(Oddity::CutShort);
    const auto wrong = static_cast<int>(Oddity::WrongSuffix);
    // Each track has 100 s of sound at 128 kbit/s: 1 600 000 bytes.
    row("nothing said", "/a.flac", "flac", 100'000, 1'600'000, 0,
        static_cast<int>(Oddity::Untagged));
    row("as it says", "/a.flac", "flac", 100'000, 1'600'000, 0, 0);
    row("a second less", "/a.flac", "flac", 101'000, 1'600'000, 0, 0);
    row("a minute less", "/a.flac", "flac", 160'000, 1'600'000, 0, cut);
    row("a minute more", "/a.flac", "flac", 40'000, 1'600'000, 0, 0);
    row("MP3 whose length was guessed", "/a.mp3", "mp3", 160'000, 2'560'000, 0, 0);
    row("MP3 that says it is larger", "/a.mp3", "mp3", 160'000, 1'600'000, 0, cut);
    row("a hiccup", "/a.flac", "flac", 100'000, 1'600'000, 3, 0);
    row("damaged and cut short", "/a.flac", "flac", 160'000, 1'600'000, 4,
        static_cast<int>(Oddity::Damaged));
    row("FLAC named MP3", "/a.MP3", "flac", 100'000, 1'600'000, 0, wrong);
    row("Opus in Ogg", "/a.ogg", "opus", 100'000, 1'600'000, 0, 0);
    row("anything in WAV", "/a.wav", "mp3", 100'000, 1'600'000, 0, 0);
    row("a codec that nobody knows", "/a.mp3", "lyra", 100'000, 1'600'000, 0, 0);
    row("codec unknown", "/a.mp3", "", 100'000, 1'600'000, 0, 0);
    row("no suffix", "/music/a", "flac", 100'000, 1'600'000, 0, 0);
}

void TestProblem::oddities()
{
    QFETCH(QString, path);
    QFETCH(QString, codec);
    QFETCH(qint64, saidMs);
    QFETCH(qint64, size);
    QFETCH(int, skipped);
    QFETCH(int, oddity);
    const bool isSilent = qstrcmp(QTest::currentDataTag(), "nothing said") == 0;
    const QString title = isSilent ? QString() : QStringLiteral("A title");
    const auto track = support::makeTrack({.title = title, .path = path, .durationMs = 100'000});
    track->audio.codec = codec;
    track->audio.bitRateBps = 128'000;
    track->stamp.size = size;
    analysis::Figures features;
    features.skippedPackets = skipped;
    track->features = std::make_shared<const analysis::Figures>(features);
    models::AudioProperties said = track->audio;
    said.durationMs = saidMs;
    const auto found = models::oddityOf(*track, said);
    QCOMPARE(found ? static_cast<int>(*found) : 0, oddity);
}

QTEST_GUILESS_MAIN(TestProblem)
#include "tst_problem.moc"
