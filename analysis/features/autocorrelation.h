// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spectrum/fft.h"

#include <span>
#include <vector>

namespace analysis {

/// How the onset curve resembles itself some time later: the autocorrelation, without bias, of
/// windows of 12 s that start every 3 s, each scaled to 1 at lag 0, as a mean over the windows.
/// Constant memory.
class MeanAutocorrelation final
{
public:
    MeanAutocorrelation();

    /// The next value of the curve, kOnsetRateHz of them a second.
    void push(float value);

    /// The curve ends here. Its last, incomplete window counts only if there is no other.
    void endCurve();

    /// One value for each lag in frames, up to 11.5 s; empty when nothing was pushed or the curve
    /// never moved.
    [[nodiscard]] std::vector<float> mean() const;

    /// Forgets all curves.
    void reset();

private:
    void addWindow();

    RealFft m_fft;
    std::vector<float> m_window; ///< the last values, oldest first
    std::size_t m_filled = 0;
    bool m_hasWindow = false; ///< of the present curve
    std::vector<double> m_sums;
    int m_windowCount = 0;
};

} // namespace analysis
