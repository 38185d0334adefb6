// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/flowsearch.h"
#include "models/playlist/playlistcourse.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

// Whole albums, each in its own order; the albums in the order that flows best.

namespace models {

namespace {

// Fewer tracks are a single or a rest of an album.
constexpr std::size_t kSmallestAlbum = 3;

struct Album
{
    std::vector<int> tracks; ///< indices into the pool, in the album's order
    double score = 0.0;
    bool isOfSeed = false;
};

bool standsBefore(const PlaylistPool& pool, int left, int right)
{
    const auto key = [&pool](int index) {
        const Track& track = *pool.tracks[static_cast<std::size_t>(index)].track;
        return std::tuple(track.tags.discNumber, track.tags.trackNumber, track.path);
    };
    return key(left) < key(right);
}

// The albums of the pool, those of the seeds first, then the nearest.
std::vector<Album> albumsOf(const PlaylistPool& pool)
{
    std::map<int, Album> byNumber;
    for (std::size_t i = 0; i < pool.tracks.size(); ++i) {
        const analysis::Candidate& candidate = pool.candidates[i];
        if (candidate.groups.album == analysis::kNoGroup) {
            continue;
        }
        Album& album = byNumber[candidate.groups.album];
        album.tracks.push_back(static_cast<int>(i));
        album.score += pool.tracks[i].isSeed ? 0.0 : candidate.score;
        album.isOfSeed = album.isOfSeed || pool.tracks[i].isSeed;
    }
    std::vector<Album> albums;
    for (auto& [number, album] : byNumber) {
        if (album.tracks.size() < kSmallestAlbum && !album.isOfSeed) {
            continue;
        }
        album.score /= static_cast<double>(album.tracks.size());
        std::sort(album.tracks.begin(), album.tracks.end(),
            [&pool](int left, int right) { return standsBefore(pool, left, right); });
        albums.push_back(std::move(album));
    }
    std::stable_sort(albums.begin(), albums.end(), [](const Album& one, const Album& other) {
        return one.isOfSeed != other.isOfSeed ? one.isOfSeed : one.score < other.score;
    });
    return albums;
}

double amountOf(const PlaylistPool& pool, const Album& album)
{
    return std::accumulate(
        album.tracks.begin(), album.tracks.end(), 0.0, [&pool](double sum, int track) {
            return sum + pool.candidates[static_cast<std::size_t>(track)].amount;
        });
}

// The best albums that fill the length: the first in any case, further ones as long as they come
// nearer to it; into megabytes each has to fit, and where one does not, a smaller one may.
std::vector<Album> chosenAlbums(const PlaylistRequest& request, const PlaylistPool& pool)
{
    const double wanted = wantedAmount(request);
    const bool isLimit = request.megabytes > 0.0;
    std::vector<Album> chosen;
    std::size_t count = 0;
    double amount = 0.0;
    for (Album& album : albumsOf(pool)) {
        const double more = amountOf(pool, album);
        const bool fits = wanted <= 0.0 ? static_cast<int>(count) < request.count
                                        : amount + (isLimit ? more : more / 2.0) <= wanted;
        if (!fits && !chosen.empty()) {
            if (isLimit) {
                continue;
            }
            break;
        }
        count += album.tracks.size();
        amount += more;
        chosen.push_back(std::move(album));
    }
    return chosen;
}

} // namespace

Result<PlaylistCourse> albumsCourse(const PlaylistTask& task)
{
    PlaylistCourse course;
    Result<PlaylistPool> pool =
        gatherPool(task.library, task.sounds, task.request, kFarPool, task.stop);
    if (!pool) {
        return pool.error();
    }
    course.pool = std::move(*pool);
    course.isLengthFree = true;
    const std::vector<Album> chosen = chosenAlbums(task.request, course.pool);
    const PlaylistSteps steps(task.sounds, task.request, course.pool);
    analysis::StepCosts costs(chosen.size());
    std::vector<int> order(chosen.size());
    for (std::size_t from = 0; from < chosen.size(); ++from) {
        order[from] = static_cast<int>(from);
        for (std::size_t to = 0; to < chosen.size(); ++to) {
            costs.set(static_cast<int>(from), static_cast<int>(to),
                steps.cost(chosen[from].tracks.back(), chosen[to].tracks.front()));
        }
    }
    const std::vector<analysis::TrackGroups> free(chosen.size());
    std::vector<std::uint8_t> isPinned(chosen.size(), 0);
    if (!isPinned.empty()) {
        isPinned[0] = 1;
    }
    const analysis::FlowTask flow{&costs, free, {}, {}, isPinned, false};
    for (const int album : analysis::improvedOrder(flow, order, task.request.randomSeed).order) {
        const std::vector<int>& tracks = chosen[static_cast<std::size_t>(album)].tracks;
        course.order.insert(course.order.end(), tracks.begin(), tracks.end());
    }
    return course;
}

} // namespace models
