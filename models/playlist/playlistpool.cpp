// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlistpool.h"

#include "models/playlist/chance.h"
#include "models/playlist/hearing.h"
#include "models/playlist/opentracks.h"
#include "models/playlist/playlistgroups.h"
#include "models/playlist/recordings.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace models {

namespace {

// More than any score: what breaks a rule comes behind all that break none.
constexpr double kRulePenalty = 100.0;

std::vector<std::size_t> knownPositions(const SoundLibrary& sounds, const QList<TrackId>& ids)
{
    std::vector<std::size_t> positions;
    for (const TrackId id : ids) {
        if (const auto position = sounds.positionOf(id)) {
            positions.push_back(*position);
        }
    }
    return positions;
}

// The same factor for the same track and random seed, whatever else is in the library: neighbours
// of about the same distance change places.
double shakeFactor(quint32 randomSeed, TrackId id, double variety)
{
    // Two even draws make a triangle about 0 with a deviation of 1.
    const double triangle =
        std::sqrt(6.0) * (chance(randomSeed, id, 0) - chance(randomSeed, id, 1));
    return std::exp(variety * triangle);
}

struct Scored
{
    double score = 0.0;
    std::size_t position = 0; ///< in the sound library

    bool operator<(const Scored& other) const
    {
        return score != other.score ? score < other.score : position < other.position;
    }
};

// Hands out the best of many one after the other, and sorts no more of them than are asked for.
class BestFirst final
{
public:
    /// @param expected  about how many will be asked for.
    BestFirst(std::vector<Scored> scored, std::size_t expected)
        : m_scored(std::move(scored))
        , m_step(std::max<std::size_t>(expected, 64))
    { }

    /// Nothing behind the last one.
    std::optional<Scored> next()
    {
        if (m_next == m_scored.size()) {
            return std::nullopt;
        }
        if (m_next == m_sorted) {
            m_sorted = std::min(m_scored.size(), m_sorted + std::max(m_step, m_sorted));
            std::partial_sort(at(m_next), at(m_sorted), m_scored.end());
        }
        return m_scored[m_next++];
    }

private:
    std::vector<Scored>::iterator at(std::size_t place)
    {
        return m_scored.begin() + static_cast<std::ptrdiff_t>(place);
    }

    std::vector<Scored> m_scored;
    std::size_t m_step;
    std::size_t m_next = 0;
    std::size_t m_sorted = 0;
};

class Gathering final
{
public:
    Gathering(const Snapshot& library, const SoundLibrary& sounds, const PlaylistRequest& request,
        const TrackList& seeds, std::optional<QList<TrackId>> open)
        : m_library(library)
        , m_sounds(sounds)
        , m_request(request)
        , m_check(trackRulesOf(request), seeds,
              request.nowMs > 0 ? request.nowMs : QDateTime::currentMSecsSinceEpoch())
        , m_shut(request.avoid.begin(), request.avoid.end())
        , m_open(std::move(open))
    { }

    /// Tracks that come in any case.
    void addFixed(const TrackList& tracks, bool areSeeds)
    {
        for (const TrackPtr& track : tracks) {
            if (!m_fixed.contains(track->id)) {
                m_fixed.insert(track->id);
                m_shut.insert(track->id);
                const std::optional<std::size_t> position = m_sounds.positionOf(track->id);
                m_pool.tracks.push_back({track, position, 0.0, position.value_or(0), areSeeds});
                analysis::Candidate candidate;
                candidate.isSeed = true;
                m_pool.candidates.push_back(candidate);
            }
        }
    }

