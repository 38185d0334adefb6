// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/patterns/blocks.h"

#include <algorithm>
#include <cmath>

namespace analysis {

Eigen::Index blockCount(Eigen::Index frames, BlockShape shape)
{
    return frames < shape.length ? 1 : (frames - shape.length) / shape.hop + 1;
}

Eigen::ArrayXXf atLeastFrames(const Eigen::ArrayXXf& frames, Eigen::Index length)
{
    if (frames.cols() >= length) {
        return frames;
    }
    Eigen::ArrayXXf longer(frames.rows(), length);
    longer.leftCols(frames.cols()) = frames;
    longer.rightCols(length - frames.cols()).colwise() = frames.col(frames.cols() - 1);
    return longer;
}

std::vector<float> rankedValues(Eigen::ArrayXXf& columns, double share)
{
    const Eigen::Index count = columns.rows();
    const auto rank = std::lrint(share * static_cast<double>(count - 1));
    std::vector<float> values;
    values.reserve(static_cast<std::size_t>(columns.cols()));
    for (Eigen::Index column = 0; column < columns.cols(); ++column) {
        float* const first = columns.col(column).data();
        std::nth_element(first, first + rank, first + count);
        values.push_back(first[rank]);
    }
    return values;
}

Eigen::Index mirrored(Eigen::Index i, Eigen::Index size)
{
    const Eigen::Index period = 2 * size;
    const Eigen::Index place = ((i % period) + period) % period;
    return place < size ? place : period - 1 - place;
}

} // namespace analysis
