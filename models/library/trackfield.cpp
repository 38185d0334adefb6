// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/trackfield.h"

#include "models/library/musicalkey.h"
#include "models/library/soundfield.h"

#include <QStringView>

#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace models {

namespace {

constexpr double kAbsent = std::numeric_limits<double>::quiet_NaN();

struct NamedField
{
    QStringView name;
    TrackField field;
};

constexpr std::array kNames{
    NamedField{u"title", TrackField::Title},
    NamedField{u"artist", TrackField::Artist},
    NamedField{u"albumartist", TrackField::AlbumArtist},
    NamedField{u"album", TrackField::Album},
    NamedField{u"genre", TrackField::Genre},
    NamedField{u"composer", TrackField::Composer},
    NamedField{u"comment", TrackField::Comment},
    NamedField{u"format", TrackField::Codec},
    NamedField{u"codec", TrackField::Codec},
    NamedField{u"folder", TrackField::Folder},
    NamedField{u"path", TrackField::Path},
    NamedField{u"year", TrackField::Year},
    NamedField{u"track", TrackField::TrackNumber},
    NamedField{u"disc", TrackField::DiscNumber},
    NamedField{u"duration", TrackField::Duration},
    NamedField{u"length", TrackField::Duration},
    NamedField{u"bpm", TrackField::Tempo},
    NamedField{u"tempo", TrackField::Tempo},
    NamedField{u"key", TrackField::Key},
    NamedField{u"lufs", TrackField::Loudness},
    NamedField{u"loudness", TrackField::Loudness},
    NamedField{u"energy", TrackField::Energy},
    NamedField{u"rating", TrackField::Rating},
    NamedField{u"plays", TrackField::PlayCount},
    NamedField{u"skips", TrackField::SkipCount},
    NamedField{u"played", TrackField::LastPlayed},
    NamedField{u"added", TrackField::Added},
    NamedField{u"bitrate", TrackField::BitRate},
    NamedField{u"samplerate", TrackField::SampleRate},
    NamedField{u"channels", TrackField::Channels},
    NamedField{u"size", TrackField::FileSize},
    NamedField{u"modified", TrackField::Modified},
    NamedField{u"id", TrackField::Id},
};

double positive(double value)
{
    return value > 0.0 ? value : kAbsent;
}

double keyNumber(const analysis::Figures& features)
{
    const std::optional<MusicalKey> key = keyOf(features);
    return key ? wheelPlace(*key) : kAbsent;
}

double soundNumber(const analysis::Figures& features, TrackField field)
{
    const soundfield::Field* sound = soundfield::find(field);
    const std::optional<float> value = sound != nullptr ? sound->value(features) : std::nullopt;
    return value ? static_cast<double>(*value) : kAbsent;
}

double analysedNumber(const analysis::Figures& features, TrackField field)
{
    switch (field) {
    case TrackField::Tempo:
        return features.rhythm.tempoBpm ? static_cast<double>(*features.rhythm.tempoBpm) : kAbsent;
    case TrackField::Key:
        return keyNumber(features);
    case TrackField::Loudness:
        return features.loudness.integratedLufs
            ? static_cast<double>(*features.loudness.integratedLufs)
            : kAbsent;
    default:
        return static_cast<double>(features.energy);
    }
}

} // namespace

std::optional<TrackField> trackFieldNamed(QStringView name)
{
    for (const NamedField& named : kNames) {
        if (named.name == name) {
            return named.field;
        }
    }
    const soundfield::Field* sound = soundfield::named(name);
    return sound != nullptr ? std::optional(sound->field) : std::nullopt;
}

QString textOf(const Track& track, TrackField field)
{
    switch (field) {
    case TrackField::Title:
        return track.displayTitle();
    case TrackField::Artist:
        return track.tags.artist;
    case TrackField::AlbumArtist:
        return track.tags.albumArtist;
    case TrackField::Album:
        return track.tags.album;
    case TrackField::Genre:
        return track.tags.genre;
    case TrackField::Composer:
        return track.tags.composer;
    case TrackField::Comment:
        return track.tags.comment;
    case TrackField::Codec:
        return track.audio.codec;
    case TrackField::Folder:
        return track.path.folder();
    case TrackField::Path:
        return track.path;
    default:
        return {};
    }
}

double numberOf(const Track& track, TrackField field)
{
    switch (field) {
    case TrackField::Year:
        return positive(track.tags.year);
    case TrackField::TrackNumber:
        return positive(track.tags.trackNumber);
    case TrackField::DiscNumber:
        return positive(track.tags.discNumber);
    case TrackField::Duration:
        return positive(static_cast<double>(track.audio.durationMs) / 1000.0);
    case TrackField::Tempo:
    case TrackField::Key:
    case TrackField::Loudness:
    case TrackField::Energy:
        return track.features ? analysedNumber(*track.features, field) : kAbsent;
    case TrackField::Rating:
        return track.rating / 2.0;
    case TrackField::PlayCount:
        return track.playCount;
    case TrackField::SkipCount:
        return track.skipCount;
    case TrackField::LastPlayed:
        return positive(static_cast<double>(track.lastPlayedMs));
    case TrackField::Added:
        return positive(static_cast<double>(track.addedMs));
    case TrackField::BitRate:
        return positive(track.audio.bitRateBps / 1000.0);
    case TrackField::SampleRate:
        return positive(track.audio.sampleRateHz / 1000.0);
    case TrackField::Channels:
        return positive(track.audio.channels);
    case TrackField::FileSize:
        return positive(static_cast<double>(track.stamp.size) / 1e6);
    case TrackField::Modified:
        return positive(static_cast<double>(track.stamp.modifiedNs) / 1e6);
    case TrackField::Id:
        return static_cast<double>(track.id);
    default:
        return track.features ? soundNumber(*track.features, field) : kAbsent;
    }
}

} // namespace models
