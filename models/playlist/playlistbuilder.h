// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/library/snapshot.h"
#include "models/playlist/playlistrequest.h"

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace models {

/// Chooses by sound, obeys the rules, orders for flow, and says why. Pure; runs on any thread.
/// Errors: NotFound (a seed is not in the library), NothingToDo (no seed is analysed yet),
/// Cancelled.
Result<PlaylistDraft> buildPlaylist(
    const Snapshot& library, const PlaylistRequest& request, std::stop_token stop = {});

class SoundLibrary;

/// The same with a sound library that is at hand (models/playlist/soundlibrary.h), made of this
/// snapshot or an earlier one: with 200 000 tracks, making one takes most of the time.
Result<PlaylistDraft> buildPlaylist(const Snapshot& library, const SoundLibrary& sounds,
    const PlaylistRequest& request, std::stop_token stop = {});

/// The modes that make several lists, each with its name; for another mode the one list. A list of
/// fewer than `kSmallestList` tracks is left out.
Result<QList<PlaylistDraft>> buildPlaylists(const Snapshot& library, const SoundLibrary& sounds,
    const PlaylistRequest& request, std::stop_token stop = {});

inline constexpr int kSmallestList = 5;

/// What buildPlaylist() says to a mode that makes several lists.
QString severalListsNeedSentence();

/// A track near another, for `similar` and the inspector.
struct Neighbour
{
    TrackId trackId = 0;
    double distance = 0.0; ///< 0..1, see analysis::shownDistance()
    std::map<std::string, double> parts; ///< ranks 0..1, see PlaylistReason::parts
};

/// The names of the distance's parts, as they appear in weights and results.
std::vector<std::string> distanceParts();

/// The same, and the part of a learned model, which counts in searches for similar tracks. A model
/// that was chosen counts as much as all other parts together unless its weight says otherwise.
std::vector<std::string> searchParts();

/// Many searches over one snapshot, whose preparation is paid once (`similar --all`, the
/// inspector). Any thread.
class NeighbourSearch final
{
public:
    explicit NeighbourSearch(
        const Snapshot& library, const std::map<std::string, double>& weights = {});
    /// The same with a sound library that is at hand, made of this snapshot or an earlier one.
    NeighbourSearch(const Snapshot& library, std::shared_ptr<const SoundLibrary> sounds,
        const std::map<std::string, double>& weights = {});
    ~NeighbourSearch();
    NeighbourSearch(const NeighbourSearch&) = delete;
    NeighbourSearch& operator=(const NeighbourSearch&) = delete;

    /// As similarTracks().
    Result<QList<Neighbour>> nearest(TrackId id, int count, std::stop_token stop = {}) const;

private:
    struct Index;
    std::unique_ptr<Index> m_index;
};

/// The `count` tracks that sound most like `id`, nearest first. Errors: NotFound, NothingToDo,
/// Cancelled.
Result<QList<Neighbour>> similarTracks(const Snapshot& library, TrackId id, int count,
    const std::map<std::string, double>& weights = {}, std::stop_token stop = {});

/// The reason as a sentence fragment for a table cell ("Same groove, tempo fits, key fits"); empty
/// when there is none.
QString reasonText(const PlaylistReason& reason);

/// The parts of a distance as words, nearest first ("Sound colour, groove").
QString partsText(const std::map<std::string, double>& parts);

} // namespace models
