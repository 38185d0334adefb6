// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/analysistable.h"
#include "models/database/database.h"
#include "models/database/problemtable.h"
#include "models/database/sqlerror.h"
#include "models/database/tracktable.h"
#include "models/database/userdatatable.h"
#include "models/database/writer.h"
#include "models/files/filepath.h"
#include "tests/support/scratchfolder.h"

#include <QTest>

#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;
using models::Database;
using models::ErrorCode;
using models::Result;
using models::Track;
using models::TrackId;
using models::TrackList;

class TestTrackTable : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void trackComesBackAsItWas();
    void nullStringsAreEmpty();
    void undecodablePathComesBack();
    void secondTrackAtOnePathIsRefused();
    void updateChangesTheFileAndKeepsUserData();
    void updateOfUnknownTrackIsNotFound();
    void pathsMayBeSwappedThroughAThird();
    void missingIsMarkedAndUnmarked();
    void idIsNeverGivenTwice();
    void featuresComeBackAsTheyWere_data();
    void featuresComeBackAsTheyWere();
    void removedAnalysisIsGone();
    void errorMarksTheTrackAndWarningDoesNot();
    void equalStringsShareMemory();
    void largeLibraryComesBackInOrder();
    void idsMayLieFarApart();

private:
    Result<TrackId> insert(const Track& track);
    [[nodiscard]] TrackList readAll() const;

    std::unique_ptr<support::ScratchFolder> m_folder;
    std::unique_ptr<Database> m_database;
};

namespace {

Track fullTrack()
{
    Track track;
    track.path = u"/music/\u00C4rzte/01 \U0001F3B5.flac"_s;
    track.stamp = {.size = 5'000'000'000,
        .modifiedNs = 1'700'000'000'123'456'789,
        .inode = std::numeric_limits<quint64>::max() - 1};
    track.digest = QByteArray::fromHex("000102030405060708090a0b0c0d0eff");
    track.tags = {.title = u"Caf\u00E9"_s,
        .artist = u"\u7530\u4E2D"_s,
        .albumArtist = u"Various"_s,
        .album = u"Album; with semicolon"_s,
        .genre = u"Rock"_s,
        .composer = u"Bach"_s,
        .comment = u"It's \"quoted\""_s,
        .year = 1999,
        .trackNumber = 3,
        .discNumber = 2,
        .hasCover = true};
    track.audio = {.durationMs = 245'250,
        .sampleRateHz = 96'000,
        .channels = 6,
        .bitRateBps = 1'411'200,
        .codec = u"flac"_s};
    track.addedMs = 1'700'000'000'000;
    return track;
}

analysis::Features fullFeatures()
{
    analysis::Features features;
    features.depth = analysis::Depth::Fast;
    features.rhythm = {.tempoBpm = 123.4F,
        .tempoConfidence = 0.75F,
        .onsetRateHz = 2.5F,
        .beatCount = 512,
        .danceability = 1.25F,
        .timeSignature = 3,
        .timeSignatureConfidence = 0.875F,
        .tempoStability = 0.9F,
        .swingRatio = 1.8F,
        .pushPullMs = -12.5F,
        .pushPullSpreadMs = 6.0F,
        .downbeatConfidence = 0.625F};
    features.tonality.tonic = 11;
    features.tonality.mode = analysis::Mode::Minor;
    features.tonality.keyConfidence = 0.5F;
    features.tonality.tuningHz = 442.5F;
    std::iota(features.tonality.chromaMean.begin(), features.tonality.chromaMean.end(), 0.1F);
    features.loudness = {.integratedLufs = -14.25F,
        .rangeLu = 6.5F,
        .truePeakDbtp = -0.125F,
        .replayGainDb = -3.75F,
        .dynamicComplexityDb = 3.5F,
        .samplePeakDbfs = -0.5F,
        .crestFactorDb = 11.25F};
    features.tonality.chordChangeRateHz = 0.4F;
    features.tonality.borrowedChordShare = 0.1F;
    features.timbre.harmonicRatio = 0.7F;
    features.timbre.brightness = 0.35F;
    features.timbre.warmth = 0.25F;
    features.recording.clippingShare = 0.001F;
    features.recording.dcOffset = -0.01F;
    features.recording.silenceAtStartS = 0.3F;
    features.recording.silenceAtEndS = 1.7F;
    features.recording.fadesOut = true;
    features.recording.cutoffHz = 16'000.0F;
    features.recording.outro = analysis::EndSound{.timbre = {-127, 3, 127}, .loudnessLufs = -30.5F};
    std::iota(features.mfcc.mean.begin(), features.mfcc.mean.end(), -7.3F);
    std::iota(features.mfcc.deviation.begin(), features.mfcc.deviation.end(), 20.7F);
    std::iota(features.timbre.contrastDb.begin(), features.timbre.contrastDb.end(), 40.9F);
    features.timbre.centroidHz = 1500.5F;
    features.timbre.bandwidthHz = 1600.25F;
    features.timbre.rolloffHz = 3000.75F;
    features.timbre.flatness = 0.03F;
    features.timbre.flux = 0.2F;
    features.timbre.zeroCrossingRate = 0.06F;
    features.energy = 0.66F;
    features.speechLikelihood = 0.03F;
    features.voiceLikelihood = 0.71F;
    features.skippedPackets = 4;
    analysis::SoundCode code{};
    std::iota(code.begin(), code.end(), std::int8_t{-64});
    features.soundCode = {std::make_shared<const analysis::SoundCode>(code)};
    return features;
}

} // namespace

