// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/waydistances.h"
#include "tests/models/playlist/randomlibrary.h"

#include <QTest>

using namespace models;

class TestWayDistances : public QObject
{
    Q_OBJECT

private slots:
    void smallLibrariesAreMeasured();
    void largeOnesAreComparedByCode();
};

namespace {

constexpr std::size_t kPoint = 17;

/// Tracks that have patterns, which say nothing of what their codes say.
const SoundLibrary& someSounds()
{
    static const SoundLibrary kSounds = [] {
        const TrackList tracks = support::randomTracks({.tracks = 150});
        return SoundLibrary(Snapshot(tracks, 150, [](std::span<const TrackId> ids) {
            std::vector<std::optional<analysis::SoundPatterns>> found;
            for (const TrackId id : ids) {
                std::mt19937 random(static_cast<std::uint32_t>(id));
                found.emplace_back(support::randomPatterns(0, 1.0, random));
            }
            return found;
        }));
    }();
    return kSounds;
}

} // namespace

void TestWayDistances::smallLibrariesAreMeasured()
{
    std::vector<double> measured(someSounds().size());
    someSounds().index().distancesFrom(kPoint, analysis::kDefaultWeights, measured);
    const std::vector<float> all = wayDistances(someSounds(), kPoint, analysis::kDefaultWeights);
    QCOMPARE(all, std::vector<float>(measured.begin(), measured.end()));
    const std::vector<std::size_t> some{149, kPoint, 3};
    QCOMPARE(wayDistances(someSounds(), kPoint, analysis::kDefaultWeights, some),
        (std::vector<float>{all[149], 0.0F, all[3]}));
}

void TestWayDistances::largeOnesAreComparedByCode()
{
    const analysis::SoundIndex& index = someSounds().index();
    const std::vector<float> all =
        wayDistances(someSounds(), kPoint, analysis::kDefaultWeights, 149);
    for (std::size_t i = 0; i < all.size(); ++i) {
        QCOMPARE(all[i], static_cast<float>(index.roughDistance(kPoint, i)));
    }
    QVERIFY(all != wayDistances(someSounds(), kPoint, analysis::kDefaultWeights, 150));
    const std::vector<std::size_t> some{149, kPoint, 3};
    QCOMPARE(wayDistances(someSounds(), kPoint, analysis::kDefaultWeights, some, 149),
        (std::vector<float>{all[149], 0.0F, all[3]}));
}

QTEST_GUILESS_MAIN(TestWayDistances)
#include "tst_waydistances.moc"
