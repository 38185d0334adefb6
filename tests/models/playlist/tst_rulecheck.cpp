// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlistbuilder.h"
#include "models/playlist/rulecheck.h"
#include "models/playlist/soundlibrary.h"
#include "tests/models/playlist/randomlibrary.h"

#include <QSet>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace models;
using support::changeTrack;
using support::randomTracks;

namespace {

// A fixed day in June: rules of time do not depend on when the test runs.
constexpr qint64 kNowMs = 1718445600000;

TrackList tracksOf(const Snapshot& library, const PlaylistDraft& draft)
{
    TrackList tracks;
    for (const PlaylistEntry& entry : draft.entries) {
        tracks.append(library.find(entry.trackId));
    }
    return tracks;
}

bool hasBroken(const QList<BrokenRule>& broken, PlaylistRule rule)
{
    return std::ranges::any_of(broken, [rule](const BrokenRule& one) { return one.rule == rule; });
}

// A library with everything that rules ask about.
TrackList ruledLibrary(quint32 seed)
{
    std::mt19937 random(seed);
    TrackList tracks = randomTracks({.tracks = static_cast<int>(20 + random() % 80),
        .artists = static_cast<int>(2 + random() % 20),
        .sounds = 4,
        .seed = seed});
    static const QStringList kGenres{u"Rock"_s, u"Jazz"_s, u"Folk; Rock"_s, QString()};
    for (qsizetype i = 0; i < tracks.size(); ++i) {
        changeTrack(tracks, i, [&random](Track& track) {
            track.rating = static_cast<int>(random() % 11);
            track.playCount = static_cast<int>(random() % 8);
            track.lastPlayedMs = kNowMs - static_cast<qint64>(random() % 60) * 86400000;
            track.tags.genre = kGenres.at(static_cast<qsizetype>(random() % 4));
            if (random() % 15 == 0) {
                track.tags.title = u"Christmas %1"_s.arg(track.id);
            }
            if (random() % 6 == 0) {
                track.tags.title = u"Title %1 (Live)"_s.arg(track.id - 1);
            }
        });
    }
    return tracks;
}

PlaylistRequest ruledRequest(quint32 seed, const TrackList& tracks)
{
    std::mt19937 random(seed * 7919U);
    const auto chance = [&random](unsigned one) { return random() % one == 0; };
    constexpr std::array kModes = {PlaylistMode::Similar, PlaylistMode::Path, PlaylistMode::Radio,
        PlaylistMode::Curve, PlaylistMode::Expand, PlaylistMode::Mix};
    PlaylistRequest request;
    request.nowMs = kNowMs;
    request.mode = kModes.at(random() % kModes.size());
    request.seeds = {tracks.at(static_cast<qsizetype>(random() % 10))->id};
    if (request.mode == PlaylistMode::Path) {
        request.waypoints = {tracks.at(10 + static_cast<qsizetype>(random() % 10))->id};
    }
    request.count = static_cast<int>(4 + random() % 16);
    request.artistGap = static_cast<int>(random() % 4);
    request.albumGap = static_cast<int>(random() % 4);
    request.maxPerArtist = static_cast<int>(random() % 4);
    request.keyCompatible = chance(4);
    request.maxBpmChangePercent = chance(4) ? 8.0 : 0.0;
    request.maxLoudnessJumpLu = chance(4) ? 5.0 : 0.0;
    request.curve = static_cast<analysis::CurveShape>(random() % 5);
    request.randomSeed = seed;
    TrackRules& rules = request.trackRules;
    rules.minBpm = chance(4) ? 80.0 : 0.0;
    rules.maxBpm = chance(4) ? 160.0 : 0.0;
    rules.minRating = chance(4) ? 3 : 0;
    rules.maxPlays = chance(4) ? 5 : -1;
    rules.minPlays = chance(4) ? 1 : 0;
    rules.maxSeconds = chance(4) ? 280.0 : 0.0;
    rules.notPlayedDays = chance(4) ? 20 : 0;
    rules.isGenreKept = chance(4);
    if (chance(4)) {
        request.locked.insert(static_cast<int>(random() % 4), tracks.constLast()->id);
    }
    return request;
}

} // namespace

