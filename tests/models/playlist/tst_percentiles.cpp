// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/percentiles.h"
#include "tests/support/trackbuilder.h"

#include <QTest>

#include <cmath>

using namespace models;

namespace {

/// Energy rises from 0 to 1, but for the first of each ten tracks, which is calm.
TrackList risingTracks(int count)
{
    TrackList tracks;
    for (int i = 0; i < count; ++i) {
        const auto track = support::makeTrack({.id = i + 1});
        const float energy = static_cast<float>(i) / static_cast<float>(count);
        track->features = support::makeFeatures({.energy = i % 10 == 0 ? 0.0F : energy});
        tracks.append(track);
    }
    return tracks;
}

} // namespace

class TestPercentiles : public QObject
{
    Q_OBJECT

private slots:
    void ranksAmongAll();
    void ranksAmongAnEvenChoiceOfMany();
    void theUnknownStandInTheMiddle();
};

void TestPercentiles::ranksAmongAll()
{
    const TrackList tracks = risingTracks(100);
    const Percentiles percentiles(tracks);
    // 10 calm ones share the ranks of the first ten; the others stand behind them.
    QCOMPARE(percentiles.energy(*tracks.at(0)), 0.05);
    QCOMPARE(percentiles.energy(*tracks.at(99)), 0.995);
}

void TestPercentiles::ranksAmongAnEvenChoiceOfMany()
{
    const TrackList tracks = risingTracks(100000);
    const Percentiles percentiles(tracks);
    for (int i = 1; i < 100000; i += 997) {
        if (i % 10 != 0) {
            // A tenth is calm, and nine tenths of those before it are below.
            const double rank = 0.1 + 0.9 * i / 100000.0;
            QVERIFY(std::abs(percentiles.energy(*tracks.at(i)) - rank) < 0.01);
        }
    }
}

void TestPercentiles::theUnknownStandInTheMiddle()
{
    const Percentiles percentiles(risingTracks(100));
    QCOMPARE(percentiles.energy(*support::makeTrack({.id = 1})), 0.5);
}

QTEST_GUILESS_MAIN(TestPercentiles)
#include "tst_percentiles.moc"
