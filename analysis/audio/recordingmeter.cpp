// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/recordingmeter.h"

#include <cmath>

namespace analysis {

void RecordingMeter::describe(Features& features) const
{
    const float peak = m_signal.peak();
    const auto rms = static_cast<float>(m_signal.rms());
    if (peak > 0.0F) {
        features.loudness.samplePeakDbfs = 20.0F * std::log10(peak);
    }
    if (rms > 0.0F) {
        features.loudness.crestFactorDb = 20.0F * std::log10(peak / rms);
    }
    Recording& recording = features.recording;
    recording.clippingShare = static_cast<float>(m_signal.clippingShare());
    recording.dcOffset = static_cast<float>(m_signal.dcOffset());
    recording.silenceAtStartS = static_cast<float>(m_signal.silenceAtStartS());
    recording.silenceAtEndS = static_cast<float>(m_signal.silenceAtEndS());
    recording.cutoffHz = m_cutoff.cutoffHz();
}

} // namespace analysis
