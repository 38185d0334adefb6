// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features/patterns/fluctuation.h"
#include "analysis/features/patterns/sonogram.h"
#include "analysis/features/patterns/soundpatterns.h"

namespace analysis {

/// Measures the patterns of a track. Buffers are kept from track to track; one thread.
class PatternMeter final
{
public:
    /// Reads the spectra of kTimbreFrames; see there what else to tell it.
    [[nodiscard]] Sonogram& sonogram() { return m_sonogram; }

    /// The patterns of everything since the sonogram's reset(). After its endStretch().
    [[nodiscard]] SoundPatterns patterns();

private:
    Sonogram m_sonogram;
    Fluctuation m_fluctuation;
};

} // namespace analysis
