// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/online/lookupchoice.h"

#include <QCoreApplication>

#include <algorithm>

namespace models::lookup {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LookUp)
};

Choice left(const QString& reason)
{
    return {std::nullopt, reason};
}

Choice checked(const Match& match, const Demand& demand)
{
    const Likeness& likeness = match.likeness;
    if (likeness.percent() < demand.leastPercent) {
        return left(Text::tr("The answer fits by %1 %, %2 % are asked for.")
                        .arg(likeness.percent())
                        .arg(demand.leastPercent));
    }
    if (!likeness.sound && !likeness.title) {
        return left(Text::tr("Only the length speaks for the answer."));
    }
    return {match, {}};
}

Match withoutRelease(Match match)
{
    Candidate& candidate = match.candidate;
    candidate.release = {};
    candidate.trackId.clear();
    candidate.number = 0;
    candidate.discNumber = 0;
    candidate.discTracks = 0;
    return match;
}

} // namespace

Choice chosen(const QList<Match>& matches, const Demand& demand)
{
    if (demand.place > 0) {
        return demand.place <= matches.size() ? checked(matches.at(demand.place - 1), demand)
                                              : left(Text::tr("There are only %n answers.", nullptr,
                                                  static_cast<int>(matches.size())));
    }
    if (matches.isEmpty()) {
        return left(Text::tr("There is no answer."));
    }
    const Match& best = matches.constFirst();
    const auto isAlike = [&best](const Match& other) {
        return other.likeness.percent() == best.likeness.percent();
    };
    const auto isOther = [&best](const Match& other) {
        return other.candidate.recordingId != best.candidate.recordingId;
    };
    const auto alike = std::ranges::count_if(matches, isAlike);
    if (std::ranges::any_of(
            matches, [&](const Match& other) { return isAlike(other) && isOther(other); })) {
        const Choice choice = checked(best, demand);
        return choice.match ? left(Text::tr("Several recordings fit alike.")) : choice;
    }
    return checked(alike > 1 ? withoutRelease(best) : best, demand);
}

Result<Choice> completed(const Fetch& fetch, const KnownFile& file, const Choice& choice,
    const Demand& demand, const std::stop_token& stop)
{
    if (!choice.match || choice.match->candidate.release.id.isEmpty()) {
        return choice;
    }
    const Candidate& known = choice.match->candidate;
    const Result<QList<Candidate>> tracks = tracksOf(fetch, known.release.id, stop);
    if (!tracks) {
        return tracks.error();
    }
    const auto track = std::ranges::find(*tracks, known.recordingId, &Candidate::recordingId);
    if (track == tracks->end()) {
        return choice;
    }
    Candidate whole = *track;
    whole.acoustId = known.acoustId;
    whole.soundScore = known.soundScore;
    return checked({whole, likeness(file, whole)}, demand);
}

Result<QList<QList<Match>>> onRelease(const Fetch& fetch, const QList<KnownFile>& files,
    const ReleaseMatch& release, const std::stop_token& stop)
{
    const Result<QList<Candidate>> tracks = tracksOf(fetch, release.release.id, stop);
    if (!tracks) {
        return tracks.error();
    }
    const QList<int> places = assigned(files, *tracks, release.sounds);
    QList<QList<Match>> all;
    for (qsizetype file = 0; file < files.size(); ++file) {
        QList<Match> matches;
        if (places[file] >= 0) {
            Candidate track = asHeard(tracks->at(places[file]), files[file], release.sounds);
            track.acoustId = release.acoustIds.value(track.recordingId);
            matches.append({track, likeness(files[file], track)});
        }
        all.append(matches);
    }
    return all;
}

} // namespace models::lookup
