// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/database/detailtable.h"
#include "models/database/tracktable.h"
#include "models/database/writer.h"
#include "tests/support/scratchfolder.h"

#include <QSqlQuery>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using analysis::Details;
using models::Result;

namespace {

Details example()
{
    Details details;
    // Each value is one that the bytes hold exactly: shares n/255, magnitudes (n/255)^2.
    details.waveform = {
        {.peak = 1.0F, .rms = 0.2F * 0.2F, .low = 0.2F, .middle = 0.6F, .high = 0.2F},
        {.peak = 0.0F, .rms = 0.0F, .low = 0.0F, .middle = 0.0F, .high = 0.0F}};
    details.loudnessStepS = 2.0F;
    details.loudnessLufs = {-70.0F, -14.3F, -9.9F};
    details.keys = {{.startS = 0.0, .root = 11, .mode = analysis::Mode::Minor}};
    details.chords = {{.startS = 0.0, .root = {}, .mode = analysis::Mode::Major},
        {.startS = 1.5, .root = 0, .mode = analysis::Mode::Major},
        {.startS = 36'000.25, .root = 7, .mode = analysis::Mode::Minor}};
    details.segments = {{.startS = 0.0, .label = 0, .loudnessLufs = -20.0F},
        {.startS = 30.5, .label = 300, .loudnessLufs = -9.5F}};
    details.excerptStartS = 61.25;
    details.beatTimesS = {0.345, 0.845, 1.344};
    details.fingerprint = "AQADtEmUaEkSRZEG-_a";
    return details;
}

} // namespace

class TestDetailTable : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everythingComesBack();
    void nothingComesBackAsNothing();
    void storingReplaces();
    void ofANewerSegueAreAbsent();
    void cutOffBytesGiveWhatIsWhole();
    void goWithTheTrack();

private:
    Result<void> write(const std::function<Result<void>(QSqlDatabase&)>& work)
    {
        return m_database->writer().run(work);
    }

    Result<void> store(const Details& details)
    {
        return write([&details](QSqlDatabase& connection) {
            return models::detailtable::store(connection, 1, details);
        });
    }

    bool run(const QString& statement)
    {
        return write([&statement](QSqlDatabase& connection) -> Result<void> {
            QSqlQuery query(connection);
            if (!query.exec(statement)) {
                return models::Error{models::ErrorCode::DatabaseFailed, statement};
            }
            return {};
        }).hasValue();
    }

    std::optional<Details> read()
    {
        QSqlDatabase reader = m_database->reader();
        Result<std::optional<Details>> details = models::detailtable::read(reader, 1);
        return details ? *details : std::nullopt;
    }

    std::unique_ptr<support::ScratchFolder> m_folder;
    std::unique_ptr<models::Database> m_database;
};

void TestDetailTable::init()
{
    m_database.reset();
    m_folder = std::make_unique<support::ScratchFolder>();
    auto database = models::Database::open(m_folder->file(u"library.db"_s));
    QVERIFY(database);
    m_database = std::move(*database);
    QVERIFY(write([](QSqlDatabase& connection) -> Result<void> {
        models::Track track;
        track.path = u"/a"_s;
        const auto id = models::tracktable::insert(connection, track);
        return id ? Result<void>() : id.error();
    }));
}

void TestDetailTable::everythingComesBack()
{
    QVERIFY(!read());
    QVERIFY(store(example()));
    const std::optional<Details> details = read();
    QVERIFY(details);
    QVERIFY(*details == example());
}

void TestDetailTable::nothingComesBackAsNothing()
{
    QVERIFY(store({}));
    QVERIFY(read() == Details());
}

void TestDetailTable::storingReplaces()
{
    QVERIFY(store(example()));
    Details other;
    other.beatTimesS = {1.0};
    QVERIFY(store(other));
    QVERIFY(read() == other);
}

void TestDetailTable::ofANewerSegueAreAbsent()
{
    QVERIFY(store(example()));
    QVERIFY(run(u"UPDATE details SET version = %1"_s.arg(analysis::kDetailsVersion + 1)));
    QVERIFY(!read());
}

void TestDetailTable::cutOffBytesGiveWhatIsWhole()
{
    QVERIFY(store(example()));
    // One byte less of each: the last item is gone, those before it are as they were.
    QVERIFY(run(u"UPDATE details SET waveform = substr(waveform, 1, length(waveform) - 1), "
                "chords = substr(chords, 1, length(chords) - 1), "
                "segments = substr(segments, 1, length(segments) - 1), "
                "beats = substr(beats, 1, length(beats) - 1), loudness = x'80'"_s));
    const std::optional<Details> details = read();
    QVERIFY(details);
    const Details whole = example();
    QCOMPARE(details->waveform.size(), 1U);
    QVERIFY(details->waveform[0] == whole.waveform[0]);
    QCOMPARE(details->chords.size(), 2U);
    QVERIFY(details->chords[1] == whole.chords[1]);
    QCOMPARE(details->segments.size(), 1U);
    QCOMPARE(details->beatTimesS.size(), 2U);
    QVERIFY(details->loudnessLufs.empty());
}

void TestDetailTable::goWithTheTrack()
{
    QVERIFY(store(example()));
    QVERIFY(run(u"DELETE FROM tracks WHERE id = 1"_s));
    QVERIFY(!read());
}

QTEST_GUILESS_MAIN(TestDetailTable)
#include "tst_detailtable.moc"
