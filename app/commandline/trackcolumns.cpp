// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/trackcolumns.h"

#include "app/commandline/timejson.h"
#include "models/files/filepath.h"
#include "models/library/trackfield.h"
#include "models/text/text.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using models::Track;
using models::TrackField;

QJsonValue text(const QString& value)
{
    return value.isEmpty() ? QJsonValue() : QJsonValue(value);
}

QJsonValue positive(qint64 value)
{
    return value > 0 ? QJsonValue(value) : QJsonValue();
}

QJsonValue number(std::optional<float> value)
{
    return value ? QJsonValue(static_cast<double>(*value)) : QJsonValue();
}

QJsonValue keyName(const Track& track)
{
    if (!track.features || !track.features->tonality.tonic) {
        return {};
    }
    const analysis::Tonality& tonality = track.features->tonality;
    return models::text::keyName(*tonality.tonic, tonality.mode);
}

QJsonValue seconds(qint64 ms)
{
    return static_cast<double>(ms) / 1000.0;
}

QJsonValue camelot(const Track& track)
{
    if (!track.features || !track.features->tonality.tonic) {
        return {};
    }
    const analysis::Tonality& tonality = track.features->tonality;
    return models::text::camelot(*tonality.tonic, tonality.mode);
}

template <TrackField field> QJsonValue sound(const Track& track)
{
    const double value = models::numberOf(track, field);
    return std::isnan(value) ? QJsonValue() : QJsonValue(value);
}

QList<TrackColumn> tagColumns()
{
    return {
        {u"id"_s, true, [](const Track& t) { return QJsonValue(t.id); }},
        {u"path"_s, false, [](const Track& t) { return QJsonValue(models::displayPath(t.path)); }},
        {u"title"_s, false, [](const Track& t) { return QJsonValue(t.displayTitle()); }},
        {u"artist"_s, false, [](const Track& t) { return text(t.tags.artist); }},
        {u"album"_s, false, [](const Track& t) { return text(t.tags.album); }},
        {u"album_artist"_s, false, [](const Track& t) { return text(t.tags.albumArtist); }},
        {u"genre"_s, false, [](const Track& t) { return text(t.tags.genre); }},
        {u"composer"_s, false, [](const Track& t) { return text(t.tags.composer); }},
        {u"comment"_s, false, [](const Track& t) { return text(t.tags.comment); }},
        {u"year"_s, true, [](const Track& t) { return positive(t.tags.year); }},
        {u"track_number"_s, true, [](const Track& t) { return positive(t.tags.trackNumber); }},
        {u"disc_number"_s, true, [](const Track& t) { return positive(t.tags.discNumber); }},
        {u"has_cover"_s, false, [](const Track& t) { return QJsonValue(t.tags.hasCover); }},
        {u"duration_s"_s, true,
            [](const Track& t) {
                return t.audio.durationMs > 0
                    ? QJsonValue(static_cast<double>(t.audio.durationMs) / 1000.0)
                    : QJsonValue();
            }},
        {u"codec"_s, false, [](const Track& t) { return text(t.audio.codec); }},
        {u"sample_rate_hz"_s, true, [](const Track& t) { return positive(t.audio.sampleRateHz); }},
        {u"channels"_s, true, [](const Track& t) { return positive(t.audio.channels); }},
        {u"bit_rate_bps"_s, true, [](const Track& t) { return positive(t.audio.bitRateBps); }},
        {u"file_size_bytes"_s, true, [](const Track& t) { return positive(t.stamp.size); }},
        {u"modified"_s, false,
            [](const Track& t) { return timeJson(t.stamp.modifiedNs / 1'000'000); }},
        {u"file"_s, false,
            [](const Track& t) { return QJsonValue(models::displayPath(t.filePath())); }},
        {u"start_s"_s, true,
            [](const Track& t) { return t.part ? seconds(t.part->startMs) : QJsonValue(); }},
        {u"end_s"_s, true,
            [](const Track& t) {
                return t.part ? seconds(t.part->startMs + t.audio.durationMs) : QJsonValue();
            }},
    };
}

