// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/timeslots.h"

#include <QCoreApplication>

#include <cmath>

namespace models {

namespace {

constexpr qint64 kLongestMs = 20LL * 60 * 1000;
constexpr double kCalmEnergy = 0.6;

} // namespace

const QList<TimeSlot>& timeSlots()
{
    using analysis::CurveShape;
    static const QList<TimeSlot> kSlots{
        {TimeOfDay::EarlyMorning, 50.0, 110.0, 0.0, 0.4, 0.4, CurveShape::Up},
        {TimeOfDay::Morning, 80.0, 130.0, 0.25, 0.7, 0.6, CurveShape::Up},
        {TimeOfDay::Midday, 90.0, 140.0, 0.4, 0.85, 0.6, CurveShape::Flat},
        {TimeOfDay::Afternoon, 80.0, 140.0, 0.35, 0.8, 0.5, CurveShape::Wave},
        {TimeOfDay::Evening, 70.0, 150.0, 0.4, 1.0, 0.5, CurveShape::Arc},
        {TimeOfDay::Night, 60.0, 130.0, 0.15, 0.65, 0.35, CurveShape::Down},
        {TimeOfDay::LateNight, 50.0, 95.0, 0.0, 0.35, 0.25, CurveShape::Down},
    };
    return kSlots;
}

QString timeSlotName(TimeOfDay time)
{
    switch (time) {
    case TimeOfDay::EarlyMorning:
        return QCoreApplication::translate("models::playlist", "Early morning");
    case TimeOfDay::Morning:
        return QCoreApplication::translate("models::playlist", "Morning");
    case TimeOfDay::Midday:
        return QCoreApplication::translate("models::playlist", "Midday");
    case TimeOfDay::Afternoon:
        return QCoreApplication::translate("models::playlist", "Afternoon");
    case TimeOfDay::Evening:
        return QCoreApplication::translate("models::playlist", "Evening");
    case TimeOfDay::Night:
        return QCoreApplication::translate("models::playlist", "Night");
    case TimeOfDay::LateNight:
        return QCoreApplication::translate("models::playlist", "Late night");
    }
    return {};
}

std::optional<double> slotMisfit(
    const TimeSlot& slot, const Track& track, const Percentiles& percentiles)
{
    if (!track.features || track.audio.durationMs > kLongestMs) {
        return std::nullopt;
    }
    const double energy = percentiles.energy(track);
    if (energy < slot.minEnergy || energy > slot.maxEnergy) {
        return std::nullopt;
    }
    double tempoOff = 0.0;
    if (const auto tempo = track.features->rhythm.tempoBpm) {
        const double bpm = static_cast<double>(*tempo);
        if (bpm < slot.minBpm || bpm > slot.maxBpm) {
            return std::nullopt;
        }
        tempoOff = std::abs(bpm - (slot.minBpm + slot.maxBpm) / 2.0) / (slot.maxBpm - slot.minBpm);
    } else if (slot.maxEnergy > kCalmEnergy) {
        return std::nullopt;
    }
    const double energyOff = std::abs(energy - (slot.minEnergy + slot.maxEnergy) / 2.0);
    return energyOff + tempoOff + 0.5 * std::abs(percentiles.brightness(track) - slot.brightness);
}

} // namespace models
