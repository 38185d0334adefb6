// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/similarity/featurevector.h"
#include "analysis/similarity/proximity.h"

namespace analysis {

// What libraries look like before one is known: medians and robust deviations of every dimension,
// and the statistics of the distances between the normalised vectors, over 463 tracks (game music
// of all kinds and rendered songs in many styles). Measured again whenever kFeatureVersion rises.

inline constexpr FeatureVector kShippedCentre = {
    -366.0F, 76.45F, -1.473F, 11.41F, 0.9712F, 2.797F, -0.4306F, 1.57F, -0.6528F, 0.8397F, -0.5738F,
    0.4008F, -0.05498F, // mfcc mean
    5.655F, 4.433F, 3.92F, 3.328F, 3.054F, 2.872F, 2.712F, 2.586F, 2.51F, 2.45F, 2.412F, 2.353F,
    2.317F, // mfcc deviation
    30.89F, 27.46F, 28.86F, 27.29F, 24.56F, 22.73F, // contrast
    10.67F, 10.92F, 9.829F, -1.96F,
    -1.133F, // centroid, bandwidth, roll-off, flatness, zero crossings
    2.198F, 0.182F, // onset rate, flux
    0.01007F, 0.01767F, 0.0261F, 0.0105F, 0.0716F, 0.007372F, // intervals
};

inline constexpr FeatureVector kShippedScale = {
    45.04F, 25.65F, 13.43F, 7.226F, 6.122F, 5.287F, 4.62F, 4.013F, 3.827F, 3.148F, 2.548F, 2.351F,
    2.098F, // mfcc mean
    0.492F, 0.5009F, 0.5487F, 0.4736F, 0.4631F, 0.4317F, 0.4404F, 0.4608F, 0.4277F, 0.4724F,
    0.4993F, 0.5389F, 0.5232F, // mfcc deviation
    5.996F, 7.108F, 8.473F, 9.08F, 7.94F, 5.137F, // contrast
    0.5946F, 0.4483F, 0.833F, 0.6737F,
    0.2022F, // centroid, bandwidth, roll-off, flatness, zero crossings
    0.6515F, 0.04352F, // onset rate, flux
    0.005546F, 0.01074F, 0.01645F, 0.007103F, 0.04007F, 0.008069F, // intervals
};

inline constexpr ProximityStatistics kShippedStatistics = {
    {1.162F, 1.047F, 1.149F, 1.058F},
    {0.1017F, 0.0779F, 0.1592F, 0.0745F, 0.1391F, 0.5137F, 0.0256F, 0.0434F, 0.0604F, 0.1678F},
};

} // namespace analysis