QList<TrackColumn> soundColumns()
{
    return {
        {u"tempo_bpm"_s, true,
            [](const Track& t) {
                return t.features ? number(t.features->rhythm.tempoBpm) : QJsonValue();
            }},
        {u"key"_s, false, keyName},
        {u"camelot"_s, false, camelot},
        {u"loudness_lufs"_s, true,
            [](const Track& t) {
                return t.features ? number(t.features->loudness.integratedLufs) : QJsonValue();
            }},
        {u"energy"_s, true,
            [](const Track& t) { return t.features ? number(t.features->energy) : QJsonValue(); }},
        {u"tempo_confidence"_s, true, sound<TrackField::TempoConfidence>},
        {u"tempo_stability"_s, true, sound<TrackField::TempoStability>},
        {u"onset_rate_hz"_s, true, sound<TrackField::OnsetRate>},
        {u"danceability"_s, true, sound<TrackField::Danceability>},
        {u"time_signature"_s, true, sound<TrackField::TimeSignature>},
        {u"swing_ratio"_s, true, sound<TrackField::Swing>},
        {u"key_confidence"_s, true, sound<TrackField::KeyConfidence>},
        {u"tuning_hz"_s, true, sound<TrackField::Tuning>},
        {u"loudness_range_lu"_s, true, sound<TrackField::LoudnessRange>},
        {u"true_peak_dbtp"_s, true, sound<TrackField::TruePeak>},
        {u"replaygain_track_gain_db"_s, true, sound<TrackField::ReplayGain>},
        {u"dynamic_complexity_db"_s, true, sound<TrackField::Dynamics>},
        {u"crest_factor_db"_s, true, sound<TrackField::CrestFactor>},
        {u"brightness"_s, true, sound<TrackField::Brightness>},
        {u"warmth"_s, true, sound<TrackField::Warmth>},
        {u"harmonic_ratio"_s, true, sound<TrackField::HarmonicRatio>},
        {u"speech_likelihood"_s, true, sound<TrackField::Speech>},
        {u"voice_likelihood"_s, true, sound<TrackField::Voice>},
        {u"clipping_share"_s, true, sound<TrackField::Clipping>},
        {u"cutoff_hz"_s, true,
            [](const Track& t) {
                return t.features ? number(t.features->recording.cutoffHz) : QJsonValue();
            }},
    };
}

QList<TrackColumn> userColumns()
{
    return {
        {u"rating"_s, true,
            [](const Track& t) {
                return t.rating > 0 ? QJsonValue(t.rating / 2.0) : QJsonValue();
            }},
        {u"play_count"_s, true, [](const Track& t) { return QJsonValue(t.playCount); }},
        {u"skip_count"_s, true, [](const Track& t) { return QJsonValue(t.skipCount); }},
        {u"last_played"_s, false, [](const Track& t) { return timeJson(t.lastPlayedMs); }},
        {u"added"_s, false, [](const Track& t) { return timeJson(t.addedMs); }},
        {u"analysed"_s, false, [](const Track& t) { return QJsonValue(t.isAnalysed()); }},
        {u"corrected"_s, false, [](const Track& t) { return QJsonValue(!t.correction.isEmpty()); }},
        {u"failed"_s, false, [](const Track& t) { return QJsonValue(t.isFailed); }},
        {u"missing"_s, false, [](const Track& t) { return QJsonValue(t.isMissing); }},
    };
}

} // namespace

const QList<TrackColumn>& trackColumns()
{
    static const QList<TrackColumn> columns = tagColumns() + soundColumns() + userColumns();
    return columns;
}

std::optional<TrackColumn> trackColumn(const QString& name)
{
    const auto found = std::ranges::find(trackColumns(), name, &TrackColumn::name);
    return found == trackColumns().end() ? std::nullopt : std::optional(*found);
}

QJsonObject trackJson(const models::Track& track)
{
    QJsonObject object;
    for (const TrackColumn& column : trackColumns()) {
        object.insert(column.name, column.value(track));
    }
    return object;
}

QString artistAndTitle(const models::Track& track)
{
    const QString title = track.displayTitle();
    return track.tags.artist.isEmpty() ? title : track.tags.artist + u" – "_s + title;
}

QString cellText(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Double: {
        const double real = value.toDouble();
        return real == std::floor(real) ? QString::number(static_cast<qint64>(real))
                                        : QString::number(real, 'f', 1);
    }
    case QJsonValue::Bool:
        return value.toBool() ? u"yes"_s : u"no"_s;
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Null:
    case QJsonValue::Array:
    case QJsonValue::Object:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

QString csvText(const QJsonValue& value)
{
    if (value.isDouble()) {
        return QString::number(value.toDouble(), 'g', 15);
    }
    QString cell = cellText(value);
    if (cell.contains(u'"') || cell.contains(u',') || cell.contains(u'\n')
        || cell.contains(u'\r')) {
        cell.replace(u"\""_s, u"\"\""_s);
        return u'"' + cell + u'"';
    }
    return cell;
}

} // namespace app
