// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/transition.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace analysis {

namespace {

// The mean of keyStepCost over all pairs of the 24 keys is .71; people's libraries cluster in a
// few keys, so that an unknown step is likelier to fit than a random one.
constexpr double kUnknownKeyCost = 0.6;
constexpr double kUnknownTempoCost = 0.5;
constexpr double kUnknownLoudnessCost = 0.2;
constexpr double kLoudnessClashLu = 12.0;
constexpr double kEnergyClash = 0.6;

double keyCost(const TransitionTraits& from, const TransitionTraits& to)
{
    if (!from.key || !to.key) {
        return kUnknownKeyCost;
    }
    const double sureness = std::clamp(static_cast<double>(from.keyConfidence), 0.0, 1.0)
        * std::clamp(static_cast<double>(to.keyConfidence), 0.0, 1.0);
    return sureness * keyStepCost(*from.key, *to.key) + (1.0 - sureness) * kUnknownKeyCost;
}

// Up to 3 % a listener hears no change; 6 % is what a DJ's pitch fader covers; 12 % is plainly
// another tempo. Straight lines between, so that the search sees a slope.
double tempoCost(const TransitionTraits& from, const TransitionTraits& to)
{
    if (!from.tempoBpm || !to.tempoBpm || *from.tempoBpm <= 0.0F || *to.tempoBpm <= 0.0F) {
        return kUnknownTempoCost;
    }

    struct Knot
    {
        double percent;
        double cost;
    };

    constexpr std::array<Knot, 5> kKnots = {
        {{0.0, 0.0}, {3.0, 0.0}, {6.0, 0.2}, {12.0, 0.5}, {30.0, 1.0}}};
    const double percent = std::abs(foldedTempoChangePercent(
        static_cast<double>(*from.tempoBpm), static_cast<double>(*to.tempoBpm)));
    for (std::size_t i = 1; i < kKnots.size(); ++i) {
        if (percent <= kKnots[i].percent) {
            const double along =
                (percent - kKnots[i - 1].percent) / (kKnots[i].percent - kKnots[i - 1].percent);
            return kKnots[i - 1].cost + along * (kKnots[i].cost - kKnots[i - 1].cost);
        }
    }
    return 1.0;
}

double loudnessCost(const TransitionTraits& from, const TransitionTraits& to)
{
    if (!from.loudnessLufs || !to.loudnessLufs) {
        return kUnknownLoudnessCost;
    }
    const double jump = std::abs(static_cast<double>(*to.loudnessLufs - *from.loudnessLufs));
    return std::min(1.0, jump / kLoudnessClashLu);
}

} // namespace

TransitionTraits transitionTraits(const Features& features)
{
    TransitionTraits traits;
    if (features.tonality.tonic) {
        traits.key = camelot(*features.tonality.tonic, features.tonality.mode);
        traits.keyConfidence = features.tonality.keyConfidence;
    }
    traits.tempoBpm = features.rhythm.tempoBpm;
    traits.loudnessLufs = features.loudness.integratedLufs;
    traits.energy = features.energy;
    return traits;
}

double foldedTempoChangePercent(double fromBpm, double toBpm)
{
    const double octaves = std::log2(toBpm / fromBpm);
    const double folded = octaves - std::round(octaves);
    return (std::exp2(folded) - 1.0) * 100.0;
}

TransitionCost transitionCost(const TransitionTraits& from, const TransitionTraits& to,
    double soundDistance, const TransitionWeights& weights)
{
    TransitionCost cost;
    cost.sound = std::clamp(soundDistance, 0.0, 1.0);
    cost.key = keyCost(from, to);
    cost.tempo = tempoCost(from, to);
    cost.loudness = loudnessCost(from, to);
    cost.energy =
        std::min(1.0, std::abs(static_cast<double>(to.energy - from.energy)) / kEnergyClash);
    const double sum =
        weights.sound + weights.key + weights.tempo + weights.loudness + weights.energy;
    if (sum > 0.0) {
        cost.total =
            (weights.sound * cost.sound + weights.key * cost.key + weights.tempo * cost.tempo
                + weights.loudness * cost.loudness + weights.energy * cost.energy)
            / sum;
    }
    return cost;
}

} // namespace analysis
