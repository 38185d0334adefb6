// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/correction.h"

#include <array>
#include <cmath>
#include <utility>

namespace models {

std::shared_ptr<const analysis::Figures> heardFeatures(const Track& track)
{
    return track.heard ? track.heard : track.features;
}

void setHeardFeatures(Track& track, std::shared_ptr<const analysis::Figures> heard)
{
    if (!heard || track.correction.isEmpty()) {
        track.features = std::move(heard);
        track.heard = nullptr;
        return;
    }
    auto corrected = std::make_shared<analysis::Figures>(*heard);
    if (track.correction.tempoBpm) {
        corrected->rhythm.tempoBpm = track.correction.tempoBpm;
        corrected->rhythm.tempoConfidence = 1.0F;
    }
    if (track.correction.tonic) {
        corrected->tonality.tonic = track.correction.tonic;
        corrected->tonality.mode = track.correction.mode;
        corrected->tonality.keyConfidence = 1.0F;
    }
    track.features = std::move(corrected);
    track.heard = std::move(heard);
}

void setCorrection(Track& track, const Correction& correction)
{
    std::shared_ptr<const analysis::Figures> heard = heardFeatures(track);
    track.correction = correction;
    setHeardFeatures(track, std::move(heard));
}

double beatFactor(const Track& track)
{
    constexpr std::array kFactors{0.25, 1.0 / 3.0, 0.5, 2.0 / 3.0, 0.75, 1.5, 2.0, 3.0, 4.0};
    constexpr double kTolerance = 0.04; // of a tempo that was tapped
    const auto heard = heardFeatures(track);
    if (!heard || !heard->rhythm.tempoBpm || !track.correction.tempoBpm) {
        return 1.0;
    }
    const double ratio = static_cast<double>(*track.correction.tempoBpm)
        / static_cast<double>(*heard->rhythm.tempoBpm);
    for (const double factor : kFactors) {
        if (std::abs(ratio / factor - 1.0) < kTolerance) {
            return factor;
        }
    }
    return 1.0;
}

} // namespace models
