// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duplicates/duplicategroups.h"
#include "models/library/query.h"
#include "tests/support/trackbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using models::DuplicateReason;
using support::makeTrack;

class TestDuplicateGroups : public QObject
{
    Q_OBJECT

private slots:
    void tracksAreGrouped_data();
    void tracksAreGrouped();
    void reasonsHoldAGroupTogether();
    void theQueryAgrees();
    void theBestIsKept();
};

void TestDuplicateGroups::tracksAreGrouped_data()
{
    using models::DuplicateKey;
    QTest::addColumn<std::vector<DuplicateKey>>("keys");
    QTest::addColumn<bool>("isGroup");
    const auto row = [](const char* name, const DuplicateKey& left, const DuplicateKey& right,
                         bool isGroup) {
        QTest::newRow(name) << std::vector<DuplicateKey>{left, right} << isGroup;
    };
    const models::SoundDigest one(QByteArray(16, '1'));
    const models::SoundDigest two(QByteArray(16, '2'));
    row("the same payload", {.digest = one}, {.digest = one}, true);
    row("another payload", {.digest = one}, {.digest = two}, false);
    row("no payload known", {}, {}, false);
    row("the same recording", {.recording = 7}, {.recording = 7}, true);
    row("2 s apart", {.names = 1, .durationMs = 10'000}, {.names = 1, .durationMs = 12'000}, true);
    row("more than 2 s apart", {.names = 1, .durationMs = 10'000},
        {.names = 1, .durationMs = 12'001}, false);
    row("other names", {.names = 1}, {.names = 2}, false);
    row("moved", {.digest = one, .isMissing = true}, {.digest = one}, true);
    row("both missing", {.digest = one, .isMissing = true}, {.digest = one, .isMissing = true},
        false);
    row("named like one that is missing", {.names = 1, .isMissing = true}, {.names = 1}, false);
}

void TestDuplicateGroups::tracksAreGrouped()
{
    QFETCH(const std::vector<models::DuplicateKey>, keys);
    QFETCH(const bool, isGroup);
    const auto groups = models::groupDuplicates(keys);
    QCOMPARE(groups.size(), isGroup ? std::size_t{1} : std::size_t{0});
    if (isGroup) {
        QCOMPARE(groups.front().members, (std::vector<quint32>{0, 1}));
    }
}

void TestDuplicateGroups::reasonsHoldAGroupTogether()
{
    // 0 and 2 by payload, 2 and 3 by recording: one group, and the weaker reason is its name. 1 and
    // 4 by name.
    const models::SoundDigest same(QByteArray(16, 'a'));
    const auto groups = models::groupDuplicates({{.digest = same}, {.names = 5},
        {.digest = same, .recording = 9}, {.recording = 9}, {.names = 5}});
    QCOMPARE(groups.size(), std::size_t{2});
    QCOMPARE(groups[0].members, (std::vector<quint32>{0, 2, 3}));
    QCOMPARE(groups[0].reason, DuplicateReason::SameRecording);
    QCOMPARE(groups[1].members, (std::vector<quint32>{1, 4}));
    QCOMPARE(groups[1].reason, DuplicateReason::SameName);
}

void TestDuplicateGroups::theQueryAgrees()
{
    models::TrackList tracks;
    const auto add = [&tracks](const QString& artist, const QString& title, qint64 durationMs) {
        auto track = makeTrack(
            {.id = tracks.size() + 1, .title = title, .artist = artist, .durationMs = durationMs});
        tracks.append(track);
        return track;
    };
    add(u"Björk"_s, u"Jóga"_s, 300'000);
    add(u"bjork"_s, u"JOGA"_s, 301'000);
    add(u"Björk"_s, u"Jóga"_s, 250'000); // a live version
    add(u"A"_s, u"B"_s, 1000)->recording = 4;
    add(u"C"_s, u"D"_s, 1500)->recording = 4;
    add(u""_s, u"D"_s, 1500);
    const auto query = models::Query::parse(u"is:duplicate"_s);
    QVERIFY(query);
    QList<models::TrackId> found;
    for (const models::TrackPtr& track : query->select(tracks)) {
        found.append(track->id);
    }
    QCOMPARE(found, (QList<models::TrackId>{1, 2, 4, 5}));
    QList<models::TrackId> grouped;
    for (const auto& group : models::groupDuplicates(models::duplicateKeys(tracks))) {
        for (const quint32 member : group.members) {
            grouped.append(tracks.at(member)->id);
        }
    }
    QCOMPARE(grouped, found);
}

void TestDuplicateGroups::theBestIsKept()
{
    const auto track = [](models::TrackId id, const QString& codec, int bitRate, qint64 addedMs) {
        auto made = makeTrack({.id = id, .addedMs = addedMs});
        made->audio.codec = codec;
        made->audio.bitRateBps = bitRate;
        return made;
    };
    const auto gone = track(5, u"flac"_s, 2'000'000, 1);
    gone->isMissing = true;
    const models::TrackList tracks{track(1, u"mp3"_s, 320'000, 1), track(2, u"flac"_s, 800'000, 9),
        track(3, u"flac"_s, 800'000, 8), track(4, u"aac"_s, 900'000, 1), gone};
    QCOMPARE(models::bestOf(tracks)->id, 3);
    QCOMPARE(models::bestOf({tracks[0], tracks[4]})->id, 1);
}

QTEST_GUILESS_MAIN(TestDuplicateGroups)
#include "tst_duplicategroups.moc"
