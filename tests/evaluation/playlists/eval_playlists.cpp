// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/transition.h"
#include "analysis/similarity/proximity.h"
#include "models/database/database.h"
#include "models/library/library.h"
#include "models/playlist/playlistbuilder.h"
#include "models/playlist/rulecheck.h"
#include "models/playlist/soundlibrary.h"
#include "models/playlist/trackrules.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>

// Statistics of playlists over a real library: eval_playlists LIBRARY [SEEDS] [COUNT] [MODE].
// Prints, for each mode, the mean transition cost beside that of the same tracks in the order of
// their distance, rules that were broken (all are said in the notes), the time, the mean distance
// to the seeds, the share of the steps between two tempos that jump by more than 12 %, the mean
// distance from the course (of a path: from the share of the way, of a curve: from its rank), and
// the share of the tracks from the seed's folder; what the reasons say; how well courses without a
// seed keep to themselves; how much of the library radios reach, and what shuts out the rest.

namespace {

using namespace models;

struct Tally
{
    double flow = 0.0;
    double rank = 0.0;
    int steps = 0;
    int broken = 0;
    int unsaid = 0;
    double distance = 0.0; ///< to the seeds
    int distances = 0;
    int tempoSteps = 0; ///< between two tempos
    int tempoJumps = 0; ///< of more than 12 %
    double offCourse = 0.0;
    int courses = 0; ///< entries on one
    int sameAlbum = 0; ///< entries from the folder of the seed
    QMap<QString, int> said; ///< what reasons say about the sound
    double slowestMs = 0.0;
    double totalMs = 0.0;
    int lists = 0;
};

TrackList tracksOf(const Snapshot& library, const QList<PlaylistEntry>& entries)
{
    TrackList tracks;
    for (const PlaylistEntry& entry : entries) {
        tracks.append(library.find(entry.trackId));
    }
    return tracks;
}

double costOf(const SoundLibrary& sounds, const TrackList& tracks)
{
    double sum = 0.0;
    for (qsizetype i = 1; i < tracks.size(); ++i) {
        const auto from = sounds.positionOf(tracks.at(i - 1)->id);
        const auto to = sounds.positionOf(tracks.at(i)->id);
        const double sound = from && to ? sounds.index().rawRank(*from, *to) : 0.5;
        sum += analysis::transitionCost(analysis::transitionTraits(*tracks.at(i - 1)->features),
            analysis::transitionTraits(*tracks.at(i)->features), sound)
                   .total;
    }
    return sum;
}

// How far the entries of a path stand from the share of the way that is theirs (see pathCourse()),
// and those of a curve from their rank in the library.
void measureCourse(const SoundLibrary& sounds, const PlaylistRequest& request,
    const QList<PlaylistEntry>& entries, Tally& tally)
{
    if (request.mode == PlaylistMode::Curve) {
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const double along = static_cast<double>(i)
                / static_cast<double>(std::max<qsizetype>(1, entries.size() - 1));
            const double wanted = analysis::curveTarget(request.curve, along);
            tally.offCourse += std::abs(entries.at(i).reason.level.value_or(wanted) - wanted);
            ++tally.courses;
        }
    }
    if (request.mode != PlaylistMode::Path || entries.size() < 3) {
        return;
    }
    std::vector<double> from(sounds.size());
    std::vector<double> to(sounds.size());
    const auto first = sounds.positionOf(entries.constFirst().trackId);
    const auto last = sounds.positionOf(entries.constLast().trackId);
    sounds.index().distancesFrom(*first, analysis::kDefaultWeights, from);
    sounds.index().distancesFrom(*last, analysis::kDefaultWeights, to);
    for (qsizetype i = 1; i + 1 < entries.size(); ++i) {
        const std::size_t at = *sounds.positionOf(entries.at(i).trackId);
        const double wanted = static_cast<double>(i) / static_cast<double>(entries.size() - 1);
        tally.offCourse += std::abs(from[at] / (from[at] + to[at]) - wanted);
        ++tally.courses;
    }
}

