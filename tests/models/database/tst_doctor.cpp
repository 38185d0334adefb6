// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/backups.h"
#include "models/database/detailtable.h"
#include "models/database/doctor.h"
#include "models/database/sqlerror.h"
#include "models/database/userdatatable.h"
#include "models/database/writer.h"
#include "models/renaming/movetable.h"
#include "models/tagging/tagjournaltable.h"
#include "tests/models/scan/scanfixture.h"

#include <QFile>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
namespace doctor = models::doctor;

class TestDoctor : public QObject
{
    Q_OBJECT

private slots:
    void aSoundLibraryHasNoFaults();
    void damageIsFoundAndRepaired();
    void everyTableIsSalvaged();
    void damageIsNoticedAfterAnEndWithoutNotice();
    void whatIsNoDatabaseIsLeftAlone();
    void restoreKeepsTheFormer();
    void restoreRefusesOtherFiles();
    void nothingIsDoneBehindAnOpenLibrary();
    void vacuumGivesRoomBack();
    void relocateFollowsTheMusic();
    void relocateFollowsTheJournal();
    void relocateKnowsWhatItIsAbout();

private:
    static std::unique_ptr<models::Database> filled(const QString& path, int tracks);
    static models::TrackList tracksOf(const QString& path);
};

/// A library of many tracks below /music, each rated.
std::unique_ptr<models::Database> TestDoctor::filled(const QString& path, int tracks)
{
    auto database = std::move(*models::Database::open(path));
    const auto stored = database->writer().run([tracks](QSqlDatabase& connection) {
        for (int i = 1; i <= tracks; ++i) {
            models::Track track;
            track.path = u"/music/album %1/%2.mp3"_s.arg(i / 10).arg(i);
            track.tags.title = u"Title %1"_s.arg(i);
            track.tags.comment = QString(200, u'c');
            const auto id = models::tracktable::insert(connection, track);
            if (!id) {
                return models::Result<void>(id.error());
            }
            (void)models::userdatatable::setRating(connection, {*id}, 1 + i % 10);
            (void)models::detailtable::store(connection, *id, {}); // lost with its track
        }
        return models::Result<void>();
    });
    return stored ? std::move(database) : nullptr;
}

models::TrackList TestDoctor::tracksOf(const QString& path)
{
    const auto database = models::Database::open(path);
    if (!database) {
        return {};
    }
    QSqlDatabase reader = (*database)->reader();
    return *models::tracktable::readAll(reader);
}

void TestDoctor::aSoundLibraryHasNoFaults()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"l.db"_s);
    const auto database = filled(path, 10);
    QVERIFY(database);
    const auto faults = doctor::check(path); // also while it is open
    QVERIFY(faults);
    QCOMPARE(*faults, QStringList());
    QVERIFY(doctor::check(folder.file(u"none.db"_s)).error().code == models::ErrorCode::NotFound);
}

void TestDoctor::damageIsFoundAndRepaired()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"l.db"_s);
    constexpr int kTracks = 2000;
    QVERIFY(filled(path, kTracks));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    // Pages of 4 KiB; some in the middle, where the rows of the tracks are.
    const qint64 size = file.size();
    QVERIFY(size > 100 * 4096);
    QVERIFY(file.seek(size / 2 / 4096 * 4096));
    file.write(QByteArray(2 * 4096, '\x5A'));
    file.close();

    const auto faults = doctor::check(path);
    QVERIFY(faults);
    QVERIFY(!faults->isEmpty());
    const auto repaired = doctor::repair(path);
    QVERIFY2(repaired, qPrintable(repaired ? QString() : repaired.error().detail));
    QVERIFY(QFile::exists(repaired->formerPath));
    QCOMPARE(*doctor::check(path), QStringList());
    const models::TrackList tracks = tracksOf(path);
    // Two pages hold less than 100 rows of more than 250 bytes.
    QVERIFY2(tracks.size() > kTracks - 100, qPrintable(QString::number(tracks.size())));
    QCOMPARE(tracks.size(), static_cast<qsizetype>(repaired->salvaged.tracks));
    int rated = 0;
    for (const models::TrackPtr& track : tracks) {
        const int number = track->tags.title.mid(6).toInt();
        QVERIFY(number >= 1 && number <= kTracks);
        QVERIFY(track->rating == 1 + number % 10 || track->rating == 0);
        rated += track->rating > 0 ? 1 : 0;
    }
    QVERIFY(rated > kTracks - 700); // a page of ratings holds some hundred
}

