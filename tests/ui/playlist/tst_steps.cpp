// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/steps.h"

#include <QTest>

using models::PlaylistEntry;

namespace {

struct Sound
{
    models::TrackId id;
    float bpm; ///< 0: no pulse
    int tonic; ///< -1: nothing tonal
    analysis::Mode mode;
    float lufs;
    float sureness = 1.0F; ///< of tempo and key
};

models::Snapshot libraryOf(const QList<Sound>& sounds)
{
    models::TrackList tracks;
    for (const Sound& sound : sounds) {
        auto features = std::make_shared<analysis::Figures>();
        if (sound.bpm > 0.0F) {
            features->rhythm.tempoBpm = sound.bpm;
            features->rhythm.tempoConfidence = sound.sureness;
        }
        if (sound.tonic >= 0) {
            features->tonality.tonic = sound.tonic;
            features->tonality.mode = sound.mode;
            features->tonality.keyConfidence = sound.sureness;
        }
        features->loudness.integratedLufs = sound.lufs;
        auto track = std::make_shared<models::Track>();
        track->id = sound.id;
        track->features = std::move(features);
        tracks.append(std::move(track));
    }
    return models::Snapshot(std::move(tracks));
}

QList<PlaylistEntry> entriesOf(const QList<models::TrackId>& ids)
{
    QList<PlaylistEntry> entries;
    for (const models::TrackId id : ids) {
        PlaylistEntry entry;
        entry.trackId = id;
        entry.transition = 0.5;
        entries.append(entry);
    }
    return entries;
}

constexpr auto kMajor = analysis::Mode::Major;
constexpr auto kMinor = analysis::Mode::Minor;

} // namespace

class TestSteps : public QObject
{
    Q_OBJECT

private slots:
    void stepIsDescribed_data();
    void stepIsDescribed();
    void stepsThatStayedKeepTheirWords();
    void unknownSoundSaysNothing();
    void whatIsNotSureIsNotSaid();
};

void TestSteps::stepIsDescribed_data()
{
    QTest::addColumn<float>("fromBpm");
    QTest::addColumn<float>("toBpm");
    QTest::addColumn<double>("percent");
    QTest::addColumn<int>("toTonic");
    QTest::addColumn<bool>("isMinor");
    QTest::addColumn<bool>("isCompatible");
    // From C major (8B): 8B, 7B, 9B and 8A fit.
    QTest::newRow("same tempo and key") << 120.0F << 120.0F << 0.0 << 0 << false << true;
    QTest::newRow("5 % up, fifth up") << 120.0F << 126.0F << 5.0 << 7 << false << true;
    QTest::newRow("10 % down, fourth up") << 120.0F << 108.0F << -10.0 << 5 << false << true;
    QTest::newRow("octave up, relative minor") << 70.0F << 140.0F << 0.0 << 9 << true << true;
    // 174 is 87 in double time: 87/90 - 1 = -3.333 %.
    QTest::newRow("near double, tritone")
        << 90.0F << 174.0F << -100.0 / 30.0 << 6 << false << false;
    QTest::newRow("same tonic, other mode") << 100.0F << 100.0F << 0.0 << 0 << true << false;
}

void TestSteps::stepIsDescribed()
{
    QFETCH(float, fromBpm);
    QFETCH(float, toBpm);
    QFETCH(double, percent);
    QFETCH(int, toTonic);
    QFETCH(bool, isMinor);
    QFETCH(bool, isCompatible);
    const models::Snapshot library = libraryOf(
        {{1, fromBpm, 0, kMajor, -10.0F}, {2, toBpm, toTonic, isMinor ? kMinor : kMajor, -12.5F}});
    QList<PlaylistEntry> entries = entriesOf({1, 2});
    ui::refreshSteps(entries, {}, library);

    QVERIFY(!entries[0].reason.tempoChangePercent);
    QVERIFY(!entries[0].transition);
    const models::PlaylistReason& step = entries[1].reason;
    QVERIFY(std::abs(*step.tempoChangePercent - percent) < 1e-4); // float tempos
    QCOMPARE(*step.isKeyCompatible, isCompatible);
    QCOMPARE(*step.loudnessChangeLu, -2.5);
    QVERIFY(!entries[1].transition);
}

void TestSteps::stepsThatStayedKeepTheirWords()
{
    const models::Snapshot library = libraryOf({{1, 100.0F, 0, kMajor, -10.0F},
        {2, 110.0F, 0, kMajor, -10.0F}, {3, 121.0F, 0, kMajor, -10.0F}});
    const QList<PlaylistEntry> before = entriesOf({1, 2, 3});
    QList<PlaylistEntry> entries = entriesOf({2, 3, 1});
    ui::refreshSteps(entries, before, library);
    QVERIFY(!entries[0].transition); // 2 has a new place: the start
    QCOMPARE(*entries[1].transition, 0.5); // 2 -> 3 as before
    QVERIFY(!entries[1].reason.tempoChangePercent);
    QVERIFY(!entries[2].transition); // 3 -> 1 is new
    QVERIFY(std::abs(*entries[2].reason.tempoChangePercent - (100.0 / 1.21 - 100.0)) < 1e-4);
}

void TestSteps::unknownSoundSaysNothing()
{
    const models::Snapshot library =
        libraryOf({{1, 0.0F, -1, kMajor, -10.0F}, {2, 110.0F, 0, kMajor, -10.0F}});
    QList<PlaylistEntry> entries = entriesOf({1, 2, 99});
    ui::refreshSteps(entries, {}, library);
    QVERIFY(!entries[1].reason.tempoChangePercent);
    QVERIFY(!entries[1].reason.isKeyCompatible);
    QVERIFY(entries[1].reason.loudnessChangeLu);
    QVERIFY(!entries[2].reason.loudnessChangeLu); // not in the library
}

void TestSteps::whatIsNotSureIsNotSaid()
{
    const models::Snapshot library =
        libraryOf({{1, 120.0F, 0, kMajor, -10.0F}, {2, 120.0F, 0, kMajor, -10.0F, 0.2F}});
    QList<PlaylistEntry> entries = entriesOf({1, 2, 1});
    ui::refreshSteps(entries, {}, library);
    for (const int row : {1, 2}) {
        QVERIFY(!entries[row].reason.tempoChangePercent);
        QVERIFY(!entries[row].reason.isKeyCompatible);
        QVERIFY(entries[row].reason.loudnessChangeLu);
    }
}

QTEST_GUILESS_MAIN(TestSteps)
#include "tst_steps.moc"
