// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/singing.h"

#include "models/library/spokenword.h"

namespace models {

namespace {

constexpr float kSurelySung = 0.75F;
constexpr float kAsLikelyAsNot = 0.5F;
constexpr float kSurelyInstrumental = 0.2F;

} // namespace

bool isProbablySung(const analysis::Figures& features)
{
    return features.voiceLikelihood.value_or(0.0F) >= kSurelySung && !isProbablySpeech(features);
}

bool isProbablyInstrumental(const analysis::Figures& features)
{
    return features.voiceLikelihood.value_or(1.0F) <= kSurelyInstrumental
        && !isProbablySpeech(features);
}

bool maybeHasVoice(const analysis::Figures& features)
{
    return features.voiceLikelihood.value_or(0.0F) >= kAsLikelyAsNot || isProbablySpeech(features);
}

} // namespace models