void measure(const Snapshot& library, const SoundLibrary& sounds, const PlaylistRequest& request,
    Tally& tally)
{
    QElapsedTimer timer;
    timer.start();
    const auto draft = buildPlaylist(library, sounds, request);
    const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    if (!draft) {
        std::printf("  failed: %s\n", qPrintable(draft.error().detail));
        return;
    }
    tally.totalMs += ms;
    tally.slowestMs = std::max(tally.slowestMs, ms);
    ++tally.lists;
    const TrackList tracks = tracksOf(library, draft->entries);
    tally.flow += costOf(sounds, tracks);
    tally.steps += std::max(0, static_cast<int>(tracks.size()) - 1);
    QList<PlaylistEntry> ranked = draft->entries;
    std::ranges::stable_sort(ranked, [](const PlaylistEntry& one, const PlaylistEntry& other) {
        return one.distance.value_or(0.0) < other.distance.value_or(0.0);
    });
    tally.rank += costOf(sounds, tracksOf(library, ranked));
    measureCourse(sounds, request, draft->entries, tally);
    const TrackPtr seed = library.find(request.seeds.value(0));
    for (qsizetype i = 1; i < draft->entries.size(); ++i) {
        const PlaylistEntry& entry = draft->entries.at(i);
        if (entry.distance && !entry.reason.isSeed) {
            tally.distance += *entry.distance;
            ++tally.distances;
        }
        const auto from = tracks.at(i - 1)->features->rhythm.tempoBpm;
        const auto to = tracks.at(i)->features->rhythm.tempoBpm;
        if (from && to) {
            ++tally.tempoSteps;
            const double percent = analysis::foldedTempoChangePercent(
                static_cast<double>(*from), static_cast<double>(*to));
            tally.tempoJumps += std::abs(percent) > 12.0 ? 1 : 0;
        }
        tally.sameAlbum +=
            seed && QFileInfo(seed->path).path() == QFileInfo(tracks.at(i)->path).path() ? 1 : 0;
        ++tally.said[entry.reason.told.join(u'+')];
    }
    TrackList seeds;
    for (const TrackId id : request.seeds + request.waypoints) {
        seeds.append(library.find(id));
    }
    for (const BrokenRule& one : brokenRules(tracks, seeds, request)) {
        tally.broken += static_cast<int>(one.positions.size());
        tally.unsaid += draft->notes.contains(brokenRuleText(one, request)) ? 0 : 1;
    }
}

void report(const char* name, const Tally& tally)
{
    const double steps = std::max(1, tally.steps);
    std::printf(
        "%-28s %5d %9.3f %9.3f %7.1f %% %7d %7d %8.1f %8.1f %8.3f %7.1f %% %7.3f %7.1f %%\n", name,
        tally.lists, tally.flow / steps, tally.rank / steps,
        tally.rank > 0.0 ? 100.0 * (1.0 - tally.flow / tally.rank) : 0.0, tally.broken,
        tally.unsaid, tally.totalMs / std::max(1, tally.lists), tally.slowestMs,
        tally.distance / std::max(1, tally.distances),
        100.0 * tally.tempoJumps / std::max(1, tally.tempoSteps),
        tally.offCourse / std::max(1, tally.courses), 100.0 * tally.sameAlbum / steps);
}

// How often each thing is said, and by how large a share of the reasons.
void reportReasons(const Tally& tally)
{
    QList<std::pair<int, QString>> said;
    int all = 0;
    for (auto it = tally.said.constBegin(); it != tally.said.constEnd(); ++it) {
        said.append({it.value(), it.key()});
        all += it.value();
    }
    std::ranges::sort(said, std::greater());
    std::printf("reasons of the similar lists:");
    for (const auto& [count, words] : said) {
        std::printf(" %s %.1f %%,", qPrintable(words), 100.0 * count / std::max(1, all));
    }
    std::printf(" of %d\n", all);
}

