// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/soundindex.h"
#include "analysis/similarity/soundmodel.h"
#include "tests/support/soundsketch.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace analysis;
using support::codesOf;
using support::soundLibrary;

namespace {

using Library = std::vector<SoundPatterns>;

FetchPatterns fetchFrom(const Library& library)
{
    return [&library](std::span<const std::size_t> positions) {
        std::vector<std::optional<SoundPatterns>> found;
        for (const std::size_t position : positions) {
            found.emplace_back(library[position]);
        }
        return found;
    };
}

std::vector<std::int64_t> keysFor(std::size_t count)
{
    std::vector<std::int64_t> keys(count);
    std::iota(keys.begin(), keys.end(), 1);
    return keys;
}

/// @param library  outlives the index, unless it compares by code alone.
SoundIndex indexOver(const Library& library, bool byCodeAlone = false)
{
    return {codesOf(library), keysFor(library.size()),
        byCodeAlone ? FetchPatterns{} : fetchFrom(library)};
}

/// How often each track stands in the ten nearest of another, by a rule that names those.
template <typename Nearest> double largestOccurrence(std::size_t count, const Nearest& nearest)
{
    std::vector<double> occurrence(count, 0.0);
    for (std::size_t i = 0; i < count; ++i) {
        for (const SoundNeighbour& neighbour : nearest(i)) {
            occurrence[neighbour.position] += 1.0;
        }
    }
    return *std::max_element(occurrence.begin(), occurrence.end());
}

} // namespace

class TestSoundIndex : public QObject
{
    Q_OBJECT

private slots:
    void tinyLibrariesWork_data();
    void tinyLibrariesWork();
    void isZeroForItselfSymmetricAndWithinOne();
    void findsItsSound_data();
    void findsItsSound();
    void nearestIsTheSortedDistance();
    void moreThanAreComparedCloselyFollowByCode();
    void takesTheHubOutOfTheLists();
    void twoOutliersAreNotClose();
    void tracksWithoutPatternsAreComparedByCode();
    void appendingIsLikeHavingBeenThere();
    void whatIsRemovedIsFoundNoMore();
    void growingMovesDistancesLittle();
    void weightsDecide();
    void partRanksAreRanks();
    void sharesTellTheRareFromTheOrdinary_data();
    void sharesTellTheRareFromTheOrdinary();
    void smallLibrariesAreJudgedByAll();
};

void TestSoundIndex::tinyLibrariesWork_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("byCodeAlone");
    for (const int count : {0, 1, 2, 3, 10, 17}) {
        QTest::addRow("%d tracks", count) << count << false;
        QTest::addRow("%d tracks by code", count) << count << true;
    }
}

void TestSoundIndex::tinyLibrariesWork()
{
    QFETCH(int, count);
    QFETCH(bool, byCodeAlone);
    const auto size = static_cast<std::size_t>(count);
    const Library library = soundLibrary(size, 2);
    const SoundIndex index = indexOver(library, byCodeAlone);
    QCOMPARE(index.size(), size);
    for (std::size_t i = 0; i < size; ++i) {
        const std::vector<SoundNeighbour> near = index.nearest(i, 20);
        QCOMPARE(near.size(), size - 1);
        for (const SoundNeighbour& neighbour : near) {
            QVERIFY(neighbour.position != i);
            QVERIFY(neighbour.distance >= 0.0 && neighbour.distance <= 1.0);
        }
        QVERIFY(index.nearest(i, 0).empty());
    }
}

void TestSoundIndex::isZeroForItselfSymmetricAndWithinOne()
{
    const Library library = soundLibrary(40, 5);
    const SoundIndex index = indexOver(library);
    for (std::size_t i = 0; i < index.size(); ++i) {
        QCOMPARE(index.distance(i, i), 0.0);
        for (std::size_t j = 0; j < i; j += 3) {
            const double distance = index.distance(i, j);
            QVERIFY(std::abs(index.distance(j, i) - distance) < 1e-6);
            QVERIFY(distance > 0.0 && distance <= 1.0);
        }
    }
}

void TestSoundIndex::findsItsSound_data()
{
    QTest::addColumn<bool>("byCodeAlone");
    QTest::newRow("by patterns") << false;
    QTest::newRow("by code") << true;
}

void TestSoundIndex::findsItsSound()
{
    QFETCH(bool, byCodeAlone);
    constexpr std::size_t kSounds = 8;
    const Library library = soundLibrary(80, kSounds);
    const SoundIndex index = indexOver(library, byCodeAlone);
    for (std::size_t i = 0; i < index.size(); ++i) {
        for (const SoundNeighbour& near : index.nearest(i, 5)) {
            QCOMPARE(near.position % kSounds, i % kSounds);
        }
    }
}

