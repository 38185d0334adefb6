// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <vector>

namespace analysis {

/// A track that may come to a place, and what it would cost there.
struct Offer
{
    double cost = 0.0;
    int track = -1;

    bool operator<(const Offer& other) const
    {
        return cost != other.cost ? cost < other.cost : track < other.track;
    }
};

/// Keeps the `count` that cost the least, in no order.
inline void keepLeast(std::vector<Offer>& offers, std::size_t count)
{
    const std::size_t kept = std::min(count, offers.size());
    std::nth_element(
        offers.begin(), offers.begin() + static_cast<std::ptrdiff_t>(kept), offers.end());
    offers.resize(kept);
}

/// What the steps to and from a track cost, as far as that was asked; not a number = not yet.
struct KnownSteps
{
    double to = std::numeric_limits<double>::quiet_NaN();
    double from = std::numeric_limits<double>::quiet_NaN();
};

/// The tracks that fit a place best, best first, by which it is filled anew again and again.
struct Shortlist
{
    std::vector<Offer> offers;
    /// Of each offer: from the track before the place, and to the one behind. From round to round
    /// most of those stay.
    std::vector<KnownSteps> steps;
    int before = -1;
    int behind = -1;

    /// Forgets the steps from and to tracks that stand there no more.
    void standBetween(int newBefore, int newBehind)
    {
        steps.resize(offers.size());
        if (newBefore != before || newBehind != behind) {
            for (KnownSteps& known : steps) {
                known = {newBefore == before ? known.to : KnownSteps{}.to,
                    newBehind == behind ? known.from : KnownSteps{}.from};
            }
        }
        before = newBefore;
        behind = newBehind;
    }
};

} // namespace analysis