    // The rules are asked only about as many as are needed, nearest first: words of a season and
    // genres cost more than all distances do.
    void addOthers(const Hearing& seeds, const Hearing& avoided, std::size_t size)
    {
        m_pool.hasHeardSeeds = !seeds.isEmpty();
        const std::size_t fixed = m_pool.tracks.size();
        std::vector<PoolTrack> broken;
        std::vector<double> brokenScores;
        BestFirst order(scored(seeds, avoided), size);
        std::optional<Scored> next = order.next();
        for (; next && m_pool.tracks.size() < fixed + size; next = order.next()) {
            // The sounds may be of an earlier snapshot than ratings and plays, yet stand at the
            // same places where all tracks are known by sound.
            const TrackPtr track =
                m_library.find(m_sounds.trackAt(next->position)->id, next->position);
            if (!track || !isCandidate(*track)) {
                continue;
            }
            const Heard heard = seeds.nearest(next->position);
            const PoolTrack found{track, next->position, heard.distance, heard.nearest, false,
                m_check.penalty(*track)};
            if (found.broken == 0) {
                add(found, next->score);
            } else {
                broken.push_back(found);
                brokenScores.push_back(next->score);
            }
        }
        m_pool.isWhole = !next;
        addBroken(broken, brokenScores, fixed + size);
    }

    PlaylistPool finish()
    {
        GroupNumbers numbers;
        TrackList tracks;
        for (const PoolTrack& track : m_pool.tracks) {
            tracks.append(track.track);
        }
        const std::vector<int> recordings = recordingNumbers(tracks, m_request.isRecordingOnce);
        for (std::size_t i = 0; i < m_pool.tracks.size(); ++i) {
            const Track& track = *m_pool.tracks[i].track;
            analysis::Candidate& candidate = m_pool.candidates[i];
            candidate.groups = numbers.groupsOf(track.tags);
            candidate.recording = recordings[i];
            candidate.amount = amountOf(track, m_request);
        }
        return std::move(m_pool);
    }

private:
    // All tracks that may be asked for, but for rules.
    [[nodiscard]] std::vector<Scored> scored(const Hearing& seeds, const Hearing& avoided) const
    {
        std::vector<Scored> found;
        const auto consider = [&](std::size_t position) {
            const std::optional<double> rank = seeds.rank(position);
            if (rank && avoided.isEmpty()) {
                found.push_back({*rank, position});
                return;
            }
            double score = seeds.isEmpty() ? shakeFactor(m_request.randomSeed,
                               m_sounds.trackAt(position)->id, m_request.variety)
                                           : seeds.nearest(position).distance;
            if (!avoided.isEmpty() && !seeds.isEmpty()) {
                const double away = avoided.nearest(position).distance;
                if (away <= score) {
                    return;
                }
                // Near to both counts up to twice as far.
                score *= 1.0 + score / away;
            }
            found.push_back({rank.value_or(score), position});
        };
        if (m_open) {
            found.reserve(static_cast<std::size_t>(m_open->size()));
            for (const TrackId id : *m_open) {
                if (const auto position = m_sounds.positionOf(id)) {
                    consider(*position);
                }
            }
        } else {
            found.reserve(m_sounds.size());
            for (std::size_t position = 0; position < m_sounds.size(); ++position) {
                consider(position);
            }
        }
        return found;
    }

    [[nodiscard]] bool isCandidate(const Track& track) const
    {
        return !track.isMissing && !m_shut.contains(track.id) && !m_check.isShut(track);
    }

    void add(const PoolTrack& track, double score)
    {
        m_pool.tracks.push_back(track);
        analysis::Candidate candidate;
        candidate.score = kRulePenalty * track.broken
            + score * shakeFactor(m_request.randomSeed, track.track->id, m_request.variety);
        m_pool.candidates.push_back(candidate);
    }

