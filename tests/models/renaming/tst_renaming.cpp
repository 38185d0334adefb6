// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/database/problemtable.h"
#include "models/database/writer.h"
#include "models/files/filepath.h"
#include "models/library/library.h"
#include "models/renaming/filemove.h"
#include "models/renaming/renaming.h"
#include "models/scan/scanner.h"
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"

#include <sys/stat.h>

#include <QDir>
#include <QDirIterator>
#include <QSignalSpy>
#include <QTest>

#include <filesystem>

using namespace Qt::StringLiterals;
using models::TagReport;

/// Moving the files of a library: the disk, the journal, the rows, undo.
class TestRenaming : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void rowsFollowTheirFiles();
    void undoWorksAfterARestart();
    void whatBelongsToAFolderGoesAlong();
    void halfAFolderLeavesTheRestThere();
    void ringsGoRound();
    void nothingIsOverwritten();
    void undoLeavesWhatMovedSince();
    void stopTakesEffectBetweenFiles();
    void problemsFollow();
    void otherDiskGetsACopy();
    void partsOfSheetsStay();
    void bytesThatAreNoTextStay();

private:
    void open();
    void write(const QString& name, const QByteArray& content) const;
    models::ScanSummary scan();
    [[nodiscard]] QList<models::NamedFile> files() const;
    TagReport rename(const QString& pattern, const std::stop_token& stop = {});
    [[nodiscard]] QStringList disk() const;

    std::unique_ptr<support::ScratchFolder> m_folder;
    std::unique_ptr<models::Database> m_database;
    std::unique_ptr<models::Library> m_library;
    QString m_root;
};

