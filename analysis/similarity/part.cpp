// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/part.h"

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

constexpr std::array<std::string_view, kPartCount> kPartNames = {
    "timbre", "rhythm", "contrast", "harmony", "register"};

// Beyond this a factor changes nothing any more, and sums of squares stay finite.
constexpr float kLargestFactor = 1000.0F;

} // namespace

std::string_view partName(Part part)
{
    return kPartNames[indexOf(part)];
}

std::optional<Part> partNamed(std::string_view name)
{
    const auto* const found = std::find(kPartNames.begin(), kPartNames.end(), name);
    if (found == kPartNames.end()) {
        return std::nullopt;
    }
    return static_cast<Part>(found - kPartNames.begin());
}

PartValues weightsFromFactors(const PartValues& factors)
{
    PartValues weights{};
    float sum = 0.0F;
    for (std::size_t p = 0; p < kPartCount; ++p) {
        const float factor =
            std::isfinite(factors[p]) ? std::clamp(factors[p], 0.0F, kLargestFactor) : 0.0F;
        weights[p] = factor * kDefaultWeights[p];
        sum += weights[p];
    }
    return sum > 0.0F ? weights : kDefaultWeights;
}

} // namespace analysis