/// Of a sound library nothing is lost, whatever its tables are sorted by.
void TestDoctor::everyTableIsSalvaged()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"l.db"_s);
    const QStringList rows{
        u"INSERT INTO ignored_suggestions VALUES ('artist_spelling', 'a'), ('album_years', 'b')"_s,
        u"INSERT INTO ambiguous_digests VALUES (x'00112233445566778899aabbccddeeff')"_s,
        u"INSERT INTO playlists (id, name, created_ms, changed_ms) VALUES (1, 'P', 1, 1)"_s,
        u"INSERT INTO playlist_entries (playlist_id, position, track_id) VALUES (1, 0, 3)"_s,
    };
    const auto counts = [&path] {
        const auto database = models::Database::open(path);
        QSqlDatabase reader = (*database)->reader();
        QMap<QString, int> counted;
        for (const QString& table : reader.tables()) {
            QSqlQuery query(u"SELECT count(*) FROM "_s + table, reader);
            counted.insert(table, query.next() ? query.value(0).toInt() : -1);
        }
        return counted;
    };
    {
        const auto database = filled(path, 10);
        QVERIFY(database);
        QVERIFY(database->writer().run([&rows](QSqlDatabase& connection) {
            models::Result<void> done;
            for (auto row = rows.cbegin(); done && row != rows.cend(); ++row) {
                done = models::runSql(connection, *row);
            }
            return done;
        }));
    }
    const QMap<QString, int> before = counts();
    QCOMPARE(before.value(u"ignored_suggestions"_s), 2);
    const auto repaired = doctor::repair(path);
    QVERIFY(repaired);
    QVERIFY(repaired->salvaged.isComplete);
    QCOMPARE(repaired->salvaged.lost, 0);
    QCOMPARE(counts(), before);
}

void TestDoctor::damageIsNoticedAfterAnEndWithoutNotice()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"l.db"_s);
    QVERIFY(filled(path, 2000));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2 / 4096 * 4096));
    file.write(QByteArray(2 * 4096, '\x5A'));
    file.close();
    // After a clean end nobody looks: that would cost every start.
    QVERIFY(models::Database::open(path));
    // A log that is left behind, here one that holds nothing, tells of another end.
    QFile log(path + u"-wal"_s);
    QVERIFY(log.open(QIODevice::WriteOnly));
    log.write(QByteArray(32, '\0'));
    log.close();
    const auto opened = models::Database::open(path);
    QVERIFY(!opened);
    QVERIFY(opened.error().code == models::ErrorCode::NotADatabase);
    QVERIFY(opened.error().detail.contains(u"doctor --repair"_s));
    QVERIFY(doctor::repair(path));
    QVERIFY(models::Database::open(path));
}

void TestDoctor::whatIsNoDatabaseIsLeftAlone()
{
    const support::ScratchFolder folder;
    QFile file(folder.file(u"l.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray garbage(50'000, 'g');
    file.write(garbage);
    file.close();
    const auto repaired = doctor::repair(file.fileName());
    QVERIFY(!repaired);
    QVERIFY(!repaired.error().detail.isEmpty());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), garbage);
    QVERIFY(!QFile::exists(folder.file(u"l.db-repaired"_s)));
}

void TestDoctor::restoreKeepsTheFormer()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"l.db"_s);
    QVERIFY(filled(path, 5));
    const auto backup = models::backups::make(path, {QDate(2026, 1, 1), QTime(0, 0)});
    QVERIFY(backup);
    QVERIFY(QFile::remove(path));
    QVERIFY(filled(path, 9));
    const auto former = doctor::restore(path, *backup);
    QVERIFY(former);
    QCOMPARE(tracksOf(path).size(), 5);
    QCOMPARE(tracksOf(*former).size(), 9);
    QVERIFY(QFile::exists(*backup));
}

void TestDoctor::restoreRefusesOtherFiles()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"l.db"_s);
    QVERIFY(filled(path, 5));
    QFile letter(folder.file(u"letter.txt"_s));
    QVERIFY(letter.open(QIODevice::WriteOnly));
    letter.write("this is a letter");
    letter.close();
    QVERIFY(!doctor::restore(path, letter.fileName()));
    QVERIFY(!doctor::restore(path, folder.file(u"none"_s)));
    QCOMPARE(tracksOf(path).size(), 5);
}

