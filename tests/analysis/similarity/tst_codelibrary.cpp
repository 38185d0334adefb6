// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/codelibrary.h"
#include "analysis/similarity/soundmodel.h"
#include "tests/support/soundsketch.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace analysis;

namespace {

// Not a multiple of what a scan compares at a time.
constexpr std::size_t kTracks = 500;
constexpr PartValues kWeights = {1.0F, 0.5F, 2.0F, 0.0F, 3.0F};

std::vector<SoundCode> someCodes()
{
    static const std::vector<SoundCode> kCodes =
        support::codesOf(support::soundLibrary(kTracks, 20));
    return kCodes;
}

CodeLibrary someLibrary()
{
    std::vector<std::size_t> references(CodeLibrary::kMostReferences);
    std::iota(references.begin(), references.end(), std::size_t{100});
    return {sharedCodes(someCodes()), references};
}

} // namespace

class TestCodeLibrary : public QObject
{
    Q_OBJECT

private slots:
    void aScanSeesWhatSinglePairsShow();
    void distancesAreThoseOfSinglePairs();
    void theNearestAreTheFirstOfAll_data();
    void theNearestAreTheFirstOfAll();
    void equalCodesComeInOrderOfPosition();
    void whatIsAppendedIsFound();
};

void TestCodeLibrary::aScanSeesWhatSinglePairsShow()
{
    const CodeLibrary library = someLibrary();
    std::vector<RoughTrack> all(kTracks);
    for (const PartValues& weights : {kDefaultWeights, kWeights}) {
        library.compareAll(7, weights, all);
        for (std::size_t i = 0; i < kTracks; ++i) {
            const RoughTrack single = library.compare(7, i, weights);
            QCOMPARE(all[i].position, i);
            QCOMPARE(all[i].plain, single.plain);
            QCOMPARE(all[i].normalised, single.normalised);
        }
    }
}

void TestCodeLibrary::distancesAreThoseOfSinglePairs()
{
    const CodeLibrary library = someLibrary();
    std::vector<float> all(kTracks);
    std::vector<std::size_t> some{499, 7, 0, 64};
    std::vector<double> toSome(some.size());
    for (const PartValues& weights : {kDefaultWeights, kWeights}) {
        const Spread spread = library.allPairs(weights);
        const auto single = [&](std::size_t i) {
            return i == 7 ? 0.0 : CodeLibrary::distance(library.compare(7, i, weights), spread);
        };
        library.distancesFrom(7, weights, all);
        for (std::size_t i = 0; i < kTracks; ++i) {
            QCOMPARE(all[i], static_cast<float>(single(i)));
        }
        library.distancesTo(some, 7, weights, toSome);
        for (std::size_t i = 0; i < some.size(); ++i) {
            QCOMPARE(toSome[i], single(some[i]));
        }
    }
}

void TestCodeLibrary::theNearestAreTheFirstOfAll_data()
{
    QTest::addColumn<std::size_t>("count");
    QTest::newRow("none") << std::size_t{0};
    QTest::newRow("one") << std::size_t{1};
    QTest::newRow("some") << std::size_t{37};
    QTest::newRow("more than there are") << std::size_t{1000};
}

void TestCodeLibrary::theNearestAreTheFirstOfAll()
{
    QFETCH(std::size_t, count);
    const CodeLibrary library = someLibrary();
    std::vector<bool> isLeftOut(kTracks, false);
    isLeftOut[23] = true;
    std::vector<RoughTrack> all(kTracks);
    library.compareAll(3, kDefaultWeights, all);
    std::erase_if(
        all, [](const RoughTrack& track) { return track.position == 3 || track.position == 23; });
    std::ranges::sort(all, RoughTrack::isNearer);
    const std::vector<RoughTrack> found = library.nearest(3, count, kDefaultWeights, isLeftOut);
    QCOMPARE(found.size(), std::min(count, all.size()));
    for (std::size_t i = 0; i < found.size(); ++i) {
        QCOMPARE(found[i].position, all[i].position);
        QCOMPARE(found[i].normalised, all[i].normalised);
    }
}

void TestCodeLibrary::equalCodesComeInOrderOfPosition()
{
    const SoundCode one = support::codesOf(support::soundLibrary(1, 1)).front();
    const std::vector<std::size_t> references{0, 1};
    const CodeLibrary library(sharedCodes(std::vector<SoundCode>(300, one)), references);
    const std::vector<bool> isLeftOut(300, false);
    const std::vector<RoughTrack> found = library.nearest(200, 5, kDefaultWeights, isLeftOut);
    QCOMPARE(found.size(), std::size_t{5});
    for (std::size_t i = 1; i < found.size(); ++i) {
        QVERIFY(RoughTrack::isNearer(found[i - 1], found[i]));
    }
    // Those that are no references, all alike, lie as far as each other.
    QCOMPARE(found.back().position, found[found.size() - 2].position + 1);
}

void TestCodeLibrary::whatIsAppendedIsFound()
{
    CodeLibrary library = someLibrary();
    std::vector<bool> isLeftOut(kTracks + 1, false);
    const SoundCode code = someCodes()[300];
    static_cast<void>(library.nearest(300, 1, kDefaultWeights, isLeftOut));
    library.append({std::make_shared<const SoundCode>(code)});
    QCOMPARE(library.size(), kTracks + 1);
    const auto found = library.nearest(300, 1, kDefaultWeights, isLeftOut);
    QCOMPARE(found.front().position, kTracks);
    QCOMPARE(found.front().plain, 0.0F);
}

QTEST_GUILESS_MAIN(TestCodeLibrary)
#include "tst_codelibrary.moc"
