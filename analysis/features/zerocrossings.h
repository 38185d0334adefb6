// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace analysis {

/// Counts how often a mono signal changes its sign. Zero counts as positive, so that silence
/// crosses nothing.
class ZeroCrossings final
{
public:
    void process(std::span<const float> samples);

    /// Crossings per pair of neighbouring samples, 0..1: twice the frequency of a sine over the
    /// sample rate. 0 for fewer than two samples.
    [[nodiscard]] float rate() const;

private:
    std::int64_t m_crossings = 0;
    std::int64_t m_samples = 0;
    bool m_wasNegative = false;
};

} // namespace analysis
