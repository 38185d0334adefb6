// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/audio/decoder.h"
#include "analysis/audio/loudnessgate.h"
#include "analysis/details.h"
#include "analysis/error.h"
#include "analysis/features.h"

#include <memory>

namespace analysis {

/// Measures loudness by EBU R128 and its true peak over blocks at the file's own rate and channels.
/// Its memory does not depend on the length of the track. libebur128 is the reference that the
/// tests hold it against; with its own filters alone it takes longer than decoding does. One
/// thread.
class LoudnessMeter final
{
public:
    /// For blocks of this rate and channel count. The channels are those of FFmpeg's usual layout
    /// of that many: the fourth of 5.1 and 7.1, the LFE, does not count, surrounds weigh more.
    /// Errors: UnsupportedCodec.
    static Result<LoudnessMeter> create(int sampleRateHz, int channels);

    LoudnessMeter(LoudnessMeter&&) noexcept;
    LoudnessMeter& operator=(LoudnessMeter&&) noexcept;
    ~LoudnessMeter();

    /// Continues with `block`.
    void add(const AudioBlock& block);

    /// The loudness of everything so far. Sound shorter than 400 ms and sound under the gate of
    /// -70 LUFS have no integrated loudness.
    [[nodiscard]] Loudness result() const;

    /// The blocks behind result().
    [[nodiscard]] const LoudnessGate& gate() const;

    /// Writes what the loudness over time of a whole track says: complexity, fades, curve, and how
    /// loud the ends and segments are that `features` and `details` hold already.
    void describeCourse(Features& features, Details& details) const;

private:
    struct State;
    explicit LoudnessMeter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace analysis
