// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlistcourse.h"

#include "analysis/sequence/clusters.h"
#include "analysis/sequence/flowsearch.h"
#include "analysis/sequence/greedyorder.h"

#include <algorithm>
#include <cmath>

namespace models {

namespace {

// More than all steps and places of the longest list together could save by breaking a rule of the
// listener.
constexpr double kForbiddenStep = 1e4;
// The steps of so many tracks are 90 000 distances: 50 to 200 ms.
constexpr std::size_t kLongestWhole = 300;
constexpr std::size_t kClusterSize = 150;

// Positions of the chosen tracks inside `chosen`, for the pure functions of the analysis.
struct LocalTask
{
    analysis::StepCosts costs;
    std::vector<analysis::TrackGroups> groups;
};

LocalTask localTask(
    const PlaylistPool& pool, const PlaylistSteps& steps, const std::vector<int>& chosen)
{
    LocalTask local{analysis::StepCosts(chosen.size()), {}};
    const auto count = static_cast<int>(chosen.size());
    for (int from = 0; from < count; ++from) {
        const int one = chosen[static_cast<std::size_t>(from)];
        local.groups.push_back(pool.candidates[static_cast<std::size_t>(one)].groups);
        for (int to = 0; to < count; ++to) {
            const int other = chosen[static_cast<std::size_t>(to)];
            if (from != to) {
                local.costs.set(
                    from, to, steps.cost(one, other) + kForbiddenStep * steps.penalty(one, other));
            }
        }
    }
    return local;
}

// `chosen` with pinned tracks at their places and the others in their order.
std::vector<int> arranged(const std::vector<int>& chosen, const std::vector<int>& pins)
{
    std::vector<int> order(chosen.size(), -1);
    std::vector<int> rest;
    for (const int track : chosen) {
        const auto pin = std::find(pins.begin(), pins.end(), track);
        const auto place = static_cast<std::size_t>(pin - pins.begin());
        if (pin != pins.end() && place < order.size()) {
            order[place] = track;
        } else {
            rest.push_back(track);
        }
    }
    auto next = rest.begin();
    for (int& track : order) {
        if (track < 0) {
            track = *next++;
        }
    }
    return order;
}

std::vector<int> identity(std::size_t size)
{
    std::vector<int> numbers(size);
    for (std::size_t i = 0; i < size; ++i) {
        numbers[i] = static_cast<int>(i);
    }
    return numbers;
}

bool isBetter(const analysis::Ordering& one, const analysis::Ordering& other)
{
    return one.spacingBreaks != other.spacingBreaks ? one.spacingBreaks < other.spacingBreaks
                                                    : one.cost < other.cost;
}

// By track and place; what stands behind the list costs nothing there.
std::vector<float> placeCostsOf(
    const std::vector<int>& tracks, std::size_t length, const OrderWish& wish)
{
    std::vector<float> costs;
    for (std::size_t track = 0; wish.placeCost && track < tracks.size(); ++track) {
        for (std::size_t place = 0; place < tracks.size(); ++place) {
            costs.push_back(place < length
                    ? static_cast<float>(wish.placeCost(tracks[track], static_cast<int>(place)))
                    : 0.0F);
        }
    }
    return costs;
}

// Greedy and improved, and where a good order is at hand also that one improved.
std::vector<int> wholeOrder(const PlaylistTask& task, const PlaylistPool& pool,
    const PlaylistSteps& steps, const std::vector<int>& given, const OrderWish& wish)
{
    const bool hasPins =
        std::any_of(wish.pins.begin(), wish.pins.end(), [](int track) { return track >= 0; });
    std::vector<int> chosen = hasPins ? arranged(given, wish.pins) : given;
    std::vector<std::uint8_t> isPinned(chosen.size(), 0);
    for (std::size_t place = 0; place < std::min(chosen.size(), wish.pins.size()); ++place) {
        isPinned[place] = wish.pins[place] == chosen[place] ? 1 : 0;
    }
    if (!hasPins && wish.pins.empty() && !isPinned.empty()) {
        isPinned[0] = 1;
    }
    chosen.insert(chosen.end(), wish.reserve.begin(), wish.reserve.end());
    std::vector<std::uint8_t> isKept;
    for (const int track : chosen) {
        isKept.push_back(pool.candidates[static_cast<std::size_t>(track)].isSeed ? 1 : 0);
    }
    const LocalTask local = localTask(pool, steps, chosen);
    const std::vector<float> placeCosts = placeCostsOf(chosen, given.size(), wish);
    const analysis::FlowTask flow{&local.costs, local.groups, wish.spacing, placeCosts, isPinned,
        wish.isCircle, given.size(), isKept};
    analysis::Ordering best;
    const quint32 seed = task.request.randomSeed;
    const bool isPlain =
        !hasPins && wish.pins.empty() && placeCosts.empty() && wish.reserve.empty();
    if (isPlain) {
        best = analysis::improvedOrder(
            flow, analysis::greedyOrder(local.costs, local.groups, wish.spacing), seed);
    }
    if (!isPlain || wish.isOrdered) {
        analysis::Ordering improved = analysis::improvedOrder(flow, identity(chosen.size()), seed);
        if (best.order.empty() || isBetter(improved, best)) {
            best = std::move(improved);
        }
    }
    best.order.resize(given.size());
    for (int& index : best.order) {
        index = chosen[static_cast<std::size_t>(index)];
    }
    return best.order;
}

// Groups that sound alike, each begun with the track nearest to the end of the one before.
std::vector<int> piecewiseOrder(const PlaylistTask& task, const PlaylistPool& pool,
    const PlaylistSteps& steps, const std::vector<int>& chosen, const OrderWish& wish)
{
    std::vector<analysis::Cluster> clusters = analysis::kMedoids(
        chosen.size(), (chosen.size() + kClusterSize - 1) / kClusterSize,
        [&](std::size_t from, std::span<double> distances) {
            for (std::size_t to = 0; to < distances.size(); ++to) {
                distances[to] = from == to ? 0.0 : steps.distance(chosen[from], chosen[to]);
            }
        },
        task.request.randomSeed);
    std::vector<int> order;
    while (!clusters.empty() && !task.stop.stop_requested()) {
        auto next = clusters.begin();
        if (!order.empty()) {
            next = std::min_element(
                clusters.begin(), clusters.end(), [&](const auto& one, const auto& other) {
                    return steps.distance(order.back(), chosen[one.medoid])
                        < steps.distance(order.back(), chosen[other.medoid]);
                });
        }
        std::vector<int> members;
        for (const std::size_t member : next->members) {
            members.push_back(chosen[member]);
        }
        clusters.erase(next);
        if (!order.empty()) {
            const auto first =
                std::min_element(members.begin(), members.end(), [&](int one, int other) {
                    return steps.cost(order.back(), one) < steps.cost(order.back(), other);
                });
            std::iter_swap(members.begin(), first);
        }
        OrderWish inside;
        inside.spacing = wish.spacing;
        const std::vector<int> piece = members.size() > kLongestWhole
            ? members // things that coincide: any order is as good
            : wholeOrder(task, pool, steps, members, inside);
        order.insert(order.end(), piece.begin(), piece.end());
    }
    return order;
}

} // namespace

std::vector<int> orderedForFlow(const PlaylistTask& task, const PlaylistPool& pool,
    const PlaylistSteps& steps, const std::vector<int>& chosen, const OrderWish& wish)
{
    const bool isFree = !wish.placeCost
        && std::none_of(wish.pins.begin(), wish.pins.end(), [](int track) { return track >= 0; });
    if (chosen.size() > kLongestWhole) {
        // What was grown place by place is an order already.
        return isFree && !wish.isOrdered ? piecewiseOrder(task, pool, steps, chosen, wish) : chosen;
    }
    return wholeOrder(task, pool, steps, chosen, wish);
}

analysis::SelectionRules rulesOf(const PlaylistRequest& request, const PlaylistSteps& steps)
{
    analysis::SelectionRules rules;
    rules.count = request.count;
    rules.amount = wantedAmount(request);
    rules.isAmountLimit = request.megabytes > 0.0;
    rules.spacing = {std::max(request.artistGap, 0), std::max(request.albumGap, 0)};
    rules.maxPerArtist = request.maxPerArtist;
    if (steps.areRestricted()) {
        rules.stepPenalty = [&steps](int from, int to) { return steps.penalty(from, to); };
    }
    return rules;
}

int wantedCount(const PlaylistRequest& request, const PlaylistPool& pool)
{
    const double wanted = wantedAmount(request);
    if (wanted <= 0.0) {
        return std::max(request.count, 0);
    }
    double total = 0.0;
    for (const analysis::Candidate& candidate : pool.candidates) {
        total += candidate.amount;
    }
    if (total <= 0.0) {
        return 1;
    }
    constexpr double kLongest = 100000.0;
    const double mean = total / static_cast<double>(pool.candidates.size());
    return std::max(1, static_cast<int>(std::lround(std::min(wanted / mean, kLongest))));
}

std::vector<int> lockedPins(const PlaylistRequest& request, const PlaylistPool& pool, int count)
{
    std::vector<int> pins;
    for (auto lock = request.locked.constBegin(); lock != request.locked.constEnd(); ++lock) {
        const int index = pool.indexOf(lock.value());
        if (lock.key() >= 0 && lock.key() < count && index >= 0) {
            pins.resize(static_cast<std::size_t>(count), -1);
            pins[static_cast<std::size_t>(lock.key())] = index;
        }
    }
    return pins;
}

} // namespace models