// From how many tracks a radio of `length` on the default leash, over several random seeds, is
// heard at all; and how many of all tracks it brings when it may go on for ever.
void reach(const Snapshot& library, const SoundLibrary& sounds, const QList<TrackId>& starts)
{
    QSet<TrackId> heard;
    QSet<TrackId> endless;
    for (const TrackId start : starts) {
        PlaylistRequest request;
        request.mode = PlaylistMode::Radio;
        request.seeds = {start};
        request.artistGap = 0;
        request.albumGap = 0;
        request.isRecordingOnce = false;
        for (quint32 seed = 1; seed <= 4; ++seed) {
            request.randomSeed = seed;
            request.count = 50;
            if (const auto draft = buildPlaylist(library, sounds, request)) {
                for (const PlaylistEntry& entry : draft->entries) {
                    heard.insert(entry.trackId);
                }
            }
        }
        if (start == starts.constFirst()) {
            request.leash = 1.0;
            request.count = static_cast<int>(sounds.size());
            if (const auto draft = buildPlaylist(library, sounds, request)) {
                for (const PlaylistEntry& entry : draft->entries) {
                    endless.insert(entry.trackId);
                }
            }
        }
    }
    const TrackRuleCheck check({}, {}, QDateTime::currentMSecsSinceEpoch());
    QMap<QString, int> unreached;
    for (std::size_t i = 0; i < sounds.size(); ++i) {
        const TrackPtr& track = sounds.trackAt(i);
        if (!endless.contains(track->id)) {
            const QList<TrackRule> rules = check.broken(*track);
            ++unreached[rules.contains(TrackRule::Season) ? QStringLiteral("out of season")
                    : rules.contains(TrackRule::Music)    ? QStringLiteral("spoken word or a mix")
                    : track->isMissing                    ? QStringLiteral("missing")
                                       : QStringLiteral("the same recording as another")];
        }
    }
    for (auto why = unreached.constBegin(); why != unreached.constEnd(); ++why) {
        std::printf("not in the endless radio: %d, %s\n", why.value(), qPrintable(why.key()));
    }
    std::printf("radio: %lld of %zu tracks heard in 50 tracks from %lld starts, 4 random seeds "
                "each; %lld by one endless radio without a leash\n",
        static_cast<long long>(heard.size()), sounds.size(), static_cast<long long>(starts.size()),
        static_cast<long long>(endless.size()));
}

/// What is heard of a course: all of it in shares of the library, but for levels.
struct CourseTally
{
    int lists = 0;
    int steps = 0;
    int against = 0; ///< by more than a twentieth the other way than the course
    double cost = 0.0;
    double worstOff = 0.0; ///< of each list
    double off = 0.0;
    double sound = 0.0; ///< distance from track to track
    int tempoSteps = 0;
    int tempoJumps = 0;
    int loudnessJumps = 0; ///< of more than 6 LU
    double endLu = 0.0; ///< the last track above the mean of its list
    double shared = 0.0; ///< of the tracks, with the list of the random seed before
    double totalMs = 0.0;
};

