// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features/pitchprofile.h"

#include <array>
#include <cstddef>
#include <vector>

namespace analysis {

/// Seconds between two frames of the pitch course.
inline constexpr double kPitchStepS = 4096.0 / 22050.0;

/// The pitch classes of one frame of kPitchFrames, 0 = C .. 11 = B, on any scale; all 0 in a pause.
using PitchFrame = std::array<float, kChromaCount>;

/// Reads the course of the harmony.
class PitchFrameConsumer
{
public:
    PitchFrameConsumer() = default;
    PitchFrameConsumer(const PitchFrameConsumer&) = delete;
    PitchFrameConsumer& operator=(const PitchFrameConsumer&) = delete;
    virtual ~PitchFrameConsumer() = default;

    /// Frames come in order; the first is centred on the start of the track.
    virtual void consumePitches(const PitchFrame& frame) = 0;
};

/// Turns the peaks of each frame into pitch classes and hands them out, once for all who read the
/// harmony over time. Each frame is held back for 3 s, so that the tuning is known when it is
/// folded; harmonics are those of PitchProfile with a slower decay, as a single frame holds few
/// peaks. Add it to the same Stft as its profile, after it.
class PitchCourse final : public SpectrumConsumer
{
public:
    /// @param profile  outlives this object.
    explicit PitchCourse(const PitchProfile& profile);

    /// `consumer` has to outlive this object.
    void addConsumer(PitchFrameConsumer& consumer);

    void consume(const Spectrum& spectrum) override;

    /// Hands out what is held back. After the last frame of the Stft.
    void finish();

    /// Forgets all frames; consumers stay.
    void reset();

private:
    static constexpr std::size_t kDelay = 16;

    using Peaks = std::vector<PitchPeak>;

    void handOut(const Peaks& peaks);

    const PitchProfile& m_profile;
    std::vector<PitchFrameConsumer*> m_consumers;
    std::array<Peaks, kDelay> m_held; ///< a ring
    std::size_t m_count = 0; ///< frames so far
};

} // namespace analysis
