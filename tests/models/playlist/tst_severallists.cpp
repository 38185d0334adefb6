// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlistbuilder.h"
#include "models/playlist/soundlibrary.h"
#include "tests/models/playlist/randomlibrary.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace models;
using support::changeTrack;
using support::randomTracks;

namespace {

TrackList taggedTracks()
{
    TrackList tracks = randomTracks({.tracks = 240, .artists = 80, .sounds = 4});
    for (qsizetype i = 0; i < tracks.size(); ++i) {
        changeTrack(tracks, i, [i](Track& track) {
            track.tags.genre = i % 3 == 0 ? u"Jazz"_s : u"Rock"_s;
            track.tags.year = i % 2 == 0 ? 1965 : 1998;
            track.tags.trackNumber = static_cast<int>(i);
        });
    }
    return tracks;
}

Result<QList<PlaylistDraft>> listsOf(const Snapshot& library, PlaylistMode mode, int lists = 8)
{
    PlaylistRequest request;
    request.mode = mode;
    request.listCount = lists;
    request.count = 15;
    return buildPlaylists(library, SoundLibrary(library), request);
}

} // namespace

class TestSeveralLists : public QObject
{
    Q_OBJECT

private slots:
    void listsAreNamedDistinctAndOfTheirLength_data();
    void listsAreNamedDistinctAndOfTheirLength();
    void clustersAreOfOneSound();
    void timesOfTheDayDiffer();
    void genresAndDecadesAreKept();
    void aLibraryWithoutSoundSaysSo();
};

void TestSeveralLists::listsAreNamedDistinctAndOfTheirLength_data()
{
    QTest::addColumn<int>("mode");
    for (const PlaylistMode mode : {PlaylistMode::Clusters, PlaylistMode::TimeOfDay,
             PlaylistMode::Bins, PlaylistMode::Genres}) {
        QTest::newRow(playlistModeName(mode).toUtf8().constData()) << int(mode);
    }
}

void TestSeveralLists::listsAreNamedDistinctAndOfTheirLength()
{
    QFETCH(int, mode);
    const Snapshot library(taggedTracks());
    const auto lists = listsOf(library, static_cast<PlaylistMode>(mode), 5);
    QVERIFY(lists);
    QVERIFY(!lists->isEmpty() && lists->size() <= 5);
    QSet<QString> names;
    for (const PlaylistDraft& draft : *lists) {
        names.insert(draft.name);
        QVERIFY(!draft.name.isEmpty());
        QVERIFY(draft.entries.size() >= kSmallestList && draft.entries.size() <= 15);
        QSet<TrackId> ids;
        for (const PlaylistEntry& entry : draft.entries) {
            ids.insert(entry.trackId);
            QVERIFY(!entry.reason.isSeed);
        }
        QCOMPARE(ids.size(), draft.entries.size());
    }
    QCOMPARE(names.size(), lists->size());
}

void TestSeveralLists::clustersAreOfOneSound()
{
    const Snapshot library(taggedTracks());
    const auto lists = listsOf(library, PlaylistMode::Clusters, 4);
    QVERIFY(lists);
    QCOMPARE(lists->size(), 4);
    QSet<TrackId> all;
    for (const PlaylistDraft& draft : *lists) {
        QHash<TrackId, int> sounds;
        for (const PlaylistEntry& entry : draft.entries) {
            ++sounds[entry.trackId % 4];
            all.insert(entry.trackId);
        }
        QCOMPARE(sounds.size(), 1);
    }
    QCOMPARE(all.size(), 4 * 15); // no track in two lists
}

void TestSeveralLists::timesOfTheDayDiffer()
{
    const Snapshot library(taggedTracks());
    const auto lists = listsOf(library, PlaylistMode::TimeOfDay);
    QVERIFY(lists);
    const auto meanEnergy = [&library](const PlaylistDraft& draft) {
        double sum = 0.0;
        for (const PlaylistEntry& entry : draft.entries) {
            sum += static_cast<double>(library.find(entry.trackId)->features->energy);
        }
        return sum / static_cast<double>(draft.entries.size());
    };
    QHash<QString, double> energies;
    for (const PlaylistDraft& draft : *lists) {
        energies.insert(draft.name, meanEnergy(draft));
    }
    QVERIFY(energies.contains(u"Late night"_s) && energies.contains(u"Evening"_s));
    QVERIFY(energies.value(u"Late night"_s) + 0.2 < energies.value(u"Evening"_s));
}

void TestSeveralLists::genresAndDecadesAreKept()
{
    const Snapshot library(taggedTracks());
    const auto lists = listsOf(library, PlaylistMode::Genres);
    QVERIFY(lists);
    QCOMPARE(lists->size(), 4);
    QCOMPARE(lists->constFirst().name.section(u',', 0, 0), u"Rock"_s); // the largest comes first
    for (const PlaylistDraft& draft : *lists) {
        for (const PlaylistEntry& entry : draft.entries) {
            const Tags& tags = library.find(entry.trackId)->tags;
            QCOMPARE(draft.name, tags.genre + (tags.year == 1965 ? u", 1960s"_s : u", 1990s"_s));
        }
    }
}

void TestSeveralLists::aLibraryWithoutSoundSaysSo()
{
    for (const PlaylistMode mode : {PlaylistMode::Clusters, PlaylistMode::TimeOfDay,
             PlaylistMode::Bins, PlaylistMode::Genres}) {
        const auto lists = listsOf(Snapshot(), mode);
        QVERIFY(!lists);
        QCOMPARE(lists.error().code, ErrorCode::NothingToDo);
    }
}

QTEST_GUILESS_MAIN(TestSeveralLists)
#include "tst_severallists.moc"
