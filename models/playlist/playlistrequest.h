// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/sequence/curve.h"
#include "models/library/track.h"
#include "models/playlist/trackrules.h"

#include <QMap>

#include <map>
#include <optional>
#include <string>

namespace models {

/// How a playlist is made. Stored in presets by playlistModeName().
enum class PlaylistMode : quint8
{
    Similar, ///< sounds like the seeds
    Path, ///< from the first seed over the waypoints to the last one
    Radio, ///< drifts from track to track, never farther from the seeds than the leash
    Mix, ///< the given tracks (without seeds: all) in the order that flows best
    Curve, ///< energy or tempo take a course; seeds are not needed
    Expand, ///< the seeds, and all that sounds as close as asked
    Albums, ///< whole albums in their order
    Clusters, ///< the library cut into groups that sound alike, one list each
    TimeOfDay, ///< a list for each time of the day
    Bins, ///< a list for each kind of tempo, energy and brightness
    Genres, ///< a list for each genre and decade
};

enum class CurveOf : quint8
{
    Energy,
    Tempo,
    Both,
};

/// What a playlist should be like. Defaults are what 'Playlist from this' asks for.
struct PlaylistRequest
{
    QList<TrackId> seeds{};
    QList<TrackId> avoid{}; ///< tracks that it should not sound like
    int count = 25; ///< tracks, seeds included
    double minutes = 0.0; ///< > 0: fill this long instead of `count`
    double megabytes = 0.0; ///< > 0: as much as fits into so many (of 10^6 bytes) instead of both
    std::optional<QList<TrackId>> candidates{}; ///< only from these
    QString filter{}; ///< only tracks that match this query when the list is made; "" = all
    int artistGap = 3; ///< at least this many others between two tracks of one artist
    int albumGap = 2;
    int maxPerArtist = 0; ///< 0 = by the gaps alone
    bool keyCompatible = false; ///< every step to a Camelot neighbour
    double maxBpmChangePercent = 0.0; ///< 0 = any
    quint32 randomSeed = 1; ///< same request, same library, same seed: same playlist
    std::map<std::string, double>
        weights{}; ///< by part of the distance: "timbre", "rhythm", ...; absent = 1
    PlaylistMode mode = PlaylistMode::Similar;
    QList<TrackId> waypoints{}; ///< of a path, in order; the last one is its end
    analysis::CurveShape curve = analysis::CurveShape::Flat;
    CurveOf curveOf = CurveOf::Energy;
    QList<double> drawnCurve{}; ///< instead of `curve`: 0..1 at even places
    double leash = 0.5; ///< of a radio: the share of the library, nearest to the seeds first
    double closeness = 0.45; ///< of an expansion: the largest distance to a seed, 0..1
    int listCount = 8; ///< of the modes that make several lists
    double variety = 0.2; ///< 0 = always the nearest .. 1 = chance counts as much as closeness
    double maxLoudnessJumpLu = 0.0; ///< 0 = any
    bool isRecordingOnce = true; ///< live, remastered and edited versions count as one recording
    TrackRules trackRules{};
    QMap<int, TrackId> locked{}; ///< place from 0 -> the track that stands there
    qint64 nowMs = 0; ///< since 1970, UTC, for rules of time; 0 = the clock's
};

/// How much is to be filled, in megabytes where they are asked for, else in minutes; 0 = the count
/// decides.
[[nodiscard]] inline double wantedAmount(const PlaylistRequest& request)
{
    return request.megabytes > 0.0 ? request.megabytes : request.minutes;
}

/// The rules for single tracks as its mode takes them: an album is played whole, with its mixes and
/// spoken tracks.
[[nodiscard]] TrackRules trackRulesOf(const PlaylistRequest& request);

/// Why a track stands where it stands.
struct PlaylistReason
{
    bool isSeed = false;
    bool isByHand = false; ///< the user put it there
    /// Part of the distance -> how near the nearest seed is in it, as a rank in the library: 0 the
    /// same, .1 nearer than nine of ten pairs, 1 as far apart as any.
    std::map<std::string, double> parts{};
    /// What of it is worth saying, most telling first: see LikenessTeller::tell() and plainWord().
    /// Empty in lists of earlier versions.
    QStringList told{};
    /// From the track before, folded to the octave; where both tempos are sure.
    std::optional<double> tempoChangePercent{};
    double tempoFromBpm = 0.0; ///< with tempoChangePercent
    double tempoToBpm = 0.0;
    std::optional<bool> isKeyCompatible{}; ///< with the track before, where both keys are sure
    QString keyFrom{}; ///< "8A"; with isKeyCompatible
    QString keyTo{};
    std::optional<double> loudnessChangeLu{}; ///< from the track before
    std::optional<double> level{}; ///< on a course: its rank in the library, 0 calmest .. 1
    /// On a path, where it stands by its sound between the points around it: 0 at the start of the
    /// whole way .. 1 at its end.
    std::optional<double> wayShare{};

    bool operator==(const PlaylistReason&) const = default;
};

struct PlaylistEntry
{
    TrackId trackId = 0;
    std::optional<double>
        distance{}; ///< shown one to the nearest seed; absent where put in by hand
    std::optional<double> transition{}; ///< cost of the step from the entry before
    PlaylistReason reason{};

    bool operator==(const PlaylistEntry&) const = default;
};

/// A playlist that was made, and what the maker has to say about it.
struct PlaylistDraft
{
    QList<PlaylistEntry> entries;
    int analysedCount = 0; ///< tracks that were known by sound
    int libraryCount = 0;
    QStringList notes; ///< translated sentences: rules that had to be relaxed, ...
    QString name; ///< of one of several lists; otherwise empty
    TrackId centre = 0; ///< of one of several lists: what it was gathered around; 0 = nothing
};

/// "similar", "path", ...: for the command line and for presets.
QString playlistModeName(PlaylistMode mode);
std::optional<PlaylistMode> playlistModeNamed(const QString& name);
/// All names, in the order of PlaylistMode.
QStringList playlistModeNames();
/// Whether the mode makes several lists.
bool makesSeveralLists(PlaylistMode mode);
/// "flat", "up", ...; "energy", ...
QString curveShapeName(analysis::CurveShape shape);
std::optional<analysis::CurveShape> curveShapeNamed(const QString& name);
QString curveOfName(CurveOf what);
std::optional<CurveOf> curveOfNamed(const QString& name);

} // namespace models
