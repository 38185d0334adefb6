// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/onsetstrength.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

constexpr MelRange kBands{.count = 40, .lowHz = 30.0, .highHz = 10500.0};

// The level sinks by 20 dB in 30 s after a loud passage: fast enough to hear the quiet movement,
// slow enough to be the same at each beat of a bar.
constexpr float kLevelDecay = 0.99911F;

constexpr float kCompression = 100.0F;

// Level of digital silence, about -100 dBFS.
constexpr float kLowestLevel = 1e-5F;

} // namespace

OnsetStrength::OnsetStrength()
    : m_bank(FilterBank::mel(kBands, kRhythmFrames))
    , m_bands(static_cast<std::size_t>(kBands.count))
    , m_previous(m_bands.size())
{ }

float OnsetStrength::next(const Spectrum& spectrum)
{
    using ArrayMap = Eigen::Map<Eigen::ArrayXf>;
    if (spectrum.isSilent()) {
        std::ranges::fill(m_bands, 0.0F);
    } else {
        m_bank.apply(spectrum.magnitudes, m_bands);
    }
    const ArrayMap bands(m_bands.data(), kBands.count);
    const ArrayMap previous(m_previous.data(), kBands.count);
    m_level = std::max({bands.maxCoeff(), m_level * kLevelDecay, kLowestLevel});

    float strength = 0.0F;
    if (m_hasPrevious) {
        // ln(1 + c m) - ln(1 + c n) = ln((1/c + m) / (1/c + n)), and the mean of logarithms is the
        // logarithm of a product: one call instead of forty. Each ratio is at most
        // 1 + kCompression, so that four products of ten stay within a float.
        const float offset = m_level / kCompression;
        float products = 0.0F;
        for (int group = 0; group < 4; ++group) {
            const auto part = [group](const ArrayMap& values) {
                return values.segment<10>(group * 10);
            };
            products +=
                std::log(((part(bands) + offset) / (part(previous) + offset)).max(1.0F).prod());
        }
        strength = products / static_cast<float>(kBands.count);
    }
    m_bands.swap(m_previous);
    m_hasPrevious = true;
    return strength;
}

void OnsetStrength::reset()
{
    m_hasPrevious = false;
    m_level = 0.0F;
}

} // namespace analysis
