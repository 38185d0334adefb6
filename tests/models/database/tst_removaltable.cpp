// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/analysistable.h"
#include "models/database/database.h"
#include "models/database/detailtable.h"
#include "models/database/doctor.h"
#include "models/database/removaltable.h"
#include "models/database/tracktable.h"
#include "models/database/userdatatable.h"
#include "models/database/writer.h"
#include "models/library/snapshot.h"
#include "models/playlist/playlisttable.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/trackbuilder.h"

#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using models::Result;
using models::TrackId;
namespace removaltable = models::removaltable;

class TestRemovalTable : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatGoesIsCounted();
    void everythingComesBack();
    void theHeirTakesOver();
    void theHeirGivesBack();
    void aPlaylistThatChangedMakesRoom();
    void aPlaylistThatIsGoneStaysGone();
    void aTakenPathIsLeftToItsOwner();
    void whatWasTakenBackCannotBeAgain();

private:
    Result<void> run(const models::Writer::Job& job) { return m_database->writer().run(job); }

    /// A row for each table and row, as text.
    [[nodiscard]] QStringList dump() const;
    void remove(const QList<TrackId>& tracks, TrackId heir = 0);
    void bringBack();
    void setEntries(const QList<TrackId>& tracks);
    [[nodiscard]] QList<qint64> numbers(const QString& statement) const;

    std::unique_ptr<support::ScratchFolder> m_folder;
    std::unique_ptr<models::Database> m_database;
    removaltable::RemovalId m_removal = 0;
};

/// Five tracks with all that a track can have: ratings 2, 4, 0, 8, 10; one play more each; in the
/// playlist 1 in their order.
void TestRemovalTable::init()
{
    m_folder = std::make_unique<support::ScratchFolder>();
    m_database = std::move(*models::Database::open(m_folder->file(u"l.db"_s)));
    QVERIFY(run([](QSqlDatabase& connection) -> Result<void> {
        for (int number = 1; number <= 5; ++number) {
            const auto track = support::makeTrack({.title = u"T"_s,
                .path = u"/music/%1.mp3"_s.arg(number),
                .addedMs = 1000 * number});
            const auto id = models::tracktable::insert(connection, *track);
            if (!id) {
                return id.error();
            }
            analysis::Details details;
            details.fingerprint = "f";
            for (const Result<void>& done :
                {models::analysistable::store(connection, *id, analysis::Features{}),
                    models::detailtable::store(connection, *id, details),
                    number == 3 ? Result<void>()
                                : models::userdatatable::setRating(connection, {*id}, 2 * number),
                    models::userdatatable::recordPlay(connection, *id, 100 * number),
                    models::userdatatable::recordSkip(connection, *id)}) {
                if (!done) {
                    return done;
                }
            }
        }
        models::PlaylistSummary playlist;
        playlist.id = 1;
        playlist.name = u"All"_s;
        return models::playlisttable::insert(connection, playlist);
    }));
    setEntries({1, 2, 3, 4, 5});
}

QStringList TestRemovalTable::dump() const
{
    const QSqlDatabase reader = m_database->reader();
    QStringList rows;
    QSqlQuery tables(reader);
    tables.exec(u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE "
                "'sqlite_%' AND name NOT LIKE 'remov%' ORDER BY name"_s);
    while (tables.next()) {
        const QString table = tables.value(0).toString();
        QSqlQuery query(reader);
        query.exec(u"SELECT * FROM "_s + table);
        while (query.next()) {
            QStringList values{table};
            for (int i = 0; query.value(i).isValid(); ++i) {
                const QVariant value = query.value(i);
                values.append(
                    value.isNull() ? u"NULL"_s : QString::fromLatin1(value.toByteArray().toHex()));
            }
            rows.append(values.join(u'|'));
        }
    }
    rows.sort();
    return rows;
}

void TestRemovalTable::remove(const QList<TrackId>& tracks, TrackId heir)
{
    const auto done = run([&](QSqlDatabase& connection) -> Result<void> {
        const auto removal = removaltable::remove(connection, tracks, heir, 1);
        m_removal = removal ? *removal : 0;
        return removal ? Result<void>() : Result<void>(removal.error());
    });
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
}

void TestRemovalTable::bringBack()
{
    const auto done = run([this](QSqlDatabase& connection) -> Result<void> {
        const auto tracks = removaltable::bringBack(connection, m_removal);
        return tracks ? Result<void>() : Result<void>(tracks.error());
    });
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
}

void TestRemovalTable::setEntries(const QList<TrackId>& tracks)
{
    QList<models::PlaylistEntry> entries;
    for (const TrackId track : tracks) {
        models::PlaylistEntry entry;
        entry.trackId = track;
        entries.append(entry);
    }
    QVERIFY(run([&entries](QSqlDatabase& connection) {
        return models::playlisttable::replaceEntries(connection, 1, entries);
    }));
}

QList<qint64> TestRemovalTable::numbers(const QString& statement) const
{
    QList<qint64> found;
    QSqlQuery query(m_database->reader());
    query.exec(statement);
    while (query.next()) {
        for (int i = 0; query.value(i).isValid(); ++i) {
            found.append(query.value(i).toLongLong());
        }
    }
    return found;
}

