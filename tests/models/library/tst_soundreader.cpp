// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/database/patterntable.h"
#include "models/database/tracktable.h"
#include "models/database/writer.h"
#include "models/library/library.h"
#include "models/library/soundreader.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/soundsketch.h"
#include "tests/support/trackbuilder.h"

#include <QTest>

#include <array>
#include <latch>
#include <thread>

using namespace Qt::StringLiterals;
using models::Database;
using models::SoundReader;
using models::TrackId;

class TestSoundReader : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsWhatIsStored();
    void nothingComesAfterTheClose();
    void readsThatRunAreWaitedFor();
    void jobsOutliveTheDatabase();

private:
    std::unique_ptr<support::ScratchFolder> m_folder;
    std::unique_ptr<Database> m_database;
    analysis::SoundPatterns m_patterns;
};

namespace {

constexpr std::array<TrackId, 2> kIds = {1, 2};

} // namespace

void TestSoundReader::init()
{
    m_database.reset();
    m_folder = std::make_unique<support::ScratchFolder>();
    auto opened = Database::open(m_folder->file(u"library.db"_s));
    QVERIFY(opened);
    m_database = std::move(*opened);
    std::mt19937 random(1);
    m_patterns = support::randomPatterns(0, 0.0, random);
    const auto track = support::makeTrack({.id = 1});
    QVERIFY(m_database->writer().run([&](QSqlDatabase& connection) -> models::Result<void> {
        const auto id = models::tracktable::insert(connection, *track);
        return id
            ? models::patterntable::store(connection, *id, analysis::kFeatureVersion, m_patterns)
            : id.error();
    }));
}

void TestSoundReader::readsWhatIsStored()
{
    const auto found = SoundReader(*m_database).read(kIds);
    QCOMPARE(found.size(), kIds.size());
    QVERIFY(found[0] == m_patterns);
    QVERIFY(!found[1]);
}

void TestSoundReader::nothingComesAfterTheClose()
{
    SoundReader reader(*m_database);
    reader.close();
    m_database.reset();
    const auto found = reader.read(kIds);
    QCOMPARE(found.size(), kIds.size());
    QVERIFY(!found[0]);
}

void TestSoundReader::readsThatRunAreWaitedFor()
{
    SoundReader reader(*m_database);
    std::latch isReading(2);
    const auto readUntilClosed = [&] {
        bool isFirst = true;
        while (reader.read(kIds)[0]) {
            if (std::exchange(isFirst, false)) {
                isReading.count_down();
            }
        }
    };
    std::jthread one(readUntilClosed);
    std::jthread other(readUntilClosed);
    isReading.wait();
    reader.close();
    m_database.reset(); // with a read still running, the sanitizers and SQLite would object
}

void TestSoundReader::jobsOutliveTheDatabase()
{
    models::SnapshotPtr snapshot;
    models::DetailSource details;
    {
        models::Library library(*m_database);
        QVERIFY(library.load());
        snapshot = library.snapshot();
        details = library.details();
        QVERIFY(snapshot->patterns()(kIds)[0]);
        QVERIFY(details(1));
    }
    m_database.reset();
    QVERIFY(!snapshot->patterns()(kIds)[0]);
    QVERIFY(details(1));
    QVERIFY(!*details(1));
}

QTEST_GUILESS_MAIN(TestSoundReader)
#include "tst_soundreader.moc"