void measureCourseOf(const Snapshot& library, const SoundLibrary& sounds,
    const PlaylistRequest& request, const QList<PlaylistEntry>& entries, CourseTally& tally)
{
    const TrackList tracks = tracksOf(library, entries);
    double worst = 0.0;
    double loudness = 0.0;
    std::vector<double> wanted;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const double along = static_cast<double>(i)
            / static_cast<double>(std::max<qsizetype>(1, entries.size() - 1));
        wanted.push_back(analysis::curveTarget(request.curve, along));
        const double off = std::abs(entries.at(i).reason.level.value_or(0.5) - wanted.back());
        worst = std::max(worst, off);
        tally.off += off / static_cast<double>(entries.size());
        loudness +=
            static_cast<double>(tracks.at(i)->features->loudness.integratedLufs.value_or(-20.0F));
    }
    for (std::size_t i = 1; i < wanted.size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        const double rise = wanted[i] - wanted[i - 1];
        const double risen = *entries.at(at).reason.level - *entries.at(at - 1).reason.level;
        tally.against += std::abs(risen) > 0.05 && risen * rise < 0.0 ? 1 : 0;
        ++tally.steps;
        tally.sound += analysis::shownDistance(
            sounds.index().distance(*sounds.positionOf(entries.at(at - 1).trackId),
                *sounds.positionOf(entries.at(at).trackId)));
        const auto from = analysis::transitionTraits(*tracks.at(at - 1)->features);
        const auto to = analysis::transitionTraits(*tracks.at(at)->features);
        if (from.tempoBpm && to.tempoBpm) {
            ++tally.tempoSteps;
            tally.tempoJumps +=
                std::abs(analysis::foldedTempoChangePercent(
                    static_cast<double>(*from.tempoBpm), static_cast<double>(*to.tempoBpm)))
                    > 12.0
                ? 1
                : 0;
        }
        tally.loudnessJumps +=
            std::abs(to.loudnessLufs.value_or(-20.0F) - from.loudnessLufs.value_or(-20.0F)) > 6.0F
            ? 1
            : 0;
    }
    tally.cost += costOf(sounds, tracks);
    tally.worstOff += worst;
    tally.endLu +=
        static_cast<double>(tracks.constLast()->features->loudness.integratedLufs.value_or(-20.0F))
        - loudness / static_cast<double>(entries.size());
    ++tally.lists;
}

// Courses that start from nothing but a random seed.
void seedless(const Snapshot& library, const SoundLibrary& sounds, int lists, int count)
{
    struct Course
    {
        const char* name;
        analysis::CurveShape shape;
        CurveOf what;
    };

    const Course courses[] = {{"arc of energy", analysis::CurveShape::Arc, CurveOf::Energy},
        {"wave of energy", analysis::CurveShape::Wave, CurveOf::Energy},
        {"down in energy", analysis::CurveShape::Down, CurveOf::Energy},
        {"up in both", analysis::CurveShape::Up, CurveOf::Both}};
    std::printf("without a seed %31s %8s %8s %8s %8s %8s %8s %8s %8s %8s\n", "cost", "off", "worst",
        "against", "sound", "jumps", "louder", "end LU", "shared", "mean ms");
    for (const Course& course : courses) {
        CourseTally tally;
        QSet<TrackId> before;
        for (quint32 seed = 1; seed <= static_cast<quint32>(lists); ++seed) {
            PlaylistRequest request;
            request.mode = PlaylistMode::Curve;
            request.curve = course.shape;
            request.curveOf = course.what;
            request.count = count;
            request.randomSeed = seed;
            QElapsedTimer timer;
            timer.start();
            const auto draft = buildPlaylist(library, sounds, request);
            tally.totalMs += static_cast<double>(timer.nsecsElapsed()) / 1e6;
            if (!draft || draft->entries.size() < 2) {
                continue;
            }
            measureCourseOf(library, sounds, request, draft->entries, tally);
            QSet<TrackId> ids;
            for (const PlaylistEntry& entry : draft->entries) {
                ids.insert(entry.trackId);
            }
            tally.shared += static_cast<double>((ids & before).size())
                / static_cast<double>(draft->entries.size());
            before = ids;
        }
        const double all = std::max(1, tally.lists);
        const double steps = std::max(1, tally.steps);
        std::printf(
            "%-28s %5d %11.3f %8.3f %8.3f %7.1f%% %8.3f %7.1f%% %7.1f%% %8.1f %7.1f%% %8.1f\n",
            course.name, tally.lists, tally.cost / steps, tally.off / all, tally.worstOff / all,
            100.0 * tally.against / steps, tally.sound / steps,
            100.0 * tally.tempoJumps / std::max(1, tally.tempoSteps),
            100.0 * tally.loudnessJumps / steps, tally.endLu / all,
            100.0 * tally.shared / std::max(1.0, all - 1.0), tally.totalMs / all);
    }
}

