// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlistpool.h"

#include "models/playlist/chance.h"
#include "models/playlist/playlistgroups.h"
#include "models/playlist/recordings.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>

namespace models {

namespace {

// More seeds than this cost time and say nothing new: an even choice of them speaks for all.
constexpr std::size_t kMostCompared = 32;
// More than any score: what breaks a rule comes behind all that break none.
constexpr double kRulePenalty = 100.0;

struct Heard
{
    double distance = std::numeric_limits<double>::infinity();
    std::size_t nearest = 0;
};

// For each position of the sound library the nearest of some tracks.
Result<std::vector<Heard>> nearestOf(const SoundLibrary& sounds,
    const std::vector<std::size_t>& positions, const analysis::PartValues& weights,
    const std::stop_token& stop)
{
    std::vector<Heard> heard(sounds.size());
    std::vector<double> distances(sounds.size());
    const std::size_t compared = std::min(positions.size(), kMostCompared);
    for (std::size_t i = 0; i < compared; ++i) {
        if (stop.stop_requested()) {
            return Error{ErrorCode::Cancelled,
                QCoreApplication::translate(
                    "models::playlist", "Making the playlist was cancelled.")};
        }
        const std::size_t position = positions[i * positions.size() / compared];
        sounds.index().distancesFrom(position, weights, distances);
        for (std::size_t other = 0; other < heard.size(); ++other) {
            if (distances[other] < heard[other].distance) {
                heard[other] = {distances[other], position};
            }
        }
    }
    return heard;
}

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

class Gathering final
{
public:
    Gathering(const SoundLibrary& sounds, const PlaylistRequest& request, const TrackList& seeds)
        : m_sounds(sounds)
        , m_request(request)
        , m_check(request.trackRules, seeds,
              request.nowMs > 0 ? request.nowMs : QDateTime::currentMSecsSinceEpoch())
    {
        for (const TrackId id : request.avoid) {
            m_shut.insert(id);
        }
        if (request.candidates) {
            m_open = QSet<TrackId>(request.candidates->begin(), request.candidates->end());
        }
    }

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

    void addOthers(
        const std::vector<Heard>& seeds, const std::vector<Heard>& avoided, std::size_t size)
    {
        std::vector<std::pair<double, std::size_t>> scored;
        for (std::size_t position = 0; position < m_sounds.size(); ++position) {
            const Track& track = *m_sounds.trackAt(position);
            if (!isCandidate(track)) {
                continue;
            }
            double score = seeds.empty()
                ? shakeFactor(m_request.randomSeed, track.id, m_request.variety)
                : seeds[position].distance;
            if (!avoided.empty() && !seeds.empty()) {
                if (avoided[position].distance <= score) {
                    continue;
                }
                // Near to both counts up to twice as far.
                score *= 1.0 + score / avoided[position].distance;
            }
            score += kRulePenalty * m_check.penalty(track);
            scored.emplace_back(score, position);
        }
        m_pool.isWhole = scored.size() <= size;
        const std::size_t kept = std::min(size, scored.size());
        std::partial_sort(
            scored.begin(), scored.begin() + static_cast<std::ptrdiff_t>(kept), scored.end());
        scored.resize(kept);
        for (const auto& [score, position] : scored) {
            addOther(score, position, seeds.empty() ? Heard{} : seeds[position]);
        }
        m_pool.hasHeardSeeds = !seeds.empty();
    }

    PlaylistPool finish()
    {
        GroupNumbers numbers;
        RecordingNumbers recordings(m_request.isRecordingOnce);
        for (std::size_t i = 0; i < m_pool.tracks.size(); ++i) {
            const Track& track = *m_pool.tracks[i].track;
            analysis::Candidate& candidate = m_pool.candidates[i];
            candidate.groups = numbers.groupsOf(track.tags);
            candidate.recording = recordings.numberOf(track);
            candidate.minutes = static_cast<double>(track.audio.durationMs) / 60000.0;
        }
        return std::move(m_pool);
    }

private:
    [[nodiscard]] bool isCandidate(const Track& track) const
    {
        return !track.isMissing && !m_shut.contains(track.id)
            && (!m_open || m_open->contains(track.id)) && !m_check.isShut(track);
    }

    void addOther(double score, std::size_t position, const Heard& heard)
    {
        const TrackPtr& track = m_sounds.trackAt(position);
        const int broken = m_check.penalty(*track);
        m_pool.tracks.push_back({track, position, heard.distance, heard.nearest, false, broken});
        analysis::Candidate candidate;
        const double penalty = kRulePenalty * broken;
        candidate.score = penalty
            + (score - penalty) * shakeFactor(m_request.randomSeed, track->id, m_request.variety);
        m_pool.candidates.push_back(candidate);
    }

    const SoundLibrary& m_sounds;
    const PlaylistRequest& m_request;
    TrackRuleCheck m_check;
    QSet<TrackId> m_fixed;
    QSet<TrackId> m_shut;
    std::optional<QSet<TrackId>> m_open;
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
    const std::vector<std::size_t> seedPositions =
        knownPositions(sounds, request.seeds + request.waypoints);
    if (seedPositions.empty() && (needsSeeds(request.mode) || !seeds->isEmpty())) {
        return noSeedHeard(*seeds);
    }
    const analysis::PartValues weights = weightsByPart(request.weights);
    const auto near = nearestOf(sounds, seedPositions, weights, stop);
    if (!near) {
        return near.error();
    }
    const std::vector<std::size_t> avoidPositions = knownPositions(sounds, request.avoid);
    const auto away = nearestOf(sounds, avoidPositions, weights, stop);
    if (!away) {
        return away.error();
    }
    Gathering gathering(sounds, request, *seeds);
    gathering.addFixed(*seeds, true);
    gathering.addFixed(*locked, false);
    gathering.addOthers(seedPositions.empty() ? std::vector<Heard>{} : *near,
        avoidPositions.empty() ? std::vector<Heard>{} : *away, size);
    return gathering.finish();
}

} // namespace models
