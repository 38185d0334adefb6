// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/trackcolumns.h"

#include "models/items/tracktablemodel.h"

namespace ui {

using Column = models::TrackTableModel::Column;

namespace {

ColumnSpec spec(Column column, int digits, bool isVisible)
{
    return {.column = static_cast<int>(column),
        .widthInDigits = digits,
        .isFlexible = false,
        .isVisible = isVisible};
}

ColumnSpec words(Column column, int digits, bool isVisible)
{
    ColumnSpec result = spec(column, digits, isVisible);
    result.isFlexible = true;
    return result;
}

/// One of those that few people look at: they stand in a menu of their own.
ColumnSpec more(Column column)
{
    ColumnSpec result = spec(column, 11, false);
    result.isRare = true;
    return result;
}

} // namespace

QList<ColumnSpec> trackColumns()
{
    return {words(Column::Title, 30, true), words(Column::Artist, 22, true),
        words(Column::Album, 22, true), words(Column::AlbumArtist, 20, false),
        words(Column::Genre, 14, false), spec(Column::Year, 6, false),
        spec(Column::DiscNumber, 6, false), spec(Column::TrackNumber, 6, false),
        spec(Column::Duration, 6, true), spec(Column::Tempo, 6, true), spec(Column::Key, 14, true),
        spec(Column::Loudness, 10, true), spec(Column::Energy, 7, true),
        spec(Column::Rating, 10, true), spec(Column::PlayCount, 7, false),
        spec(Column::SkipCount, 7, false), spec(Column::LastPlayed, 11, false),
        spec(Column::Added, 11, false), words(Column::Composer, 16, false),
        words(Column::Comment, 16, false), spec(Column::Codec, 8, false),
        spec(Column::BitRate, 11, false), spec(Column::SampleRate, 11, false),
        words(Column::Path, 30, false), more(Column::Channels), more(Column::FileSize),
        more(Column::Modified), more(Column::Danceability), more(Column::TimeSignature),
        more(Column::TempoConfidence), more(Column::TempoStability), more(Column::OnsetRate),
        more(Column::Swing), more(Column::KeyConfidence), more(Column::Tuning),
        more(Column::LoudnessRange), more(Column::TruePeak), more(Column::ReplayGain),
        more(Column::Dynamics), more(Column::CrestFactor), more(Column::Brightness),
        more(Column::Warmth), more(Column::HarmonicRatio), more(Column::Speech),
        more(Column::Voice), more(Column::Clipping), more(Column::Cutoff)};
}

} // namespace ui
