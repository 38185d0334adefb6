// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/chain.h"
#include "models/playlist/chance.h"
#include "models/playlist/percentiles.h"
#include "models/playlist/playlistcourse.h"
#include "models/playlist/waydistances.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

// The modes that grow a list place by place: path, radio, curve.

namespace models {

namespace {

// An eighth of the library off the course costs as much as a middling step. With 3 an arc keeps to
// its course within 2 % of the library instead of 3, and 30 % of its steps jump in tempo instead of
// 21; with 1 it keeps within 4 %, and 14 % jump.
constexpr double kCourseWeight = 2.0;
constexpr double kSeedWeight = 0.8;
// Without seeds the score is chance, which tells one list from the next. With .8 a step of an arc
// costs .27 instead of .21, 20 % of them jump in tempo instead of 10, and tracks stand 2.5 instead
// of 1.8 % off the course; the list of the next random seed shares 15 instead of 19 % of its
// tracks.
constexpr double kChanceWeight = 0.15;
// More than any fit: what breaks a rule comes when nothing else is left.
constexpr double kBrokenRule = 50.0;
// How much nearness to the ends counts beside the share of the way. With 2 and .35 tracks stand
// within 4 % of their share instead of 6, and 21 % of the steps jump in tempo instead of 11.
constexpr double kNearWeight = 0.2;
constexpr double kWayWeight = 0.8;
// Nothing changes any more after so many, nearly always.
constexpr int kRounds = 4;
// A radio weighs so many tracks for each place, drawn by chance: enough to stay close, few enough
// that it turns another way each time.
constexpr int kRadioOffers = 300;
constexpr std::size_t kSmallestLeash = 50;

void pin(std::vector<int>& pins, int place, int track)
{
    if (pins[static_cast<std::size_t>(place)] < 0
        && std::find(pins.begin(), pins.end(), track) == pins.end()) {
        pins[static_cast<std::size_t>(place)] = track;
    }
}

std::vector<int> emptyPins(const PlaylistRequest& request, const PlaylistPool& pool, int count)
{
    std::vector<int> pins = lockedPins(request, pool, count);
    pins.resize(static_cast<std::size_t>(count), -1);
    return pins;
}

// From the points of a path: their distances to every track of the pool.
class Way final
{
public:
    Way(const PlaylistTask& task, const PlaylistPool& pool, const QList<TrackId>& points, int count)
        : m_count(count)
    {
        const analysis::PartValues weights = weightsByPart(task.request.weights);
        std::vector<std::size_t> positions;
        std::vector<std::size_t> indices; // in the pool
        for (std::size_t i = 0; i < pool.tracks.size(); ++i) {
            if (pool.tracks[i].position) {
                positions.push_back(*pool.tracks[i].position);
                indices.push_back(i);
            }
        }
        for (const TrackId point : points) {
            std::vector<float> distances(pool.tracks.size(), 1.0F);
            if (const auto position = task.sounds.positionOf(point)) {
                const std::vector<float> known =
                    wayDistances(task.sounds, *position, weights, positions);
                for (std::size_t i = 0; i < known.size(); ++i) {
                    distances[indices[i]] = known[i];
                }
            }
            m_distances.push_back(std::move(distances));
        }
        prepare();
    }

    /// The place of the i-th point.
    [[nodiscard]] int placeOf(std::size_t point) const
    {
        return static_cast<int>(std::lround(static_cast<double>(point)
            * static_cast<double>(m_count - 1) / static_cast<double>(m_distances.size() - 1)));
    }

    /// How far the track is from where the place lies on the way (Flexer et al., ISMIR 2008: the
    /// ratio of the distances to both ends), and from the ends.
    [[nodiscard]] double cost(int track, int place) const
    {
        const Wish& wish = m_wishes[static_cast<std::size_t>(place)];
        const auto index = static_cast<std::size_t>(track);
        return kWayWeight
            * std::abs(static_cast<double>(m_shares[wish.segment][index]) - wish.share)
            + static_cast<double>(m_nearness[wish.segment][index]);
    }

    /// How much of the whole way lies behind a track that stands at the place.
    [[nodiscard]] double wholeShare(int track, int place) const
    {
        const std::size_t segment = m_wishes[static_cast<std::size_t>(place)].segment;
        return (static_cast<double>(segment)
                   + static_cast<double>(m_shares[segment][static_cast<std::size_t>(track)]))
            / static_cast<double>(m_distances.size() - 1);
    }

private:
    [[nodiscard]] std::size_t segmentOf(int place) const
    {
        std::size_t segment = 0;
        while (segment + 2 < m_distances.size() && place >= placeOf(segment + 1)) {
            ++segment;
        }
        return segment;
    }

