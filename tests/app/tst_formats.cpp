// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/database/problemtable.h"
#include "models/database/tracktable.h"
#include "models/files/filepath.h"
#include "tests/support/scratchfolder.h"

#include <unistd.h>

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

/// `segue scan` against a folder of every format and every kind of broken file, whose manifest says
/// of each what a good scanner does with it. SEGUE_FORMATS names the folder with manifest.json and
/// library/; without it there is nothing to compare.
class TestFormats : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFileEndsAsItShould_data();
    void everyFileEndsAsItShould();
    void aSecondScanOpensNothing();

private:
    QJsonObject scan();
    [[nodiscard]] QString outcomeOf(const QString& path) const;

    support::ScratchFolder m_scratch;
    QString m_folder;
    QJsonArray m_entries;
    QHash<QString, models::TrackPtr> m_tracks;
    QHash<QString, models::Problem> m_problems;
};

QJsonObject TestFormats::scan()
{
    constexpr int kMostMs = 600'000;
    QProcess process;
    process.start(qEnvironmentVariable("SEGUE_EXECUTABLE"),
        {u"--library"_s, m_scratch.file(u"l.db"_s), u"scan"_s, m_folder + u"/library"_s,
            u"--json"_s});
    if (!process.waitForFinished(kMostMs) || process.exitCode() != 0) {
        return {};
    }
    const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
    return QJsonDocument::fromJson(lines.constLast()).object();
}

void TestFormats::initTestCase()
{
    m_folder = qEnvironmentVariable("SEGUE_FORMATS");
    if (m_folder.isEmpty()) {
        QSKIP("SEGUE_FORMATS names no folder");
    }
    QFile manifest(m_folder + u"/manifest.json"_s);
    QVERIFY(manifest.open(QIODevice::ReadOnly));
    m_entries = QJsonDocument::fromJson(manifest.readAll()).object()[u"entries"_s].toArray();
    QVERIFY(!m_entries.isEmpty());
    QElapsedTimer clock;
    clock.start();
    const QJsonObject summary = scan();
    QVERIFY2(!summary.isEmpty(), "the scan did not end by itself");
    qInfo("%d rows scanned in %lld ms: %s", static_cast<int>(m_entries.size()), clock.elapsed(),
        QJsonDocument(summary).toJson(QJsonDocument::Compact).constData());
    const auto database = models::Database::open(m_scratch.file(u"l.db"_s));
    QVERIFY(database);
    QSqlDatabase reader = (*database)->reader();
    const auto tracks = models::tracktable::readAll(reader);
    const auto problems = models::problemtable::readAll(reader);
    QVERIFY(tracks && problems);
    for (const models::TrackPtr& track : *tracks) {
        m_tracks.insert(track->path, track);
    }
    for (const models::Problem& problem : *problems) {
        m_problems.insert(problem.path, problem);
    }
}

QString TestFormats::outcomeOf(const QString& path) const
{
    const models::TrackPtr track = m_tracks.value(path);
    if (track && track->isAnalysed()) {
        return u"analysed"_s;
    }
    if (m_problems.contains(path)) {
        return u"error"_s;
    }
    return track ? u"tags_only"_s : u"ignored"_s;
}

void TestFormats::everyFileEndsAsItShould_data()
{
    QTest::addColumn<QJsonObject>("entry");
    for (const QJsonValue& value : std::as_const(m_entries)) {
        const QJsonObject entry = value.toObject();
        QTest::newRow(entry[u"path"_s].toString().toUtf8().constData()) << entry;
    }
}

void TestFormats::everyFileEndsAsItShould()
{
    if (m_entries.isEmpty()) {
        QSKIP("SEGUE_FORMATS names no folder");
    }
    QFETCH(const QJsonObject, entry);
    if (::geteuid() == 0 && entry[u"what"_s].toString().contains(u"mode 000"_s)) {
        QSKIP("root may read everything");
    }
    const QByteArray bytes = QByteArray::fromBase64(entry[u"path_b64"_s].toString().toLatin1());
    const QString path = models::pathFromBytes(QFile::encodeName(m_folder) + "/library/" + bytes);
    const QString outcome = outcomeOf(path);
    QStringList accepted{entry[u"expect"_s].toString()};
    for (const QJsonValue& also : entry[u"also_ok"_s].toArray()) {
        accepted.append(also.toString());
    }
    // A track that is listed with its tags and named as undecodable is both.
    const bool isBoth =
        outcome == u"error"_s && m_tracks.contains(path) && accepted.contains(u"tags_only"_s);
    QVERIFY2(accepted.contains(outcome) || isBoth,
        qPrintable(
            u"%1, not %2 (%3)"_s.arg(outcome, accepted.join(u'/'), entry[u"what"_s].toString())));
    const QJsonObject tags = entry[u"tags"_s].toObject();
    if (entry[u"expect"_s].toString() != u"analysed"_s || !m_tracks.contains(path)) {
        return;
    }
    const models::Track& track = *m_tracks.value(path);
    if (tags.contains(u"title"_s)) {
        QCOMPARE(track.tags.title, tags[u"title"_s].toString());
    }
    if (tags.contains(u"artist"_s)) {
        QCOMPARE(track.tags.artist, tags[u"artist"_s].toString());
    }
    if (entry[u"duration"_s].isDouble()) {
        const double seconds = entry[u"duration"_s].toDouble();
        // Encoders add up to a tenth of a second.
        const double tolerance = entry[u"duration_tolerance"_s].toDouble(0.3);
        QVERIFY2(qAbs(static_cast<double>(track.audio.durationMs) / 1000.0 - seconds) < tolerance,
            qPrintable(u"%1 ms, not %2 s"_s.arg(track.audio.durationMs).arg(seconds)));
    }
}

void TestFormats::aSecondScanOpensNothing()
{
    if (m_entries.isEmpty()) {
        QSKIP("SEGUE_FORMATS names no folder");
    }
    const QJsonObject again = scan();
    QCOMPARE(again[u"analysed"_s].toInt(-1), 0);
    QCOMPARE(again[u"found"_s].toInt(-1), again[u"unchanged"_s].toInt());
}

QTEST_GUILESS_MAIN(TestFormats)
#include "tst_formats.moc"
