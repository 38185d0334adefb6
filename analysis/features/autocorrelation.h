// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features/onsetstrength.h"
#include "analysis/spectrum/fft.h"

#include <span>
#include <vector>

namespace analysis {

/// Length of the transforms: windows of 12 s, and as many zeros.
inline constexpr int kPeriodicityTransform = 2048;

/// Distance of the bins of MeanAutocorrelation::spectrum() in Hz, 2.5 BPM.
inline constexpr double kPeriodicityBinHz = kOnsetRateHz / kPeriodicityTransform;

/// Correlates what lies in the input of `fft` with itself: a second transform of the power
/// spectrum, which it writes to `powers` (size/2 + 1 values). The real parts are the correlation
/// times the size of the transform, from lag 0 on; nothing wraps round into the lags below the
/// number of zeros at the end of the input. Valid until the next use of `fft`.
std::span<const std::complex<float>> autocorrelated(RealFft& fft, std::span<float> powers);

/// How the onset curve resembles itself some time later: the autocorrelation, without bias, of
/// windows of 12 s that start every 3 s, each scaled to 1 at lag 0, as a mean over the windows; and
/// the mean amplitude spectrum of the same windows. Constant memory.
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

    /// How strongly the curve swings at kPeriodicityBinHz times the index, up to 17 Hz: the mean
    /// over the windows of amplitudes relative to the window's power (0.71 for a sine of that
    /// frequency). Empty when mean() is.
    [[nodiscard]] std::vector<float> spectrum() const;

    /// Forgets all curves.
    void reset();

private:
    void addWindow();
    [[nodiscard]] std::vector<float> means(std::span<const double> sums) const;

    RealFft m_fft;
    std::vector<float> m_window; ///< the last values, oldest first
    std::size_t m_filled = 0;
    bool m_hasWindow = false; ///< of the present curve
    std::vector<float> m_powers; ///< of the present window
    std::vector<double> m_sums;
    std::vector<double> m_spectrumSums;
    int m_windowCount = 0;
};

} // namespace analysis
