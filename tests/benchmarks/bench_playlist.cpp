// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/database/patterntable.h"
#include "models/database/sqlerror.h"
#include "models/database/writer.h"
#include "models/playlist/playlistbuilder.h"
#include "models/playlist/soundlibrary.h"
#include "tests/benchmarks/responsiveness.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/soundsketch.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using namespace Qt::StringLiterals;
using benchmarks::threadMs;

namespace {

constexpr int kUsualTracks = 200000;
constexpr std::size_t kPatterns = 2000;
constexpr int kRepetitions = 15;

/// How many tracks: SEGUE_BENCH_TRACKS, or 200 000, which is what the bars are about.
int trackCount()
{
    return std::max(
        100, qEnvironmentVariable("SEGUE_BENCH_TRACKS", u"%1"_s.arg(kUsualTracks)).toInt());
}

double median(std::vector<double> values)
{
    std::nth_element(values.begin(),
        values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

/// The median time of a call, in milliseconds.
template <typename Call> double medianMs(int repetitions, const Call& call)
{
    std::vector<double> times;
    for (int i = 0; i < repetitions; ++i) {
        const double before = threadMs();
        call(i);
        times.push_back(threadMs() - before);
    }
    return median(times);
}

/// A library of generated tracks, whose patterns are in a database. They come in 300 sounds of
/// different size, so that neighbours exist; kPatterns of them repeat, but each track has a code of
/// its own.
class BigLibrary final
{
public:
    explicit BigLibrary(int tracks)
    {
        for (std::size_t i = 0; i < kPatterns; ++i) {
            const double even = std::generate_canonical<double, 32>(m_random);
            const auto sound = static_cast<unsigned>(even * even * 300.0);
            m_patterns.push_back(support::randomPatterns(sound, 0.4, m_random));
        }
        m_codes = support::codesOf(m_patterns);
        auto database = models::Database::open(m_folder.file(u"library.db"_s));
        m_database = std::move(*database);
        const models::Result<void> stored = m_database->writer().run(
            [this, tracks](QSqlDatabase& connection) { return store(connection, tracks); });
        m_isStored = stored.hasValue();
        // Side by side in memory, as a library has them that was read from its file.
        std::vector<analysis::SoundCode> codes;
        for (int id = 1; id <= tracks; ++id) {
            codes.push_back(code(id));
        }
        const std::vector<analysis::SharedCode> shared = analysis::sharedCodes(std::move(codes));
        models::TrackList list;
        for (int id = 1; id <= tracks; ++id) {
            list.append(track(id, shared[static_cast<std::size_t>(id - 1)]));
        }
        m_snapshot = models::Snapshot(list, tracks, [this](std::span<const models::TrackId> ids) {
            QSqlDatabase reader = m_database->reader();
            return *models::patterntable::read(reader, ids);
        });
    }

    [[nodiscard]] bool isStored() const { return m_isStored; }

    [[nodiscard]] const models::Snapshot& snapshot() const { return m_snapshot; }

private:
    models::Result<void> store(QSqlDatabase& connection, int tracks)
    {
        models::Result<void> done;
        for (int id = 1; done && id <= tracks; ++id) {
            done = models::runSql(connection,
                u"INSERT INTO tracks (id, path, size, modified_ns, inode, added_ms) VALUES "
                "(%1, x'%2', 0, 0, 0, 0)"_s.arg(id)
                    .arg(id, 8, 16, QChar(u'0')));
            if (done) {
                done = models::patterntable::store(connection, id, analysis::kFeatureVersion,
                    m_patterns[static_cast<std::size_t>(id) % kPatterns]);
            }
        }
        return done;
    }

    analysis::SoundCode code(int id)
    {
        analysis::SoundCode code = m_codes[static_cast<std::size_t>(id) % kPatterns];
        for (std::int8_t& value : code) {
            const int moved = value + static_cast<int>(m_random() % 9) - 4;
            value = static_cast<std::int8_t>(std::clamp(moved, -127, 127));
        }
        return code;
    }

    models::TrackPtr track(int id, const analysis::SharedCode& code)
    {
        auto track = std::make_shared<models::Track>();
        track->id = id;
        track->path = u"/music/%1.flac"_s.arg(id);
        track->tags.artist = u"Artist %1"_s.arg(id % 9000);
        track->tags.album = u"Album %1"_s.arg(id % 18000);
        track->audio.durationMs = 180000 + id % 120000;
        analysis::Figures features;
        features.rhythm.tempoBpm = 60.0F + static_cast<float>(m_random() % 120);
        features.rhythm.tempoConfidence = 0.9F;
        features.tonality.tonic = static_cast<int>(m_random() % 12);
        features.tonality.keyConfidence = 0.8F;
        features.loudness.integratedLufs = -14.0F + 0.1F * static_cast<float>(m_random() % 60);
        features.energy = static_cast<float>(m_random() % 100) / 100.0F;
        features.soundCode = code;
        track->features = std::make_shared<const analysis::Figures>(features);
        return track;
    }

    std::mt19937 m_random{7};
    support::ScratchFolder m_folder;
    std::vector<analysis::SoundPatterns> m_patterns;
    std::vector<analysis::SoundCode> m_codes;
    std::unique_ptr<models::Database> m_database;
    models::Snapshot m_snapshot;
    bool m_isStored = false;
};

} // namespace

/// Neighbours and playlists at 200 000 tracks (or SEGUE_BENCH_TRACKS), on one core. The times of
/// the search are also given as multiples of one plain pass over the codes in memory, which does
/// not depend on the machine.
class BenchPlaylist : public QObject
{
    Q_OBJECT

private slots:
    void neighbours();
    void playlist_data();
    void playlist();
};

void BenchPlaylist::neighbours()
{
    const int tracks = trackCount();
    const BigLibrary big(tracks);
    QVERIFY(big.isStored());
    std::vector<analysis::SoundCode> codes;
    for (const models::TrackPtr& track : big.snapshot().tracks()) {
        codes.push_back(*track->features->soundCode.held);
    }
    int checksum = 0;
    const double passMs = medianMs(kRepetitions, [&](int) {
        for (const analysis::SoundCode& code : codes) {
            for (const std::int8_t value : code) {
                checksum += value;
            }
        }
    });
    const double before = threadMs();
    const models::SoundLibrary sounds(big.snapshot());
    const double buildMs = threadMs() - before;
    double total = sounds.index().nearest(0, 20).front().distance;
    const double firstMs = threadMs() - before - buildMs;
    const double nearestMs = medianMs(kRepetitions, [&](int i) {
        const auto query =
            static_cast<std::size_t>(i + 1) * 7919 % static_cast<std::size_t>(tracks);
        total += sounds.index().nearest(query, 20).front().distance;
    });
    const analysis::SharedCode oneCode = big.snapshot().tracks().constFirst()->features->soundCode;
    analysis::SoundIndex index(codes, std::vector<std::int64_t>(codes.size()));
    const double appendMs = medianMs(kRepetitions, [&](int) { index.append(oneCode); });
    QVERIFY(std::isfinite(total) && checksum != 1);
    qInfo("plain pass over %d codes     %8.2f ms", tracks, passMs);
    qInfo("index made                       %8.2f ms   %.1f passes", buildMs, buildMs / passMs);
    qInfo("first 20 neighbours              %8.2f ms", firstMs);
    qInfo("20 neighbours                    %8.2f ms   %.1f passes", nearestMs, nearestMs / passMs);
    qInfo("one track added                  %8.4f ms", appendMs);
    // The code, which track and index share, their pointers to it, its spread in each part, and
    // that of the weighted sum.
    qInfo("resident                         %8.0f bytes a track",
        static_cast<double>(sizeof(analysis::SoundCode) + 2 * sizeof(analysis::SharedCode)
            + sizeof(analysis::PartSpread) + 2 * sizeof(float)));
    QVERIFY2(tracks > kUsualTracks || nearestMs < 50.0,
        "20 neighbours among 200 000 tracks in under 50 ms");
}

void BenchPlaylist::playlist_data()
{
    QTest::addColumn<int>("tracks");
    QTest::newRow("2 000 tracks") << 2000;
    QTest::newRow("20 000 tracks") << 20000;
    QTest::newRow("200 000 tracks, or as many as asked") << trackCount();
}

void BenchPlaylist::playlist()
{
    QFETCH(int, tracks);
    const BigLibrary big(tracks);
    const double indexMs =
        medianMs(3, [&](int) { QVERIFY(models::SoundLibrary(big.snapshot()).size() > 0); });
    const models::SoundLibrary sounds(big.snapshot());
    qInfo("%d tracks: index made in %.1f ms", tracks, indexMs);

    models::PlaylistRequest keys;
    keys.keyCompatible = true;
    models::PlaylistRequest path;
    path.mode = models::PlaylistMode::Path;
    models::PlaylistRequest radio;
    radio.mode = models::PlaylistMode::Radio;
    models::PlaylistRequest arc;
    arc.mode = models::PlaylistMode::Curve;
    arc.curve = analysis::CurveShape::Arc;
    const std::pair<const char*, models::PlaylistRequest> ways[] = {{"similar", {}},
        {"similar, keys fit", keys}, {"path", path}, {"radio", radio}, {"arc of energy", arc}};
    double slowestMs = 0.0;
    for (auto [name, request] : ways) {
        request.count = 50;
        const double ms = medianMs(kRepetitions, [&](int i) {
            request.seeds = {1 + i * 7919 % tracks};
            if (request.mode == models::PlaylistMode::Path) {
                request.waypoints = {1 + (i + 5) * 7907 % tracks};
            }
            const auto draft = models::buildPlaylist(big.snapshot(), sounds, request);
            QVERIFY(draft);
            QCOMPARE(draft->entries.size(), 50);
        });
        qInfo("playlist of 50 from %7d tracks   %8.2f ms   %s", tracks, ms, name);
        slowestMs = std::max(slowestMs, ms);
    }
    QVERIFY2(tracks > kUsualTracks || slowestMs < 150.0, "a playlist of 50 in under 150 ms");
}

QTEST_GUILESS_MAIN(BenchPlaylist)
#include "bench_playlist.moc"
