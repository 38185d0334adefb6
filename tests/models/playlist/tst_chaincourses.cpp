// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/proximity.h"
#include "models/playlist/percentiles.h"
#include "models/playlist/playlistbuilder.h"
#include "models/playlist/soundlibrary.h"
#include "tests/models/playlist/randomlibrary.h"

#include <QMap>
#include <QSet>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace models;
using support::randomTracks;

namespace {

QList<TrackId> idsOf(const PlaylistDraft& draft)
{
    QList<TrackId> ids;
    for (const PlaylistEntry& entry : draft.entries) {
        ids.append(entry.trackId);
    }
    return ids;
}

} // namespace

/// Path, radio and curve.
class TestChainCourses : public QObject
{
    Q_OBJECT

private slots:
    void aPathHasItsEndsItsWaypointsAndItsLength();
    void aPathLeadsFromOneSoundToTheOther();
    void aPathSaysHowFarItHasCome();
    void aPathNeedsTwoEnds();
    void aRadioPlaysEverythingOnceBeforeItEnds();
    void aRadioStaysOnItsLeash();
    void whatIsSaidOfFarTracksIsSo();
    void aCurveFollowsItsShape_data();
    void aCurveFollowsItsShape();
    void aDrawnCurveIsFollowed();
    void aCurveNeedsNoSeeds();
    void chanceCostsACurveLittle();
    void anotherSeedAnotherListTheSameSeedTheSame();
};

void TestChainCourses::aPathHasItsEndsItsWaypointsAndItsLength()
{
    const Snapshot library(randomTracks());
    PlaylistRequest request;
    request.mode = PlaylistMode::Path;
    request.seeds = {1};
    for (const int count : {4, 7, 12, 25}) {
        request.count = count;
        request.waypoints = {2, 3};
        const auto draft = buildPlaylist(library, request);
        QVERIFY(draft);
        const QList<TrackId> ids = idsOf(*draft);
        QCOMPARE(ids.size(), count);
        QCOMPARE(ids.constFirst(), 1);
        QCOMPARE(ids.constLast(), 3);
        // Half way, rounded.
        QCOMPARE(ids.at(std::lround((count - 1) / 2.0)), 2);
        QCOMPARE(QSet<TrackId>(ids.begin(), ids.end()).size(), count);
        QCOMPARE(*draft->entries.constLast().reason.wayShare, 1.0);
    }
}

void TestChainCourses::aPathLeadsFromOneSoundToTheOther()
{
    const Snapshot library(randomTracks({.tracks = 300, .artists = 150, .sounds = 2}));
    PlaylistRequest request;
    request.mode = PlaylistMode::Path;
    request.seeds = {2}; // even ids sound like 2, odd ones like 1
    request.waypoints = {1};
    request.count = 12;
    const QList<TrackId> ids = idsOf(*buildPlaylist(library, request));
    const auto odd = [&ids](qsizetype first, qsizetype count) {
        return std::ranges::count_if(ids.mid(first, count), [](TrackId id) { return id % 2 == 1; });
    };
    // Both halves are of their own end's sound, but for the middle.
    QVERIFY2(odd(0, 5) == 0, QByteArray::number(qint64(odd(0, 5))).constData());
    QVERIFY2(odd(7, 5) == 5, QByteArray::number(qint64(odd(7, 5))).constData());
}

// By the distances to both ends, not by the place in the list.
void TestChainCourses::aPathSaysHowFarItHasCome()
{
    const Snapshot library(randomTracks());
    const SoundLibrary sounds(library);
    PlaylistRequest request;
    request.mode = PlaylistMode::Path;
    request.seeds = {1};
    request.waypoints = {2};
    request.count = 12;
    const auto draft = buildPlaylist(library, sounds, request);
    QVERIFY(draft);
    std::vector<double> from(sounds.size());
    std::vector<double> to(sounds.size());
    sounds.index().distancesFrom(*sounds.positionOf(1), analysis::kDefaultWeights, from);
    sounds.index().distancesFrom(*sounds.positionOf(2), analysis::kDefaultWeights, to);
    for (const PlaylistEntry& entry : draft->entries) {
        const std::size_t at = *sounds.positionOf(entry.trackId);
        const double share = from[at] / (from[at] + to[at]);
        QVERIFY2(std::abs(*entry.reason.wayShare - share) < 1e-6,
            qPrintable(u"%1, not %2"_s.arg(*entry.reason.wayShare).arg(share)));
    }
}