    // The less that gives way the better, then the nearer.
    void addBroken(
        const std::vector<PoolTrack>& broken, const std::vector<double>& scores, std::size_t most)
    {
        std::vector<std::size_t> order(broken.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(
            order, {}, [&broken](std::size_t index) { return broken[index].broken; });
        for (const std::size_t index : order) {
            if (m_pool.tracks.size() == most) {
                m_pool.isWhole = false;
                return;
            }
            add(broken[index], scores[index]);
        }
    }

    const Snapshot& m_library;
    const SoundLibrary& m_sounds;
    const PlaylistRequest& m_request;
    TrackRuleCheck m_check;
    QSet<TrackId> m_fixed;
    QSet<TrackId> m_shut;
    std::optional<QList<TrackId>> m_open; ///< rising; nothing = all
    PlaylistPool m_pool;
};

Result<TrackList> tracksOf(const Snapshot& library, const QList<TrackId>& ids)
{
    TrackList tracks;
    for (const TrackId id : ids) {
        const TrackPtr track = library.find(id);
        if (!track) {
            return Error{ErrorCode::NotFound,
                QCoreApplication::translate("models::playlist",
                    "A track that the playlist starts from is not in the library any more. Choose "
                    "another one.")};
        }
        tracks.append(track);
    }
    return tracks;
}

// The modes that can make something of the whole library.
bool needsSeeds(PlaylistMode mode)
{
    return mode != PlaylistMode::Curve && mode != PlaylistMode::Mix && !makesSeveralLists(mode);
}

Error noSeedHeard(const TrackList& seeds)
{
    return {ErrorCode::NothingToDo,
        seeds.isEmpty() ? QCoreApplication::translate(
            "models::playlist", "Choose at least one track to start from.")
                        : QCoreApplication::translate("models::playlist",
                            "“%1” has not been analysed yet. Scan the library, then ask again.")
                              .arg(seeds.constFirst()->displayTitle())};
}

} // namespace

int PlaylistPool::indexOf(TrackId id) const
{
    const auto found = std::find_if(tracks.begin(), tracks.end(),
        [id](const PoolTrack& track) { return track.track->id == id; });
    return found == tracks.end() ? -1 : static_cast<int>(found - tracks.begin());
}

Error playlistCancelled()
{
    return {ErrorCode::Cancelled,
        QCoreApplication::translate("models::playlist", "Making the playlist was cancelled.")};
}

double amountOf(const Track& track, const PlaylistRequest& request)
{
    constexpr double kBytesPerMegabyte = 1e6;
    constexpr double kMsPerMinute = 60000.0;
    return request.megabytes > 0.0 ? static_cast<double>(track.stamp.size) / kBytesPerMegabyte
                                   : static_cast<double>(track.audio.durationMs) / kMsPerMinute;
}

Result<PlaylistPool> gatherPool(const Snapshot& library, const SoundLibrary& sounds,
    const PlaylistRequest& request, std::size_t size, const std::stop_token& stop)
{
    const Result<TrackList> seeds = tracksOf(library, request.seeds + request.waypoints);
    if (!seeds) {
        return seeds.error();
    }
    const Result<TrackList> locked = tracksOf(library, request.locked.values());
    if (!locked) {
        return locked.error();
    }
    Result<std::optional<QList<TrackId>>> open = openTracks(library, request);
    if (!open) {
        return open.error();
    }
    const std::vector<std::size_t> seedPositions =
        knownPositions(sounds, request.seeds + request.waypoints);
    if (seedPositions.empty() && (needsSeeds(request.mode) || !seeds->isEmpty())) {
        return noSeedHeard(*seeds);
    }
    const bool isWay = request.mode == PlaylistMode::Path && seedPositions.size() > 1;
    const auto near = isWay ? Hearing::alongWay(sounds, seedPositions, request, stop)
                            : Hearing::around(sounds, seedPositions, request, stop);
    if (!near) {
        return near.error();
    }
    const std::vector<std::size_t> avoidPositions = knownPositions(sounds, request.avoid);
    const auto away = Hearing::around(sounds, avoidPositions, request, stop);
    if (!away) {
        return away.error();
    }
    Gathering gathering(library, sounds, request, *seeds, std::move(*open));
    gathering.addFixed(*seeds, true);
    gathering.addFixed(*locked, false);
    gathering.addOthers(*near, *away, size);
    return gathering.finish();
}

} // namespace models
