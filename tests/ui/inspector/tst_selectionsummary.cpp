// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/selectionsummary.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<models::Track> makeTrack(const QString& artist, const QString& album, qint64 ms)
{
    auto track = std::make_shared<models::Track>();
    track->tags.artist = artist;
    track->tags.album = album;
    track->audio.durationMs = ms;
    track->stamp.size = 1000;
    return track;
}

void analyse(models::Track& track, float bpm, float energy)
{
    auto features = std::make_shared<analysis::Figures>();
    features->rhythm.tempoBpm = bpm;
    features->energy = energy;
    features->tonality.tonic = 9;
    features->tonality.mode = analysis::Mode::Minor;
    track.features = features;
}

} // namespace

class TestSelectionSummary : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsAllZero();
    void countsAndSums();
    void medianOfEvenAndOdd();
    void compilationIsOneAlbum();
    void stopEndsEarly();
};

void TestSelectionSummary::nothingIsAllZero()
{
    const ui::SelectionSummary summary = ui::summarise({});
    QCOMPARE(summary.trackCount, 0);
    QVERIFY(!summary.tempoBpm);
    QVERIFY(!summary.energy);
    QVERIFY(!summary.loudnessLufs);
}

void TestSelectionSummary::countsAndSums()
{
    const auto one = makeTrack(u"Ann"_s, u"First"_s, 60'000);
    const auto two = makeTrack(u"Ann"_s, u"Second"_s, 30'000);
    const auto three = makeTrack(u"Ben"_s, u"First"_s, 10'000);
    analyse(*one, 100.0F, 0.25F);
    analyse(*two, 140.0F, 0.75F);
    const ui::SelectionSummary summary = ui::summarise({one, two, three});
    QCOMPARE(summary.trackCount, 3);
    QCOMPARE(summary.analysedCount, 2);
    QCOMPARE(summary.artistCount, 2);
    QCOMPARE(summary.albumCount, 3); // Ann's First is not Ben's First
    QCOMPARE(summary.durationMs, 100'000);
    QCOMPARE(summary.sizeBytes, 3000);
    QCOMPARE(summary.tempoBpm->least, 100.0);
    QCOMPARE(summary.tempoBpm->greatest, 140.0);
    QCOMPARE(summary.energy->median, 0.5);
    QCOMPARE(summary.keyCount, 2);
    QCOMPARE(summary.keys.at(9 + 12), 2); // A minor
    QVERIFY(!summary.loudnessLufs);
}

void TestSelectionSummary::medianOfEvenAndOdd()
{
    models::TrackList tracks;
    for (const float bpm : {90.0F, 170.0F, 100.0F}) {
        const auto track = makeTrack(u"Ann"_s, {}, 1);
        analyse(*track, bpm, 0.0F);
        tracks.append(track);
    }
    QCOMPARE(ui::summarise(tracks).tempoBpm->median, 100.0);
    const auto fourth = makeTrack(u"Ann"_s, {}, 1);
    analyse(*fourth, 130.0F, 0.0F);
    tracks.append(fourth);
    QCOMPARE(ui::summarise(tracks).tempoBpm->median, 115.0); // between 100 and 130
}

void TestSelectionSummary::compilationIsOneAlbum()
{
    const auto one = makeTrack(u"Ann"_s, u"Hits"_s, 1);
    const auto two = makeTrack(u"Ben"_s, u"Hits"_s, 1);
    one->tags.albumArtist = u"Various"_s;
    two->tags.albumArtist = u"Various"_s;
    QCOMPARE(ui::summarise({one, two}).albumCount, 1);
}

void TestSelectionSummary::stopEndsEarly()
{
    std::stop_source stop;
    stop.request_stop();
    const auto track = makeTrack(u"Ann"_s, {}, 1);
    QCOMPARE(ui::summarise({track}, stop.get_token()).trackCount, 0);
}

QTEST_GUILESS_MAIN(TestSelectionSummary)
#include "tst_selectionsummary.moc"