void TestChainCourses::aPathNeedsTwoEnds()
{
    const Snapshot library(randomTracks());
    PlaylistRequest request;
    request.mode = PlaylistMode::Path;
    request.seeds = {1};
    const auto nowhere = buildPlaylist(library, request);
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::NothingToDo);
    request.waypoints = {1};
    QVERIFY(!buildPlaylist(library, request));
}

void TestChainCourses::aRadioPlaysEverythingOnceBeforeItEnds()
{
    const Snapshot library(randomTracks({.tracks = 80}));
    PlaylistRequest request;
    request.mode = PlaylistMode::Radio;
    request.seeds = {9};
    request.leash = 1.0;
    request.count = 1000;
    const QList<TrackId> ids = idsOf(*buildPlaylist(library, request));
    QCOMPARE(ids.size(), 80);
    QCOMPARE(QSet<TrackId>(ids.begin(), ids.end()).size(), 80);
    QCOMPARE(ids.constFirst(), 9);
}

void TestChainCourses::aRadioStaysOnItsLeash()
{
    const Snapshot library(randomTracks({.tracks = 400, .artists = 100}));
    PlaylistRequest request;
    request.mode = PlaylistMode::Radio;
    request.seeds = {9};
    request.leash = 0.2;
    request.count = 30;
    // A fifth of 400: the 80 nearest, and chance shifts nobody across.
    QSet<TrackId> near;
    const auto neighbours = similarTracks(library, 9, 80);
    for (const Neighbour& neighbour : *neighbours) {
        near.insert(neighbour.trackId);
    }
    near.insert(9);
    const auto draft = buildPlaylist(library, request);
    QCOMPARE(draft->entries.size(), 30);
    for (const TrackId id : idsOf(*draft)) {
        QVERIFY(near.contains(id));
    }
}

// Tracks that have nothing in common but what chance gives them.
void TestChainCourses::whatIsSaidOfFarTracksIsSo()
{
    const Snapshot library(randomTracks({.tracks = 60, .artists = 100000, .sounds = 60}));
    const SoundLibrary sounds(library);
    const auto apart = [&sounds](TrackId one, TrackId other) {
        return analysis::shownDistance(
            sounds.index().distance(*sounds.positionOf(one), *sounds.positionOf(other)));
    };
    PlaylistRequest request;
    request.seeds = {9};
    request.leash = 1.0;
    QMap<QString, int> said;
    for (const PlaylistMode mode : {PlaylistMode::Radio, PlaylistMode::Similar}) {
        for (const int count : {10, 40, 60}) {
            request.mode = mode;
            request.count = count;
            const auto draft = buildPlaylist(library, sounds, request);
            QVERIFY(draft);
            const QList<TrackId> ids = idsOf(*draft);
            for (qsizetype i = 1; i < ids.size(); ++i) {
                const PlaylistEntry& entry = draft->entries.at(i);
                const QString word = entry.reason.told.join(u'+');
                ++said[word];
                const bool isClose = *entry.distance <= 0.45;
                const bool isOnward = apart(ids.at(i - 1), ids.at(i)) <= 0.45;
                bool isLast = true;
                for (TrackId id = 1; id <= 60; ++id) {
                    isLast = isLast && (ids.contains(id) || apart(9, id) >= *entry.distance);
                }
                QVERIFY2(word != u"close"_s || isClose, qPrintable(word));
                QVERIFY2(word != u"onward"_s || isOnward, qPrintable(word));
                QVERIFY2(word != u"last"_s || isLast, qPrintable(word));
                QVERIFY2(
                    word != u"change"_s || (!isClose && !isOnward && !isLast), qPrintable(word));
                QVERIFY(!word.isEmpty() && word != u"overall"_s);
            }
        }
    }
    QVERIFY(said.value(u"last"_s) > 0 && said.value(u"change"_s) > 0);
}

void TestChainCourses::aCurveFollowsItsShape_data()
{
    QTest::addColumn<int>("shape");
    QTest::newRow("up") << int(analysis::CurveShape::Up);
    QTest::newRow("down") << int(analysis::CurveShape::Down);
    QTest::newRow("arc") << int(analysis::CurveShape::Arc);
    QTest::newRow("wave") << int(analysis::CurveShape::Wave);
}

