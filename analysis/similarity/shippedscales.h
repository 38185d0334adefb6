// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/similarity/featurevector.h"
#include "analysis/similarity/proximity.h"

namespace analysis {

// What libraries look like before one is known: medians and robust deviations of every dimension,
// and the statistics of the distances between the normalised vectors, over 463 tracks (game music
// of all kinds and rendered songs of ten styles). Measured again whenever kFeatureVersion rises.

inline constexpr FeatureVector kShippedCentre = {
    -448.3F, 73.46F, 1.828F, 9.682F, 2.244F, 2.7F, 0.007592F, 2.032F, -0.3214F, 1.185F, -0.3747F,
    0.6454F, -0.2364F, // mfcc mean
    38.29F, 18.19F, 12.88F, 9.032F, 7.294F, 6.51F, 5.853F, 5.428F, 5.17F, 4.981F, 4.88F, 4.679F,
    4.565F, // mfcc deviation
    30.8F, 27.24F, 27.77F, 25.65F, 21.64F, 17.64F, // contrast
    10.7F, 10.93F, 9.796F, -1.864F,
    -1.136F, // centroid, bandwidth, roll-off, flatness, zero crossings
    2.367F, 0.1824F, // onset rate, flux
    0.06673F, 0.07644F, 0.09455F, 0.04838F, 0.1793F, 0.04475F, // intervals
};

inline constexpr FeatureVector kShippedScale = {
    29.92F, 19.88F, 14.23F, 7.341F, 5.141F, 5.216F, 4.378F, 3.767F, 3.216F, 3.109F, 2.594F, 2.303F,
    2.152F, // mfcc mean
    12.19F, 5.644F, 4.288F, 2.937F, 2.299F, 2.007F, 1.774F, 1.896F, 1.724F, 1.638F, 1.808F, 1.862F,
    1.701F, // mfcc deviation
    5.702F, 6.422F, 7.619F, 7.485F, 5.578F, 4.751F, // contrast
    0.5761F, 0.4387F, 0.8708F, 0.6035F,
    0.2069F, // centroid, bandwidth, roll-off, flatness, zero crossings
    0.3416F, 0.04475F, // onset rate, flux
    0.03949F, 0.05524F, 0.06647F, 0.03339F, 0.1217F, 0.03722F, // intervals
};

inline constexpr ProximityStatistics kShippedStatistics = {
    {1.428F, 1.305F, 1.157F, 1.373F},
    {0.2236F, 0.1252F, 0.3763F, 0.1109F, 0.2158F, 0.5502F, 0.0993F, 0.0875F, 0.0812F, 0.4712F},
};

} // namespace analysis