/// The rules of playlists, on the list that comes out.
class TestRuleCheck : public QObject
{
    Q_OBJECT

private slots:
    void namesThePlaces();
    void rulesHoldOnRandomLibraries();
    void lockedTracksStandTheirGround();
    void enoughTracksBreakNothing();
    void rulesGiveWayInTheirOrder();
};

void TestRuleCheck::namesThePlaces()
{
    const auto track = [](TrackId id, const QString& artist) {
        return support::makeTrack({.id = id, .title = u"T%1"_s.arg(id), .artist = artist});
    };
    PlaylistRequest request;
    request.artistGap = 1;
    const QList<BrokenRule> broken = brokenRules(
        {track(1, u"A"_s), track(2, u"B"_s), track(3, u"B"_s), track(4, u"A"_s)}, {}, request);
    QCOMPARE(broken.size(), 1);
    QCOMPARE(broken.constFirst().rule, PlaylistRule::ArtistGap);
    QCOMPARE(broken.constFirst().positions, QList<int>{3});
    const QString text = brokenRuleText(broken.constFirst(), request);
    QVERIFY2(text.contains(u"artist"_s) && text.contains(u'3'), qPrintable(text));
}

// Whatever is asked of whatever library: rules that never give way hold, no track and no recording
// comes twice, locked tracks stand where they should, the length is never exceeded, and what is
// broken is said.
void TestRuleCheck::rulesHoldOnRandomLibraries()
{
    const int cases = qEnvironmentVariableIntValue("SEGUE_RULE_CASES");
    int unbroken = 0;
    const quint32 last = cases > 0 ? static_cast<quint32>(cases) : 150;
    for (quint32 seed = 1; seed <= last; ++seed) {
        const Snapshot library(ruledLibrary(seed));
        const PlaylistRequest request = ruledRequest(seed, library.tracks());
        const auto draft = buildPlaylist(library, request);
        QVERIFY2(draft, qPrintable(draft ? QString() : draft.error().detail));
        const TrackList tracks = tracksOf(library, *draft);
        QSet<TrackId> ids;
        for (const TrackPtr& track : tracks) {
            ids.insert(track->id);
        }
        QCOMPARE(ids.size(), tracks.size());
        if (request.mode != PlaylistMode::Mix && request.mode != PlaylistMode::Expand) {
            QVERIFY(tracks.size() <= std::max(request.count, 2));
        }
        TrackList seeds;
        for (const TrackId id : request.seeds + request.waypoints) {
            seeds.append(library.find(id));
        }
        const QList<BrokenRule> broken = brokenRules(tracks, seeds, request);
        const QByteArray which = "seed " + QByteArray::number(seed);
        for (const BrokenRule& one : broken) {
            QVERIFY2(one.rule < PlaylistRule::Season
                    || (one.rule == PlaylistRule::RecordingOnce
                        && (!request.locked.isEmpty() || !request.waypoints.isEmpty())),
                (which + " rule " + QByteArray::number(int(one.rule))).constData());
            QVERIFY2(draft->notes.contains(brokenRuleText(one, request)), which.constData());
        }
        for (auto lock = request.locked.constBegin(); lock != request.locked.constEnd(); ++lock) {
            const bool isOther = !request.seeds.contains(lock.value())
                && request.mode != PlaylistMode::Path && request.mode != PlaylistMode::Expand
                && request.mode != PlaylistMode::Mix && request.mode != PlaylistMode::Radio;
            QVERIFY2(!isOther || lock.key() >= tracks.size()
                    || tracks.at(lock.key())->id == lock.value(),
                which.constData());
        }
        unbroken += broken.isEmpty() ? 1 : 0;
    }
    QVERIFY2(unbroken > static_cast<int>(last) / 10, QByteArray::number(unbroken).constData());
}

