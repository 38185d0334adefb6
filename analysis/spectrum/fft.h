// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <complex>
#include <memory>
#include <mutex>
#include <span>

namespace analysis {

/// Held while any part of the program, or a library it uses, makes or destroys FFTW plans.
std::mutex& fftPlannerLock();

/// Discrete Fourier transform of `size` real samples, in buffers of its own. The plan comes from
/// FFTW's cost model, not from timing, so that every run computes in the same order. One thread;
/// plans of all threads are made and destroyed under one lock.
class RealFft final
{
public:
    /// @param size  number of samples, even, at least 2.
    explicit RealFft(int size);

    RealFft(RealFft&&) noexcept;
    RealFft& operator=(RealFft&&) noexcept;
    ~RealFft();

    [[nodiscard]] int size() const;

    /// The `size` samples to transform; transform() leaves them undefined.
    [[nodiscard]] std::span<float> input();

    /// The bins 0 .. size/2, not normalised; valid until the next call.
    std::span<const std::complex<float>> transform();

private:
    struct Plan;
    std::unique_ptr<Plan> m_plan;
};

} // namespace analysis
