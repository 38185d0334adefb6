// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace analysis {

/// Takes the Chromaprint fingerprint of the first 120 s of the mono signal at kAnalysisRateHz, as
/// AcoustID knows recordings by it. Chromaprint halves that rate itself; from the full rate it
/// would take longer to the same bits, but for a few. One thread.
class FingerprintMeter final
{
public:
    FingerprintMeter();
    ~FingerprintMeter();
    FingerprintMeter(const FingerprintMeter&) = delete;
    FingerprintMeter& operator=(const FingerprintMeter&) = delete;

    /// The next samples of the track; those after 120 s are ignored.
    void process(std::span<const float> samples);

    /// The compressed form, base 64, of all samples since reset(). Empty under 3 s of sound.
    std::string finish();

    /// Forgets all samples.
    void reset();

private:
    struct Context;
    std::unique_ptr<Context> m_context; ///< null when there is no memory for it
    std::vector<short> m_samples;
    std::size_t m_fed = 0;
};

} // namespace analysis