    // What is asked of every track at every place.
    void prepare()
    {
        for (std::size_t segment = 0; segment + 1 < m_distances.size(); ++segment) {
            const std::vector<float>& from = m_distances[segment];
            const std::vector<float>& to = m_distances[segment + 1];
            std::vector<float>& shares = m_shares.emplace_back();
            std::vector<float>& nearness = m_nearness.emplace_back();
            for (std::size_t i = 0; i < from.size(); ++i) {
                const float sum = from[i] + to[i];
                shares.push_back(sum > 0.0F ? from[i] / sum : 0.0F);
                nearness.push_back(static_cast<float>(kNearWeight) * sum);
            }
        }
        for (int place = 0; place < m_count; ++place) {
            const std::size_t segment = segmentOf(place);
            const double first = placeOf(segment);
            const double length = std::max(1.0, placeOf(segment + 1) - first);
            m_wishes.push_back({segment, (static_cast<double>(place) - first) / length});
        }
    }

    /// Where a place lies.
    struct Wish
    {
        std::size_t segment = 0;
        double share = 0.0; ///< of the segment
    };

    int m_count;
    std::vector<std::vector<float>> m_distances; ///< by point and track
    std::vector<std::vector<float>> m_shares; ///< by segment and track
    std::vector<std::vector<float>> m_nearness; ///< to both ends, weighed; likewise
    std::vector<Wish> m_wishes; ///< by place
};

} // namespace

Result<PlaylistCourse> pathCourse(const PlaylistTask& task)
{
    QList<TrackId> points;
    for (const TrackId id : task.request.seeds + task.request.waypoints) {
        if (!points.contains(id)) {
            points.append(id);
        }
    }
    if (points.size() < 2) {
        return Error{ErrorCode::NothingToDo,
            QCoreApplication::translate("models::playlist",
                "A path needs a start and an end: choose two different tracks.")};
    }
    PlaylistCourse course;
    Result<PlaylistPool> pool =
        gatherPool(task.library, task.sounds, task.request, kWayPool, task.stop);
    if (!pool) {
        return pool.error();
    }
    course.pool = std::move(*pool);
    const PlaylistSteps steps(task.sounds, task.request, course.pool);
    const int count =
        std::min(std::max(wantedCount(task.request, course.pool), static_cast<int>(points.size())),
            static_cast<int>(course.pool.tracks.size()));
    const Way way(task, course.pool, points, count);
    std::vector<int> pins(static_cast<std::size_t>(count), -1);
    for (qsizetype i = 0; i < points.size(); ++i) {
        pin(pins, way.placeOf(static_cast<std::size_t>(i)), course.pool.indexOf(points.at(i)));
    }
    for (auto lock = task.request.locked.constBegin(); lock != task.request.locked.constEnd();
         ++lock) {
        if (lock.key() >= 0 && lock.key() < count) {
            pin(pins, lock.key(), course.pool.indexOf(lock.value()));
        }
    }
    analysis::ChainTask chain;
    chain.pool = course.pool.candidates;
    chain.length = count;
    chain.pins = pins;
    chain.rules = rulesOf(task.request, steps);
    chain.step = [&steps](int from, int to) { return steps.cost(from, to); };
    std::vector<double> extra; // the same at every place
    for (const PoolTrack& track : course.pool.tracks) {
        extra.push_back(kBrokenRule * track.broken
            + 0.5 * task.request.variety * chance(task.request.randomSeed, track.track->id, 0));
    }
    chain.fit = [&](int track, int place) {
        return extra[static_cast<std::size_t>(track)] + way.cost(track, place);
    };
    chain.rounds = kRounds;
    OrderWish wish;
    wish.placeCost = [&way](int track, int place) { return way.cost(track, place); };
    wish.pins = pins;
    wish.spacing = chain.rules.spacing;
    wish.isOrdered = true;
    course.order = grownForFlow(task, course.pool, steps, chain, wish);
    for (std::size_t place = 0; place < course.order.size(); ++place) {
        course.wayShares.push_back(way.wholeShare(course.order[place], static_cast<int>(place)));
    }
    return course;
}

Result<PlaylistCourse> radioCourse(const PlaylistTask& task)
{
    PlaylistCourse course;
    const double share = std::clamp(task.request.leash, 0.0, 1.0);
    const auto leash =
        static_cast<std::size_t>(std::ceil(share * static_cast<double>(task.sounds.size())));
    const auto asked = static_cast<std::size_t>(std::max(task.request.count, 0));
    Result<PlaylistPool> pool = gatherPool(task.library, task.sounds, task.request,
        std::min(std::max(leash, kSmallestLeash), std::max(kNearPool, 2 * asked)), task.stop);
    if (!pool) {
        return pool.error();
    }
    course.pool = std::move(*pool);
    const PlaylistSteps steps(task.sounds, task.request, course.pool);
    analysis::ChainTask chain;
    chain.pool = course.pool.candidates;
    chain.length = std::min(
        wantedCount(task.request, course.pool), static_cast<int>(course.pool.tracks.size()));
    std::vector<int> pins = emptyPins(task.request, course.pool, chain.length);
    if (!pins.empty() && pins[0] < 0) {
        pin(pins, 0, 0);
    }
    chain.pins = pins;
    chain.rules = rulesOf(task.request, steps);
    chain.considered = kRadioOffers;
    chain.fit = [&](int track, int place) {
        const auto index = static_cast<std::size_t>(track);
        const double broken = kBrokenRule * course.pool.tracks[index].broken;
        return broken
            + task.request.variety
            * chance(task.request.randomSeed, course.pool.tracks[index].track->id, place);
    };
    chain.step = [&steps](int from, int to) {
        return steps.distance(from, to) + 1.5 * steps.cost(from, to);
    };
    chain.guess = [&steps](int from, int to) {
        return steps.roughDistance(from, to) + 1.5 * steps.cost(from, to);
    };
    course.order = analysis::growChain(chain);
    return course;
}

Result<PlaylistCourse> curveCourse(const PlaylistTask& task)
{
    PlaylistCourse course;
    const PlaylistRequest& request = task.request;
    const bool hasSeeds = !request.seeds.isEmpty();
    Result<PlaylistPool> pool =
        gatherPool(task.library, task.sounds, request, hasSeeds ? kNearPool : kFarPool, task.stop);
    if (!pool) {
        return pool.error();
    }
    course.pool = std::move(*pool);
    const PlaylistSteps steps(task.sounds, request, course.pool);
    const Percentiles percentiles(task.library.tracks());
    std::vector<double> levels;
    for (const PoolTrack& track : course.pool.tracks) {
        levels.push_back(percentiles.level(*track.track, request.curveOf));
    }
    const int count =
        std::min(wantedCount(request, course.pool), static_cast<int>(course.pool.tracks.size()));
    const bool isFlat = request.curve == analysis::CurveShape::Flat && request.drawnCurve.isEmpty();
    std::vector<double> wanted; // by place
    for (int place = 0; place < count; ++place) {
        const double along = count > 1 ? static_cast<double>(place) / (count - 1) : 0.0;
        wanted.push_back(request.drawnCurve.isEmpty()
                ? analysis::curveTarget(request.curve, along)
                : analysis::drawnTarget(std::span(request.drawnCurve.constData(),
                                            static_cast<std::size_t>(request.drawnCurve.size())),
                    along));
    }
    const auto placeCost = [&](int track, int place) {
        return isFlat ? 0.0
                      : kCourseWeight
                * std::abs(levels[static_cast<std::size_t>(track)]
                    - wanted[static_cast<std::size_t>(place)]);
    };
    std::vector<int> pins = emptyPins(request, course.pool, count);
    for (const TrackId seed : request.seeds) {
        // Each seed where the course wants one like it.
        const int index = course.pool.indexOf(seed);
        int best = -1;
        for (int place = 0; place < count; ++place) {
            if (pins[static_cast<std::size_t>(place)] < 0
                && (best < 0 || placeCost(index, place) < placeCost(index, best))) {
                best = place;
            }
        }
        if (best >= 0) {
            pin(pins, best, index);
        } else {
            ++course.seedsLeftOut;
        }
    }
    analysis::ChainTask chain;
    chain.pool = course.pool.candidates;
    chain.length = count;
    chain.pins = pins;
    chain.rules = rulesOf(request, steps);
    chain.fit = [&](int track, int place) {
        const double score = course.pool.candidates[static_cast<std::size_t>(track)].score;
        return placeCost(track, place) + (hasSeeds ? kSeedWeight : kChanceWeight) * score;
    };
    chain.step = [&steps](int from, int to) { return steps.cost(from, to); };
    chain.rounds = kRounds;
    OrderWish wish;
    wish.placeCost = placeCost;
    wish.pins = emptyPins(request, course.pool, count);
    wish.spacing = chain.rules.spacing;
    wish.isOrdered = true;
    course.order = grownForFlow(task, course.pool, steps, chain, wish);
    if (!isFlat) {
        for (const int index : course.order) {
            course.levels.push_back(levels[static_cast<std::size_t>(index)]);
        }
    }
    return course;
}

} // namespace models
