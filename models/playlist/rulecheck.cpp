// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/rulecheck.h"

#include "models/playlist/playlistgroups.h"
#include "models/playlist/playliststeps.h"
#include "models/playlist/recordings.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QSet>

#include <cmath>

namespace models {

namespace {

using Places = QMap<PlaylistRule, QList<int>>;

PlaylistRule asPlaylistRule(TrackRule rule)
{
    switch (rule) {
    case TrackRule::Recent:
        return PlaylistRule::Recent;
    case TrackRule::Genre:
        return PlaylistRule::Genre;
    case TrackRule::NotPlayed:
        return PlaylistRule::NotPlayed;
    case TrackRule::Season:
        return PlaylistRule::Season;
    case TrackRule::Music:
        return PlaylistRule::Music;
    case TrackRule::Instrumental:
        return PlaylistRule::Instrumental;
    case TrackRule::Tempo:
        return PlaylistRule::TempoRange;
    case TrackRule::Duration:
        return PlaylistRule::Duration;
    case TrackRule::Rating:
        return PlaylistRule::Rating;
    case TrackRule::Plays:
        return PlaylistRule::Plays;
    }
    return PlaylistRule::Recent;
}

// Tracks named by hand come in whatever the rules of tracks say.
void checkTracks(
    const TrackList& tracks, const TrackList& seeds, const PlaylistRequest& request, Places& places)
{
    const TrackRuleCheck check(trackRulesOf(request), seeds,
        request.nowMs > 0 ? request.nowMs : QDateTime::currentMSecsSinceEpoch());
    QSet<TrackId> named(request.seeds.begin(), request.seeds.end());
    for (const TrackId id : request.waypoints + request.locked.values()) {
        named.insert(id);
    }
    for (qsizetype i = 0; i < tracks.size(); ++i) {
        if (named.contains(tracks.at(i)->id)) {
            continue;
        }
        for (const TrackRule rule : check.broken(*tracks.at(i))) {
            places[asPlaylistRule(rule)].append(static_cast<int>(i) + 1);
        }
    }
}

void checkSteps(const TrackList& tracks, const PlaylistRequest& request, Places& places)
{
    analysis::TransitionTraits before;
    for (qsizetype i = 0; i < tracks.size(); ++i) {
        const auto& features = tracks.at(i)->features;
        const analysis::TransitionTraits traits =
            features ? analysis::transitionTraits(*features) : analysis::TransitionTraits{};
        const StepChange change = stepChange(before, traits);
        before = traits;
        if (i == 0) {
            continue;
        }
        const int position = static_cast<int>(i) + 1;
        if (request.maxLoudnessJumpLu > 0.0
            && std::abs(change.loudnessLu.value_or(0.0)) > request.maxLoudnessJumpLu) {
            places[PlaylistRule::LoudnessJump].append(position);
        }
        if (request.maxBpmChangePercent > 0.0
            && (!change.tempoPercent
                || std::abs(*change.tempoPercent) > request.maxBpmChangePercent)) {
            places[PlaylistRule::TempoChange].append(position);
        }
        if (request.keyCompatible && !change.isKeyCompatible.value_or(false)) {
            places[PlaylistRule::KeyFit].append(position);
        }
    }
}

bool comesTooSoon(QHash<int, int>& last, int group, int position, int gap)
{
    if (group == analysis::kNoGroup) {
        return false;
    }
    const auto before = last.constFind(group);
    const bool isTooSoon = before != last.cend() && position - *before <= gap;
    last.insert(group, position);
    return isTooSoon;
}

void checkSpacing(const TrackList& tracks, const PlaylistRequest& request, Places& places)
{
    // An album is played as it is, with its two versions of a song.
    if (request.mode == PlaylistMode::Albums) {
        return;
    }
    GroupNumbers numbers;
    const std::vector<int> recordings = recordingNumbers(tracks, request.isRecordingOnce);
    QHash<int, int> artists;
    QHash<int, int> albums;
    QHash<int, int> counts;
    QSet<int> heard;
    for (qsizetype i = 0; i < tracks.size(); ++i) {
        const int position = static_cast<int>(i) + 1;
        const analysis::TrackGroups groups = numbers.groupsOf(tracks.at(i)->tags);
        const int recording = recordings[static_cast<std::size_t>(i)];
        if (recording >= 0 && heard.contains(recording)) {
            places[PlaylistRule::RecordingOnce].append(position);
        }
        heard.insert(recording);
        if (comesTooSoon(albums, groups.album, position, request.albumGap)) {
            places[PlaylistRule::AlbumGap].append(position);
        }
        if (comesTooSoon(artists, groups.artist, position, request.artistGap)) {
            places[PlaylistRule::ArtistGap].append(position);
        }
        if (groups.artist != analysis::kNoGroup && ++counts[groups.artist] > request.maxPerArtist
            && request.maxPerArtist > 0) {
            places[PlaylistRule::MaxPerArtist].append(position);
        }
    }
}

// "3, 7 and 12"; a long list names the first ones.
QString placesText(const QList<int>& positions)
{
    constexpr qsizetype kMostNamed = 6;
    QStringList numbers;
    for (const int position : positions.first(std::min(kMostNamed, positions.size()))) {
        numbers.append(QLocale().toString(position));
    }
    if (positions.size() > kMostNamed) {
        return QCoreApplication::translate("models::playlist", "%1 and %n more", nullptr,
            static_cast<int>(positions.size() - kMostNamed))
            .arg(numbers.join(QCoreApplication::translate("models::playlist", ", ")));
    }
    return QLocale().createSeparatedList(numbers);
}

QString trackRuleText(PlaylistRule rule)
{
    switch (rule) {
    case PlaylistRule::Recent:
        return QCoreApplication::translate(
            "models::playlist", "Too few other tracks fit: from the last list come again %1.");
    case PlaylistRule::Genre:
        return QCoreApplication::translate(
            "models::playlist", "Too few tracks of these genres fit: of other genres are %1.");
    case PlaylistRule::NotPlayed:
        return QCoreApplication::translate(
            "models::playlist", "Too few others fit: played not long ago were %1.");
    case PlaylistRule::Season:
        return QCoreApplication::translate(
            "models::playlist", "Out of season, because chosen by hand: %1.");
    case PlaylistRule::Music:
        return QCoreApplication::translate(
            "models::playlist", "Spoken word or mixes, because chosen by hand: %1.");
    case PlaylistRule::Instrumental:
        return QCoreApplication::translate(
            "models::playlist", "Perhaps sung, because chosen by hand: %1.");
    case PlaylistRule::TempoRange:
        return QCoreApplication::translate(
            "models::playlist", "Outside the tempo range, because chosen by hand: %1.");
    case PlaylistRule::Duration:
        return QCoreApplication::translate(
            "models::playlist", "Too short or too long, because chosen by hand: %1.");
    case PlaylistRule::Rating:
        return QCoreApplication::translate(
            "models::playlist", "Rated too low, because chosen by hand: %1.");
    case PlaylistRule::Plays:
        return QCoreApplication::translate(
            "models::playlist", "Played too often or too rarely, because chosen by hand: %1.");
    default:
        return {};
    }
}

} // namespace

QList<BrokenRule> brokenRules(
    const TrackList& tracks, const TrackList& seeds, const PlaylistRequest& request)
{
    Places places;
    checkTracks(tracks, seeds, request, places);
    if (request.mode != PlaylistMode::Albums) {
        checkSteps(tracks, request, places);
    }
    checkSpacing(tracks, request, places);
    QList<BrokenRule> broken;
    for (auto it = places.constBegin(); it != places.constEnd(); ++it) {
        broken.append({it.key(), it.value()});
    }
    return broken;
}

QString brokenRuleText(const BrokenRule& broken, const PlaylistRequest& request)
{
    const QString places = placesText(broken.positions);
    switch (broken.rule) {
    case PlaylistRule::LoudnessJump:
        return QCoreApplication::translate(
            "models::playlist", "Too few levels fit: the loudness jumps by more than asked at %1.")
            .arg(places);
    case PlaylistRule::TempoChange:
        return QCoreApplication::translate(
            "models::playlist", "Too few tempos fit: the tempo changes by more than asked at %1.")
            .arg(places);
    case PlaylistRule::KeyFit:
        return QCoreApplication::translate(
            "models::playlist", "Too few keys fit: the step to a key that does not is at %1.")
            .arg(places);
    case PlaylistRule::AlbumGap:
        return QCoreApplication::translate("models::playlist",
            "Too few albums fit: one comes back after fewer than %n others at %1.", nullptr,
            request.albumGap)
            .arg(places);
    case PlaylistRule::ArtistGap:
        return QCoreApplication::translate("models::playlist",
            "Too few artists fit: one comes back after fewer than %n others at %1.", nullptr,
            request.artistGap)
            .arg(places);
    case PlaylistRule::MaxPerArtist:
        return QCoreApplication::translate("models::playlist",
            "Too few artists fit: beyond the %n tracks of one artist are %1.", nullptr,
            request.maxPerArtist)
            .arg(places);
    case PlaylistRule::RecordingOnce:
        return QCoreApplication::translate(
            "models::playlist", "Another version of a song before it, chosen by hand: %1.")
            .arg(places);
    default:
        return trackRuleText(broken.rule).arg(places);
    }
}

} // namespace models
