// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

namespace support {

/// A track of a test's own, from the fields that matter to it. Header only, so that the fixtures
/// need not link the models.
struct TrackSketch
{
    models::TrackId id = 1;
    QString title{};
    QString artist{};
    QString album{};
    QString albumArtist{};
    QString genre{};
    QString path{};
    int year = 0;
    int trackNumber = 0;
    int rating = 0;
    int playCount = 0;
    qint64 durationMs = 0;
    qint64 addedMs = 0;
    qint64 lastPlayedMs = 0;
};

inline std::shared_ptr<models::Track> makeTrack(const TrackSketch& sketch)
{
    auto track = std::make_shared<models::Track>();
    track->id = sketch.id;
    track->path =
        sketch.path.isEmpty() ? QStringLiteral("/music/%1.mp3").arg(sketch.id) : sketch.path;
    track->tags.title = sketch.title;
    track->tags.artist = sketch.artist;
    track->tags.album = sketch.album;
    track->tags.albumArtist = sketch.albumArtist;
    track->tags.genre = sketch.genre;
    track->tags.year = sketch.year;
    track->tags.trackNumber = sketch.trackNumber;
    track->audio.durationMs = sketch.durationMs;
    track->audio.codec = QStringLiteral("mp3");
    track->rating = sketch.rating;
    track->playCount = sketch.playCount;
    track->addedMs = sketch.addedMs;
    track->lastPlayedMs = sketch.lastPlayedMs;
    return track;
}

/// What an analysis might have said.
struct SoundSketch
{
    float tempoBpm = 0.0F; ///< 0: no pulse
    int tonic = -1; ///< -1: nothing tonal
    analysis::Mode mode = analysis::Mode::Major;
    float loudnessLufs = 0.0F; ///< 0: silence
    float energy = 0.0F;
};

inline std::shared_ptr<const analysis::Figures> makeFeatures(const SoundSketch& sketch)
{
    auto features = std::make_shared<analysis::Figures>();
    if (sketch.tempoBpm > 0.0F) {
        features->rhythm.tempoBpm = sketch.tempoBpm;
    }
    if (sketch.tonic >= 0) {
        features->tonality.tonic = sketch.tonic;
        features->tonality.mode = sketch.mode;
    }
    if (sketch.loudnessLufs < 0.0F) {
        features->loudness.integratedLufs = sketch.loudnessLufs;
    }
    features->energy = sketch.energy;
    return features;
}

} // namespace support
