// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/spectrum/fft.h"

#include <fftw3.h>

#include <cassert>
#include <mutex>

namespace analysis {

// FFTW's planner keeps process-wide tables; only execution is thread-safe.
std::mutex& fftPlannerLock()
{
    static std::mutex lock;
    return lock;
}

struct RealFft::Plan
{
    explicit Plan(int sampleCount)
        : size(sampleCount)
        , bins(static_cast<std::size_t>(sampleCount) / 2 + 1)
        , in(fftwf_alloc_real(static_cast<std::size_t>(sampleCount)))
        , out(fftwf_alloc_complex(bins))
    {
        const std::lock_guard guard(fftPlannerLock());
        plan = fftwf_plan_dft_r2c_1d(size, in, out, FFTW_ESTIMATE | FFTW_DESTROY_INPUT);
    }

    ~Plan()
    {
        {
            const std::lock_guard guard(fftPlannerLock());
            fftwf_destroy_plan(plan);
        }
        fftwf_free(out);
        fftwf_free(in);
    }

    Plan(const Plan&) = delete;
    Plan& operator=(const Plan&) = delete;

    int size;
    std::size_t bins;
    float* in;
    fftwf_complex* out;
    fftwf_plan plan = nullptr;
};

RealFft::RealFft(int size)
{
    assert(size >= 2 && size % 2 == 0);
    m_plan = std::make_unique<Plan>(size);
}

RealFft::RealFft(RealFft&&) noexcept = default;
RealFft& RealFft::operator=(RealFft&&) noexcept = default;
RealFft::~RealFft() = default;

int RealFft::size() const
{
    return m_plan->size;
}

std::span<float> RealFft::input()
{
    return {m_plan->in, static_cast<std::size_t>(m_plan->size)};
}

std::span<const std::complex<float>> RealFft::transform()
{
    fftwf_execute(m_plan->plan);
    // FFTW documents its complex type as layout compatible with std::complex<float>.
    return {reinterpret_cast<const std::complex<float>*>(m_plan->out), m_plan->bins};
}

} // namespace analysis