void TestTrackTable::init()
{
    m_folder = std::make_unique<support::ScratchFolder>();
    auto opened = Database::open(m_folder->file(u"library.db"_s));
    QVERIFY(opened);
    m_database = std::move(*opened);
}

void TestTrackTable::cleanup()
{
    m_database.reset();
    m_folder.reset();
}

Result<TrackId> TestTrackTable::insert(const Track& track)
{
    Result<TrackId> id = TrackId{0};
    const Result<void> done =
        m_database->writer().run([&id, &track](QSqlDatabase& connection) -> Result<void> {
            id = models::tracktable::insert(connection, track);
            return id ? Result<void>{} : id.error();
        });
    return done ? id : Result<TrackId>{done.error()};
}

TrackList TestTrackTable::readAll() const
{
    QSqlDatabase reader = m_database->reader();
    const Result<TrackList> tracks = models::tracktable::readAll(reader);
    return tracks ? *tracks : TrackList{};
}

void TestTrackTable::trackComesBackAsItWas()
{
    const Track written = fullTrack();
    const Result<TrackId> id = insert(written);
    QVERIFY(id);

    const TrackList tracks = readAll();
    QCOMPARE(tracks.size(), 1);
    const Track& read = *tracks.first();
    QCOMPARE(read.id, *id);
    QCOMPARE(read.path, written.path);
    QVERIFY(read.stamp == written.stamp);
    QCOMPARE(read.digest, written.digest);
    QVERIFY(read.tags == written.tags);
    QVERIFY(read.audio == written.audio);
    QCOMPARE(read.addedMs, written.addedMs);
    QVERIFY(!read.isMissing);
    QVERIFY(!read.isFailed);
    QVERIFY(!read.isAnalysed());
    QCOMPARE(read.rating, 0);
    QCOMPARE(read.playCount, 0);
}

void TestTrackTable::nullStringsAreEmpty()
{
    Track bare;
    bare.path = u"/bare.mp3"_s;
    QVERIFY(insert(bare));
    const TrackList tracks = readAll();
    QCOMPARE(tracks.size(), 1);
    QVERIFY(tracks.first()->tags == models::Tags{});
    QVERIFY(tracks.first()->digest.isEmpty());
}

void TestTrackTable::undecodablePathComesBack()
{
    Track track;
    track.path = models::pathFromBytes("/music/caf\xE9.mp3");
    QVERIFY(insert(track));
    QCOMPARE(readAll().constFirst()->path, track.path);
}

