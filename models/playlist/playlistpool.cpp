// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlistpool.h"

#include "models/text/fold.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace models {

namespace {

// More seeds than this cost time and say nothing new: an even choice of them speaks for all.
constexpr std::size_t kMostCompared = 32;
// Spread of the random factor on distances: neighbours of about the same distance change places.
constexpr double kShake = 0.2;

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

// The same factor for the same track and random seed, whatever else is in the library.
double shakeFactor(quint32 randomSeed, TrackId id)
{
    const auto low = static_cast<std::uint32_t>(id);
    const auto high = static_cast<std::uint32_t>(static_cast<std::uint64_t>(id) >> 32U);
    std::seed_seq sequence{static_cast<std::uint32_t>(randomSeed), low, high};
    std::array<std::uint32_t, 2> drawn{};
    sequence.generate(drawn.begin(), drawn.end());
    // Two even draws make a triangle about 0 with a deviation of 1.
    const double scale = std::sqrt(6.0) / std::numeric_limits<std::uint32_t>::max();
    return std::exp(
        kShake * scale * (static_cast<double>(drawn[0]) - static_cast<double>(drawn[1])));
}

// Numbers for artists, albums and recordings, in the order of their first appearance.
class GroupNumbers final
{
public:
    analysis::TrackGroups groupsOf(const Tags& tags)
    {
        const QByteArray artist = text::foldedUtf8(tags.artist.simplified());
        const QByteArray album = text::foldedUtf8(tags.album.simplified());
        analysis::TrackGroups groups;
        // Compilations are by everybody: their tracks may follow each other.
        static const QSet<QByteArray> kEverybody{
            "various artists", "various", "va", "v.a.", "verschiedene interpreten", "diverse"};
        if (!artist.isEmpty() && !kEverybody.contains(artist)) {
            groups.artist = number(m_artists, artist);
        }
        if (!album.isEmpty()) {
            const QString& by = tags.albumArtist.isEmpty() ? tags.artist : tags.albumArtist;
            groups.album = number(m_albums, text::foldedUtf8(by.simplified()) + '\n' + album);
        }
        return groups;
    }

    int recordingOf(const Track& track)
    {
        return track.digest.isEmpty() ? analysis::kNoGroup : number(m_recordings, track.digest);
    }

private:
    static int number(QHash<QByteArray, int>& numbers, const QByteArray& name)
    {
        const auto found = numbers.constFind(name);
        return found != numbers.cend() ? *found
                                       : *numbers.insert(name, static_cast<int>(numbers.size()));
    }

    QHash<QByteArray, int> m_artists;
    QHash<QByteArray, int> m_albums;
    QHash<QByteArray, int> m_recordings;
};

class Gathering final
{
public:
    Gathering(const SoundLibrary& sounds, const PlaylistRequest& request)
        : m_sounds(sounds)
        , m_request(request)
        , m_shut(request.seeds.begin(), request.seeds.end())
    {
        for (const TrackId id : request.avoid) {
            m_shut.insert(id);
        }
    }

    void addSeeds(const TrackList& seeds)
    {
        for (const TrackPtr& track : seeds) {
            const std::optional<std::size_t> position = m_sounds.positionOf(track->id);
            m_pool.tracks.push_back({track, position, 0.0, position.value_or(0)});
            analysis::Candidate candidate;
            candidate.isSeed = true;
            m_pool.candidates.push_back(candidate);
        }
    }

    void addOthers(
        const std::vector<Heard>& seeds, const std::vector<Heard>& avoided, std::size_t size)
    {
        std::vector<std::pair<double, std::size_t>> scored;
        for (std::size_t position = 0; position < m_sounds.size(); ++position) {
            const TrackPtr& track = m_sounds.trackAt(position);
            const double distance = seeds[position].distance;
            const double away = avoided.empty() ? std::numeric_limits<double>::infinity()
                                                : avoided[position].distance;
            if (track->isMissing || m_shut.contains(track->id) || away <= distance
                || !isCandidate(track->id)) {
                continue;
            }
            // Near to both counts up to twice as far.
            scored.emplace_back(distance * (1.0 + distance / away), position);
        }
        m_pool.isWhole = scored.size() <= size;
        const std::size_t kept = std::min(size, scored.size());
        std::partial_sort(
            scored.begin(), scored.begin() + static_cast<std::ptrdiff_t>(kept), scored.end());
        scored.resize(kept);
        for (const auto& [score, position] : scored) {
            const TrackPtr& track = m_sounds.trackAt(position);
            m_pool.tracks.push_back(
                {track, position, seeds[position].distance, seeds[position].nearest});
            analysis::Candidate candidate;
            candidate.score = score * shakeFactor(m_request.randomSeed, track->id);
            m_pool.candidates.push_back(candidate);
        }
    }

    PlaylistPool finish()
    {
        GroupNumbers numbers;
        for (std::size_t i = 0; i < m_pool.tracks.size(); ++i) {
            const Track& track = *m_pool.tracks[i].track;
            analysis::Candidate& candidate = m_pool.candidates[i];
            candidate.groups = numbers.groupsOf(track.tags);
            candidate.recording = numbers.recordingOf(track);
            candidate.minutes = static_cast<double>(track.audio.durationMs) / 60000.0;
        }
        return std::move(m_pool);
    }

    void restrictTo(const QList<TrackId>& ids) { m_open = QSet<TrackId>(ids.begin(), ids.end()); }

private:
    [[nodiscard]] bool isCandidate(TrackId id) const { return !m_open || m_open->contains(id); }

    const SoundLibrary& m_sounds;
    const PlaylistRequest& m_request;
    QSet<TrackId> m_shut;
    std::optional<QSet<TrackId>> m_open;
    PlaylistPool m_pool;
};

Result<TrackList> seedsOf(const Snapshot& library, const PlaylistRequest& request)
{
    TrackList seeds;
    QSet<TrackId> seen;
    for (const TrackId id : request.seeds) {
        const TrackPtr track = library.find(id);
        if (!track) {
            return Error{ErrorCode::NotFound,
                QCoreApplication::translate("models::playlist",
                    "A track that the playlist starts from is not in the library any more. Choose "
                    "another one.")};
        }
        if (!seen.contains(id)) {
            seen.insert(id);
            seeds.append(track);
        }
    }
    return seeds;
}

} // namespace

Result<PlaylistPool> gatherPool(const Snapshot& library, const SoundLibrary& sounds,
    const PlaylistRequest& request, std::size_t size, const std::stop_token& stop)
{
    const Result<TrackList> seeds = seedsOf(library, request);
    if (!seeds) {
        return seeds.error();
    }
    const std::vector<std::size_t> seedPositions = knownPositions(sounds, request.seeds);
    if (seedPositions.empty()) {
        return Error{ErrorCode::NothingToDo,
            seeds->isEmpty()
                ? QCoreApplication::translate(
                    "models::playlist", "Choose at least one track to start from.")
                : QCoreApplication::translate("models::playlist",
                    "“%1” has not been analysed yet. Scan the library, then ask again.")
                      .arg(seeds->constFirst()->displayTitle())};
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
    Gathering gathering(sounds, request);
    if (request.candidates) {
        gathering.restrictTo(*request.candidates);
    }
    gathering.addSeeds(*seeds);
    gathering.addOthers(*near, avoidPositions.empty() ? std::vector<Heard>{} : *away, size);
    return gathering.finish();
}

} // namespace models
