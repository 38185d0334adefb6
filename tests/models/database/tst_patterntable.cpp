// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features.h"
#include "models/database/database.h"
#include "models/database/patterntable.h"
#include "models/database/sqlerror.h"
#include "models/database/tracktable.h"
#include "models/database/writer.h"
#include "models/scan/scanbatch.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/soundsketch.h"
#include "tests/support/trackbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using analysis::SoundPatterns;
using models::Result;
using models::TrackId;

namespace {

SoundPatterns somePatterns(unsigned sound)
{
    std::mt19937 random(sound);
    return support::randomPatterns(sound, 0.5, random);
}

} // namespace

class TestPatternTable : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void comeBackInTheOrderAskedFor();
    void otherVersionsAndBrokenBytesAreAbsent();
    void goWithTheTrack();
    void areStoredWithTheAnalysis();

private:
    Result<void> run(const models::Writer::Job& job) { return m_database->writer().run(job); }

    std::vector<std::optional<SoundPatterns>> read(const std::vector<TrackId>& ids)
    {
        QSqlDatabase reader = m_database->reader();
        return *models::patterntable::read(reader, ids);
    }

    std::unique_ptr<support::ScratchFolder> m_folder;
    std::unique_ptr<models::Database> m_database;
};

void TestPatternTable::init()
{
    m_folder = std::make_unique<support::ScratchFolder>();
    auto database = models::Database::open(m_folder->file(u"library.db"_s));
    QVERIFY(database);
    m_database = std::move(*database);
    for (int id = 1; id <= 3; ++id) {
        support::TrackSketch sketch;
        sketch.title = u"Title %1"_s.arg(id);
        sketch.path = u"/music/%1.flac"_s.arg(id);
        const auto track = support::makeTrack(sketch);
        QVERIFY(run([&track](QSqlDatabase& connection) -> Result<void> {
            const Result<TrackId> stored = models::tracktable::insert(connection, *track);
            return stored ? Result<void>() : stored.error();
        }));
    }
}

void TestPatternTable::cleanup()
{
    m_database.reset();
    m_folder.reset();
}

void TestPatternTable::comeBackInTheOrderAskedFor()
{
    QVERIFY(run([](QSqlDatabase& connection) -> Result<void> {
        for (const TrackId id : {1, 2}) {
            const Result<void> stored = models::patterntable::store(
                connection, id, analysis::kFeatureVersion, somePatterns(static_cast<unsigned>(id)));
            if (!stored) {
                return stored;
            }
        }
        return models::patterntable::store(
            connection, 2, analysis::kFeatureVersion, somePatterns(7));
    }));
    const auto found = read({2, 3, 1});
    QCOMPARE(found.size(), std::size_t{3});
    QVERIFY(found[0] == somePatterns(7));
    QVERIFY(!found[1]);
    QVERIFY(found[2] == somePatterns(1));
}

void TestPatternTable::otherVersionsAndBrokenBytesAreAbsent()
{
    QVERIFY(run([](QSqlDatabase& connection) -> Result<void> {
        const Result<void> stored = models::patterntable::store(
            connection, 1, analysis::kFeatureVersion - 1, somePatterns(1));
        if (!stored) {
            return stored;
        }
        return models::runSql(connection,
            u"INSERT INTO patterns VALUES (2, %1, x'0102')"_s.arg(analysis::kFeatureVersion));
    }));
    const auto found = read({1, 2});
    QVERIFY(!found[0]);
    QVERIFY(!found[1]);
}

void TestPatternTable::goWithTheTrack()
{
    QVERIFY(run([](QSqlDatabase& connection) -> Result<void> {
        const Result<void> stored =
            models::patterntable::store(connection, 1, analysis::kFeatureVersion, somePatterns(1));
        return stored ? models::runSql(connection, u"DELETE FROM tracks WHERE id = 1"_s) : stored;
    }));
    QVERIFY(!read({1}).front());
}

void TestPatternTable::areStoredWithTheAnalysis()
{
    models::ScanBatch batch;
    models::TrackWrite write;
    support::TrackSketch sketch;
    sketch.id = 1;
    sketch.path = u"/music/1.flac"_s;
    write.track = support::makeTrack(sketch);
    analysis::Features features;
    features.patterns = {std::make_shared<const SoundPatterns>(somePatterns(4))};
    write.features = std::make_shared<const analysis::Features>(features);
    write.storesFeatures = true;
    batch.tracks.push_back(write);
    QVERIFY(run([&batch](QSqlDatabase& connection) { return storeBatch(connection, batch); }));
    QVERIFY(read({1}).front() == somePatterns(4));

    // An analysis that is gone takes them along.
    batch.tracks.front().features = nullptr;
    QVERIFY(run([&batch](QSqlDatabase& connection) { return storeBatch(connection, batch); }));
    QVERIFY(!read({1}).front());
}

QTEST_GUILESS_MAIN(TestPatternTable)
#include "tst_patterntable.moc"