void TestSoundIndex::nearestIsTheSortedDistance()
{
    const Library library = soundLibrary(120, 120, 0.5);
    const SoundIndex index = indexOver(library);
    for (const std::size_t query : {0U, 50U, 119U}) {
        std::vector<SoundNeighbour> expected;
        for (std::size_t i = 0; i < index.size(); ++i) {
            if (i != query) {
                expected.push_back({i, index.distance(query, i)});
            }
        }
        std::ranges::sort(expected, {}, &SoundNeighbour::distance);
        const std::vector<SoundNeighbour> near = index.nearest(query, 20);
        std::vector<double> distances(index.size());
        index.distancesFrom(query, kDefaultWeights, distances);
        for (std::size_t i = 0; i < near.size(); ++i) {
            QCOMPARE(near[i].position, expected[i].position);
            QVERIFY(std::abs(near[i].distance - expected[i].distance) < 1e-6);
            QVERIFY(std::abs(distances[near[i].position] - expected[i].distance) < 1e-6);
        }
        QCOMPARE(distances[query], 0.0);
        const std::vector<std::size_t> some{near[3].position, query, 0, index.size() - 1};
        std::vector<double> toSome(some.size());
        index.distancesTo(some, query, kDefaultWeights, toSome);
        for (std::size_t i = 0; i < some.size(); ++i) {
            QCOMPARE(toSome[i], distances[some[i]]);
        }
    }
}

void TestSoundIndex::moreThanAreComparedCloselyFollowByCode()
{
    const Library library = soundLibrary(700, 7);
    const SoundIndex index = indexOver(library);
    const std::vector<SoundNeighbour> near = index.nearest(3, 650);
    QCOMPARE(near.size(), std::size_t{650});
    QVERIFY(std::ranges::is_sorted(near, {}, &SoundNeighbour::distance));
}

void TestSoundIndex::takesTheHubOutOfTheLists()
{
    // Noise in many dimensions is full of hubs: what is near the centre is near to everybody.
    Library library = soundLibrary(300, 300, 1.0);
    for (auto& step : library[7].rhythm) {
        step = 127;
    }
    library[7].contrast.fill(127);
    library[7].harmony.fill(127);
    library[7].range.fill(127);
    const SoundIndex index = indexOver(library);
    std::vector<SoundModel> models;
    std::ranges::transform(library, std::back_inserter(models), soundModel);
    const double plain = largestOccurrence(library.size(), [&](std::size_t query) {
        std::vector<SoundNeighbour> near;
        for (std::size_t i = 0; i < models.size(); ++i) {
            if (i != query) {
                near.push_back({i,
                    static_cast<double>(
                        fusedDistance(partDistances(models[query], models[i]), kDefaultWeights))});
            }
        }
        std::ranges::sort(near, {}, &SoundNeighbour::distance);
        near.resize(10);
        return near;
    });
    const double fair = largestOccurrence(
        library.size(), [&](std::size_t query) { return index.nearest(query, 10); });
    QVERIFY2(plain > 200.0, QByteArray::number(plain).constData());
    QVERIFY2(fair < 30.0, QByteArray::number(fair).constData());
}

void TestSoundIndex::twoOutliersAreNotClose()
{
    // Two that lie far from all others, and four times as far from each other as those do: by
    // mutual proximity alone they are each other's best.
    Library library = soundLibrary(150, 1, 0.15);
    for (std::size_t i = 0; i < 2; ++i) {
        library[i].timbre.mean.fill(support::halfBits(i == 0 ? 6 : 7, 0));
        library[i].rhythm.fill(i == 0 ? 255 : 180);
    }
    const SoundIndex index = indexOver(library);
    QVERIFY(index.distance(0, 1) >= 0.5);
}

void TestSoundIndex::tracksWithoutPatternsAreComparedByCode()
{
    const Library library = soundLibrary(60, 6);
    const SoundIndex index(codesOf(library), keysFor(library.size()),
        [&library](std::span<const std::size_t> positions) {
            std::vector<std::optional<SoundPatterns>> found;
            for (const std::size_t position : positions) {
                found.push_back(
                    position % 2 == 0 ? std::optional(library[position]) : std::nullopt);
            }
            return found;
        });
    for (const std::size_t query : {4U, 5U}) {
        const std::vector<SoundNeighbour> near = index.nearest(query, 9);
        for (const SoundNeighbour& neighbour : near) {
            QCOMPARE(neighbour.position % 6, query % 6);
        }
        QVERIFY(index.distance(4, 5) > near.back().distance);
    }
}

void TestSoundIndex::appendingIsLikeHavingBeenThere()
{
    const Library library = soundLibrary(300, 5);
    const std::vector<SoundCode> codes = codesOf(library);
    const std::vector<std::int64_t> keys = keysFor(codes.size());
    SoundIndex grown{std::vector(codes.begin(), codes.begin() + 290), std::span(keys).first(290),
        fetchFrom(library)};
    for (std::size_t i = 290; i < codes.size(); ++i) {
        grown.append({std::make_shared<const SoundCode>(codes[i])});
    }
    const SoundIndex whole = indexOver(library);
    QCOMPARE(grown.size(), whole.size());
    // References differ by the few among the tracks that came later.
    for (std::size_t i = 290; i < codes.size(); ++i) {
        for (std::size_t j = 0; j < codes.size(); j += 7) {
            QVERIFY(std::abs(grown.distance(i, j) - whole.distance(i, j)) < 0.1);
        }
    }
}

