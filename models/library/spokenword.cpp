// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/spokenword.h"

namespace models {

namespace {

constexpr float kSurelySpeech = 0.8F;
// Movements of symphonies and the longest songs end before.
constexpr qint64 kMixMs = 30LL * 60 * 1000;

} // namespace

bool isProbablySpeech(const analysis::Figures& features)
{
    return features.speechLikelihood.value_or(0.0F) >= kSurelySpeech;
}

bool isSpokenOrMix(const Track& track)
{
    return track.audio.durationMs > kMixMs || (track.features && isProbablySpeech(*track.features));
}

} // namespace models
