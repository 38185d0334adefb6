// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/audio/cutoffmeter.h"
#include "analysis/audio/signalmeter.h"
#include "analysis/features.h"

namespace analysis {

/// What a track is like as a recording, from its samples at the file's own rate and channels. One
/// thread.
class RecordingMeter final
{
public:
    RecordingMeter(int sampleRateHz, int channels)
        : m_signal(sampleRateHz, channels)
        , m_cutoff(sampleRateHz, channels)
    { }

    void add(const AudioBlock& block)
    {
        m_signal.add(block);
        m_cutoff.add(block);
    }

    /// Writes peak and crest factor of the loudness, and the recording but for its fades and ends.
    void describe(Features& features) const;

private:
    SignalMeter m_signal;
    CutoffMeter m_cutoff;
};

} // namespace analysis
