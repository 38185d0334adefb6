// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/normalizer.h"
#include "analysis/similarity/shippedscales.h"
#include "models/playlist/playlistbuilder.h"
#include "models/playlist/soundlibrary.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kTracks = 200000;
constexpr int kRepetitions = 15;

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
        QElapsedTimer timer;
        timer.start();
        call(i);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return median(times);
}

/// Features as real libraries have them: medians and spreads of the shipped scales, in 300 clouds
/// of different size, so that neighbours exist.
class FeatureSource final
{
public:
    FeatureSource()
        : m_centres(300)
    {
        for (analysis::FeatureVector& centre : m_centres) {
            std::generate(centre.begin(), centre.end(), [this] { return m_normal(m_random); });
        }
    }

    analysis::FeatureVector vector()
    {
        const double even = std::generate_canonical<double, 32>(m_random);
        const auto cloud =
            static_cast<std::size_t>(even * even * static_cast<double>(m_centres.size()));
        analysis::FeatureVector vector{};
        for (std::size_t d = 0; d < vector.size(); ++d) {
            vector[d] = analysis::kShippedCentre[d]
                + analysis::kShippedScale[d]
                    * (0.8F * m_centres[cloud][d] + 0.6F * m_normal(m_random));
        }
        return vector;
    }

    std::shared_ptr<const analysis::Features> features()
    {
        using namespace analysis;
        const FeatureVector v = vector();
        Features features;
        std::copy_n(v.begin() + kMfccMeanDimension, kMfccCount, features.timbre.mfccMean.begin());
        std::copy_n(v.begin() + kMfccStdDimension, kMfccCount, features.timbre.mfccStd.begin());
        std::copy_n(
            v.begin() + kContrastDimension, kContrastBands, features.timbre.contrastDb.begin());
        features.timbre.centroidHz = std::exp2(v[kCentroidDimension]);
        features.timbre.bandwidthHz = std::exp2(v[kBandwidthDimension]);
        features.timbre.rolloffHz = std::exp2(v[kRolloffDimension]);
        features.timbre.flatness = std::pow(10.0F, v[kFlatnessDimension]);
        features.timbre.zeroCrossingRate = std::pow(10.0F, v[kZeroCrossingDimension]);
        features.timbre.flux = v[kFluxDimension];
        features.rhythm.onsetRateHz = std::exp2(v[kOnsetRateDimension]) - 1.0F;
        features.rhythm.tempoBpm = 60.0F + static_cast<float>(m_random() % 120);
        features.tonality.tonic = static_cast<int>(m_random() % 12);
        features.tonality.keyConfidence = 0.8F;
        for (float& bin : features.tonality.chromaMean) {
            bin = std::max(0.0F, 1.0F + 0.5F * m_normal(m_random)) / 12.0F;
        }
        features.loudness.integratedLufs = -14.0F + 3.0F * m_normal(m_random);
        features.energy = static_cast<float>(m_random() % 100) / 100.0F;
        return std::make_shared<const Features>(features);
    }

private:
    std::mt19937 m_random{7};
    std::normal_distribution<float> m_normal;
    std::vector<analysis::FeatureVector> m_centres;
};

models::Snapshot bigLibrary(int count)
{
    FeatureSource source;
    models::TrackList tracks;
    for (int id = 1; id <= count; ++id) {
        auto track = std::make_shared<models::Track>();
        track->id = id;
        track->path = u"/music/%1.flac"_s.arg(id);
        track->tags.artist = u"Artist %1"_s.arg(id % 9000);
        track->tags.album = u"Album %1"_s.arg(id % 18000);
        track->audio.durationMs = 180000 + id % 120000;
        track->features = source.features();
        tracks.append(track);
    }
    return models::Snapshot(tracks);
}

} // namespace

/// Neighbours and playlists at 200 000 tracks, on one core. Each time is also given as a multiple
/// of one plain pass that sums the same numbers in memory, which does not depend on the machine.
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
    FeatureSource source;
    std::vector<analysis::FeatureVector> vectors(kTracks);
    std::generate(vectors.begin(), vectors.end(), [&source] { return source.vector(); });
    std::vector<std::int64_t> keys(kTracks);
    std::iota(keys.begin(), keys.end(), 1);

    double checksum = 0.0;
    const double passMs = medianMs(kRepetitions, [&](int) {
        std::array<float, 16> sums{};
        for (const analysis::FeatureVector& vector : vectors) {
            for (std::size_t d = 0; d < 32; ++d) {
                sums[d % 16] += vector[d];
            }
            for (std::size_t d = 32; d < vector.size(); ++d) {
                sums[d - 32] += vector[d];
            }
        }
        checksum += static_cast<double>(sums[0]);
    });

    QElapsedTimer building;
    building.start();
    analysis::SoundIndex index(vectors, keys);
    const auto buildMs = static_cast<double>(building.nsecsElapsed()) / 1e6;
    const double nearestMs = medianMs(kRepetitions, [&](int i) {
        const auto near = index.nearest(static_cast<std::size_t>(i) * 7919 % kTracks, 20);
        checksum += near.front().distance;
    });
    const double appendMs = medianMs(kRepetitions, [&](int) { index.append(vectors.front()); });
    QVERIFY(std::isfinite(checksum));
    qInfo("plain pass over %zu vectors   %8.2f ms", kTracks, passMs);
    qInfo("index made                       %8.2f ms   %.1f passes", buildMs, buildMs / passMs);
    qInfo("20 neighbours                    %8.2f ms   %.1f passes", nearestMs, nearestMs / passMs);
    qInfo("one track added                  %8.4f ms", appendMs);
    qInfo("resident                         %8.0f bytes a track",
        static_cast<double>(sizeof(analysis::SoundBlock)) / analysis::kSoundLanes);
    QVERIFY2(nearestMs < 50.0, "20 neighbours among 200 000 tracks in under 50 ms");
}

void BenchPlaylist::playlist_data()
{
    QTest::addColumn<int>("tracks");
    QTest::newRow("2 000 tracks") << 2000;
    QTest::newRow("20 000 tracks") << 20000;
    QTest::newRow("200 000 tracks") << static_cast<int>(kTracks);
}

void BenchPlaylist::playlist()
{
    QFETCH(int, tracks);
    const models::Snapshot library = bigLibrary(tracks);
    models::PlaylistRequest request;
    request.seeds = {tracks / 2};
    request.count = 50;
    const double indexMs =
        medianMs(3, [&](int) { QVERIFY(models::SoundLibrary(library).size() > 0); });
    const models::SoundLibrary sounds(library);
    const double playlistMs = medianMs(kRepetitions, [&](int i) {
        request.seeds = {1 + i * 7919 % tracks};
        const auto draft = models::buildPlaylist(library, sounds, request);
        QVERIFY(draft);
        QCOMPARE(draft->entries.size(), 50);
    });
    qInfo("playlist of 50 from %6d tracks   %8.2f ms   (index made %.1f ms)", tracks, playlistMs,
        indexMs);
    QVERIFY2(playlistMs < 150.0, "a playlist of 50 in under 150 ms");
}

QTEST_GUILESS_MAIN(BenchPlaylist)
#include "bench_playlist.moc"
