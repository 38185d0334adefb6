// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/analysistable.h"
#include "models/database/database.h"
#include "models/database/tracktable.h"
#include "models/database/writer.h"
#include "models/library/library.h"
#include "tests/support/scratchfolder.h"

#include <memory>

namespace support {

/// A library in a database of a test's own, so that playlists and plays find their tracks.
class StoredLibrary final
{
public:
    /// Stores the tracks, with their features, in this order: ids rise from 1.
    explicit StoredLibrary(const models::TrackList& tracks)
        : m_database(std::move(*models::Database::open(m_folder.file(QStringLiteral("l.db")))))
        , m_library(*m_database)
    {
        m_isStored =
            m_database->writer()
                .run([&tracks](QSqlDatabase& connection) { return store(connection, tracks); })
                .hasValue()
            && m_library.load().hasValue();
    }

    [[nodiscard]] bool isStored() const { return m_isStored; }

    [[nodiscard]] models::Database& database() { return *m_database; }

    [[nodiscard]] models::Library& library() { return m_library; }

    [[nodiscard]] const ScratchFolder& folder() const { return m_folder; }

private:
    static models::Result<void> store(QSqlDatabase& connection, const models::TrackList& tracks)
    {
        for (const models::TrackPtr& track : tracks) {
            const models::Result<models::TrackId> id =
                models::tracktable::insert(connection, *track);
            if (!id) {
                return id.error();
            }
            if (track->features) {
                const auto stored = models::analysistable::store(
                    connection, *id, analysis::Features{*track->features});
                if (!stored) {
                    return stored.error();
                }
            }
        }
        return {};
    }

    ScratchFolder m_folder;
    std::unique_ptr<models::Database> m_database;
    models::Library m_library;
    bool m_isStored = false;
};

/// A track as it comes from a scan.
/// @param number  makes path, title ("Song 7") and sound; tracks of near numbers sound alike.
inline std::shared_ptr<models::Track> analysedTrack(int number, const QString& artist)
{
    auto features = std::make_shared<analysis::Figures>();
    const auto step = static_cast<float>(number);
    features->rhythm.tempoBpm = 100.0F + step;
    features->rhythm.tempoConfidence = 0.9F;
    features->rhythm.onsetRateHz = 2.0F;
    features->tonality.tonic = number * 7 % 12;
    features->tonality.keyConfidence = 0.5F;
    features->tonality.chromaMean.fill(0.05F);
    features->tonality.chromaMean.at(static_cast<std::size_t>(number * 7 % 12)) = 0.45F;
    features->loudness = {.integratedLufs = -14.0F + (step / 10.0F),
        .rangeLu = 6.5F,
        .truePeakDbtp = -0.5F,
        .replayGainDb = -4.0F - (step / 10.0F),
        .dynamicComplexityDb = {},
        .samplePeakDbfs = {},
        .crestFactorDb = {}};
    features->soundCode = {std::make_shared<const analysis::SoundCode>()};
    features->timbre.contrastDb.fill(20.0F);
    features->timbre.centroidHz = 1500.0F + (step * 20.0F);
    features->timbre.flatness = 0.02F;
    features->energy = 0.4F + (step / 100.0F);
    auto track = std::make_shared<models::Track>();
    track->path = QStringLiteral("/music/%1/song %2.flac").arg(artist).arg(number);
    track->stamp.size = 1'000'000 + number;
    track->tags.title = QStringLiteral("Song %1").arg(number);
    track->tags.artist = artist;
    track->tags.album = QStringLiteral("Album of %1").arg(artist);
    track->audio = {.durationMs = 180'000,
        .sampleRateHz = 44100,
        .channels = 2,
        .bitRateBps = 900'000,
        .codec = QStringLiteral("flac")};
    track->features = std::move(features);
    return track;
}

/// Analysed tracks of numbers 0 .. count - 1, by ten artists in turn; their ids are number + 1.
inline models::TrackList analysedTracks(int count)
{
    models::TrackList tracks;
    for (int number = 0; number < count; ++number) {
        tracks.append(analysedTrack(number, QStringLiteral("Artist %1").arg(number % 10)));
    }
    return tracks;
}

} // namespace support