void TestTrackTable::secondTrackAtOnePathIsRefused()
{
    QVERIFY(insert(fullTrack()));
    QVERIFY(!insert(fullTrack()));
    QCOMPARE(readAll().size(), 1);
}

void TestTrackTable::updateChangesTheFileAndKeepsUserData()
{
    Track track = fullTrack();
    track.id = *insert(track);
    track.path = u"/elsewhere/renamed.flac"_s;
    track.tags.title = u"New title"_s;
    track.audio.durationMs = 1;
    track.stamp.size = 12;
    track.digest = QByteArray(16, 'x');
    track.isMissing = true;
    track.rating = 1;
    track.addedMs = 5;
    const Result<void> done =
        m_database->writer().run([&track](QSqlDatabase& connection) -> Result<void> {
            const Result<void> rated = models::userdatatable::setRating(connection, {track.id}, 9);
            return rated ? models::tracktable::update(connection, track) : rated;
        });
    QVERIFY(done);

    const models::TrackPtr read = readAll().constFirst();
    QCOMPARE(read->id, track.id);
    QCOMPARE(read->path, track.path);
    QVERIFY(read->tags == track.tags);
    QVERIFY(read->audio == track.audio);
    QVERIFY(read->stamp == track.stamp);
    QCOMPARE(read->digest, track.digest);
    QVERIFY(read->isMissing);
    QCOMPARE(read->rating, 9);
    QCOMPARE(read->addedMs, fullTrack().addedMs);
}

void TestTrackTable::updateOfUnknownTrackIsNotFound()
{
    Track track = fullTrack();
    track.id = 77;
    const Result<void> done = m_database->writer().run([&track](QSqlDatabase& connection) {
        return models::tracktable::update(connection, track);
    });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::NotFound);
}

void TestTrackTable::pathsMayBeSwappedThroughAThird()
{
    Track first = fullTrack();
    first.id = *insert(first);
    Track second = fullTrack();
    second.path = u"/second.flac"_s;
    second.id = *insert(second);
    std::swap(first.path, second.path);

    const Result<void> done =
        m_database->writer().run([&first, &second](QSqlDatabase& connection) -> Result<void> {
            Track parked = first;
            parked.path = u"\0parked"_s;
            if (const Result<void> moved = models::tracktable::update(connection, parked); !moved) {
                return moved;
            }
            if (const Result<void> moved = models::tracktable::update(connection, second); !moved) {
                return moved;
            }
            return models::tracktable::update(connection, first);
        });
    QVERIFY(done);
    QCOMPARE(readAll().constFirst()->path, first.path);
}

void TestTrackTable::missingIsMarkedAndUnmarked()
{
    const TrackId id = *insert(fullTrack());
    for (const bool missing : {true, false}) {
        QVERIFY(m_database->writer().run([id, missing](QSqlDatabase& connection) {
            return models::tracktable::setMissing(connection, {id}, missing);
        }));
        QCOMPARE(readAll().constFirst()->isMissing, missing);
    }
}

void TestTrackTable::idIsNeverGivenTwice()
{
    const TrackId first = *insert(fullTrack());
    QVERIFY(m_database->writer().run([](QSqlDatabase& connection) -> Result<void> {
        return models::runSql(connection, u"DELETE FROM tracks"_s);
    }));
    QVERIFY(*insert(fullTrack()) > first);
}

void TestTrackTable::featuresComeBackAsTheyWere_data()
{
    QTest::addColumn<bool>("silent");

    QTest::newRow("everything present") << false;
    QTest::newRow("silence: no tempo, key or loudness") << true;
}

void TestTrackTable::featuresComeBackAsTheyWere()
{
    QFETCH(const bool, silent);
    const Track track = fullTrack();
    const TrackId id = *insert(track);
    analysis::Features written = silent ? analysis::Features{} : fullFeatures();
    for (int time = 0; time < 2; ++time) {
        QVERIFY(m_database->writer().run([id, &written](QSqlDatabase& connection) {
            return models::analysistable::store(connection, id, written);
        }));
    }

    const models::TrackPtr read = readAll().constFirst();
    QVERIFY(read->isAnalysed());
    if (silent) { // a code is always stored
        written.soundCode = {std::make_shared<const analysis::SoundCode>()};
    }
    QVERIFY(*read->features == static_cast<const analysis::Figures&>(written));
}

