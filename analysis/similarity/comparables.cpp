// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/comparables.h"

#include "analysis/features.h"
#include "analysis/similarity/soundcode.h"
#include "analysis/similarity/soundtraits.h"

namespace analysis {

void describeComparables(Features& features)
{
    SoundPatterns patterns = *features.patterns.held;
    patterns.traits = soundTraits(patterns);
    features.soundCode = {std::make_shared<const SoundCode>(soundCode(patterns))};
    features.patterns = {std::make_shared<const SoundPatterns>(patterns)};
}

} // namespace analysis