void TestRenaming::init()
{
    m_folder = std::make_unique<support::ScratchFolder>();
    m_root = m_folder->file(u"music"_s);
    QVERIFY(QDir().mkpath(m_root + u"/in"_s));
    int frequency = 300;
    for (const char* title : {"One", "Two", "Three"}) {
        const QString path =
            m_root + u"/in/%1.flac"_s.arg(QLatin1String(title).toString().toLower());
        const support::Signal signal =
            support::sine(static_cast<float>(frequency += 100), 0.5, 0.5, 8'000, 1);
        QVERIFY(support::writeAudio(models::toStdPath(path), signal, "flac",
            {{"title", title}, {"artist", "A"}, {"album", "B"}}));
    }
    open();
    QCOMPARE(scan().added, 3);
    QVERIFY(m_library->load());
}

void TestRenaming::cleanup()
{
    m_library.reset();
    m_database.reset();
}

void TestRenaming::open()
{
    m_library.reset();
    m_database.reset();
    auto opened = models::Database::open(m_folder->file(u"library.db"_s));
    QVERIFY(opened);
    m_database = std::move(*opened);
    m_library = std::make_unique<models::Library>(*m_database);
    QVERIFY(m_library->load());
}

void TestRenaming::write(const QString& name, const QByteArray& content) const
{
    QVERIFY(QDir().mkpath(QFileInfo(m_root + u'/' + name).path()));
    QFile file(m_root + u'/' + name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

models::ScanSummary TestRenaming::scan()
{
    models::Scanner scanner(*m_database);
    models::ScanSummary summary;
    QSignalSpy finished(&scanner, &models::Scanner::finished);
    connect(&scanner, &models::Scanner::finished, this,
        [&summary](const models::ScanSummary& found) { summary = found; });
    models::ScanOptions options;
    options.tagsOnly = true;
    scanner.start({m_root}, m_library->snapshot(), options);
    if (finished.isEmpty()) {
        finished.wait();
    }
    return summary;
}

QList<models::NamedFile> TestRenaming::files() const
{
    QList<models::TagTarget> targets;
    for (const models::TrackPtr& track : m_library->snapshot()->tracks()) {
        targets.append({track->path, track});
    }
    return models::readNamedFiles(targets, *m_library->snapshot(), {});
}

TagReport TestRenaming::rename(const QString& pattern, const std::stop_token& stop)
{
    models::RenameOrder order;
    order.name = u"Test"_s;
    order.roots = {m_root};
    order.moves = models::plannedMoves(
        files(), {*models::RenamePattern::parse(pattern), {m_root}, {}}, *m_library->snapshot());
    const TagReport report = models::renameFiles(*m_database, order, {}, stop);
    // As after a restart: what the database holds.
    [this] { QVERIFY(m_library->load()); }();
    return report;
}

/// Files and empty folders below the root.
QStringList TestRenaming::disk() const
{
    QStringList found;
    QDirIterator entries(m_root, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        if (!entries.fileInfo().isDir() || QDir(path).isEmpty()) {
            found.append(path.mid(m_root.size() + 1));
        }
    }
    found.sort();
    return found;
}

void TestRenaming::rowsFollowTheirFiles()
{
    const models::TrackPtr before = m_library->snapshot()->findPath(m_root + u"/in/two.flac"_s);
    const TagReport report = rename(u"{artist}/{album}/{title}"_s);
    QCOMPARE(report.written, 3);
    QVERIFY(report.failures.isEmpty());
    QCOMPARE(disk(),
        (QStringList{u"A/B/One.flac"_s, u"A/B/Three.flac"_s, u"A/B/Two.flac"_s})); // "in" is gone
    const models::TrackPtr after = m_library->snapshot()->findPath(m_root + u"/A/B/Two.flac"_s);
    QVERIFY(after);
    QCOMPARE(after->id, before->id);
    QCOMPARE(after->digest, before->digest);
    // Our own moving is nothing for a scan to find.
    const models::ScanSummary summary = scan();
    QCOMPARE(summary.unchanged, 3);
    QCOMPARE(summary.moved + summary.added + summary.changed + summary.missing, 0);
    // And there is nothing left to do.
    const TagReport again = rename(u"{artist}/{album}/{title}"_s);
    QCOMPARE(again.unchanged, 3);
    QCOMPARE(again.action, 0);
}

void TestRenaming::undoWorksAfterARestart()
{
    const QStringList before = disk();
    const TagReport report = rename(u"{artist}/{title}"_s);
    QCOMPARE(report.written, 3);
    const QStringList after = disk();
    open();
    TagReport undone = models::undoAction(*m_database, *m_library->snapshot(), report.action, {});
    QCOMPARE(undone.written, 3);
    QVERIFY(undone.failures.isEmpty());
    QCOMPARE(disk(), before); // with the folder that had gone, without those that were made
    QVERIFY(m_library->load());
    QVERIFY(m_library->snapshot()->findPath(m_root + u"/in/one.flac"_s));
    QSqlDatabase reader = m_database->reader();
    const auto action = models::tagjournaltable::action(reader, report.action);
    QVERIFY(action && *action);
    QVERIFY((*action)->isUndone && (*action)->isMove);
    QCOMPARE((*action)->files, 3);
    QCOMPARE(models::redoAction(*m_database, *m_library->snapshot(), report.action, {}).written, 3);
    QCOMPARE(disk(), after);
}

void TestRenaming::whatBelongsToAFolderGoesAlong()
{
    write(u"in/cover.jpg"_s, "picture");
    write(u"in/scans/back.png"_s, "picture");
    write(u"in/one.lrc"_s, "words");
    write(u"in/rip.log"_s, "log");
    const QStringList before = disk();
    const TagReport report = rename(u"{artist}/{title}"_s);
    QCOMPARE(disk(),
        (QStringList{u"A/One.flac"_s, u"A/One.lrc"_s, u"A/Three.flac"_s, u"A/Two.flac"_s,
            u"A/cover.jpg"_s, u"A/rip.log"_s, u"A/scans/back.png"_s}));
    QCOMPARE(
        models::undoAction(*m_database, *m_library->snapshot(), report.action, {}).failures.size(),
        0);
    QCOMPARE(disk(), before);
}

void TestRenaming::halfAFolderLeavesTheRestThere()
{
    write(u"in/cover.jpg"_s, "picture");
    write(u"in/stranger.mp3"_s, "not in the library");
    rename(u"{artist}/{title}"_s);
    QCOMPARE(disk(),
        (QStringList{u"A/One.flac"_s, u"A/Three.flac"_s, u"A/Two.flac"_s, u"in/cover.jpg"_s,
            u"in/stranger.mp3"_s}));
}

void TestRenaming::ringsGoRound()
{
    models::RenameOrder order;
    order.roots = {m_root};
    const QStringList names{u"/in/one.flac"_s, u"/in/two.flac"_s, u"/in/three.flac"_s};
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString from = m_root + names[i];
        order.moves.append({from, m_root + names[(i + 1) % names.size()],
            m_library->snapshot()->findPath(from), {}});
    }
    const models::TrackId one = order.moves[0].track->id;
    const TagReport report = models::renameFiles(*m_database, order, {});
    QCOMPARE(report.written, 3);
    QVERIFY(m_library->load());
    QCOMPARE(m_library->track(one)->path, m_root + names[1]);
    QCOMPARE(models::readFields(m_root + names[1])->value(u"TITLE"_s), QStringList{u"One"_s});
    QCOMPARE(disk().size(), 3); // nobody is left aside
    QCOMPARE(scan().unchanged, 3);
    QCOMPARE(models::undoAction(*m_database, *m_library->snapshot(), report.action, {}).written, 3);
    QCOMPARE(models::readFields(m_root + names[0])->value(u"TITLE"_s), QStringList{u"One"_s});
    QCOMPARE(disk().size(), 3);
}

void TestRenaming::nothingIsOverwritten()
{
    models::RenameOrder order;
    order.roots = {m_root};
    const QString from = m_root + u"/in/one.flac"_s;
    order.moves = {
        {from, m_root + u"/new/taken.flac"_s, m_library->snapshot()->findPath(from), {}}};
    // It appears after the planning.
    write(u"new/taken.flac"_s, "somebody else's");
    const TagReport report = models::renameFiles(*m_database, order, {});
    QCOMPARE(report.written, 0);
    QCOMPARE(report.action, 0);
    QCOMPARE(report.failures.size(), 1);
    QVERIFY(report.failures[0].reason.contains(u"there already"_s));
    QFile taken(m_root + u"/new/taken.flac"_s);
    QVERIFY(taken.open(QIODevice::ReadOnly));
    QCOMPARE(taken.readAll(), "somebody else's");
    QSqlDatabase reader = m_database->reader();
    QVERIFY(models::tagjournaltable::actions(reader, 9)->isEmpty());
}

void TestRenaming::undoLeavesWhatMovedSince()
{
    const TagReport first = rename(u"{artist}/{title}"_s);
    const TagReport second = rename(u"{album}/{title}"_s);
    const QStringList now = disk();
    TagReport undone = models::undoAction(*m_database, *m_library->snapshot(), first.action, {});
    QCOMPARE(undone.written, 0);
    QCOMPARE(undone.failures.size(), 3);
    QCOMPARE(disk(), now);
    undone = models::undoAction(*m_database, *m_library->snapshot(), second.action, {});
    QCOMPARE(undone.written, 3);
}

void TestRenaming::stopTakesEffectBetweenFiles()
{
    std::stop_source stop;
    models::RenameOrder order;
    order.roots = {m_root};
    order.moves = models::plannedMoves(files(),
        {*models::RenamePattern::parse(u"{artist}/{title}"_s), {m_root}, {}},
        *m_library->snapshot());
    models::TagListener listener;
    listener.moved = [&stop](const QString&, const QString&) { stop.request_stop(); };
    const TagReport report = models::renameFiles(*m_database, order, listener, stop.get_token());
    QVERIFY(report.isCancelled);
    QCOMPARE(report.written, 1);
    QCOMPARE(disk().size(), 3);
    QVERIFY(m_library->load());
    QCOMPARE(scan().unchanged, 3);
    QCOMPARE(models::undoAction(*m_database, *m_library->snapshot(), report.action, {}).written, 1);
    QCOMPARE(disk(), (QStringList{u"in/one.flac"_s, u"in/three.flac"_s, u"in/two.flac"_s}));
}

void TestRenaming::problemsFollow()
{
    models::Problem problem;
    problem.path = m_root + u"/in/one.flac"_s;
    problem.detail = u"odd"_s;
    QVERIFY(m_database->writer().run([&problem](QSqlDatabase& connection) {
        return models::problemtable::store(connection, problem);
    }));
    QCOMPARE(rename(u"{title}"_s).written, 3);
    QSqlDatabase reader = m_database->reader();
    const auto problems = models::problemtable::readAll(reader);
    QCOMPARE(problems->size(), 1);
    QCOMPARE(problems->constFirst().path, m_root + u"/in/One.flac"_s);
}

void TestRenaming::otherDiskGetsACopy()
{
    const QString shm = u"/dev/shm"_s;

    struct stat here
    { };

    struct stat there
    { };

    if (::stat(qPrintable(m_root), &here) != 0 || ::stat(qPrintable(shm), &there) != 0
        || here.st_dev == there.st_dev) {
        QSKIP("There is only one file system to write to.");
    }
    QTemporaryDir other(shm + u"/segue-XXXXXX"_s);
    QVERIFY(other.isValid());
    const QString from = m_root + u"/in/one.flac"_s;
    const QString to = other.filePath(u"one.flac"_s);
    QFile original(from);
    QVERIFY(original.open(QIODevice::ReadOnly));
    const QByteArray content = original.readAll();
    QVERIFY(original.setFileTime(
        QDateTime::fromMSecsSinceEpoch(1'000'000'000'000), QFileDevice::FileModificationTime));
    QVERIFY(models::filemove::move(from, to));
    QFile copy(to);
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), content);
    QCOMPARE(
        copy.fileTime(QFileDevice::FileModificationTime).toMSecsSinceEpoch(), 1'000'000'000'000);
    QVERIFY(!models::filemove::isThere(from));
    QCOMPARE(QDir(other.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"one.flac"_s});
    // And never over another file.
    const auto refused = models::filemove::move(m_root + u"/in/two.flac"_s, to);
    QVERIFY(!refused);
    QVERIFY(models::filemove::isThere(m_root + u"/in/two.flac"_s));
}

