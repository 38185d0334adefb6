// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/spectrum/filterbank.h"

#include "analysis/audio/resampler.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

double toMel(double hz)
{
    return 2595.0 * std::log10(1.0 + hz / 700.0);
}

double fromMel(double mel)
{
    return 700.0 * (std::pow(10.0, mel / 2595.0) - 1.0);
}

} // namespace

FilterBank FilterBank::mel(const MelRange& range, FrameShape shape)
{
    const double binHz = static_cast<double>(kAnalysisRateHz) / shape.size;
    const double melStep = (toMel(range.highHz) - toMel(range.lowHz)) / (range.count + 1);
    const auto corner = [&](int index) { return fromMel(toMel(range.lowHz) + melStep * index); };

    FilterBank bank;
    for (int band = 0; band < range.count; ++band) {
        const double low = corner(band);
        const double centre = corner(band + 1);
        const double high = corner(band + 2);
        Band entry{.firstBin = 0, .firstWeight = bank.m_weights.size(), .count = 0};
        for (int bin = 0; bin <= shape.size / 2; ++bin) {
            const double hz = bin * binHz;
            const double weight =
                std::min((hz - low) / (centre - low), (high - hz) / (high - centre));
            if (weight > 0.0) {
                entry.firstBin = entry.count == 0 ? static_cast<std::size_t>(bin) : entry.firstBin;
                ++entry.count;
                bank.m_weights.push_back(static_cast<float>(weight));
            }
        }
        if (entry.count == 0) {
            entry.firstBin = static_cast<std::size_t>(std::lround(centre / binHz));
            entry.count = 1;
            bank.m_weights.push_back(1.0F);
        }
        bank.m_bands.push_back(entry);
    }
    return bank;
}

FilterBank FilterBank::semitones(const SemitoneRange& range, FrameShape shape)
{
    const double binHz = static_cast<double>(kAnalysisRateHz) / shape.size;
    const double semitone = std::exp2(1.0 / 12.0);
    FilterBank bank;
    for (int band = 0; band < range.count; ++band) {
        const double centre = range.lowestHz * std::pow(semitone, band);
        const double half = std::max(centre * (semitone - 1.0), binHz);
        Band entry{.firstBin = 0, .firstWeight = bank.m_weights.size(), .count = 0};
        for (int bin = 0; bin <= shape.size / 2; ++bin) {
            const double weight = 1.0 - std::abs(bin * binHz - centre) / half;
            if (weight > 0.0) {
                entry.firstBin = entry.count == 0 ? static_cast<std::size_t>(bin) : entry.firstBin;
                ++entry.count;
                bank.m_weights.push_back(static_cast<float>(weight));
            }
        }
        bank.m_bands.push_back(entry);
    }
    bank.scaleToMeans();
    return bank;
}

void FilterBank::scaleToMeans()
{
    for (const Band& band : m_bands) {
        const std::span weights = std::span(m_weights).subspan(band.firstWeight, band.count);
        double sum = 0.0;
        for (const float weight : weights) {
            sum += static_cast<double>(weight);
        }
        for (float& weight : weights) {
            weight = static_cast<float>(static_cast<double>(weight) / sum);
        }
    }
}

void FilterBank::apply(std::span<const float> spectrum, std::span<float> bands) const
{
    using ConstMap = Eigen::Map<const Eigen::VectorXf>;
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        const Band& band = m_bands[i];
        const auto count = static_cast<Eigen::Index>(band.count);
        bands[i] = ConstMap(spectrum.data() + band.firstBin, count)
                       .dot(ConstMap(m_weights.data() + band.firstWeight, count));
    }
}

} // namespace analysis
