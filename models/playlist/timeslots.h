// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/sequence/curve.h"
#include "models/library/track.h"
#include "models/playlist/percentiles.h"

#include <QList>

#include <optional>

namespace models {

enum class TimeOfDay : quint8
{
    EarlyMorning,
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
    LateNight,
};

/// What suits a time of the day. Energy and brightness as ranks in the library, because a library
/// of chamber music has its lively tracks too; the tempo in beats a minute.
struct TimeSlot
{
    TimeOfDay time;
    double minBpm;
    double maxBpm;
    double minEnergy; ///< 0..1
    double maxEnergy;
    double brightness; ///< the rank wished for
    analysis::CurveShape curve; ///< of the energy in the list
};

/// One for each time, in the order of the day.
const QList<TimeSlot>& timeSlots();

/// "Early morning", ...: translated.
QString timeSlotName(TimeOfDay time);

/// How far a track is from the middle of what suits the slot, 0 = there; nothing when it does not
/// suit. Tracks of more than 20 minutes suit none; a track without tempo suits calm slots.
std::optional<double> slotMisfit(
    const TimeSlot& slot, const Track& track, const Percentiles& percentiles);

} // namespace models
