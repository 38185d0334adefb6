// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/trackcell.h"

#include <array>

namespace models::trackcell {

namespace {

/// In the order of TrackTableModel::Column.
constexpr std::array<TrackField, TrackTableModel::kColumnCount> kFields{TrackField::Title,
    TrackField::Artist, TrackField::Album, TrackField::AlbumArtist, TrackField::Genre,
    TrackField::Year, TrackField::TrackNumber, TrackField::DiscNumber, TrackField::Duration,
    TrackField::Tempo, TrackField::Key, TrackField::Loudness, TrackField::Energy,
    TrackField::Rating, TrackField::PlayCount, TrackField::LastPlayed, TrackField::Added,
    TrackField::Composer, TrackField::Comment, TrackField::Codec, TrackField::BitRate,
    TrackField::SampleRate, TrackField::Path, TrackField::SkipCount, TrackField::Channels,
    TrackField::FileSize, TrackField::Modified, TrackField::Danceability, TrackField::TimeSignature,
    TrackField::TempoConfidence, TrackField::TempoStability, TrackField::OnsetRate,
    TrackField::Swing, TrackField::KeyConfidence, TrackField::Tuning, TrackField::LoudnessRange,
    TrackField::TruePeak, TrackField::ReplayGain, TrackField::Dynamics, TrackField::CrestFactor,
    TrackField::Brightness, TrackField::Warmth, TrackField::HarmonicRatio, TrackField::Speech,
    TrackField::Clipping, TrackField::Cutoff, TrackField::Voice};

} // namespace

TrackField field(TrackTableModel::Column column)
{
    return kFields.at(static_cast<std::size_t>(column));
}

} // namespace models::trackcell
