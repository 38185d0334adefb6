// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/audio/decoder.h"
#include "analysis/error.h"

#include <memory>
#include <span>

namespace analysis {

/// Rate of the mono signal that every spectrum is taken of, in Hz.
inline constexpr int kAnalysisRateHz = 22050;

/// Mixes blocks down to mono (mean of the channels) at one rate, whatever rate they come in.
/// Fed in any block sizes it gives the same samples. One thread.
class Resampler final
{
public:
    /// For blocks of this rate and channel count. Errors: OutOfMemory, UnsupportedCodec.
    static Result<Resampler> create(
        int sampleRateHz, int channels, int outputRateHz = kAnalysisRateHz);

    Resampler(Resampler&&) noexcept;
    Resampler& operator=(Resampler&&) noexcept;
    ~Resampler();

    /// Mono samples that `block` completes; valid until the next call.
    Result<std::span<const float>> process(const AudioBlock& block);

    /// The samples still inside the filter, after the last block; valid until the next call. Blocks
    /// that follow start a new sound.
    Result<std::span<const float>> flush();

private:
    struct Context;
    explicit Resampler(std::unique_ptr<Context> context);
    std::unique_ptr<Context> m_context;
};

} // namespace analysis
