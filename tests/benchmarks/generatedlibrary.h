// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/analysistable.h"
#include "models/database/database.h"
#include "models/database/tracktable.h"
#include "models/database/writer.h"
#include "tests/models/playlist/randomlibrary.h"
#include "tests/support/trackbuilder.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <random>

namespace support {

/// A name of one to three made-up words, like those of real libraries: 20 letters on average.
/// @param variety  how many different ones there are.
inline QString madeUpName(QRandomGenerator& random, int variety)
{
    static const QStringList syllables{QStringLiteral("mo"), QStringLiteral("ra"),
        QStringLiteral("ti"), QStringLiteral("lu"), QStringLiteral("ne"), QStringLiteral("Sol"),
        QStringLiteral("fa"), QStringLiteral("qué"), QStringLiteral("str"), QStringLiteral("an"),
        QStringLiteral("ing"), QStringLiteral("ber"), QStringLiteral("ol"), QStringLiteral("the"),
        QStringLiteral("Dö")};
    QRandomGenerator own(static_cast<quint32>(random.bounded(variety)) + 1);
    QString text;
    for (int word = own.bounded(1, 4); word > 0; --word) {
        for (int count = own.bounded(2, 5); count > 0; --count) {
            text += syllables[own.bounded(syllables.size())];
        }
        text += u' ';
    }
    return text.trimmed();
}

/// A collector's library: albums of twelve, four albums an artist, 200 genres, all analysed, in 300
/// kinds of sound. The same for the same numbers.
inline models::TrackList generatedTracks(int count, quint32 seed = 1)
{
    QRandomGenerator random(seed);
    std::mt19937 sounds(seed);
    models::TrackList tracks;
    tracks.reserve(count);
    QString artist;
    QString album;
    QString genre;
    int year = 0;
    for (int i = 0; i < count; ++i) {
        if (i % 12 == 0) {
            album = madeUpName(random, 1'000'000);
            artist = i % 48 == 0 ? madeUpName(random, 5000) : artist;
            genre = madeUpName(random, 200);
            year = 1960 + random.bounded(65);
        }
        auto track = makeTrack({.id = i + 1,
            .title = madeUpName(random, 10'000'000),
            .artist = artist,
            .album = album,
            .albumArtist = artist,
            .genre = genre,
            .path = QStringLiteral("/home/someone/Music/%1/%2/%3 track %4.flac")
                        .arg(artist, album)
                        .arg(i % 12 + 1, 2, 10, QLatin1Char('0'))
                        .arg(i),
            .year = year,
            .trackNumber = i % 12 + 1,
            .durationMs = random.bounded(100'000, 400'000),
            .addedMs = 1'600'000'000'000 + i});
        track->stamp = {.size = 20'000'000 + i, .modifiedNs = 1, .inode = quint64(i) + 1};
        track->digest = QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Md5);
        track->audio.sampleRateHz = 44100;
        track->audio.channels = 2;
        track->audio.bitRateBps = 900'000;
        track->features = randomFeatures(random.bounded(300), sounds);
        tracks.append(track);
    }
    return tracks;
}

/// Writes tracks straight into an empty library file, as if they had been scanned.
inline models::Result<void> storeTracks(models::Database& database, const models::TrackList& tracks)
{
    return database.writer().run([&tracks](QSqlDatabase& connection) -> models::Result<void> {
        for (const models::TrackPtr& track : tracks) {
            const models::Result<models::TrackId> id =
                models::tracktable::insert(connection, *track);
            if (!id) {
                return id.error();
            }
            if (track->features) {
                const models::Result<void> stored = models::analysistable::store(
                    connection, *id, analysis::Features{*track->features});
                if (!stored) {
                    return stored.error();
                }
            }
        }
        return {};
    });
}

} // namespace support
