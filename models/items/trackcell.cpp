// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/trackcell.h"

#include "models/files/filepath.h"
#include "models/library/musicalkey.h"
#include "models/library/soundfield.h"
#include "models/text/fold.h"
#include "models/text/text.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace models::trackcell {

namespace {

using Column = TrackTableModel::Column;

QString whole(int value)
{
    return value > 0 ? QString::number(value) : QString();
}

QString starSigns(int halfStars)
{
    return QString(halfStars / 2, u'★') + (halfStars % 2 != 0 ? u"½"_s : QString());
}

QString soundText(const analysis::Figures& features, Column column)
{
    if (column == Column::Tempo) {
        return features.rhythm.tempoBpm ? text::tempo(*features.rhythm.tempoBpm) : QString();
    }
    if (column == Column::Loudness) {
        return features.loudness.integratedLufs ? text::loudness(*features.loudness.integratedLufs)
                                                : QString();
    }
    if (column == Column::Energy) {
        return text::percent(features.energy);
    }
    const std::optional<MusicalKey> key = keyOf(features);
    return key ? text::camelot(key->tonic, key->mode) : QString();
}

QString soundFieldText(const Track& track, TrackField field)
{
    const soundfield::Field* sound = soundfield::find(field);
    const double value = numberOf(track, field);
    return sound == nullptr || std::isnan(value) ? QString() : soundfield::text(*sound, value);
}

/// Of the columns that few people look at.
QString furtherHeader(Column column)
{
    switch (column) {
    case Column::Channels:
        return TrackTableModel::tr("Channels");
    case Column::FileSize:
        return TrackTableModel::tr("Size");
    case Column::Modified:
        return TrackTableModel::tr("Changed");
    default:
        break;
    }
    const soundfield::Field* sound = soundfield::find(field(column));
    return sound == nullptr ? QString() : soundfield::header(*sound);
}

QString keyName(const Track& track)
{
    const std::optional<MusicalKey> key =
        track.features ? keyOf(*track.features) : std::optional<MusicalKey>{};
    return key ? text::keyName(key->tonic, key->mode) : QString();
}

QString withRemark(const QString& text, const QString& remark)
{
    return remark.isEmpty() ? text : text + u". "_s + remark;
}

/// What was heard, where the user says otherwise; empty where they do not.
QString heardText(const Track& track, Column column)
{
    const bool isCorrected = column == Column::Tempo ? track.correction.tempoBpm.has_value()
                                                     : track.correction.tonic.has_value();
    if (!isCorrected || !track.heard) {
        return {};
    }
    if (column == Column::Tempo) {
        const std::optional<float>& bpm = track.heard->rhythm.tempoBpm;
        return bpm ? TrackTableModel::tr("Your tempo. Heard: %1 BPM").arg(text::tempo(*bpm))
                   : TrackTableModel::tr("Your tempo. No beat was heard");
    }
    const std::optional<MusicalKey> key = keyOf(*track.heard);
    return key
        ? TrackTableModel::tr("Your key. Heard: %1").arg(text::keyName(key->tonic, key->mode))
        : TrackTableModel::tr("Your key. No key was heard");
}

} // namespace

bool isCorrected(const Track& track, Column column)
{
    return track.isAnalysed()
        && ((column == Column::Tempo && track.correction.tempoBpm)
            || (column == Column::Key && track.correction.tonic));
}

bool isNumber(Column column)
{
    if (soundfield::find(field(column)) != nullptr) {
        return true;
    }
    switch (column) {
    case Column::Year:
    case Column::TrackNumber:
    case Column::DiscNumber:
    case Column::Duration:
    case Column::Tempo:
    case Column::Loudness:
    case Column::Energy:
    case Column::PlayCount:
    case Column::SkipCount:
    case Column::LastPlayed:
    case Column::Added:
    case Column::BitRate:
    case Column::SampleRate:
    case Column::Channels:
    case Column::FileSize:
    case Column::Modified:
        return true;
    default:
        return false;
    }
}

QString text(const Track& track, Column column)
{
    switch (column) {
    case Column::Year:
        return whole(track.tags.year);
    case Column::TrackNumber:
        return whole(track.tags.trackNumber);
    case Column::DiscNumber:
        return whole(track.tags.discNumber);
    case Column::Duration:
        return text::duration(track.audio.durationMs);
    case Column::Tempo:
    case Column::Key:
    case Column::Loudness:
    case Column::Energy:
        return track.features ? soundText(*track.features, column) : QString();
    case Column::Rating:
        return starSigns(track.rating);
    case Column::PlayCount:
        return text::number(track.playCount, 0);
    case Column::SkipCount:
        return text::number(track.skipCount, 0);
    case Column::LastPlayed:
        return text::date(track.lastPlayedMs);
    case Column::Added:
        return text::date(track.addedMs);
    case Column::Codec:
        return track.audio.codec.toUpper();
    case Column::BitRate:
        return text::bitRate(track.audio.bitRateBps);
    case Column::SampleRate:
        return text::sampleRate(track.audio.sampleRateHz);
    case Column::Path:
        return displayPath(track.path);
    case Column::Title:
    case Column::Artist:
    case Column::Album:
    case Column::AlbumArtist:
    case Column::Genre:
    case Column::Composer:
    case Column::Comment:
        break;
    case Column::Channels:
        return whole(track.audio.channels);
    case Column::FileSize:
        return track.stamp.size > 0 ? text::fileSize(track.stamp.size) : QString();
    case Column::Modified:
        return text::date(track.stamp.modifiedNs / 1'000'000);
    default:
        return soundFieldText(track, field(column));
    }
    // A line break would make a cell taller than its row.
    return textOf(track, field(column)).replace(u'\n', u' ');
}

