// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/database/problemtable.h"
#include "models/database/tracktable.h"
#include "models/database/writer.h"
#include "models/files/filepath.h"
#include "models/library/library.h"
#include "models/problems/oddity.h"
#include "models/scan/scanner.h"
#include "models/tagging/framekeys.h"
#include "models/tagging/tagging.h"
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using models::FieldEdit;
using models::Fields;
using models::TagOrder;
using models::TagReport;

/// Writing tags into the files of a library: the journal, the rows, undo.
class TestTagging : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void rowsSayWhatTheFilesSay();
    void undoWorksAfterARestart();
    void undoLeavesWhatChangedSince();
    void whatHasTagsIsNoProblem();
    void previewWritesNothing();
    void badFileDoesNotStopTheOthers();
    void stopTakesEffectBetweenFiles();
    void framesGoAndComeBack();

private:
    void open();
    TagReport write(const FieldEdit& edit, bool isPreview = false);
    models::ScanSummary scan();
    [[nodiscard]] QStringList titles() const;

    std::unique_ptr<support::ScratchFolder> m_folder;
    std::unique_ptr<models::Database> m_database;
    std::unique_ptr<models::Library> m_library;
    QStringList m_paths;
};

void TestTagging::init()
{
    m_folder = std::make_unique<support::ScratchFolder>();
    QVERIFY(QDir().mkpath(m_folder->file(u"music"_s)));
    m_paths.clear();
    for (const char* title : {"One", "Two", "Three"}) {
        const QString path = m_folder->file(u"music/%1.flac"_s.arg(QLatin1String(title)));
        const support::Signal signal = support::sine(440.0, 0.5, 0.5, 8'000, 1);
        QVERIFY(support::writeAudio(
            models::toStdPath(path), signal, "flac", {{"title", title}, {"genre", "Rock"}}));
        m_paths.append(path);
    }
    open();
    QCOMPARE(scan().added, 3);
    QVERIFY(m_library->load());
}

void TestTagging::cleanup()
{
    m_library.reset();
    m_database.reset();
}

void TestTagging::open()
{
    m_library.reset();
    m_database.reset();
    auto opened = models::Database::open(m_folder->file(u"library.db"_s));
    QVERIFY(opened);
    m_database = std::move(*opened);
    m_library = std::make_unique<models::Library>(*m_database);
    QVERIFY(m_library->load());
}

models::ScanSummary TestTagging::scan()
{
    models::Scanner scanner(*m_database);
    models::ScanSummary summary;
    QSignalSpy finished(&scanner, &models::Scanner::finished);
    connect(&scanner, &models::Scanner::finished, this,
        [&summary](const models::ScanSummary& found) { summary = found; });
    models::ScanOptions options;
    options.tagsOnly = true;
    scanner.start({m_folder->file(u"music"_s)}, m_library->snapshot(), options);
    if (finished.isEmpty()) {
        finished.wait();
    }
    return summary;
}

TagReport TestTagging::write(const FieldEdit& edit, bool isPreview)
{
    TagOrder order;
    order.name = u"Test"_s;
    for (const QString& path : std::as_const(m_paths)) {
        order.targets.append({path, m_library->snapshot()->findPath(path)});
    }
    order.edit = [edit](const models::TagTarget&, const Fields&) { return edit; };
    order.isPreview = isPreview;
    return models::writeTags(*m_database, order, {});
}

QStringList TestTagging::titles() const
{
    QStringList titles;
    for (const QString& path : m_paths) {
        const auto fields = models::readFields(path);
        titles.append(fields ? fields->value(u"TITLE"_s).join(u'|') : u"unreadable"_s);
    }
    return titles;
}

void TestTagging::rowsSayWhatTheFilesSay()
{
    const TagReport report = write({{u"GENRE"_s, {u"Jazz"_s, u"Bop"_s}}});
    QCOMPARE(report.written, 3);
    QVERIFY(report.failures.isEmpty());
    QVERIFY(m_library->load());
    for (const models::TrackPtr& track : m_library->snapshot()->tracks()) {
        QCOMPARE(track->tags.genre, u"Jazz; Bop"_s);
    }
    // Our own writing is no change for a scan to find.
    const models::ScanSummary summary = scan();
    QCOMPARE(summary.unchanged, 3);
    QCOMPARE(summary.changed, 0);
}

void TestTagging::undoWorksAfterARestart()
{
    const TagReport report = write({{u"TITLE"_s, {u"Same"_s}}, {u"MOOD"_s, {u"Calm"_s}}});
    QCOMPARE(titles(), (QStringList{u"Same"_s, u"Same"_s, u"Same"_s}));
    open();
    const TagReport undone =
        models::undoTags(*m_database, *m_library->snapshot(), report.action, {});
    QCOMPARE(undone.written, 3);
    QCOMPARE(titles(), (QStringList{u"One"_s, u"Two"_s, u"Three"_s}));
    QVERIFY(!models::readFields(m_paths[0])->contains(u"MOOD"_s));
    QVERIFY(m_library->load());
    QCOMPARE(m_library->snapshot()->findPath(m_paths[1])->tags.title, u"Two"_s);
    QCOMPARE(models::redoTags(*m_database, *m_library->snapshot(), report.action, {}).written, 3);
    QCOMPARE(titles(), (QStringList{u"Same"_s, u"Same"_s, u"Same"_s}));
}

void TestTagging::undoLeavesWhatChangedSince()
{
    const TagReport report = write({{u"TITLE"_s, {u"Same"_s}}});
    QVERIFY(models::writeFields(
        m_paths[1], {{{u"TITLE"_s, {u"Same"_s}}}, {{u"TITLE"_s, {u"Later"_s}}}}, false));
    const TagReport undone =
        models::undoTags(*m_database, *m_library->snapshot(), report.action, {});
    QCOMPARE(undone.written, 2);
    QCOMPARE(undone.failures.size(), 1);
    QCOMPARE(undone.failures.constFirst().path, m_paths[1]);
    QCOMPARE(titles(), (QStringList{u"One"_s, u"Later"_s, u"Three"_s}));
}

void TestTagging::whatHasTagsIsNoProblem()
{
    using models::Oddity;
    const auto warn = [this](const QString& path, Oddity oddity) {
        models::Problem problem;
        problem.path = path;
        problem.severity = models::ProblemSeverity::Warning;
        problem.code = static_cast<analysis::ErrorCode>(oddity);
        return m_database->writer().run([problem](QSqlDatabase& connection) {
            return models::problemtable::store(connection, problem);
        });
    };
    QVERIFY(warn(m_paths[0], Oddity::Untagged));
    QVERIFY(warn(m_paths[1], Oddity::CutShort));
    QCOMPARE(write({{u"TITLE"_s, {u"Some"_s}}}).written, 3);
    QSqlDatabase reader = m_database->reader();
    const auto left = models::problemtable::readAll(reader);
    QVERIFY(left);
    QCOMPARE(left->size(), 1);
    QCOMPARE(left->constFirst().path, m_paths[1]);
}

void TestTagging::previewWritesNothing()
{
    const TagReport report = write({{u"TITLE"_s, {u"Same"_s}}}, true);
    QCOMPARE(report.written, 0);
    QCOMPARE(report.action, 0);
    QCOMPARE(titles(), (QStringList{u"One"_s, u"Two"_s, u"Three"_s}));
}

void TestTagging::badFileDoesNotStopTheOthers()
{
    QFile file(m_paths[1]);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(QByteArray(1000, 'x'));
    file.close();
    const TagReport report = write({{u"TITLE"_s, {u"Same"_s}}});
    QCOMPARE(report.written, 2);
    QCOMPARE(report.failures.size(), 1);
    QVERIFY(report.failures.constFirst().reason.contains(u"Two.flac"_s));
    QSqlDatabase reader = m_database->reader();
    QCOMPARE(models::tagjournaltable::changes(reader, report.action)->size(), 2);
    QCOMPARE(models::tagjournaltable::unfinished(reader)->size(), 0);
}

void TestTagging::stopTakesEffectBetweenFiles()
{
    TagOrder order;
    order.name = u"Test"_s;
    for (const QString& path : std::as_const(m_paths)) {
        order.targets.append({path, {}});
    }
    order.edit = [](const models::TagTarget&, const Fields&) {
        return FieldEdit{{u"TITLE"_s, {u"Same"_s}}};
    };
    std::stop_source stop;
    models::TagListener listener;
    listener.changed = [&stop](const QString&, const models::FieldChange&) { stop.request_stop(); };
    const TagReport report = models::writeTags(*m_database, order, listener, stop.get_token());
    QVERIFY(report.isCancelled);
    QCOMPARE(report.written, 1);
    QCOMPARE(titles(), (QStringList{u"Same"_s, u"Two"_s, u"Three"_s}));
    // The journal holds what was done, and nothing else.
    QSqlDatabase reader = m_database->reader();
    QCOMPARE(models::tagjournaltable::changes(reader, report.action)->size(), 1);
}

void TestTagging::framesGoAndComeBack()
{
    const QString path = m_folder->file(u"music/Four.mp3"_s);
    QVERIFY(support::writeAudio(models::toStdPath(path), support::sine(440.0, 0.5, 0.5, 48'000, 1),
        "libmp3lame", {{"title", "Four"}}));
    const auto frame = [](const QByteArray& id, const QByteArray& body) {
        return models::framekeys::packed(4,
            id + QByteArray(3, '\0') + static_cast<char>(body.size()) + QByteArray(2, '\0') + body);
    };
    const QString own = u"FRAME:PRIV:me"_s;
    const QString other = u"FRAME:PRIV:other"_s;
    const QString odd = u"FRAME:XYZW"_s;
    const models::FieldEdit frames{{own,
                                       {frame("PRIV", QByteArray("me\0\1\2\0", 6)),
                                           frame("PRIV", QByteArray("me\0again", 8))}},
        {other, {frame("PRIV", QByteArray("other\0x", 7))}}, {odd, {frame("XYZW", "what")}}};
    QVERIFY(models::writeFields(path, {{}, frames}, false));
    const auto before = models::readFieldsAndFrames(path);
    QVERIFY(before);
    QCOMPARE(before->value(own), frames[own]);
    QCOMPARE(before->value(odd), frames[odd]);
    QVERIFY(!models::readFields(path)->contains(own)); // fields are texts

    TagOrder order;
    order.name = u"Test"_s;
    order.seesFrames = true;
    order.targets = {{path, nullptr}};
    order.edit = [&](const models::TagTarget&, const Fields&) {
        return FieldEdit{{own, {}}, {odd, {}}};
    };
    const TagReport report = models::writeTags(*m_database, order, {});
    QCOMPARE(report.written, 1);
    models::Fields rest = *before;
    rest.remove(own);
    rest.remove(odd);
    QCOMPARE(*models::readFieldsAndFrames(path), rest); // those of others and all fields stay
    open();
    const TagReport undone =
        models::undoTags(*m_database, *m_library->snapshot(), report.action, {});
    QCOMPARE(undone.written, 1);
    QCOMPARE(*models::readFieldsAndFrames(path), *before); // byte for byte
}

QTEST_GUILESS_MAIN(TestTagging)
#include "tst_tagging.moc"
