// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/harmonicmeter.h"

#include <Eigen/Core>

#include <algorithm>

namespace analysis {

namespace {

constexpr Eigen::Index kLanes = 8;
constexpr std::size_t kBins = 744; // up to 8 kHz, a multiple of kLanes
constexpr std::size_t kReach = 8; // bins to either side of the median over frequency
constexpr std::size_t kNeighbours = 2 * kReach + 1;
constexpr float kSilence = 1e-4F; // sum of magnitudes of a frame below which its shape is rounding

using Lanes = Eigen::Array<float, kLanes, 1>;

/// Inlined, as it runs a hundred times for eight bins.
[[gnu::always_inline]] inline void exchange(Lanes& low, Lanes& high)
{
    const Lanes smaller = low.min(high);
    high = low.max(high);
    low = smaller;
}

/// The median of each lane: of a bit more than half of the values, the least and the greatest
/// cannot be it; they make room for the next value.
template <std::size_t Count> Lanes medianOf(std::array<Lanes, Count>& values)
{
    static_assert(Count % 2 == 1);
    std::size_t first = 0;
    std::size_t last = Count / 2 + 1; // values [first, last] compete
    for (std::size_t next = last + 1;; ++next) {
        for (std::size_t low = first, high = last; low < high; ++low, --high) {
            exchange(values[low], values[high]);
        }
        for (std::size_t i = first + 1; i <= (first + last) / 2; ++i) {
            exchange(values[first], values[i]);
        }
        for (std::size_t i = (first + last + 1) / 2; i < last; ++i) {
            exchange(values[i], values[last]);
        }
        ++first; // the least is out
        if (next == Count) {
            return values[first];
        }
        values[last] = values[next]; // the greatest is out
    }
}

} // namespace

HarmonicMeter::HarmonicMeter()
{
    for (std::vector<float>& frame : m_frames) {
        frame.assign(kBins + 2 * kReach, 0.0F);
    }
}

void HarmonicMeter::consume(const Spectrum& spectrum)
{
    if (m_received++ % 2 == 1) {
        return;
    }
    std::vector<float>& frame = m_frames[m_kept % kFrames];
    // Below and above, the spectrum counts as empty.
    if (spectrum.isSilent()) {
        std::ranges::fill(frame, 0.0F);
    } else {
        std::copy_n(spectrum.magnitudes.begin(), kBins, frame.begin() + kReach);
    }
    ++m_kept;
    if (m_kept >= kFrames) {
        measure(m_frames[(m_kept - 1 - kFrames / 2) % kFrames]);
    }
}

void HarmonicMeter::measure(const std::vector<float>& centre)
{
    float harmonic = 0.0F;
    float all = 0.0F;
    std::array<Lanes, kFrames> overTime;
    std::array<Lanes, kNeighbours> overFrequency;
    for (std::size_t bin = 0; bin < kBins; bin += kLanes) {
        for (std::size_t i = 0; i < kFrames; ++i) {
            overTime[i] = Eigen::Map<const Lanes>(m_frames[i].data() + kReach + bin);
        }
        for (std::size_t i = 0; i < kNeighbours; ++i) {
            overFrequency[i] = Eigen::Map<const Lanes>(centre.data() + bin + i);
        }
        const Eigen::Map<const Lanes> magnitudes(centre.data() + kReach + bin);
        const Lanes sustained = medianOf(overTime).square();
        const Lanes struck = medianOf(overFrequency).square();
        harmonic += (magnitudes * (sustained + 1e-20F) / (sustained + struck + 2e-20F)).sum();
        all += magnitudes.sum();
    }
    if (all > kSilence) {
        m_harmonic += static_cast<double>(harmonic);
        m_all += static_cast<double>(all);
    }
}

std::optional<float> HarmonicMeter::ratio() const
{
    if (!(m_all > 0.0)) {
        return std::nullopt;
    }
    // Where nearly all is harmonic, rounding of the sums may carry it past 1.
    return static_cast<float>(std::clamp(m_harmonic / m_all, 0.0, 1.0));
}

void HarmonicMeter::reset()
{
    for (std::vector<float>& frame : m_frames) {
        std::ranges::fill(frame, 0.0F);
    }
    m_received = 0;
    m_kept = 0;
    m_harmonic = 0.0;
    m_all = 0.0;
}

} // namespace analysis