void TestRuleCheck::lockedTracksStandTheirGround()
{
    const Snapshot library(randomTracks({.tracks = 120, .artists = 60}));
    PlaylistRequest request;
    request.seeds = {5};
    request.count = 12;
    request.locked = {{0, 40}, {7, 77}};
    for (const PlaylistMode mode :
        {PlaylistMode::Similar, PlaylistMode::Curve, PlaylistMode::Radio}) {
        request.mode = mode;
        const auto draft = buildPlaylist(library, request);
        QVERIFY(draft);
        QCOMPARE(draft->entries.size(), 12);
        QCOMPARE(draft->entries.at(0).trackId, 40);
        QCOMPARE(draft->entries.at(7).trackId, 77);
    }
    request.mode = PlaylistMode::Path;
    request.waypoints = {6};
    const auto path = buildPlaylist(library, request);
    QVERIFY(path);
    // The ends of a path are its own.
    QCOMPARE(path->entries.at(0).trackId, 5);
    QCOMPARE(path->entries.at(7).trackId, 77);
    QCOMPARE(path->entries.at(11).trackId, 6);
}

void TestRuleCheck::enoughTracksBreakNothing()
{
    const Snapshot library(randomTracks({.tracks = 600, .artists = 200}));
    PlaylistRequest request;
    request.seeds = {3};
    request.waypoints = {};
    request.maxPerArtist = 2;
    for (const PlaylistMode mode :
        {PlaylistMode::Similar, PlaylistMode::Radio, PlaylistMode::Curve}) {
        request.mode = mode;
        request.curve =
            mode == PlaylistMode::Curve ? analysis::CurveShape::Arc : analysis::CurveShape::Flat;
        const auto draft = buildPlaylist(library, request);
        QVERIFY(draft);
        QVERIFY2(draft->notes.isEmpty(), qPrintable(draft->notes.join(u'|')));
    }
}

void TestRuleCheck::rulesGiveWayInTheirOrder()
{
    // 24 tracks, all wanted: those of other genres and those played lately come too, but the ones
    // that break a rule come only when the others do not suffice.
    TrackList tracks = randomTracks({.tracks = 40, .artists = 40, .sounds = 1});
    for (qsizetype i = 0; i < tracks.size(); ++i) {
        changeTrack(tracks, i, [i](Track& track) {
            track.tags.genre = i < 20 ? u"Rock"_s : u"Jazz"_s;
            track.lastPlayedMs = i < 10 ? kNowMs : 0;
        });
    }
    const Snapshot library(tracks);
    PlaylistRequest request;
    request.nowMs = kNowMs;
    request.seeds = {20}; // Rock, never played
    request.trackRules.isGenreKept = true;
    request.trackRules.notPlayedDays = 5;
    request.count = 10;
    const auto enough = buildPlaylist(library, request);
    QVERIFY(enough && enough->notes.isEmpty());
    request.count = 25;
    const auto more = buildPlaylist(library, request);
    QVERIFY(more);
    const QList<BrokenRule> broken =
        brokenRules(tracksOf(library, *more), {library.find(20)}, request);
    // The other genre gives way first: its 20 tracks are taken before the 10 played lately.
    QVERIFY(hasBroken(broken, PlaylistRule::Genre));
    QVERIFY(!hasBroken(broken, PlaylistRule::NotPlayed));
    request.count = 40;
    const auto all = buildPlaylist(library, request);
    QVERIFY(hasBroken(brokenRules(tracksOf(library, *all), {library.find(20)}, request),
        PlaylistRule::NotPlayed));
}

QTEST_GUILESS_MAIN(TestRuleCheck)
#include "tst_rulecheck.moc"
