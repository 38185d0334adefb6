// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/query.h"
#include "models/playlist/playlistbuilder.h"
#include "models/presets/preset.h"
#include "tests/models/playlist/randomlibrary.h"
#include "tests/support/scratchfolder.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace models;

namespace {

Preset fullPreset()
{
    Preset preset;
    preset.name = u"Mine / ours"_s;
    preset.tip = u"A tip."_s;
    preset.seedQuery = u"rating:>=4"_s;
    preset.seedScope = SeedScope::Albums;
    PlaylistRequest& request = preset.request;
    request.filter = u"genre:jazz"_s;
    request.mode = PlaylistMode::Curve;
    request.count = 12;
    request.minutes = 34.5;
    request.megabytes = 700.5;
    request.artistGap = 0;
    request.albumGap = 9;
    request.maxPerArtist = 2;
    request.keyCompatible = true;
    request.maxBpmChangePercent = 4.0;
    request.maxLoudnessJumpLu = 3.0;
    request.weights = {{"timbre", 2.0}, {"rhythm", 0.0}};
    request.curve = analysis::CurveShape::Arc;
    request.curveOf = CurveOf::Both;
    request.drawnCurve = {0.0, 0.5, 1.0};
    request.leash = 0.3;
    request.closeness = 0.4;
    request.listCount = 3;
    request.variety = 0.7;
    request.isRecordingOnce = false;
    request.trackRules = {.minBpm = 90.0,
        .maxBpm = 120.0,
        .minSeconds = 30.0,
        .maxSeconds = 700.0,
        .minRating = 6,
        .minPlays = 1,
        .maxPlays = 9,
        .notPlayedDays = 14,
        .isGenreKept = true,
        .genreGroups = {{u"Rock"_s, u"Indie"_s}},
        .isSeasonKept = false,
        .isMusicKept = false,
        .isInstrumental = true};
    return preset;
}

} // namespace

class TestPreset : public QObject
{
    Q_OBJECT

private slots:

    void everyWishSurvivesTheFile()
    {
        const Preset written = fullPreset();
        const auto read = presetFromJson(presetToJson(written));
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        QCOMPARE(read->name, written.name);
        QCOMPARE(read->tip, written.tip);
        QCOMPARE(read->request.filter, written.request.filter);
        QCOMPARE(read->seedQuery, written.seedQuery);
        QCOMPARE(read->seedScope, written.seedScope);
        // Written again it is the same to the byte: nothing got lost.
        QCOMPARE(presetToJson(*read), presetToJson(written));
        QCOMPARE(read->request.weights, written.request.weights);
        QVERIFY(read->request.trackRules == written.request.trackRules);
        QCOMPARE(read->request.drawnCurve, written.request.drawnCurve);
        QCOMPARE(read->request.minutes, written.request.minutes);
        QCOMPARE(read->request.megabytes, written.request.megabytes);
        // A plain one names nothing but itself and its mode.
        QVERIFY(presetToJson({.name = u"Plain"_s}).size() < 120);
    }

