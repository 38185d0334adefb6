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

constexpr int kLowBands = 5;
constexpr int kHighBands = 16;

// Level of digital silence, about -100 dBFS.
constexpr float kLowestLevel = 1e-5F;

} // namespace

OnsetStrength::OnsetStrength()
    : m_bank(FilterBank::mel(kBands, kRhythmFrames))
    , m_bands(static_cast<std::size_t>(kBands.count))
    , m_previous(m_bands.size())
{ }

OnsetRise OnsetStrength::next(const Spectrum& spectrum)
{
    if (spectrum.isSilent()) {
        std::ranges::fill(m_bands, 0.0F);
    } else {
        m_bank.apply(spectrum.magnitudes, m_bands);
    }
    m_level = std::max({std::ranges::max(m_bands), m_level * kLevelDecay, kLowestLevel});
    const OnsetRise result = m_hasPrevious ? rise() : OnsetRise{};
    m_bands.swap(m_previous);
    m_hasPrevious = true;
    return result;
}

OnsetRise OnsetStrength::rise() const
{
    // ln(1 + c m) - ln(1 + c n) = ln((1/c + m) / (1/c + n)), and the mean of logarithms is the
    // logarithm of a product: one call for some bands together. Each ratio is at most
    // 1 + kCompression, so that a product of ten stays within a float.
    using ArrayMap = Eigen::Map<const Eigen::ArrayXf>;
    const ArrayMap bands(m_bands.data(), kBands.count);
    const ArrayMap previous(m_previous.data(), kBands.count);
    const float offset = m_level / kCompression;
    const auto sum = [&]<int first, int count>() {
        return std::log(
            ((bands.segment<count>(first) + offset) / (previous.segment<count>(first) + offset))
                .max(1.0F)
                .prod());
    };
    const float low = sum.template operator()<0, kLowBands>();
    const float middle = sum.template operator()<5, 10>() + sum.template operator()<15, 9>();
    const float high = sum.template operator()<24, 8>() + sum.template operator()<32, 8>();
    return {(low + middle + high) / static_cast<float>(kBands.count), low / kLowBands,
        high / kHighBands};
}

void OnsetStrength::reset()
{
    m_hasPrevious = false;
    m_level = 0.0F;
}

} // namespace analysis
