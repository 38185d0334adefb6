// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/fingerprintmeter.h"

#include "analysis/audio/resampler.h"
#include "analysis/spectrum/fft.h"

#include <chromaprint.h>

#include <algorithm>
#include <cmath>
#include <mutex>

namespace analysis {

namespace {

constexpr std::size_t kMostSamples = std::size_t{120} * kAnalysisRateHz;
constexpr std::size_t kStretch = 4096;
constexpr float kFullScale = 32767.0F;

} // namespace

struct FingerprintMeter::Context
{
    Context()
    {
        // A Chromaprint built with FFTW plans here.
        const std::lock_guard guard(fftPlannerLock());
        chromaprint = chromaprint_new(CHROMAPRINT_ALGORITHM_DEFAULT);
    }

    ~Context()
    {
        const std::lock_guard guard(fftPlannerLock());
        chromaprint_free(chromaprint);
    }

    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    ChromaprintContext* chromaprint = nullptr;
};

FingerprintMeter::FingerprintMeter()
    : m_context(std::make_unique<Context>())
    , m_samples(kStretch)
{
    reset();
}

FingerprintMeter::~FingerprintMeter() = default;

void FingerprintMeter::reset()
{
    m_fed = 0;
    if (m_context && chromaprint_start(m_context->chromaprint, kAnalysisRateHz, 1) == 0) {
        m_context.reset();
    }
}

void FingerprintMeter::process(std::span<const float> samples)
{
    samples = samples.first(std::min(samples.size(), kMostSamples - m_fed));
    m_fed += samples.size();
    while (m_context && !samples.empty()) {
        const std::size_t count = std::min(samples.size(), kStretch);
        std::transform(samples.begin(), samples.begin() + static_cast<std::ptrdiff_t>(count),
            m_samples.begin(), [](float sample) {
                const float scaled = std::clamp(sample, -1.0F, 1.0F) * kFullScale;
                return static_cast<short>(scaled + std::copysign(0.5F, scaled));
            });
        if (chromaprint_feed(m_context->chromaprint, m_samples.data(), static_cast<int>(count))
            == 0) {
            m_context.reset();
        }
        samples = samples.subspan(count);
    }
}

std::string FingerprintMeter::finish()
{
    int items = 0;
    if (!m_context || chromaprint_finish(m_context->chromaprint) == 0
        || chromaprint_get_raw_fingerprint_size(m_context->chromaprint, &items) == 0
        || items == 0) {
        return {};
    }
    char* text = nullptr;
    if (chromaprint_get_fingerprint(m_context->chromaprint, &text) == 0 || text == nullptr) {
        return {};
    }
    std::string fingerprint(text);
    chromaprint_dealloc(text);
    return fingerprint;
}

} // namespace analysis
