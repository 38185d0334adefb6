// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/patterns/fluctuation.h"

#include "analysis/audio/resampler.h"
#include "analysis/features/patterns/blocks.h"
#include "analysis/spectrum/stft.h"

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

constexpr BlockShape kBlocks{.length = 512, .hop = 128};
constexpr Eigen::Index kBins = kBlocks.length / 2 + 1;
constexpr double kBinHz = static_cast<double>(kAnalysisRateHz) / kTimbreFrames.hop / 512.0;
constexpr double kSlowestBpm = 12.0;
constexpr double kFastestBpm = 600.0;
constexpr double kBlurBands = 1.5;
constexpr Eigen::Index kBlurReach = 6;
constexpr auto kTempos = static_cast<Eigen::Index>(kFluctuationTempos);
constexpr auto kGroups = static_cast<Eigen::Index>(kFluctuationBands);

// Triangles around each tempo, as wide as a step but at least a bin, that sum to 1; with them the
// weight of the modulation, which is greatest at 4 Hz (Fastl 1982).
Eigen::MatrixXf tempoTriangles()
{
    const double ratio = std::pow(kFastestBpm / kSlowestBpm, 1.0 / (kFluctuationTempos - 1));
    Eigen::MatrixXd triangles = Eigen::MatrixXd::Zero(kBins, kTempos);
    for (Eigen::Index tempo = 0; tempo < kTempos; ++tempo) {
        const double centre = kSlowestBpm * std::pow(ratio, static_cast<double>(tempo));
        const double half = std::max(centre * (ratio - 1.0), 60.0 * kBinHz);
        for (Eigen::Index bin = 0; bin < kBins; ++bin) {
            const double bpm = 60.0 * kBinHz * static_cast<double>(bin);
            triangles(bin, tempo) = std::max(0.0, 1.0 - std::abs(bpm - centre) / half);
        }
    }
    triangles.array().rowwise() /= triangles.colwise().sum().array().eval();
    triangles.row(0).setZero();
    for (Eigen::Index bin = 1; bin < kBins; ++bin) {
        const double hz = kBinHz * static_cast<double>(bin);
        triangles.row(bin) /= hz / 4.0 + 4.0 / hz;
    }
    return triangles.cast<float>();
}

Eigen::MatrixXf blurredGroups()
{
    Eigen::MatrixXd blur = Eigen::MatrixXd::Zero(kSemitoneBands, kSemitoneBands);
    double total = 0.0;
    for (Eigen::Index offset = -kBlurReach; offset <= kBlurReach; ++offset) {
        const double distance = static_cast<double>(offset) / kBlurBands;
        const double weight = std::exp(-0.5 * distance * distance);
        total += weight;
        for (Eigen::Index band = 0; band < kSemitoneBands; ++band) {
            blur(band, mirrored(band + offset, kSemitoneBands)) += weight;
        }
    }
    const auto edges = groupEdges<kFluctuationBands>();
    Eigen::MatrixXd groups(kGroups, kSemitoneBands);
    for (Eigen::Index group = 0; group < kGroups; ++group) {
        const Eigen::Index first = edges[static_cast<std::size_t>(group)];
        const Eigen::Index end = edges[static_cast<std::size_t>(group) + 1];
        groups.row(group) = blur.middleRows(first, end - first).colwise().mean() / total;
    }
    return groups.cast<float>();
}

} // namespace

Fluctuation::Fluctuation()
    : m_fft(static_cast<int>(kBlocks.length))
    , m_tempos(tempoTriangles())
    , m_groups(blurredGroups())
    , m_spectra(kSemitoneBands, kBins)
    , m_block(kTempos, kGroups)
{
    // No tempo reads the fastest modulations.
    Eigen::Index used = kBins;
    while (m_tempos.row(used - 1).isZero(0.0F)) {
        --used;
    }
    m_tempos.conservativeResize(used, Eigen::NoChange);
    m_spectra.resize(kSemitoneBands, used);
}

void Fluctuation::measureBlock(const Eigen::Ref<const Eigen::ArrayXXf>& block)
{
    const Eigen::Index used = m_spectra.cols();
    for (Eigen::Index band = 0; band < kSemitoneBands; ++band) {
        Eigen::Map<Eigen::Array<float, 1, Eigen::Dynamic>> input(
            m_fft.input().data(), kBlocks.length);
        input = block.row(band);
        input -= input.mean();
        const std::complex<float>* const bins = m_fft.transform().data();
        m_spectra.row(band) = Eigen::Map<const Eigen::RowVectorXcf>(bins, used).cwiseAbs2();
    }
    m_spectra = m_spectra.cwiseSqrt();
    m_block.noalias() = m_tempos.transpose() * (m_groups * m_spectra).transpose();
}

std::vector<float> Fluctuation::pattern(const BandFrames& decibels)
{
    const bool isShort = decibels.cols() < kBlocks.length;
    const Eigen::ArrayXXf padded =
        isShort ? atLeastFrames(decibels, kBlocks.length) : Eigen::ArrayXXf();
    const Eigen::Index count = blockCount(decibels.cols(), kBlocks);
    Eigen::ArrayXXf blocks(count, kTempos * kGroups);
    for (Eigen::Index block = 0; block < count; ++block) {
        if (isShort) {
            measureBlock(padded);
        } else {
            measureBlock(decibels.middleCols(block * kBlocks.hop, kBlocks.length));
        }
        blocks.row(block) = Eigen::Map<const Eigen::Array<float, 1, Eigen::Dynamic>>(
            m_block.data(), m_block.size());
    }
    return rankedValues(blocks, 0.5);
}

} // namespace analysis