void TestRenaming::partsOfSheetsStay()
{
    const models::TrackPtr whole = m_library->snapshot()->findPath(m_root + u"/in/one.flac"_s);
    auto part = std::make_shared<models::Track>(*whole);
    part->part = std::make_shared<models::TrackPart>();
    part->path = models::partPath(whole->path, 1);
    const models::Snapshot library({part});
    const auto named =
        models::readNamedFiles({{part->path, part}, {whole->path, nullptr}}, library, {});
    QCOMPARE(named.size(), 1); // both are one file
    QVERIFY(named[0].obstacle.contains(u"cue sheet"_s));
}

void TestRenaming::bytesThatAreNoTextStay()
{
    const QString odd = models::pathFromBytes(models::pathToBytes(m_root) + "/in/\xff\xfe.flac");
    std::filesystem::rename(models::toStdPath(m_root + u"/in/one.flac"_s), models::toStdPath(odd));
    QCOMPARE(scan().moved, 1);
    QVERIFY(m_library->load());
    const TagReport report = rename(u"{title}"_s);
    QCOMPARE(report.written, 3);
    QVERIFY(models::filemove::isThere(m_root + u"/in/One.flac"_s));
    QCOMPARE(models::undoAction(*m_database, *m_library->snapshot(), report.action, {}).written, 3);
    QVERIFY(models::filemove::isThere(odd));
}

QTEST_GUILESS_MAIN(TestRenaming)
#include "tst_renaming.moc"