PlaylistRequest plain(TrackId seed, int count)
{
    PlaylistRequest request;
    request.seeds = {seed};
    request.count = count;
    return request;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: eval_playlists LIBRARY [SEEDS] [COUNT] [MODE]\n");
        return 2;
    }
    auto database = Database::open(arguments.at(1));
    if (!database) {
        std::fprintf(stderr, "%s\n", qPrintable(database.error().detail));
        return 1;
    }
    Library opened(**database);
    if (const auto loaded = opened.load(); !loaded) {
        std::fprintf(stderr, "%s\n", qPrintable(loaded.error().detail));
        return 1;
    }
    const SnapshotPtr library = opened.snapshot();
    const SoundLibrary sounds(*library);
    const int seeds = arguments.size() > 2 ? arguments.at(2).toInt() : 50;
    const int count = arguments.size() > 3 ? arguments.at(3).toInt() : 30;
    std::mt19937 random(20241);
    QList<TrackId> starts;
    while (starts.size() < std::min<qsizetype>(seeds, static_cast<qsizetype>(sounds.size()))) {
        const TrackId id = sounds.trackAt(random() % sounds.size())->id;
        if (!starts.contains(id)) {
            starts.append(id);
        }
    }
    std::printf("%zu tracks, %lld seeds, lists of %d\n", sounds.size(),
        static_cast<long long>(starts.size()), count);
    std::printf("%-28s %5s %9s %9s %9s %7s %7s %8s %8s %8s %9s %7s %9s\n", "mode", "lists", "cost",
        "by rank", "saved", "broken", "unsaid", "mean ms", "most ms", "distance", "jumps", "off",
        "album");

    struct Mode
    {
        const char* name;
        void (*change)(PlaylistRequest&, TrackId other);
    };

    const Mode modes[] = {{"similar", [](PlaylistRequest&, TrackId) {}},
        {"similar, keys fit", [](PlaylistRequest& r, TrackId) { r.keyCompatible = true; }},
        {"similar, tempo within 6 %",
            [](PlaylistRequest& r, TrackId) { r.maxBpmChangePercent = 6.0; }},
        {"path",
            [](PlaylistRequest& r, TrackId other) {
                r.mode = PlaylistMode::Path;
                r.waypoints = {other};
            }},
        {"radio", [](PlaylistRequest& r, TrackId) { r.mode = PlaylistMode::Radio; }},
        {"curve, arc of energy",
            [](PlaylistRequest& r, TrackId) {
                r.mode = PlaylistMode::Curve;
                r.curve = analysis::CurveShape::Arc;
            }},
        {"expand", [](PlaylistRequest& r, TrackId) { r.mode = PlaylistMode::Expand; }}};
    const QString only = arguments.value(4);
    if (only == QStringLiteral("seedless")) {
        seedless(*library, sounds, seeds, count);
        return 0;
    }
    for (const Mode& mode : modes) {
        Tally tally;
        if (!QString::fromUtf8(mode.name).startsWith(only)) {
            continue;
        }
        for (qsizetype i = 0; i < starts.size(); ++i) {
            const TrackId other = starts.at((i + 1) % starts.size());
            PlaylistRequest request = plain(starts.at(i), count);
            mode.change(request, other);
            measure(*library, sounds, request, tally);
        }
        report(mode.name, tally);
        if (&mode == &modes[0]) {
            reportReasons(tally);
        }
    }
    if (!only.isEmpty()) {
        return 0;
    }
    Tally circle;
    PlaylistRequest whole;
    whole.mode = PlaylistMode::Mix;
    measure(*library, sounds, whole, circle);
    report("mix of the whole library", circle);
    seedless(*library, sounds, seeds, count);
    reach(*library, sounds, starts);
    return 0;
}
