// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <array>
#include <optional>
#include <stop_token>

namespace ui {

/// The least, the middle and the greatest of a descriptor.
struct ValueRange
{
    double least = 0.0;
    double median = 0.0;
    double greatest = 0.0;
};

/// What several tracks have in common, and how far they differ.
struct SelectionSummary
{
    qsizetype trackCount = 0;
    qsizetype analysedCount = 0;
    qsizetype artistCount = 0;
    qsizetype albumCount = 0;
    qint64 durationMs = 0;
    qint64 sizeBytes = 0;
    std::optional<ValueRange> tempoBpm;
    std::optional<ValueRange> loudnessLufs;
    std::optional<ValueRange> energy;
    std::array<int, analysis::kChromaCount * 2> keys{}; ///< tonic + 12 * mode -> tracks
    int keyCount = 0; ///< tracks that have a key
};

/// Sums up the tracks in one pass. Pure; runs on any thread; incomplete once stopped.
SelectionSummary summarise(const models::TrackList& tracks, std::stop_token stop = {});

} // namespace ui
