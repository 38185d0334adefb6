// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/audio/resampler.h"
#include "analysis/spectrum/stft.h"

namespace analysis {

/// The bin of kTimbreFrames nearest to a frequency.
[[nodiscard]] constexpr int timbreBin(int hz)
{
    return (hz * kTimbreFrames.size + kAnalysisRateHz / 2) / kAnalysisRateHz;
}

} // namespace analysis