void TestTrackTable::removedAnalysisIsGone()
{
    const TrackId id = *insert(fullTrack());
    QVERIFY(m_database->writer().run([id](QSqlDatabase& connection) -> Result<void> {
        const Result<void> stored =
            models::analysistable::store(connection, id, analysis::Features{});
        return stored ? models::analysistable::remove(connection, id) : stored;
    }));
    QVERIFY(!readAll().constFirst()->isAnalysed());
}

void TestTrackTable::errorMarksTheTrackAndWarningDoesNot()
{
    const Track track = fullTrack();
    QVERIFY(insert(track));
    for (const auto severity : {models::ProblemSeverity::Warning, models::ProblemSeverity::Error}) {
        models::Problem problem;
        problem.path = track.path;
        problem.severity = severity;
        QVERIFY(m_database->writer().run([&problem](QSqlDatabase& connection) {
            return models::problemtable::store(connection, problem);
        }));
        QCOMPARE(readAll().constFirst()->isFailed, severity == models::ProblemSeverity::Error);
    }
}

void TestTrackTable::equalStringsShareMemory()
{
    Track track = fullTrack();
    QVERIFY(insert(track));
    track.path = u"/other.flac"_s;
    QVERIFY(insert(track));

    const TrackList tracks = readAll();
    QCOMPARE(tracks.size(), 2);
    QCOMPARE(tracks[0]->tags.artist.constData(), tracks[1]->tags.artist.constData());
    QCOMPARE(tracks[0]->tags.album.constData(), tracks[1]->tags.album.constData());
    QCOMPARE(tracks[0]->audio.codec.constData(), tracks[1]->audio.codec.constData());
}

void TestTrackTable::largeLibraryComesBackInOrder()
{
    // More than one thread's share, so that the parts must fit together, and with a gap of ids.
    constexpr int kCount = 21'000;
    QVERIFY(m_database->writer().run([](QSqlDatabase& connection) -> Result<void> {
        const Result<void> filled = models::runSql(connection,
            u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
            "INSERT INTO tracks (id, path, size, modified_ns, inode, added_ms) "
            "SELECT i + (i > 500) * 9000, CAST('/' || i AS BLOB), i, 0, 0, 0 FROM n"_s.arg(kCount));
        if (!filled) {
            return filled;
        }
        return models::userdatatable::setRating(connection, {1, 30'000}, 7);
    }));

    const TrackList tracks = readAll();
    QCOMPARE(tracks.size(), kCount);
    for (int i = 0; i < kCount; ++i) {
        QCOMPARE(tracks[i]->stamp.size, i + 1);
        QCOMPARE(tracks[i]->rating, i == 0 || i == kCount - 1 ? 7 : 0);
    }
}

void TestTrackTable::idsMayLieFarApart()
{
    for (const QString& path : {u"/a.mp3"_s, u"/b.mp3"_s, u"/c.mp3"_s}) {
        Track track;
        track.path = path;
        QVERIFY(insert(track));
    }
    QVERIFY(m_database->writer().run([](QSqlDatabase& connection) {
        const Result<void> done =
            models::runSql(connection, u"UPDATE tracks SET id = 1000000000000000 WHERE id = 2"_s);
        return done ? models::runSql(
                   connection, u"UPDATE tracks SET id = 9223372036854775807 WHERE id = 3"_s)
                    : done;
    }));
    const TrackList tracks = readAll();
    QCOMPARE(tracks.size(), 3);
    QCOMPARE(tracks.at(1)->path, u"/b.mp3"_s);
    QCOMPARE(tracks.at(2)->path, u"/c.mp3"_s);
}

QTEST_GUILESS_MAIN(TestTrackTable)
#include "tst_tracktable.moc"