    void foreignFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no JSON") << QByteArray("hello");
        QTest::newRow("another format") << QByteArray("{\"format\":\"x\",\"name\":\"A\"}");
        QTest::newRow("no name") << QByteArray("{\"format\":\"segue-preset\"}");
        QTest::newRow("an unknown mode")
            << QByteArray("{\"format\":\"segue-preset\",\"name\":\"A\",\"mode\":\"dance\"}");
    }

    void foreignFilesAreRefused()
    {
        QFETCH(QByteArray, json);
        const auto read = presetFromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::BadSyntax);
    }

    void theBuiltInOnesWork()
    {
        support::ScratchFolder scratch;
        PresetStore store(scratch.file(u"presets"_s));
        QCOMPARE(store.presets().size(), 9);
        TrackList tracks = support::randomTracks({.tracks = 300, .artists = 60});
        for (qsizetype i = 0; i < tracks.size(); ++i) {
            support::changeTrack(tracks, i, [i](Track& track) {
                track.rating = i % 7 == 0 ? 10 : 0;
                track.tags.trackNumber = static_cast<int>(i);
            });
        }
        const Snapshot library(tracks);
        for (const Preset& preset : store.presets()) {
            QVERIFY(preset.isBuiltIn && !preset.tip.isEmpty());
            QVERIFY(Query::parse(preset.request.filter) && Query::parse(preset.seedQuery));
            const auto request = requestOfPreset(preset, library, {8});
            QVERIFY2(request, qPrintable(preset.name));
            const auto draft = buildPlaylist(library, *request);
            QVERIFY2(draft, qPrintable(preset.name));
            QVERIFY2(draft->entries.size() >= 5, qPrintable(preset.name));
        }
        // Discover starts from what is rated high when nothing is chosen.
        const auto discover = requestOfPreset(*store.find(u"discover"_s), library, {});
        QVERIFY(discover);
        QCOMPARE(discover->seeds.size(), 20);
        const auto focus = requestOfPreset(*store.find(u"Focus"_s), library, {});
        QCOMPARE(focus->mode, PlaylistMode::Curve); // without seeds among all
    }

    void anArtistsWorldStartsFromAllOfTheArtist()
    {
        support::ScratchFolder scratch;
        PresetStore store(scratch.file(u"presets"_s));
        const Snapshot library(support::randomTracks({.tracks = 100, .artists = 10}));
        const auto request = requestOfPreset(*store.find(u"One artist's world"_s), library, {8});
        QVERIFY(request);
        const QString artist = library.find(8)->tags.artist;
        const auto byArtist = std::ranges::count_if(library.tracks(),
            [&artist](const TrackPtr& track) { return track->tags.artist == artist; });
        QCOMPARE(request->seeds.size(), byArtist);
        QCOMPARE(request->seeds.constFirst(), 8);
    }

    void noneIsWrittenOverAnother()
    {
        support::ScratchFolder scratch;
        const QString folder = scratch.file(u"presets"_s);
        PresetStore store(folder);
        Preset preset = fullPreset();
        preset.isBuiltIn = false;
        for (const QString& name : {u"Day/Night"_s, u"Day:Night"_s, u"Day-Night"_s}) {
            preset.name = name;
            QVERIFY(store.save(preset)); // as a file, all three have one name
        }
        QVERIFY(store.find(u"Day/Night"_s) && store.find(u"Day:Night"_s));
        QVERIFY(store.find(u"Day-Night"_s));
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 3);
        // A friend's preset may be called anything; saving it anew changes that file.
        QVERIFY(QFile::rename(folder + u"/Day-Night.json"_s, folder + u"/from Anna.json"_s));
        preset.name = u"Day/Night"_s;
        preset.request.count = 7;
        QVERIFY(store.save(preset));
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 3);
        QCOMPARE(store.find(u"Day/Night"_s)->request.count, 7);
        QVERIFY(!QFile::exists(folder + u"/Day-Night.json"_s));
    }

    void ownOnesAreSavedFoundReplacedAndRemoved()
    {
        support::ScratchFolder scratch;
        PresetStore store(scratch.file(u"presets"_s));
        QVERIFY(store.save(fullPreset()));
        QCOMPARE(store.presets().size(), 10);
        QVERIFY(store.find(u"mine / OURS"_s));
        Preset focus = *store.find(u"Focus"_s);
        focus.request.count = 3;
        focus.isBuiltIn = false;
        QVERIFY(store.save(focus));
        QCOMPARE(store.presets().size(), 10); // mine instead of the built-in one
        QCOMPARE(store.find(u"Focus"_s)->request.count, 3);
        QVERIFY(store.remove(u"Focus"_s));
        QVERIFY(store.find(u"Focus"_s)->isBuiltIn);
        const auto refused = store.remove(u"Focus"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
        // Another store sees the same files; a file that is none is left out.
        QFile file(scratch.file(u"presets/broken.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        QCOMPARE(PresetStore(scratch.file(u"presets"_s)).presets().size(), 10);
    }

    void listingIsInstant()
    {
        support::ScratchFolder scratch;
        PresetStore store(scratch.file(u"presets"_s));
        QCOMPARE(store.presets().size(), 9);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 1000; ++i) {
            QCOMPARE(store.presets().size(), 9);
        }
        // A look at the folder's time each; a thousand of them, on a loaded machine.
        QVERIFY2(timer.elapsed() < 1000, QByteArray::number(timer.elapsed()).constData());
    }
};

QTEST_GUILESS_MAIN(TestPreset)
#include "tst_preset.moc"