void TestSoundIndex::whatIsRemovedIsFoundNoMore()
{
    const Library library = soundLibrary(50, 5);
    SoundIndex index = indexOver(library);
    const std::size_t best = index.nearest(0, 1).front().position;
    const double before = index.distance(0, 10);
    index.remove(best);
    QVERIFY(index.nearest(0, 1).front().position != best);
    QCOMPARE(index.nearest(0, 50).size(), std::size_t{48});
    QCOMPARE(index.distance(0, 10), before);
}

void TestSoundIndex::growingMovesDistancesLittle()
{
    const Library library = soundLibrary(450, 9, 0.6);
    const std::vector<SoundCode> codes = codesOf(library);
    const std::vector<std::int64_t> keys = keysFor(codes.size());
    const SoundIndex before{std::vector(codes.begin(), codes.begin() + 400),
        std::span(keys).first(400), fetchFrom(library)};
    const SoundIndex after = indexOver(library);
    for (std::size_t i = 1; i < 400; i += 13) {
        QVERIFY(std::abs(before.distance(0, i) - after.distance(0, i)) < 0.1);
    }
}

void TestSoundIndex::weightsDecide()
{
    // Track 1 has the rhythm of track 0 and nothing else of it, track 2 the opposite.
    Library library = soundLibrary(60, 60, 0.5);
    library[1].rhythm = library[0].rhythm;
    const auto rhythm = library[2].rhythm;
    library[2] = library[0];
    library[2].rhythm = rhythm;
    const SoundIndex index = indexOver(library);
    QCOMPARE(index.nearest(0, 1, {0.0F, 2.0F, 0.0F, 0.0F, 0.0F}).front().position, std::size_t{1});
    QCOMPARE(index.nearest(0, 1, {3.0F, 0.0F, 1.5F, 1.0F, 0.5F}).front().position, std::size_t{2});
    QVERIFY(index.partRanks(0, 1)[indexOf(Part::Rhythm)] < 0.05F);
    QVERIFY(index.partRanks(0, 2)[indexOf(Part::Timbre)] < 0.05F);
}

void TestSoundIndex::partRanksAreRanks()
{
    const Library library = soundLibrary(80, 80, 0.6);
    const SoundIndex index = indexOver(library);
    std::array<double, kPartCount> sums{};
    int pairs = 0;
    for (std::size_t i = 0; i < index.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j, ++pairs) {
            const PartValues ranks = index.partRanks(i, j);
            for (std::size_t p = 0; p < kPartCount; ++p) {
                QVERIFY(ranks[p] >= 0.0F && ranks[p] <= 1.0F);
                sums[p] += static_cast<double>(ranks[p]);
            }
        }
    }
    // Ranks are spread evenly: their mean is one half.
    for (const double sum : sums) {
        QVERIFY2(std::abs(sum / pairs - 0.5) < 0.05, QByteArray::number(sum / pairs).constData());
    }
    QCOMPARE(index.partRanks(5, 5), PartValues{});
}

void TestSoundIndex::sharesTellTheRareFromTheOrdinary_data()
{
    QTest::addColumn<bool>("byCodeAlone");
    QTest::newRow("by patterns") << false;
    QTest::newRow("by code") << true;
}

void TestSoundIndex::sharesTellTheRareFromTheOrdinary()
{
    QFETCH(bool, byCodeAlone);
    // Half of the library has one rhythm, and two more tracks have another one in common.
    Library library = soundLibrary(120, 120, 0.5);
    for (std::size_t i = 0; i < 60; ++i) {
        library[i].rhythm = library[0].rhythm;
    }
    library[101].rhythm = library[100].rhythm;
    const SoundIndex index = indexOver(library, byCodeAlone);
    const auto rhythm = [](const PartValues& parts) { return parts[indexOf(Part::Rhythm)]; };
    QVERIFY(rhythm(index.partRanks(0, 1)) < 0.1F);
    QVERIFY(rhythm(index.partRanks(100, 101)) < 0.1F);
    QVERIFY(rhythm(index.partShares(0, 1)) > 0.35F);
    QVERIFY(rhythm(index.partShares(100, 101)) < 0.02F);
    QCOMPARE(index.partShares(1, 0), index.partShares(0, 1));
}

void TestSoundIndex::smallLibrariesAreJudgedByAll()
{
    QCOMPARE(SoundIndex::referenceCount(0), std::size_t{0});
    QCOMPARE(SoundIndex::referenceCount(400), std::size_t{400});
    // One fewer for every four more: the sample hardly changes as the library grows.
    for (std::size_t size = 401; size < 1300; ++size) {
        QVERIFY(SoundIndex::referenceCount(size) + 1 >= SoundIndex::referenceCount(size - 1));
        QVERIFY(SoundIndex::referenceCount(size) <= SoundIndex::referenceCount(size - 1));
    }
    QCOMPARE(SoundIndex::referenceCount(1200), std::size_t{200});
    QCOMPARE(SoundIndex::referenceCount(200000), std::size_t{200});
}

QTEST_GUILESS_MAIN(TestSoundIndex)
#include "tst_soundindex.moc"