QVariant sortValue(const Track& track, Column column)
{
    const TrackField wanted = field(column);
    if (isText(wanted)) {
        const QString value = textOf(track, wanted);
        return value.isEmpty() ? QVariant() : QVariant(text::folded(value));
    }
    const double value = numberOf(track, wanted);
    return std::isnan(value) ? QVariant() : QVariant(value);
}

QString spokenText(const Track& track, Column column)
{
    if (column == Column::Rating) {
        return track.rating > 0 ? text::stars(track.rating) : TrackTableModel::tr("not rated");
    }
    const QString shown = text(track, column);
    if (column == Column::Key && !shown.isEmpty()) {
        return withRemark(
            TrackTableModel::tr("%1, %2", "key: Camelot code, name").arg(shown, keyName(track)),
            heardText(track, column));
    }
    if (column == Column::Tempo && !shown.isEmpty()) {
        return withRemark(
            TrackTableModel::tr("%1 beats per minute").arg(shown), heardText(track, column));
    }
    return shown;
}

QString toolTip(const Track& track, Column column)
{
    switch (column) {
    case Column::Tempo:
        return heardText(track, column);
    case Column::Key:
        return withRemark(keyName(track), heardText(track, column));
    case Column::Rating:
        return text::stars(track.rating);
    case Column::Title:
    case Column::Artist:
    case Column::Album:
    case Column::AlbumArtist:
    case Column::Genre:
    case Column::Composer:
        return text(track, column);
    case Column::Comment:
        return track.tags.comment;
    case Column::Path:
        return displayPath(track.path);
    default:
        return {};
    }
}

QString header(Column column)
{
    switch (column) {
    case Column::Title:
        return TrackTableModel::tr("Title");
    case Column::Artist:
        return TrackTableModel::tr("Artist");
    case Column::Album:
        return TrackTableModel::tr("Album");
    case Column::AlbumArtist:
        return TrackTableModel::tr("Album artist");
    case Column::Genre:
        return TrackTableModel::tr("Genre");
    case Column::Year:
        return TrackTableModel::tr("Year");
    case Column::TrackNumber:
        return TrackTableModel::tr("Track");
    case Column::DiscNumber:
        return TrackTableModel::tr("Disc");
    case Column::Duration:
        return TrackTableModel::tr("Length");
    case Column::Tempo:
        return TrackTableModel::tr("BPM");
    case Column::Key:
        return TrackTableModel::tr("Key");
    case Column::Loudness:
        return TrackTableModel::tr("Loudness");
    case Column::Energy:
        return TrackTableModel::tr("Energy");
    case Column::Rating:
        return TrackTableModel::tr("Rating");
    case Column::PlayCount:
        return TrackTableModel::tr("Plays");
    case Column::SkipCount:
        return TrackTableModel::tr("Skips");
    case Column::LastPlayed:
        return TrackTableModel::tr("Last played");
    case Column::Added:
        return TrackTableModel::tr("Added");
    case Column::Composer:
        return TrackTableModel::tr("Composer");
    case Column::Comment:
        return TrackTableModel::tr("Comment");
    case Column::Codec:
        return TrackTableModel::tr("Format");
    case Column::BitRate:
        return TrackTableModel::tr("Bit rate");
    case Column::SampleRate:
        return TrackTableModel::tr("Sample rate");
    case Column::Path:
        return TrackTableModel::tr("File");
    default:
        return furtherHeader(column);
    }
}

QString placedHeader(Column column, const TrackOrder& order)
{
    const TrackField wanted = field(column);
    for (qsizetype place = 1; place < order.size(); ++place) {
        if (order[place].field == wanted) {
            return header(column) + (order[place].isDescending ? u" ▾"_s : u" ▴"_s)
                + QString::number(place + 1);
        }
    }
    return header(column);
}

QString headerToolTip(Column column)
{
    switch (column) {
    case Column::Tempo:
        return TrackTableModel::tr("Tempo in beats per minute");
    case Column::Key:
        return TrackTableModel::tr("Musical key by its place on the Camelot wheel: neighbours mix "
                                   "well");
    case Column::Loudness:
        return TrackTableModel::tr("Loudness of the whole track (EBU R 128)");
    case Column::Energy:
        return TrackTableModel::tr("How driving the track is, from calm to full power");
    case Column::SkipCount:
        return TrackTableModel::tr("How often you went on before the track was half over");
    case Column::Modified:
        return TrackTableModel::tr("When the file was last changed");
    default:
        break;
    }
    const soundfield::Field* sound = soundfield::find(field(column));
    return sound == nullptr ? QString() : soundfield::toolTip(*sound);
}

} // namespace models::trackcell