void TestDoctor::nothingIsDoneBehindAnOpenLibrary()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"l.db"_s);
    const auto database = filled(path, 5);
    QVERIFY(database);
    for (const models::ErrorCode code : {doctor::repair(path).error().code,
             doctor::restore(path, path).error().code, doctor::vacuum(path).error().code,
             doctor::relocate(path, u"/music"_s, u"/m"_s).error().code}) {
        QVERIFY(code == models::ErrorCode::NotWritable);
    }
}

void TestDoctor::vacuumGivesRoomBack()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"l.db"_s);
    {
        const auto database = filled(path, 2000);
        QVERIFY(database->writer().run([](QSqlDatabase& connection) {
            return QSqlQuery(connection).exec(u"DELETE FROM tracks"_s)
                ? models::Result<void>()
                : models::Result<void>(models::Error{models::ErrorCode::DatabaseFailed, {}});
        }));
    }
    const qint64 before = QFile(path).size();
    QVERIFY(doctor::vacuum(path));
    QVERIFY(QFile(path).size() < before / 2);
}

void TestDoctor::relocateFollowsTheMusic()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"l.db"_s);
    QVERIFY(filled(path, 25));
    const auto moved = doctor::relocate(path, u"/music/"_s, u"/music/old"_s);
    QVERIFY2(moved, qPrintable(moved ? QString() : moved.error().detail));
    QCOMPARE(moved->tracks, 25);
    const models::TrackList tracks = tracksOf(path);
    QCOMPARE(tracks.first()->path, u"/music/old/album 0/1.mp3"_s);
    QCOMPARE(tracks.first()->rating, 2);
}

void TestDoctor::relocateFollowsTheJournal()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"l.db"_s);
    qint64 action = 0;
    {
        const auto database = filled(path, 2);
        // One file of the library's and one beside it; one that came from elsewhere.
        QList<models::JournalledChange> changes{
            {.track = 1, .path = u"/music/album 0/1.mp3"_s, .change = {}},
            {.path = u"/music/new/9.mp3"_s, .change = {}},
            {.path = u"/musical/9.mp3"_s, .change = {}}};
        QList<models::JournalledMove> moves{
            {.kind = models::MoveKind::FolderMade, .from = {}, .to = u"/music/made"_s},
            {.from = u"/incoming/1.mp3"_s, .to = u"/music/made/1.mp3"_s}};
        QVERIFY(database->writer().run([&](QSqlDatabase& connection) -> models::Result<void> {
            const auto opened = models::tagjournaltable::openAction(connection, 0, u"Genre"_s);
            if (!opened) {
                return opened.error();
            }
            action = *opened;
            const auto added = models::tagjournaltable::addChanges(connection, action, changes);
            return added ? models::movetable::add(connection, action, moves) : added;
        }));
    }
    QVERIFY(doctor::relocate(path, u"/music"_s, u"/mnt/disk"_s));
    const auto database = models::Database::open(path);
    QVERIFY(database);
    QSqlDatabase reader = (*database)->reader();
    const auto changes = models::tagjournaltable::changes(reader, action);
    QVERIFY(changes);
    QStringList paths;
    for (const models::JournalledChange& change : *changes) {
        paths.append(change.path);
    }
    QCOMPARE(paths,
        (QStringList{u"/mnt/disk/album 0/1.mp3"_s, u"/mnt/disk/new/9.mp3"_s, u"/musical/9.mp3"_s}));
    const auto moves = models::movetable::ofAction(reader, action);
    QVERIFY(moves);
    QCOMPARE(moves->at(0).from, QString());
    QCOMPARE(moves->at(0).to, u"/mnt/disk/made"_s);
    QCOMPARE(moves->at(1).from, u"/incoming/1.mp3"_s);
    QCOMPARE(moves->at(1).to, u"/mnt/disk/made/1.mp3"_s);
}

void TestDoctor::relocateKnowsWhatItIsAbout()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"l.db"_s);
    QVERIFY(filled(path, 25));
    const auto moved = doctor::relocate(path, u"/mus"_s, u"/elsewhere"_s);
    QVERIFY(!moved);
    QVERIFY(moved.error().code == models::ErrorCode::NothingToDo);
    // Onto tracks that are known there already: nothing changes.
    QVERIFY(!doctor::relocate(path, u"/music/album 1"_s, u"/music/album 0/../album 0"_s)
        || tracksOf(path).size() == 25);
    QCOMPARE(tracksOf(path).size(), 25);
}

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
