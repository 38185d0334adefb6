// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/snapshot.h"
#include "tests/support/soundsketch.h"
#include "tests/support/trackbuilder.h"

#include <algorithm>
#include <random>

namespace support {

struct RandomLibrarySketch
{
    int tracks = 200;
    int artists = 40;
    int albumsPerArtist = 2;
    int sounds = 8; ///< groups of tracks that sound alike: track id modulo this
    quint32 seed = 1;
};

/// Features of one of several sounds, with a little noise, and a random key, tempo and loudness.
inline std::shared_ptr<const analysis::Figures> randomFeatures(int sound, std::mt19937& random)
{
    std::mt19937 ofSound(static_cast<std::uint32_t>(sound) + 100U);
    // Two distributions: one keeps a number back, which would leak from one engine to the other.
    std::normal_distribution<float> normal;
    std::normal_distribution<float> noise;
    analysis::Figures features;
    analysis::Timbre& timbre = features.timbre;
    const auto value = [&](float centre, float spread) {
        return centre + spread * (normal(ofSound) + 0.3F * noise(random));
    };
    std::generate(timbre.contrastDb.begin(), timbre.contrastDb.end(), [&] { return value(20, 5); });
    timbre.centroidHz = std::exp2(value(10.5F, 0.5F));
    timbre.bandwidthHz = std::exp2(value(10.5F, 0.4F));
    timbre.rolloffHz = std::exp2(value(11.5F, 0.5F));
    timbre.flatness = std::exp2(value(-6, 1));
    timbre.zeroCrossingRate = std::exp2(value(-4, 0.5F));
    timbre.flux = value(0.2F, 0.04F);
    features.rhythm.onsetRateHz = std::exp2(value(1.5F, 0.4F));
    features.rhythm.tempoBpm = 60.0F + static_cast<float>(random() % 120);
    features.rhythm.tempoConfidence = 0.9F;
    features.tonality.tonic = static_cast<int>(random() % 12);
    features.tonality.mode = random() % 2 == 0 ? analysis::Mode::Major : analysis::Mode::Minor;
    features.tonality.keyConfidence = 0.8F;
    features.loudness.integratedLufs = -20.0F + static_cast<float>(random() % 15);
    features.energy = static_cast<float>(random() % 100) / 100.0F;
    for (float& bin : features.tonality.chromaMean) {
        bin = (1.0F + std::abs(normal(ofSound))) / 24.0F;
    }
    features.soundCode = {std::make_shared<const analysis::SoundCode>(
        analysis::soundCode(randomPatterns(static_cast<unsigned>(sound), 0.2, random)))};
    return std::make_shared<const analysis::Figures>(features);
}

/// Ids 1..tracks; artists and albums at random.
inline models::TrackList randomTracks(const RandomLibrarySketch& sketch = {})
{
    std::mt19937 random(sketch.seed);
    models::TrackList tracks;
    for (int id = 1; id <= sketch.tracks; ++id) {
        const auto artist = static_cast<int>(random() % static_cast<unsigned>(sketch.artists));
        const auto album =
            static_cast<int>(random() % static_cast<unsigned>(sketch.albumsPerArtist));
        TrackSketch track;
        track.id = id;
        track.title = QStringLiteral("Title %1").arg(id);
        track.artist = QStringLiteral("Artist %1").arg(artist);
        track.album = QStringLiteral("Album %1").arg(album);
        track.durationMs = 180000 + static_cast<qint64>(random() % 120000);
        const auto made = makeTrack(track);
        made->digest = QByteArray::number(id).rightJustified(16, '0');
        made->features = randomFeatures(id % sketch.sounds, random);
        tracks.append(made);
    }
    return tracks;
}

/// A copy of a track to change, put back in its place.
template <typename Change>
void changeTrack(models::TrackList& tracks, qsizetype index, const Change& change)
{
    auto copy = std::make_shared<models::Track>(*tracks.at(index));
    change(*copy);
    tracks[index] = copy;
}

} // namespace support
