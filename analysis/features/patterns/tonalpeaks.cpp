// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/patterns/tonalpeaks.h"

#include "analysis/features/patterns/blocks.h"
#include "analysis/features/patterns/soundpatterns.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace analysis {

namespace {

constexpr float kFloor = 1e-7F;
constexpr Eigen::Index kNeighbourhood = 13;
constexpr Eigen::Index kReach = kNeighbourhood / 2;
constexpr Eigen::Index kLowestChromaBand = 21;
constexpr Eigen::Index kPitchClasses = 12;
constexpr Eigen::Index kOctaves = 5;
constexpr Eigen::Index kChromaFrames = 43;
constexpr Eigen::Index kChromaHop = 22;
constexpr float kLeastChroma = 1e-3F;
constexpr Eigen::Index kLowestRegisterBand = 9;

using Chromas = Eigen::Array<float, kPitchClasses, Eigen::Dynamic>;

Chromas foldedChromas(const BandFrames& peaks)
{
    Chromas chromas = Chromas::Zero(kPitchClasses, peaks.cols());
    for (Eigen::Index octave = 0; octave < kOctaves; ++octave) {
        chromas += peaks.middleRows(kLowestChromaBand + octave * kPitchClasses, kPitchClasses);
    }
    return chromas / static_cast<float>(kOctaves);
}

} // namespace

BandFrames tonalPeaks(const BandFrames& powers)
{
    BandFrames peaks = (powers + kFloor).log() * (10.0F / std::numbers::ln10_v<float>);
    // The bands with their mirrored neighbours at both ends.
    Eigen::Array<float, kSemitoneBands + 2 * kReach, 1> wide;
    for (Eigen::Index frame = 0; frame < peaks.cols(); ++frame) {
        wide.segment<kSemitoneBands>(kReach) = peaks.col(frame);
        wide.head<kReach>() = peaks.col(frame).head<kReach>().reverse();
        wide.tail<kReach>() = peaks.col(frame).tail<kReach>().reverse();
        Eigen::Array<float, kSemitoneBands, 1> around = wide.head<kSemitoneBands>();
        for (Eigen::Index i = 1; i < kNeighbourhood; ++i) {
            around += wide.segment<kSemitoneBands>(i);
        }
        peaks.col(frame) =
            (peaks.col(frame) - around / static_cast<float>(kNeighbourhood)).max(0.0F);
    }
    return peaks;
}

std::vector<float> chromaCooccurrence(const BandFrames& peaks)
{
    const Chromas chromas = foldedChromas(peaks);
    Eigen::MatrixXf products = Eigen::MatrixXf::Zero(kPitchClasses, kPitchClasses);
    Eigen::Index count = 0;
    for (Eigen::Index centre = 0; centre < chromas.cols(); centre += kChromaHop) {
        Eigen::Array<float, kPitchClasses, 1> mean = Eigen::Array<float, kPitchClasses, 1>::Zero();
        for (Eigen::Index i = 0; i < kChromaFrames; ++i) {
            mean += chromas.col(mirrored(centre + i - kChromaFrames / 2, chromas.cols()));
        }
        mean /= static_cast<float>(kChromaFrames);
        const Eigen::VectorXf shares = mean / std::max(mean.sum(), kLeastChroma);
        products += shares * shares.transpose();
        ++count;
    }
    products /= static_cast<float>(count);
    std::vector<float> pattern;
    for (Eigen::Index row = 0; row < kPitchClasses; ++row) {
        for (Eigen::Index column = row; column < kPitchClasses; ++column) {
            pattern.push_back(std::sqrt(std::max(0.0F, products(row, column))));
        }
    }
    return pattern;
}

std::vector<float> registerProfile(const BandFrames& peaks)
{
    std::vector<float> profile(kRegisterSize);
    for (std::size_t i = 0; i < profile.size(); ++i) {
        profile[i] = peaks.row(kLowestRegisterBand + static_cast<Eigen::Index>(i)).mean();
    }
    return profile;
}

} // namespace analysis