void TestChainCourses::aCurveFollowsItsShape()
{
    QFETCH(int, shape);
    const Snapshot library(randomTracks({.tracks = 400, .artists = 100}));
    const Percentiles percentiles(library.tracks());
    PlaylistRequest request;
    request.mode = PlaylistMode::Curve;
    request.curve = static_cast<analysis::CurveShape>(shape);
    for (const CurveOf what : {CurveOf::Energy, CurveOf::Tempo}) {
        request.curveOf = what;
        const auto draft = buildPlaylist(library, request);
        QVERIFY(draft);
        QCOMPARE(draft->entries.size(), 25);
        double off = 0.0;
        for (qsizetype i = 0; i < 25; ++i) {
            const double level =
                percentiles.level(*library.find(draft->entries.at(i).trackId), what);
            QVERIFY(std::abs(*draft->entries.at(i).reason.level - level) < 1e-9);
            off += std::abs(
                level - analysis::curveTarget(request.curve, static_cast<double>(i) / 24.0));
        }
        // 400 tracks lie .0025 apart: the flow may cost a few of them, on the average.
        QVERIFY2(off / 25.0 < 0.06, QByteArray::number(off / 25.0).constData());
    }
}

void TestChainCourses::aDrawnCurveIsFollowed()
{
    const Snapshot library(randomTracks({.tracks = 400, .artists = 100}));
    const Percentiles percentiles(library.tracks());
    PlaylistRequest request;
    request.mode = PlaylistMode::Curve;
    request.drawnCurve = {0.9, 0.1, 0.9};
    const QList<TrackId> ids = idsOf(*buildPlaylist(library, request));
    QVERIFY(percentiles.energy(*library.find(ids.constFirst())) > 0.75);
    QVERIFY(percentiles.energy(*library.find(ids.at(12))) < 0.25);
    QVERIFY(percentiles.energy(*library.find(ids.constLast())) > 0.75);
}

void TestChainCourses::aCurveNeedsNoSeeds()
{
    const Snapshot library(randomTracks());
    PlaylistRequest request;
    request.mode = PlaylistMode::Curve;
    request.candidates = QList<TrackId>{1, 2, 3, 4, 5, 6};
    const auto draft = buildPlaylist(library, request);
    QVERIFY(draft);
    QCOMPARE(draft->entries.size(), 6);
    QVERIFY(!draft->entries.constFirst().distance);
}

// Without a seed chance alone tells one list from the next; it must not decide against the flow.
void TestChainCourses::chanceCostsACurveLittle()
{
    const Snapshot library(randomTracks({.tracks = 400, .artists = 100}));
    const SoundLibrary sounds(library);
    PlaylistRequest request;
    request.mode = PlaylistMode::Curve;
    QSet<TrackId> before;
    for (const analysis::CurveShape shape :
        {analysis::CurveShape::Arc, analysis::CurveShape::Down}) {
        request.curve = shape;
        const auto costOf = [&](quint32 seed, double variety) {
            request.randomSeed = seed;
            request.variety = variety;
            const auto draft = buildPlaylist(library, sounds, request);
            double sum = 0.0;
            for (const PlaylistEntry& entry : draft->entries) {
                sum += entry.transition.value_or(0.0);
            }
            const QList<TrackId> ids = idsOf(*draft);
            const QSet<TrackId> now(ids.begin(), ids.end());
            // Two of three tracks at the most come in the list of the next seed, too.
            if (variety > 0.0 && 3 * (now & before).size() > 2 * now.size()) {
                sum = 1e9;
            }
            before = now;
            return sum;
        };
        double usual = 0.0;
        for (quint32 seed = 1; seed <= 8; ++seed) {
            usual += costOf(seed, PlaylistRequest().variety) / 8.0;
        }
        const double least = costOf(1, 0.0);
        QVERIFY2(usual < 1.15 * least, qPrintable(u"%1, not %2"_s.arg(usual).arg(least)));
    }
}

void TestChainCourses::anotherSeedAnotherListTheSameSeedTheSame()
{
    const Snapshot library(randomTracks({.tracks = 400, .artists = 100}));
    PlaylistRequest request;
    request.seeds = {4};
    for (const PlaylistMode mode : {PlaylistMode::Radio, PlaylistMode::Curve, PlaylistMode::Path}) {
        request.mode = mode;
        request.waypoints = mode == PlaylistMode::Path ? QList<TrackId>{5} : QList<TrackId>{};
        request.randomSeed = 1;
        const QList<TrackId> first = idsOf(*buildPlaylist(library, request));
        QCOMPARE(idsOf(*buildPlaylist(library, request)), first);
        request.randomSeed = 2;
        QVERIFY(idsOf(*buildPlaylist(library, request)) != first);
    }
}

QTEST_GUILESS_MAIN(TestChainCourses)
#include "tst_chaincourses.moc"