void TestRemovalTable::whatGoesIsCounted()
{
    setEntries({1, 2, 3, 2});
    QSqlDatabase reader = m_database->reader();
    const auto loss = removaltable::loss(reader, {2, 3, 77});
    QVERIFY(loss);
    QCOMPARE(loss->tracks, 2);
    QCOMPARE(loss->ratings, 1); // the third has none
    QCOMPARE(loss->played, 2);
    QCOMPARE(loss->playlistEntries, 3);
}

void TestRemovalTable::everythingComesBack()
{
    QVERIFY(run([](QSqlDatabase& connection) {
        return models::tracktable::setMissing(connection, {2, 4}, true);
    }));
    const QStringList before = dump();
    remove({2, 4});
    QVERIFY(dump().size() < before.size());
    QCOMPARE(numbers(u"SELECT id FROM tracks ORDER BY id"_s), (QList<qint64>{1, 3, 5}));
    QCOMPARE(numbers(u"SELECT track_id FROM user_data ORDER BY 1"_s), (QList<qint64>{1, 3, 5}));
    QCOMPARE(*models::doctor::check(m_database->path()), QStringList());
    bringBack();
    QCOMPARE(dump(), before);
    QCOMPARE(*models::doctor::check(m_database->path()), QStringList());
}

void TestRemovalTable::theHeirTakesOver()
{
    setEntries({4, 1, 2, 3});
    remove({2, 4}, 3);
    // Rating: it had none, and the first one that has one gives it. Plays and skips: 1 + 1 + 1.
    // Last played: the latest of 200, 300 and 400. Added: the earliest of 2000, 3000 and 4000.
    QCOMPARE(numbers(u"SELECT rating, play_count, skip_count, last_played_ms FROM user_data "
                     "WHERE track_id = 3"_s),
        (QList<qint64>{4, 3, 3, 400}));
    QCOMPARE(numbers(u"SELECT added_ms FROM tracks WHERE id = 3"_s), QList<qint64>{2000});
    // It stands in the playlist already: the others' places go.
    QCOMPARE(numbers(u"SELECT track_id FROM playlist_entries ORDER BY position"_s),
        (QList<qint64>{1, 3}));
}

void TestRemovalTable::theHeirGivesBack()
{
    setEntries({1, 2, 5, 2});
    const QStringList before = dump();
    remove({2}, 3);
    QCOMPARE(numbers(u"SELECT track_id FROM playlist_entries ORDER BY position"_s),
        (QList<qint64>{1, 3, 5, 3}));
    bringBack();
    QStringList expected = before;
    // It comes back as missing; the next scan looks.
    QVERIFY(run([](QSqlDatabase& connection) {
        return models::tracktable::setMissing(connection, {2}, false);
    }));
    QCOMPARE(dump(), expected);
}

void TestRemovalTable::aPlaylistThatChangedMakesRoom()
{
    remove({2});
    setEntries({5, 4, 3, 1}); // positions 0 to 3
    bringBack(); // it stood at 1
    QCOMPARE(numbers(u"SELECT track_id FROM playlist_entries ORDER BY position"_s),
        (QList<qint64>{5, 2, 4, 3, 1}));
}

void TestRemovalTable::aPlaylistThatIsGoneStaysGone()
{
    remove({2});
    QVERIFY(
        run([](QSqlDatabase& connection) { return models::playlisttable::remove(connection, 1); }));
    bringBack();
    QCOMPARE(numbers(u"SELECT count(*) FROM playlist_entries"_s), QList<qint64>{0});
    QCOMPARE(numbers(u"SELECT rating FROM user_data WHERE track_id = 2"_s), QList<qint64>{4});
}

void TestRemovalTable::aTakenPathIsLeftToItsOwner()
{
    remove({2});
    QVERIFY(run([](QSqlDatabase& connection) -> Result<void> {
        const auto id = models::tracktable::insert(
            connection, *support::makeTrack({.path = u"/music/2.mp3"_s}));
        return id ? Result<void>() : Result<void>(id.error());
    }));
    bringBack();
    QSqlDatabase reader = m_database->reader();
    const models::Snapshot tracks(*models::tracktable::readAll(reader));
    QCOMPARE(tracks.tracks().size(), 6);
    QCOMPARE(tracks.findPath(u"/music/2.mp3"_s)->id, 6); // an id is never given twice
    QVERIFY(tracks.find(2)->path.text().startsWith(u"/music/2.mp3#"_s));
    QVERIFY(tracks.find(2)->isMissing);
    QCOMPARE(tracks.find(2)->rating, 4);
}

void TestRemovalTable::whatWasTakenBackCannotBeAgain()
{
    remove({2});
    QSqlDatabase reader = m_database->reader();
    QCOMPARE(**removaltable::latest(reader), m_removal);
    bringBack();
    QVERIFY(!removaltable::latest(reader)->has_value());
    const auto again = run([this](QSqlDatabase& connection) -> Result<void> {
        const auto tracks = removaltable::bringBack(connection, m_removal);
        return tracks ? Result<void>() : Result<void>(tracks.error());
    });
    QVERIFY(!again);
    QVERIFY(again.error().code == models::ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestRemovalTable)
#include "tst_removaltable.moc"
